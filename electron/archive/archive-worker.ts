import { parentPort, workerData } from 'node:worker_threads';
import { originalsKeeper } from './keep-originals.ts';

/** Keeps originals beside the event loop; answers each hand-over when it is on the disk. An empty one ends it. */
const keep = originalsKeeper((workerData as { readonly folder: string }).folder);
parentPort?.on('message', (files: readonly Uint8Array[]) => {
  if (files.length === 0) parentPort?.close();
  else parentPort?.postMessage(keep(files));
});
