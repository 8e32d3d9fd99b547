import type { Context } from '../context.ts';
import type { TransportSlot } from '../transport-slot.ts';

/** What jobs work with: the context and the transport in use. */
export interface JobTools {
  readonly context: Context;
  readonly transport: TransportSlot;
}
