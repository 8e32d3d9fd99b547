import type { WritableStore } from '../../storage/connection/handles.ts';
import type { Context } from '../context.ts';

/** Ends a trial: whatever was written in it is taken back. */
class TrialOver extends Error {}

/**
 * Does something and takes it back again, whatever it wrote: for what can only be known after something else was done. What
 * `work` is given reads what it has written.
 */
export async function tryOut<Value>(
  context: Context,
  work: (tx: WritableStore, trial: Context) => Promise<Value>,
): Promise<Value> {
  const found: Value[] = [];
  try {
    await context.storage.writeSoon(async (tx) => {
      found.push(await work(tx, { ...context, storage: { ...context.storage, read: tx } }));
      throw new TrialOver();
    });
  } catch (error) {
    if (!(error instanceof TrialOver)) throw error;
  }
  const [value] = found;
  if (value === undefined) throw new Error('A trial came to nothing');
  return value;
}
