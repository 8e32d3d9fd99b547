import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { ReceiptCounts, TransportHealth } from '../../../shared/contract/exchange.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { problem } from '../../../shared/domain/problem.ts';
import type { ClaimedFile, StrangerFile, Transport } from '../../transport/transport.ts';
import type { Context } from '../context.ts';
import { instantOf } from '../context.ts';
import { takeFeedback } from '../outbox/take-feedback.ts';
import type { Arrival } from './arrival.ts';
import { countReception, receiveAll, type NextArrival, type Receiver, type Reception } from './receiver.ts';

/** Truth is a scan every few seconds; a hint only brings it forward (stack, trap 8). */
const scanEvery = 3000;
const hintDelay = 150;
const healthEvery = 250;
/** Files this machine could not deal with (disk full) are tried again after so long. */
const retryAfter = 15_000;

export interface TransportWatchOptions {
  readonly transport: Transport;
  /** Milliseconds a file must rest, as the transport was told. */
  readonly stabilityWindow: number;
  /** Whether this program takes up what others left and reads receipts (one program per data folder does). */
  readonly owns: boolean;
}

/** Watches the transport folder: scans, receives what rests, reads what the access point says, and knows the folder's health. */
export class TransportWatch {
  private readonly context: Context;
  private readonly receiver: Receiver;
  private readonly options: TransportWatchOptions;
  private running: Promise<Reception> = Promise.resolve(nothingReceived);
  private timer: NodeJS.Timeout | null = null;
  private stopWatching: () => void = () => undefined;
  private watching = false;
  private prepared = false;
  private leftoversTaken = false;
  private unfinished: ClaimedFile[] = [];
  private unfinishedSince = Number.NEGATIVE_INFINITY;
  private state: Omit<TransportHealth, 'folder' | 'profile'> = {
    reachable: false,
    lastScanAt: null,
    lastArrivalAt: null,
    waiting: 0,
    receiving: null,
    problem: null,
  };
  private strangers: readonly StrangerFile[] = [];
  private toldAt = 0;

  constructor(context: Context, receiver: Receiver, options: TransportWatchOptions) {
    this.context = context;
    this.receiver = receiver;
    this.options = options;
  }

  start(): void {
    this.watching = true;
    void this.cycle();
  }

  async stop(): Promise<void> {
    this.watching = false;
    this.stopWatching();
    if (this.timer !== null) clearTimeout(this.timer);
    await this.running;
    await this.options.transport.close();
  }

  health(): TransportHealth {
    const { folder, profile } = this.options.transport;
    return { ...this.state, folder, profile };
  }

  /** Files left alone, as the last look found them; looks first when nobody has yet. */
  async leftAlone(): Promise<readonly StrangerFile[]> {
    if (this.state.lastScanAt === null) await this.cycle();
    return this.strangers;
  }

  /** One scan now; files still settling are waited for once, so that what was just copied is taken (IN-4). */
  async refresh(): Promise<ReceiptCounts & { readonly problem: Problem | null }> {
    const started = performance.now();
    const first = await this.cycle();
    let second = nothingReceived;
    if (this.state.waiting > 0) {
      await wait(this.options.stabilityWindow + 50);
      second = await this.cycle();
    }
    const reception = {
      results: [...first.results, ...second.results],
      interrupted: [...first.interrupted, ...second.interrupted],
    };
    return { ...countReception(reception, (performance.now() - started) / 1000), problem: this.state.problem };
  }

  /** One look and everything that follows from it; looks never overlap. */
  private cycle(): Promise<Reception> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.running = this.running.then(() => this.look()).catch((error: unknown) => this.lookFailed(error));
    return this.running.finally(() =>
      this.plan(
        this.state.waiting > 0 || this.options.transport.feedbackWaits()
          ? this.options.stabilityWindow + 50
          : scanEvery,
      ),
    );
  }

  private plan(delay: number): void {
    if (!this.watching) return;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.cycle(), Math.min(delay, scanEvery));
  }

  private lookFailed(error: unknown): Reception {
    this.context.log(
      `a look at the transport folder failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    this.change({ problem: problem('unexpected', { reference: 'transport' }) });
    return nothingReceived;
  }

  private async look(): Promise<Reception> {
    if (!this.prepared && !(await this.prepare())) return nothingReceived;
    const { transport, owns } = this.options;
    if (!this.leftoversTaken && owns) {
      this.unfinished.push(...(await transport.leftovers()));
      this.leftoversTaken = true;
    }
    const scan = await transport.scan();
    if (!scan.reachable) return this.away(scan.problem);
    this.strangers = scan.strangers;
    this.change({ reachable: true, problem: null, lastScanAt: instantOf(this.context), waiting: scan.growing });
    const reception = await this.receive(scan.atRest);
    if (owns) await takeFeedback(this.context, this.receiver, transport);
    return reception;
  }

  private async prepare(): Promise<boolean> {
    const because = await this.options.transport.prepare();
    if (because !== null) {
      this.away(because);
      return false;
    }
    this.prepared = true;
    this.stopWatching();
    if (this.watching) this.stopWatching = this.options.transport.watch(() => this.plan(hintDelay));
    return true;
  }

  private away(because: Problem): Reception {
    this.prepared = false;
    this.change({ reachable: false, problem: because });
    return nothingReceived;
  }

  private async receive(names: readonly string[]): Promise<Reception> {
    const again =
      this.unfinished.length > 0 && performance.now() - this.unfinishedSince > retryAfter
        ? this.unfinished.splice(0)
        : [];
    const total = names.length + again.length;
    if (total === 0) return nothingReceived;
    const { transport } = this.options;
    const next: NextArrival[] = [
      ...again.map((file) => async () => this.arrivalOf(file, true)),
      ...names.map((name) => async () => {
        const file = await transport.claim(name);
        return file === null ? null : this.arrivalOf(file, false);
      }),
    ];
    this.change({ receiving: { done: 0, total } });
    const reception = await receiveAll(this.context, this.receiver, next, (done) =>
      this.change({ receiving: { done, total } }),
    );
    this.change({
      receiving: null,
      ...(reception.results.length > 0 ? { lastArrivalAt: instantOf(this.context) } : {}),
    });
    const [firstInterrupted] = reception.interrupted;
    if (firstInterrupted !== undefined)
      this.change({ problem: firstInterrupted.problem ?? problem('unexpected', { reference: 'transport' }) });
    return reception;
  }

  private arrivalOf(file: ClaimedFile, interrupted: boolean): Arrival {
    let received = false;
    return {
      fileName: file.name,
      size: file.size,
      source: 'transport',
      // The simulated access point writes the time at which its past deliveries came on their files.
      arrivedAt: this.options.transport.profile === 'simulated' ? file.modifiedAt : null,
      interrupted,
      unaccompanied: file.unaccompanied,
      load: async () => {
        // Until it is done it counts as unfinished: whatever interrupts it, it is tried again.
        this.unfinished.push(file);
        this.unfinishedSince = performance.now();
        return readFile(file.path);
      },
      done: async () => {
        if (received) return;
        received = true;
        this.unfinished = this.unfinished.filter((other) => other !== file);
        await this.options.transport.release(file);
      },
    };
  }

  private change(change: Partial<Omit<TransportHealth, 'folder' | 'profile'>>): void {
    const before = this.state;
    this.state = { ...before, ...change };
    const notable =
      before.reachable !== this.state.reachable ||
      before.problem?.code !== this.state.problem?.code ||
      (before.receiving === null) !== (this.state.receiving === null);
    const now = performance.now();
    if (!notable && now - this.toldAt < healthEvery) return;
    this.toldAt = now;
    this.context.events.tell('transport.changed', { health: this.health() });
  }
}

const nothingReceived: Reception = { results: [], interrupted: [] };
