import { watchChangedElsewhere } from '../storage/changed-elsewhere.ts';
import type { Context } from './context.ts';
import type { TransportSlot } from './transport-slot.ts';

const every = 1500;

/**
 * What another program does on the same store (the command line beside an open window) is told like what this one does:
 * the screen reads anew, and an answer that was queued there is planned here. Answers how to stop.
 */
export function followOtherPrograms({ storage, events, log }: Context, transport: TransportSlot): () => void {
  return watchChangedElsewhere(storage, every, () => {
    events.documents(null);
    events.tell('vendors.changed', { ids: null });
    events.tell('purchases.changed', {});
    events.answers();
    transport
      .answersChanged()
      .catch((error: unknown) => log(`planning answers queued elsewhere failed: ${String(error)}`));
  });
}
