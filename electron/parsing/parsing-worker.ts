import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerAnswer, WorkerOrder, WorkerStart } from './messages.ts';
import { packOutcome } from './messages.ts';
import { attachmentOf, readBytes } from './read-bytes.ts';

/** A parsing worker: reads the files it is handed and says which one it is busy with. An error it does not expect ends it. */
const port = parentPort;
if (port === null) throw new Error('parsing-worker runs as a worker thread only');

const progress = new Int32Array((workerData as WorkerStart).progress);

function answer(message: WorkerAnswer): void {
  port?.postMessage(message);
}

port.on('message', (order: WorkerOrder) => {
  if (order.kind === 'end') {
    port.close();
    return;
  }
  if (order.kind === 'attachment') {
    answer({ kind: 'attachment', content: attachmentOf(order.file, order.index) });
    return;
  }
  const outcomes = order.files.map((file, index) => {
    Atomics.store(progress, 0, index);
    return packOutcome(readBytes(file));
  });
  answer({ kind: 'read', outcomes });
});

answer({ kind: 'ready' });
