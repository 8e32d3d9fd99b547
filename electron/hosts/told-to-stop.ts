/** Told to end: by a signal, or because npm, which does not hand signals on through its shell, has gone. */
export async function toldToStop(): Promise<void> {
  const startedByNpm = process.env['npm_lifecycle_event'] !== undefined;
  const parent = process.ppid;
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    if (startedByNpm) setInterval(() => process.ppid !== parent && resolve(), 500).unref();
  });
}
