import type { Context } from './context.ts';
import type { Receiver } from './inbound/receiver.ts';
import type { Runner } from './runs/runner.ts';
import type { TransportSlot } from './transport-slot.ts';

/** What the orders work with: the context, the way in, and the transport in use. */
export interface Program {
  readonly context: Context;
  readonly receiver: Receiver;
  readonly transport: TransportSlot;
  /** Works on runs over many documents (MASS-4). */
  readonly runner: Runner;
  readonly dataFolder: string;
  /** Given at the start and not to be changed by the set-up; null: the set-up decides. */
  readonly fixedTransportFolder: string | null;
  readonly startDemo: () => Promise<void>;
}
