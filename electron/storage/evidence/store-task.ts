import { Worker } from 'node:worker_threads';
import type { StoreProof } from '../verify.ts';
import type { StoreCopy } from './copy-store.ts';
import type { CopyFacts } from './inspect-copy.ts';
import type { Watching } from './watching.ts';
import type { StoreTask, StoreTaskMessage } from './store-task-message.ts';

interface TaskValues {
  readonly copy: StoreCopy;
  readonly inspect: CopyFacts;
  readonly verify: StoreProof;
}

/** What a file showed to be no store, or one that cannot be read; the text is SQLite's or the system's. */
export class StoreTaskFailed extends Error {}

/**
 * Long work on a store's file in a worker of its own, so that the program stays usable. Rejects with {@link StoreTaskFailed}.
 * A stop is heard between two steps.
 */
export function runStoreTask<Kind extends StoreTask['kind']>(
  task: Extract<StoreTask, { readonly kind: Kind }>,
  watching: Watching,
): Promise<TaskValues[Kind]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./store-worker.ts', import.meta.url), { workerData: task });
    let value: unknown;
    let failure: string | null = 'the worker ended';
    let told = false;
    const stopWhenAsked = (): void => {
      if (told || !watching.isStopped()) return;
      told = true;
      worker.postMessage('stop');
    };
    const listening = setInterval(stopWhenAsked, 100);
    worker.on('message', (message: StoreTaskMessage) => {
      if (message.kind === 'reached') watching.reached(message.step, message.done, message.total);
      else if (message.kind === 'failed') failure = message.reason;
      else {
        ({ value } = message);
        failure = null;
      }
    });
    worker.on('error', (error) => {
      failure = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', () => {
      clearInterval(listening);
      // The kind of the task is that of its value; a message cannot carry the type along.
      if (failure === null) resolve(value as TaskValues[Kind]);
      else reject(new StoreTaskFailed(failure));
    });
  });
}
