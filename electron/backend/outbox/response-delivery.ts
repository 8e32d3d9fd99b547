import type { Problem } from '../../../shared/domain/problem.ts';
import { nextRelease, releaseDueResponses } from '../../storage/exchange/held-responses.ts';
import { dueResponses, markResponseSent, type StoredResponse } from '../../storage/exchange/outbox.ts';
import { markResponsesStaged, noteResponseDelay } from '../../storage/exchange/staged-responses.ts';
import { recordLog } from '../../storage/log.ts';
import type { Transport } from '../../transport/transport.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry, programItself } from '../log-entry.ts';
import { addressOf } from './address-of.ts';

const atOnce = 50;
/** When the outgoing folder is away, it is tried again after so long. */
const retryAfter = 5000;
/** Another program on the same store (the command line) may have queued something meanwhile. */
const longestWait = 5000;

/**
 * Hands answers over when their grace period is over (ACC-9), each exactly once: staged and synced, noted as staged,
 * renamed into the outgoing folder, noted as sent. Whatever the moment of a crash, the next start goes on from the note:
 * an answer noted as staged whose staged file is gone has left.
 */
export class ResponseDelivery {
  private readonly context: Context;
  private readonly transport: Transport;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private started = false;
  /** The outgoing folder could not take what was due: it is tried again later, not at once. */
  private stuck = false;

  constructor(context: Context, transport: Transport) {
    this.context = context;
    this.transport = transport;
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
      .then(() => this.deliverDue())
      .catch((error: unknown) => {
        this.context.log(
          `delivering answers failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
      });
    await this.running;
    await this.plan();
  }

  /** An answer was queued, held back, taken back or let go: the next time may have moved. */
  async plan(): Promise<void> {
    if (!this.started) return;
    const { storage, now } = this.context;
    const waiting = await dueResponses(storage.read, 1);
    const next = waiting.length > 0 ? null : await nextRelease(storage.read);
    if (!this.started) return;
    if (this.timer !== null) clearTimeout(this.timer);
    const delay =
      waiting.length > 0 && !this.stuck ? 0 : next === null ? retryAfter : Date.parse(next) - now().getTime();
    this.timer = setTimeout(() => void this.deliver(), Math.min(Math.max(delay, 5), longestWait));
  }

  private async deliverDue(): Promise<void> {
    const { storage, events } = this.context;
    const released = await storage.write((tx) => releaseDueResponses(tx, instantOf(this.context)));
    if (released > 0) events.answers();
    for (;;) {
      const due = await dueResponses(storage.read, atOnce);
      this.stuck = false;
      if (due.length === 0) return;
      const left = await this.handOver(due);
      events.answers();
      events.documents(due.map(({ documentId }) => documentId));
      // What could not leave now would be met again and again; the plan brings it back later.
      this.stuck = left < due.length;
      if (this.stuck) return;
    }
  }

  /** Answers how many have left. */
  private async handOver(due: readonly StoredResponse[]): Promise<number> {
    const { storage } = this.context;
    const ready = due.filter(({ writtenAt }) => writtenAt !== null);
    const staged: StoredResponse[] = [];
    for (const response of due) {
      if (response.writtenAt !== null) continue;
      const bytes = new TextEncoder().encode(response.content);
      const address = this.transport.needsAddress ? await addressOf(this.context, bytes) : null;
      const because = await this.transport.stage(response.fileName, bytes, address);
      if (because === null) staged.push(response);
      else await this.noteDelay(response, because);
    }
    const noted = await storage.write((tx) =>
      markResponsesStaged(
        tx,
        staged.map(({ id }) => id),
        instantOf(this.context),
      ),
    );
    const left: StoredResponse[] = [];
    for (const response of [...ready, ...staged.filter(({ id }) => noted.includes(id))]) {
      const outcome = await this.transport.handOver(response.fileName);
      if (outcome === 'done') left.push(response);
      else await this.noteDelay(response, outcome);
    }
    await this.recordSent(left);
    return left.length;
  }

  private async noteDelay({ id }: StoredResponse, because: Problem): Promise<void> {
    await this.context.storage.write((tx) => noteResponseDelay(tx, id, because, instantOf(this.context)));
  }

  private async recordSent(left: readonly StoredResponse[]): Promise<void> {
    if (left.length === 0) return;
    const stamp = { at: instantOf(this.context), by: programItself };
    await this.context.storage.write(async (tx) => {
      for (const { id } of left) await markResponseSent(tx, id, stamp.at);
      await recordLog(
        tx,
        left.map(({ documentId, code, documentNo: no, fileName: file }) =>
          logEntry(stamp, documentId, 'RESPONSE', 'answerSent', { code, no, file }),
        ),
      );
    });
  }
}
