import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Problem } from '../../shared/domain/problem.ts';
import { problem } from '../../shared/domain/problem.ts';
import { nothingFound } from '../../shared/einvoice/recognise.ts';
import type { PooledOutcome, WorkerAnswer, WorkerOrder, WorkerStart } from './messages.ts';
import { unpackOutcome } from './messages.ts';

/** Reads files beside the main thread, so that the program never stutters. */
export interface ParsingPool {
  readonly size: number;
  /** Never rejects for what is in the file. The bytes stay the caller's. */
  readonly read: (bytes: Uint8Array) => Promise<PooledOutcome>;
  /** The bytes of one attachment of an original; null when it is not there or damaged. */
  readonly attachment: (bytes: Uint8Array, index: number) => Promise<Uint8Array | null>;
  /** Resolves once the queue is short enough to take more: whoever feeds many files waits here. */
  readonly whenRoom: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface ParsingPoolOptions {
  /** Default: the processor's cores, less one for the program where there are more than two. */
  readonly size?: number;
  /** How long one file may take before its worker is given up. */
  readonly timeLimitMs?: number;
  /** Where the worker's code is; tests put a faulty one here. */
  readonly workerUrl?: URL;
}

/** Files of one hand-over: enough to make its cost small, few enough to spread over the workers. */
const batch = { files: 16, bytes: 1024 * 1024 } as const;

/** Waiting files per worker beyond which feeders are asked to wait. */
const roomPerWorker = 64;

const defaultTimeLimitMs = 60_000;

/** A reader makes much that is soon forgotten; with the default it would keep three times as much memory for it (MB). */
const youngGeneration = 48;

/** Loading the worker's code is no file: on a busy machine it may take long. */
const startLimitMs = 60_000;

/**
 * How long a worker may take to end by itself. Ending one by force while another starts can bring the whole process down
 * (nodejs/node#56312), so it is only done to one that hangs.
 */
const endLimitMs = 5000;

interface ReadJob {
  readonly kind: 'read';
  readonly bytes: Uint8Array;
  readonly settle: (outcome: PooledOutcome) => void;
}

interface AttachmentJob {
  readonly kind: 'attachment';
  readonly bytes: Uint8Array;
  readonly index: number;
  readonly settle: (content: Uint8Array | null) => void;
}

type Work =
  | { readonly kind: 'read'; readonly jobs: readonly ReadJob[] }
  | { readonly kind: 'attachment'; readonly job: AttachmentJob };

interface Station {
  readonly worker: Worker;
  readonly progress: Int32Array;
  ready: boolean;
  work: Work | null;
  timer: NodeJS.Timeout | null;
}

/** Storing takes a tenth of the time of reading, so on two cores both read. */
function defaultSize(cores: number): number {
  return cores > 2 ? cores - 1 : cores;
}

/** Workers start with the first file: a command that reads none (`list`, `accept`) starts none. */
export function createParsingPool(options: ParsingPoolOptions = {}): ParsingPool {
  const size = Math.max(1, options.size ?? defaultSize(availableParallelism()));
  const timeLimitMs = options.timeLimitMs ?? defaultTimeLimitMs;
  const url = options.workerUrl ?? new URL('./parsing-worker.ts', import.meta.url);
  const reads: ReadJob[] = [];
  const attachments: AttachmentJob[] = [];
  const stations = new Set<Station>();
  let feeders: (() => void)[] = [];
  let closed = false;

  function start(): void {
    const shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const worker = new Worker(url, {
      workerData: { progress: shared } satisfies WorkerStart,
      resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
    });
    const station: Station = { worker, progress: new Int32Array(shared), ready: false, work: null, timer: null };
    stations.add(station);
    worker.on('message', (answer: WorkerAnswer) => {
      station.ready = true;
      finish(station, answer);
      feed(station);
    });
    // An error is followed by the exit, where the worker is replaced.
    worker.on('error', () => {});
    worker.on('exit', () => {
      replace(station, problem('unexpected'));
    });
    // A worker that cannot even start would otherwise be awaited for ever.
    watch(station);
  }

  function finish(station: Station, answer: WorkerAnswer): void {
    if (station.timer !== null) clearTimeout(station.timer);
    station.timer = null;
    const { work } = station;
    station.work = null;
    if (work === null) return;
    if (work.kind === 'attachment') work.job.settle(answer.kind === 'attachment' ? answer.content : null);
    else if (answer.kind === 'read') {
      work.jobs.forEach((job, index) => {
        const outcome = answer.outcomes[index];
        job.settle(outcome === undefined ? failure(problem('unexpected')) : unpackOutcome(outcome));
      });
    }
  }

  /** The file a worker died or hung over fails; the others of its hand-over are read again by the next worker. */
  function replace(station: Station, because: Problem): void {
    if (!stations.delete(station)) return;
    if (station.timer !== null) clearTimeout(station.timer);
    void station.worker.terminate();
    giveUp(station, because);
    if (closed) return;
    if (station.ready) start();
    else if (stations.size === 0) failEverything(because);
  }

  function giveUp(station: Station, because: Problem): void {
    const { work } = station;
    station.work = null;
    if (work?.kind === 'attachment') work.job.settle(null);
    if (work?.kind === 'read') {
      const guilty = Atomics.load(station.progress, 0);
      work.jobs.forEach((job, index) => {
        if (index === guilty || closed) job.settle(failure(because));
      });
      if (!closed) reads.unshift(...work.jobs.filter((_, index) => index !== guilty));
    }
  }

  /** Workers that cannot start would be started for ever: what waits is given up, and the next file tries again. */
  function failEverything(because: Problem): void {
    for (const job of reads.splice(0)) job.settle(failure(because));
    for (const job of attachments.splice(0)) job.settle(null);
  }

  function feed(station: Station): void {
    if (closed || !station.ready || station.work !== null) return;
    const attachment = attachments.shift();
    if (attachment !== undefined) {
      hand(
        station,
        { kind: 'attachment', job: attachment },
        { kind: 'attachment', file: attachment.bytes, index: attachment.index },
      );
      return;
    }
    const jobs = takeBatch();
    if (jobs.length > 0) hand(station, { kind: 'read', jobs }, { kind: 'read', files: jobs.map((job) => job.bytes) });
    if (reads.length < roomPerWorker * size) {
      const waiting = feeders;
      feeders = [];
      for (const resume of waiting) resume();
    }
  }

  function takeBatch(): ReadJob[] {
    // A short queue is spread over all workers instead of being handed to one.
    const fair = Math.max(1, Math.ceil(reads.length / size));
    const jobs: ReadJob[] = [];
    let bytes = 0;
    while (jobs.length < Math.min(batch.files, fair)) {
      const next = reads[0];
      if (next === undefined || (jobs.length > 0 && bytes + next.bytes.length > batch.bytes)) break;
      bytes += next.bytes.length;
      reads.shift();
      jobs.push(next);
    }
    return jobs;
  }

  function hand(station: Station, work: Work, order: WorkerOrder): void {
    station.work = work;
    Atomics.store(station.progress, 0, 0);
    watch(station);
    station.worker.postMessage(order);
  }

  /** The limit is for one file: while a hand-over moves on, its clock starts anew. */
  function watch(station: Station): void {
    const before = Atomics.load(station.progress, 0);
    const limit = station.ready ? timeLimitMs : startLimitMs;
    station.timer = setTimeout(() => {
      if (station.work !== null && Atomics.load(station.progress, 0) !== before) watch(station);
      else replace(station, problem('gate.tookTooLong', { seconds: String(Math.ceil(limit / 1000)) }));
    }, limit);
    station.timer.unref();
  }

  function feedAll(): void {
    while (stations.size < size && reads.length + attachments.length > 0) start();
    for (const station of stations) feed(station);
  }

  let feeding = false;
  /** Files that arrive in the same turn are handed over together. */
  function feedSoon(): void {
    if (feeding) return;
    feeding = true;
    queueMicrotask(() => {
      feeding = false;
      feedAll();
    });
  }

  /** Lets a worker finish what it is busy with and leave. */
  async function end(station: Station): Promise<void> {
    if (!stations.delete(station)) return;
    if (station.timer !== null) clearTimeout(station.timer);
    const { worker } = station;
    const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    const hung = setTimeout(() => void worker.terminate(), endLimitMs);
    worker.postMessage({ kind: 'end' } satisfies WorkerOrder);
    await gone;
    clearTimeout(hung);
  }

  return {
    size,
    read: (bytes) =>
      new Promise((settle) => {
        if (closed) {
          settle(failure(problem('unexpected')));
          return;
        }
        reads.push({ kind: 'read', bytes, settle });
        feedSoon();
      }),
    attachment: (bytes, index) =>
      new Promise((settle) => {
        if (closed) {
          settle(null);
          return;
        }
        attachments.push({ kind: 'attachment', bytes, index, settle });
        feedSoon();
      }),
    whenRoom: () =>
      closed || reads.length < roomPerWorker * size
        ? Promise.resolve()
        : new Promise((resume) => {
            feeders.push(resume);
          }),
    close: async () => {
      closed = true;
      failEverything(problem('unexpected'));
      for (const resume of feeders) resume();
      feeders = [];
      const open = [...stations];
      for (const station of open) giveUp(station, problem('unexpected'));
      await Promise.all(open.map(end));
    },
  };
}

function failure(because: Problem): PooledOutcome {
  return { kind: 'failed', problem: because, found: nothingFound };
}
