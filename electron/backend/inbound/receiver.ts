import type { ReceiptCounts } from '../../../shared/contract/exchange.ts';
import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { failExchange, insertExchange } from '../../storage/exchange/exchange.ts';
import { insertOriginals } from '../../storage/originals/originals.ts';
import { instantOf, type Context } from '../context.ts';
import { programItself } from '../log-entry.ts';
import type { Arrival, ArrivalResult, OpenedArrival, ReadArrival } from './arrival.ts';
import { BatchWriter } from './batch-writer.ts';
import { storeArrivals } from './store-arrivals.ts';

/** Arrivals worked on side by side: enough to fill a batch while another is written and the readers are busy. */
const inFlight = 256;
/** Bytes in memory at once, whatever the number of files. */
const bytesInFlight = 96 * 1024 * 1024;
/** A transaction of so many stays well under the time in which a person notices a pause. */
const openedPerBatch = 128;
const storedPerBatch = 64;

type Opening = Omit<OpenedArrival, 'sequence'>;

/** A failure of this machine (disk full, archive away), not of the document: the file stays and is tried again. */
export class ReceivingInterrupted extends Error {
  readonly problem: Problem;
  constructor(because: Problem) {
    super(because.code);
    this.problem = because;
  }
}

/**
 * The way of a document from its bytes to the inbox (IN-1). The order of effects is what keeps it from being lost or
 * doubled wherever the program dies:
 * 1. the original is in the archive, synced;
 * 2. the exchange row *processing* and the original are committed;
 * 3. the document is read;
 * 4. one commit puts the document into the inbox and takes the exchange row away, or marks the row failed;
 * 5. these commits are on the disk (one sync, off the event loop, for all that wait for it);
 * 6. only then the claimed file goes.
 * Before 2 the claimed file is all there is, and is taken up again; from 2 on the row is, with the archive; after 4 a
 * file that is still there is recognised by its hash.
 */
export class Receiver {
  private readonly context: Context;
  private readonly opening: BatchWriter<Opening, number>;
  private readonly storing: BatchWriter<ReadArrival, ArrivalResult>;

  constructor(context: Context) {
    this.context = context;
    this.opening = new BatchWriter((items) => this.open(items), openedPerBatch);
    this.storing = new BatchWriter((items) => this.store(items), storedPerBatch);
  }

  /** Receives one file. Throws {@link ReceivingInterrupted} when this machine could not do its part. */
  async receive(arrival: Arrival): Promise<ArrivalResult> {
    const bytes = await arrival.load();
    const kept = await this.context.archive.store(bytes);
    if (!kept.ok) throw new ReceivingInterrupted(kept.problem);
    const opened = {
      ...kept.value,
      fileName: arrival.fileName,
      source: arrival.source,
      arrivedAt: arrival.arrivedAt,
      interrupted: arrival.interrupted,
      unaccompanied: arrival.unaccompanied ?? false,
    };
    const sequence = await this.opening.add(opened);
    const result = await this.finish({ ...opened, sequence }, bytes);
    await this.context.storage.settled();
    // A claimed file that cannot be removed now is recognised by its hash at the next start.
    await arrival
      .done()
      .catch((error: unknown) => this.context.log(`a claimed file could not be removed: ${String(error)}`));
    return result;
  }

  /** From an exchange row on: a row a crash left *processing*, or one a person tries again. */
  async finish(opened: OpenedArrival, bytes: Uint8Array): Promise<ArrivalResult> {
    await this.context.parsing.whenRoom();
    const read = await this.context.parsing.read(bytes);
    try {
      return await this.storing.add({ ...opened, read });
    } catch (error) {
      return this.failUnexpectedly(opened, error);
    }
  }

  /** A fault of ours must not leave a document unseen: its row says so, and the bytes wait in the archive for a retry. */
  private async failUnexpectedly({ sequence, fileName }: OpenedArrival, error: unknown): Promise<ArrivalResult> {
    this.context.log(
      `storing ${sequence} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    const because = problem('unexpected', { reference: `exchange ${sequence}` });
    const at = instantOf(this.context);
    await this.context.storage.write((tx) =>
      failExchange(tx, sequence, {
        problem: because,
        transportError: null,
        type: null,
        inbox: null,
        partner: null,
        at,
      }),
    );
    this.context.events.documents([], { failed: 1 });
    this.context.events.tell('exchange.changed', {});
    return { file: fileName, outcome: 'failed', documentId: null, problem: because };
  }

  private async open(items: readonly Opening[]): Promise<number[]> {
    const at = instantOf(this.context);
    return this.context.storage.writeSoon(async (tx) => {
      await insertOriginals(
        tx,
        items.map(({ sha256, size }) => ({ sha256, size, storedAt: at })),
      );
      const rows = items.map(({ fileName, source, sha256, size }) => ({
        file: fileName,
        claimedPath: '',
        source,
        sha256,
        size,
        partner: null,
        at,
      }));
      return insertExchange(tx, rows);
    });
  }

  private async store(items: readonly ReadArrival[]): Promise<ArrivalResult[]> {
    const at = instantOf(this.context);
    const results = await this.context.storage.writeSoon((tx) => storeArrivals(tx, items, programItself, at));
    const ids = results.flatMap(({ documentId, alsoChanged = [] }) =>
      documentId === null ? [] : [documentId, ...alsoChanged],
    );
    const count = (outcomes: readonly ArrivalResult['outcome'][]) =>
      results.filter(({ outcome }) => outcomes.includes(outcome)).length;
    const failed = count(['failed']);
    this.context.events.documents(ids, { arrived: count(['inbox', 'rejected']), failed });
    // A response that came in moves on what it speaks of, wherever it came from.
    const answered = items.some(({ read }) => read.kind === 'document' && read.document.type === 'applicationResponse');
    if (answered) this.context.events.tell('sending.changed', {});
    if (answered || count(['rejected']) > 0) this.context.events.answers();
    else if (failed > 0) this.context.events.tell('exchange.changed', {});
    return results;
  }
}

export interface Reception {
  readonly results: readonly ArrivalResult[];
  /** Files this machine could not deal with; they stay where they are. */
  readonly interrupted: readonly { readonly file: string; readonly problem: Problem | null }[];
}

/** Claims one more file; null when somebody else was faster. */
export type NextArrival = () => Promise<Arrival | null>;

/** Receives many files side by side, within bounds of number and memory; `progress` is told after each. */
export async function receiveAll(
  { log }: Context,
  receiver: Receiver,
  arrivals: Iterable<NextArrival>,
  progress: (done: number) => void = () => undefined,
): Promise<Reception> {
  const results: ArrivalResult[] = [];
  const interrupted: { file: string; problem: Problem | null }[] = [];
  const waiting: (() => void)[] = [];
  let bytes = 0;
  let done = 0;
  const iterator = arrivals[Symbol.iterator]();

  async function lane(): Promise<void> {
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
      const arrival = await next.value();
      if (arrival !== null) await take(arrival);
      done += 1;
      progress(done);
    }
  }

  async function take(arrival: Arrival): Promise<void> {
    while (bytes > 0 && bytes + arrival.size > bytesInFlight)
      await new Promise<void>((resolve) => waiting.push(resolve));
    bytes += arrival.size;
    try {
      results.push(await receiver.receive(arrival));
    } catch (error) {
      interrupted.push({
        file: arrival.fileName,
        problem: error instanceof ReceivingInterrupted ? error.problem : null,
      });
      log(`receiving was interrupted: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    } finally {
      bytes -= arrival.size;
      for (const resume of waiting.splice(0)) resume();
    }
  }

  await Promise.all(Array.from({ length: inFlight }, lane));
  return { results, interrupted };
}

/** What a reception is told as (PLT-1b). A file that was interrupted counts as failed. */
export function countReception({ results, interrupted }: Reception, seconds: number): ReceiptCounts {
  const of = (outcome: ArrivalResult['outcome']) => results.filter((result) => result.outcome === outcome).length;
  return {
    received: results.length + interrupted.length,
    inbox: of('inbox'),
    rejected: of('rejected'),
    failed: of('failed') + interrupted.length,
    repeated: of('repeated'),
    seconds: Math.round(seconds * 1000) / 1000,
  };
}
