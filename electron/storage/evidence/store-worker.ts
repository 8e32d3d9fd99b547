import { parentPort, workerData } from 'node:worker_threads';
import { verifyStore } from '../verify.ts';
import { copyStore } from './copy-store.ts';
import { inspectCopy } from './inspect-copy.ts';
import { openSnapshot } from './open-copy.ts';
import type { Watching } from './watching.ts';
import type { StoreTask, StoreTaskMessage } from './store-task-message.ts';

// Copies, inspects or proves a store beside the event loop: SQLite's own check of a large one takes minutes.
const task = workerData as StoreTask;
let stopped = false;
parentPort?.once('message', () => {
  stopped = true;
});

function say(message: StoreTaskMessage): void {
  parentPort?.postMessage(message);
}

const watching: Watching = {
  reached: (step, done, total) => say({ kind: 'reached', step, done, total }),
  isStopped: () => stopped,
};

async function work(): Promise<unknown> {
  if (task.kind === 'copy') return copyStore(task.file, task.target, watching);
  if (task.kind === 'inspect') return inspectCopy(task.file, watching);
  const snapshot = openSnapshot(task.file);
  try {
    return await verifyStore(snapshot.db, task.heads, watching);
  } finally {
    snapshot.close();
  }
}

try {
  say({ kind: 'done', value: await work() });
} catch (error) {
  say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
}
parentPort?.close();
