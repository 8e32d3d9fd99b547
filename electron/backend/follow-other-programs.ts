import { watchChangedElsewhere } from '../storage/connection/changed-elsewhere.ts';
import type { ReadableStore } from '../storage/connection/handles.ts';
import { readSetupVersions } from '../storage/master/setup-versions.ts';
import type { Context } from './context.ts';
import type { TransportSlot } from './transport-slot.ts';

const every = 1500;

/**
 * What another program does on the same store (the command line beside an open window) is told like what this one does:
 * the screen reads anew, and an answer that was queued there is planned here. Answers how to stop.
 */
export function followOtherPrograms({ storage, events, log }: Context, transport: TransportSlot): () => void {
  let setUp = setUpVersion(storage.read);

  /**
   * Said only when the set-up is another one than at the last look: every document that waits is looked at again for it.
   * A change of this program's own may be among it; that is one look too many, never one too few.
   */
  async function tellSetUp(): Promise<void> {
    const before = await setUp;
    setUp = setUpVersion(storage.read);
    if ((await setUp) !== before) events.tell('master.changed', { ledgerId: null, tables: null });
  }

  return watchChangedElsewhere(storage, every, () => {
    events.documents(null);
    events.tell('vendors.changed', { ids: null });
    events.tell('purchases.changed', {});
    events.tell('jobs.changed', { failed: null });
    events.answers();
    events.tell('sending.changed', {});
    tellSetUp().catch((error: unknown) => log(`following a change of the set-up failed: ${String(error)}`));
    transport
      .answersChanged()
      .catch((error: unknown) => log(`planning answers queued elsewhere failed: ${String(error)}`));
  });
}

/** Empty when the store cannot be asked at this moment: whoever needs something of it will say so. */
async function setUpVersion(db: ReadableStore): Promise<string> {
  return readSetupVersions(db).catch(() => '');
}
