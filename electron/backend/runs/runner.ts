import { setImmediate as turn } from 'node:timers/promises';
import {
  failedOutcomes,
  postsAfterwards,
  secondsLeft,
  sendsIn,
  type RunState,
} from '../../../shared/domain/runs/run.ts';
import { recordLog } from '../../storage/log.ts';
import { beginAnew, doneIn, onlyPostAccepted, waitingItems, type WaitingItem } from '../../storage/runs/run-items.ts';
import { changeRun, countRun, findRun, stateOf, type StoredRun } from '../../storage/runs/run-rows.ts';
import { countReasonUse } from '../../storage/setup/standard-reasons.ts';
import { setMarks } from '../../storage/documents/marks.ts';
import { lookAgainAtOrders } from '../acceptance/reassess/look-again.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import type { TransportSlot } from '../transport-slot.ts';
import { Foresight } from './foresight.ts';
import { judgedAtOnce, lookAt } from './look-through.ts';
import { doSome, noteFault, type Tried } from './one-document.ts';
import { sendSome } from './send-in-run.ts';
import { workerName } from './worker-name.ts';

/** How often the window is told how far a run is, in milliseconds: not once for each of five hundred documents a second. */
const tellEvery = 250;

/** What a run is at, while this program works on it. */
export interface Progress {
  readonly documentId: number;
  readonly secondsLeft: number | null;
}

/** How one run goes on in this program, since it began or went on. */
interface Leg {
  readonly run: StoredRun;
  readonly begunAt: number;
  total: number;
  done: number;
  documentId: number;
  /** Since it was told last: documents that were looked at, and those of them that are done with. */
  touched: number[];
  decided: number[];
  toldAt: number;
}

/** Works on runs, one after the other, document by document, while everything else goes on (MASS-4). */
export class Runner {
  private readonly context: Context;
  private readonly transport: Pick<TransportSlot, 'answersChanged' | 'deliverNow'>;
  private queue: Promise<void> = Promise.resolve();
  private leg: Leg | null = null;
  private closing = false;

  constructor(context: Context, transport: Pick<TransportSlot, 'answersChanged' | 'deliverNow'>) {
    this.context = context;
    this.transport = transport;
  }

  /** Takes a waiting run up as soon as those before it are through. */
  take(runId: number): void {
    this.queue = this.queue.then(() =>
      this.work(runId).catch((error: unknown) => {
        this.context.log(
          `run ${runId} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
        return this.end(runId, 'interrupted').catch(() => undefined);
      }),
    );
  }

  progressOf(runId: number): Progress | null {
    const { leg } = this;
    if (leg === null || leg.run.id !== runId || leg.documentId === 0) return null;
    const seconds = (performance.now() - leg.begunAt) / 1000;
    return { documentId: leg.documentId, secondsLeft: secondsLeft(leg.done, leg.total, seconds) };
  }

  /** Stops after the document in hand; what is left can go on when the program is started again. */
  async close(): Promise<void> {
    this.closing = true;
    await this.queue;
  }

  /** Resolves when no run is under way here. */
  settled(): Promise<void> {
    return this.queue;
  }

  private async work(runId: number): Promise<void> {
    const { storage } = this.context;
    const run = await findRun(storage.read, runId);
    if (run === null || run.state !== 'waiting') return;
    if (this.closing) return this.end(runId, 'interrupted');
    await storage.write((tx) =>
      changeRun(tx, runId, { state: 'running', worker: workerName, touchedAt: instantOf(this.context) }),
    );
    const { takenIn, done } = run.counts;
    const begunAt = performance.now();
    const leg: Leg = {
      run,
      begunAt,
      total: takenIn - done,
      done: 0,
      documentId: 0,
      touched: [],
      decided: [],
      toldAt: begunAt,
    };
    this.leg = leg;
    try {
      const state = run.dryRun ? await this.lookThrough(leg) : await this.workThrough(leg);
      await this.tell(leg);
      // Its end says that what it sent has left, as far as that could be.
      if (!run.dryRun && sendsIn(run.kind)) await this.transport.deliverNow();
      await this.end(runId, state);
      if (!run.dryRun && run.kind !== 'defaultDimensions' && !sendsIn(run.kind))
        await lookAgainAtOrders(this.context, await doneIn(storage.read, runId));
    } finally {
      this.leg = null;
    }
  }

  private async workThrough(leg: Leg): Promise<RunState> {
    const { context } = this;
    for (let after = 0; ;) {
      const items = waitingItems(context.storage.read, leg.run.id, after);
      if (items.length === 0) return 'done';
      for (let left: readonly WaitingItem[] = items; left.length > 0;) {
        if (this.closing) return 'interrupted';
        leg.documentId = left[0]?.documentId ?? leg.documentId;
        const tried = await (sendsIn(leg.run.kind) ? sendSome : doSome)(context, leg.run, left);
        if (await this.noteTried(leg, tried)) return 'stopped';
        after = tried.at(-1)?.item.position ?? after;
        const reached = after;
        left = left.filter(({ position }) => position > reached);
        await this.tellInTime(leg);
        await turn();
      }
    }
  }

  /** Counts what was done; answers whether the run was told to stop. */
  private async noteTried(leg: Leg, tried: readonly Tried[]): Promise<boolean> {
    for (const { item, came } of tried) {
      if ('fault' in came) await noteFault(this.context, leg.run, item, came.fault);
      else if (came.done === 'ended') return true;
      else if (came.done !== 'skipped') {
        leg.touched.push(...came.done.documents);
        if (!failedOutcomes.includes(came.done.outcome)) leg.decided.push(...came.done.documents);
        // Its posting is counted, not its acceptance.
        if (came.done.outcome === 'posting') continue;
      }
      leg.done += 1;
    }
    return false;
  }

  private async lookThrough(leg: Leg): Promise<RunState> {
    const foresight = new Foresight();
    await this.lookFromTheStart(leg);
    for (let after = 0; ;) {
      const items = waitingItems(this.context.storage.read, leg.run.id, after);
      if (items.length === 0) return 'done';
      for (let at = 0; at < items.length; at += judgedAtOnce) {
        if (this.closing) return 'interrupted';
        const some: readonly WaitingItem[] = items.slice(at, at + judgedAtOnce);
        leg.documentId = some[0]?.documentId ?? leg.documentId;
        if (await lookAt(this.context, leg.run, some, foresight)) return 'stopped';
        leg.done += some.length;
        after = some.at(-1)?.position ?? after;
        await this.tellInTime(leg);
      }
    }
  }

  /** What was found before it was stopped says nothing any more of those that come after. */
  private async lookFromTheStart(leg: Leg): Promise<void> {
    const { id, kind, counts, fromRunId } = leg.run;
    if (counts.done === 0) return;
    leg.total = counts.takenIn;
    await this.context.storage.write(async (tx) => {
      await beginAnew(tx, id);
      if (fromRunId !== null && postsAfterwards(kind)) await onlyPostAccepted(tx, id);
    });
  }

  private async tellInTime(leg: Leg): Promise<void> {
    if (performance.now() - leg.toldAt > tellEvery) await this.tell(leg);
  }

  /** Writes down how far a run is, and lets everybody know what it changed. */
  private async tell(leg: Leg): Promise<void> {
    const { storage, events } = this.context;
    const { run, touched, decided } = leg;
    leg.toldAt = performance.now();
    leg.touched = [];
    leg.decided = [];
    await storage.writeSoon(async (tx) => {
      await countRun(tx, run.id, run.kind);
      await changeRun(tx, run.id, { touchedAt: instantOf(this.context) });
      // What is done with is no longer chosen; what was held stays marked for the next try.
      if (decided.length > 0 && !sendsIn(run.kind)) await clearMarks(tx, decided);
    });
    events.tell('runs.changed', { ids: [run.id] });
    if (touched.length === 0) return;
    if (sendsIn(run.kind)) {
      if (decided.length === 0) return;
      events.tell('sending.changed', {});
      await this.transport.answersChanged();
      return;
    }
    events.documents(touched.length > 500 ? null : touched);
    if (decided.length === 0) return;
    events.tell('purchases.changed', {});
    if (run.kind === 'defaultDimensions') return;
    if (run.kind === 'post' || postsAfterwards(run.kind)) events.tell('posting.changed', {});
    if (run.kind === 'post') return;
    events.answers();
    await this.transport.answersChanged();
  }

  private async end(runId: number, state: RunState): Promise<void> {
    const { storage, events, user } = this.context;
    await storage.write(async (tx) => {
      const run = await findRun(tx, runId);
      if (run === null || stateOf(tx, runId) === 'done') return;
      const counts = await countRun(tx, runId, run.kind);
      const at = instantOf(this.context);
      // Stopped after the very last one is done.
      const ended = state === 'stopped' && counts.done === counts.takenIn ? 'done' : state;
      await changeRun(tx, runId, { state: ended, endedAt: at });
      if (run.dryRun) return;
      if (counts.rejected > 0 && run.options.reason !== '') await countReasonUse(tx, run.options.reason);
      const stamp = { at, by: user.name };
      const left = String(counts.takenIn - counts.done);
      const values = {
        run: String(runId),
        kind: run.kind,
        done: String(counts.done),
        failed: String(counts.failed),
        left,
      };
      await recordLog(tx, [
        logEntry(
          stamp,
          null,
          'RUN',
          ended === 'done' ? 'runEnded' : ended === 'stopped' ? 'runStopped' : 'runInterrupted',
          values,
        ),
      ]);
    });
    events.flush();
    events.tell('runs.changed', { ids: [runId] });
  }
}

async function clearMarks(tx: Parameters<typeof setMarks>[0], ids: readonly number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += 500) await setMarks(tx, { ids: ids.slice(at, at + 500) }, false);
}
