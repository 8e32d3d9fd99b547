import type { ReceiptCounts, TransportHealth } from '../../shared/contract/exchange.ts';
import { ok, refuse, type Result } from '../../shared/domain/result.ts';
import { openTransport, type TransportOptions } from '../transport/open-transport.ts';
import type { DoctorStep, StrangerFile, Transport } from '../transport/transport.ts';
import type { Context } from './context.ts';
import type { Receiver } from './inbound/receiver.ts';
import { TransportWatch } from './inbound/transport-watch.ts';
import { Delivery } from './outbox/delivery.ts';
import { leavingAnswers } from './outbox/leaving-answers.ts';
import type { Channels } from './sending/channels/channel.ts';
import { openChannels } from './sending/channels.ts';
import { deliverByChannels } from './sending/leaving/deliver-by-channels.ts';
import { leavingAttempts } from './sending/leaving/leaving-attempts.ts';
import { noteSilence } from './sending/leaving/note-silence.ts';

export interface TransportSlotOptions {
  /** Scans and sends by itself; without it only `refresh` and the orders do. */
  readonly watches: boolean;
  /** One program per data folder takes up what was interrupted, reads receipts and hands answers over. */
  readonly owns: boolean;
  /** Milliseconds. */
  readonly stabilityWindow: number;
}

/** A folder and by whose conventions it is read and written. */
export type ChosenTransport = Pick<TransportOptions, 'folder' | 'profile' | 'accessPointId'>;

/** The transport in use with its two loops, in and out. The folder can be changed while the program runs. */
export class TransportSlot {
  private readonly context: Context;
  private readonly receiver: Receiver;
  private readonly options: TransportSlotOptions;
  private transport: Transport;
  private chosen: ChosenTransport;
  private watch: TransportWatch;
  private delivery: Delivery;
  private readonly channels: Channels;

  constructor(
    context: Context,
    receiver: Receiver,
    options: TransportSlotOptions,
    { mustExist, ...chosen }: ChosenTransport & { readonly mustExist: boolean },
  ) {
    this.context = context;
    this.receiver = receiver;
    this.options = options;
    this.transport = openTransport({ ...chosen, mustExist, stabilityWindow: options.stabilityWindow });
    this.chosen = chosen;
    this.watch = new TransportWatch(context, receiver, {
      transport: this.transport,
      stabilityWindow: options.stabilityWindow,
      owns: options.owns,
    });
    this.channels = openChannels(context);
    this.delivery = this.openDelivery();
  }

  /** What leaves by the access point, and what else leaves or falls silent by the clock. */
  private openDelivery(): Delivery {
    const { context, channels } = this;
    return new Delivery(context, this.transport, [leavingAnswers(context), leavingAttempts(context)], async () => {
      await deliverByChannels(context, channels);
      await noteSilence(context);
    });
  }

  get folder(): string {
    return this.transport.folder;
  }

  start(): void {
    if (!this.options.watches) return;
    this.watch.start();
    if (this.options.owns) this.delivery.start();
  }

  async stop(): Promise<void> {
    await this.delivery.stop();
    await this.watch.stop();
  }

  /** Works with another folder from now on. Answers that were staged in the old one leave there first. */
  async switchTo(chosen: ChosenTransport): Promise<void> {
    const { folder, profile, accessPointId } = this.chosen;
    if (chosen.folder === folder && chosen.profile === profile && chosen.accessPointId === accessPointId) return;
    await this.delivery.deliver();
    await this.stop();
    this.transport = openTransport({ ...chosen, stabilityWindow: this.options.stabilityWindow });
    this.chosen = chosen;
    this.watch = new TransportWatch(this.context, this.receiver, {
      transport: this.transport,
      stabilityWindow: this.options.stabilityWindow,
      owns: this.options.owns,
    });
    this.delivery = this.openDelivery();
    this.start();
  }

  health(): TransportHealth {
    return this.watch.health();
  }

  leftAlone(): Promise<readonly StrangerFile[]> {
    return this.watch.leftAlone();
  }

  examine(): Promise<readonly DoctorStep[]> {
    return this.transport.examine();
  }

  /** One scan, and whatever is due leaves (IN-4). A folder that is away is a problem, never *nothing arrived*. */
  async refresh(): Promise<Result<ReceiptCounts>> {
    const { problem, ...counts } = await this.watch.refresh();
    if (this.options.owns) await this.delivery.deliver();
    return problem !== null && counts.received === 0 ? refuse(problem) : ok(counts);
  }

  /** Something was queued or let go: what is due leaves, and the next time is planned anew. */
  async answersChanged(): Promise<void> {
    if (this.options.watches && this.options.owns) await this.delivery.plan();
  }

  /** Hands over at once what is due. Without a scan before it the folders may not have been made yet. */
  async deliverNow(): Promise<void> {
    if (!this.options.owns) return;
    if (!this.options.watches) await this.transport.prepare();
    await this.delivery.deliver();
  }
}
