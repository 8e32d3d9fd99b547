import type { BackendHandlers } from '../shared/contract/calls.ts';
import type { ProgramEvent } from '../shared/contract/events.ts';
import { ok, type Result } from '../shared/domain/result.ts';
import type { Backend, BackendOptions } from './opened-backend.ts';

/** Opens the program; `restart` asks for it to be closed and opened once more, from a backup. */
export type OpenOnce = (options: BackendOptions, restart: (backup: string) => void) => Promise<Result<Backend>>;

/** Longer than any order a person waits for; what takes longer is stopped by the closing itself. */
const patience = 10_000;

/**
 * A backend that can be closed and opened again on other data without its hosts noticing: calls that come meanwhile wait.
 * Where the backup cannot be put in place, the program goes on with what it had.
 */
export async function restartingBackend(openOnce: OpenOnce, options: BackendOptions): Promise<Result<Backend>> {
  const listeners = new Set<(event: ProgramEvent) => void>();
  const calls = new Set<Promise<unknown>>();
  let ready: Promise<void> = Promise.resolve();
  const restart = (backup: string): void => {
    const before = ready;
    ready = swap(before, backup);
  };
  const first = await openOnce(options, restart);
  if (!first.ok) return first;
  let current = first.value;
  listen(current);

  function tell(event: ProgramEvent): void {
    for (const listener of listeners) listener(event);
  }

  function listen(backend: Backend): void {
    backend.onEvent(tell);
  }

  async function swap(before: Promise<void>, backup: string): Promise<void> {
    await before;
    // The order that asked for it has to be answered first, and so have the others.
    await Promise.race([Promise.allSettled(calls), new Promise((resolve) => setTimeout(resolve, patience).unref())]);
    await current.close();
    const restored = await openOnce({ ...options, restoreFrom: backup }, restart);
    const opened = restored.ok ? restored : await openOnce(options, restart);
    if (!opened.ok) throw new Error(`the program could not be opened again: ${opened.problem.code}`);
    current = opened.value;
    listen(current);
    tell({ name: 'program.restored', value: { problem: restored.ok ? null : restored.problem } });
  }

  const handlers = Object.fromEntries(
    Object.keys(current.handlers).map((name) => [
      name,
      async (input: unknown) => {
        await ready;
        const handler = current.handlers[name as keyof BackendHandlers] as (input: unknown) => Promise<unknown>;
        const call = handler(input);
        calls.add(call);
        try {
          return await call;
        } finally {
          calls.delete(call);
        }
      },
    ]),
    // Every name is one of the contract's by construction.
  ) as unknown as BackendHandlers;

  return ok({
    handlers,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    receivePaths: async (paths) => (await ready, current.receivePaths(paths)),
    verify: async () => (await ready, current.verify()),
    backUp: async () => (await ready, current.backUp()),
    exportPeriod: async (order) => (await ready, current.exportPeriod(order)),
    close: async () => {
      await ready;
      await current.close();
    },
  });
}
