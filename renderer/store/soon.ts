/** Gathers many wishes for the same thing into one after a moment, so that ten thousand arrivals are not ten thousand reads. */
export function soon(run: () => void, after: number): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  return () => {
    timer ??= setTimeout(() => {
      timer = null;
      run();
    }, after);
  };
}
