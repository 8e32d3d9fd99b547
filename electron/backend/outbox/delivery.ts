import type { Problem } from '../../../shared/domain/problem.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import type { NotDone, OutgoingFile, Transport } from '../../transport/transport.ts';
import { instantOf, type Context } from '../context.ts';
import { addressOf } from './address-of.ts';

/** A file on its way out: an answer of ours, or an attempt at sending a document. */
export interface LeavingFile {
  readonly id: number;
  readonly fileName: string;
  readonly content: string;
  /** Its staged file was noted; null: not yet. */
  readonly stagedAt: string | null;
}

/** One kind of what leaves through the transport, each in tables of its own. */
export interface LeavingFiles {
  /** Lets go what was held until now. */
  release(): Promise<void>;
  /** When the next held one is let go; null: none is held. */
  nextRelease(): Promise<string | null>;
  due(limit: number): Promise<readonly LeavingFile[]>;
  /** Answers with those that still were to leave. */
  markStaged(tx: WritableStore, ids: readonly number[], at: string): Promise<readonly number[]>;
  noteDelay(tx: WritableStore, id: number, because: Problem, at: string): Promise<void>;
  recordLeft(tx: WritableStore, files: readonly LeavingFile[], at: string): Promise<void>;
  /** Tells the screen, after the commit. */
  changed(files: readonly LeavingFile[]): void;
}

/** What else is due by the clock while things leave: other channels, silence. Answers how many attempts were met. */
export type FurtherWork = () => Promise<void>;

/** So many share their way to the disk and their notes in the store. */
const atOnce = 200;
/** When the outgoing folder is away, it is tried again after so long. */
const retryAfter = 5000;
/** Another program on the same store (the command line) may have queued something meanwhile. */
const longestWait = 5000;

/**
 * Hands over what is due (answers after their grace period, ACC-9; attempts at once, OUT-4), each exactly once: staged and
 * synced, noted as staged, renamed into the outgoing folder, noted as left. Whatever the moment of a crash, the next start
 * goes on from the note: what is noted as staged and whose staged file is gone has left.
 */
export class Delivery {
  private readonly context: Context;
  private readonly transport: Transport;
  private readonly kinds: readonly LeavingFiles[];
  private readonly further: FurtherWork;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private started = false;
  /** The outgoing folder could not take what was due: it is tried again later, not at once. */
  private stuck = false;

  constructor(context: Context, transport: Transport, kinds: readonly LeavingFiles[], further: FurtherWork) {
    this.context = context;
    this.transport = transport;
    this.kinds = kinds;
    this.further = further;
  }

  start(): void {
    this.started = true;
    void this.deliver();
  }

  /** Nothing is sent early: what is still held stays held until the next start. */
  async stop(): Promise<void> {
    this.started = false;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.running;
  }

  /** Delivers what is due now, and plans the next time. */
  async deliver(): Promise<void> {
    this.running = this.running
      .then(() => this.deliverAll())
      .catch((error: unknown) => {
        this.context.log(
          `delivering failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
      });
    await this.running;
    await this.plan();
  }

  /** Something was queued, held back, taken back or let go: the next time may have moved. */
  async plan(): Promise<void> {
    if (!this.started) return;
    const delay = await this.untilNext();
    if (!this.started) return;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.deliver(), Math.min(Math.max(delay, 5), longestWait));
  }

  private async untilNext(): Promise<number> {
    let next = retryAfter;
    for (const kind of this.kinds) {
      const waiting = (await kind.due(1)).length > 0;
      if (waiting && !this.stuck) return 0;
      const release = waiting ? null : await kind.nextRelease();
      if (release !== null) next = Math.min(next, Date.parse(release) - this.context.now().getTime());
    }
    return next;
  }

  private async deliverAll(): Promise<void> {
    this.stuck = false;
    for (const kind of this.kinds) {
      await kind.release();
      // What could not leave now would be met again and again; the plan brings it back later.
      if (!(await this.deliverDue(kind))) this.stuck = true;
    }
    await this.further();
  }

  /** Answers whether everything due has left. */
  private async deliverDue(kind: LeavingFiles): Promise<boolean> {
    for (;;) {
      const due = await kind.due(atOnce);
      if (due.length === 0) return true;
      const left = await this.handOver(kind, due);
      kind.changed(due);
      if (left < due.length) return false;
    }
  }

  /** Answers how many have left. */
  private async handOver(kind: LeavingFiles, due: readonly LeavingFile[]): Promise<number> {
    const { storage } = this.context;
    const ready = due.filter(({ stagedAt }) => stagedAt !== null);
    const fresh = due.filter(({ stagedAt }) => stagedAt === null);
    const staged = await this.done(kind, fresh, await this.transport.stage(await this.addressed(fresh)));
    const noted = new Set(
      await storage.write((tx) =>
        kind.markStaged(
          tx,
          staged.map(({ id }) => id),
          instantOf(this.context),
        ),
      ),
    );
    const going = [...ready, ...staged.filter(({ id }) => noted.has(id))];
    const left = await this.done(kind, going, await this.transport.handOver(going.map(({ fileName }) => fileName)));
    if (left.length > 0) await storage.write((tx) => kind.recordLeft(tx, left, instantOf(this.context)));
    return left.length;
  }

  private async addressed(files: readonly LeavingFile[]): Promise<OutgoingFile[]> {
    const addressed: OutgoingFile[] = [];
    for (const { fileName, content: text } of files) {
      const content = new TextEncoder().encode(text);
      const address = this.transport.needsAddress ? await addressOf(this.context, content) : null;
      addressed.push({ fileName, content, address });
    }
    return addressed;
  }

  /** Those it was done with; the others say why they wait. */
  private async done(kind: LeavingFiles, files: readonly LeavingFile[], notDone: NotDone): Promise<LeavingFile[]> {
    if (notDone.size > 0)
      await this.context.storage.write(async (tx) => {
        for (const { id, fileName } of files) {
          const because = notDone.get(fileName);
          if (because !== undefined) await kind.noteDelay(tx, id, because, instantOf(this.context));
        }
      });
    return files.filter(({ fileName }) => !notDone.has(fileName));
  }
}
