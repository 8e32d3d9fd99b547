import type { WritableStore } from '../../storage/connection/handles.ts';
import { listStandardReasons, saveStandardReasons } from '../../storage/setup/standard-reasons.ts';

/** Reasons of the program (ACC-8), worded in the person's language where they are shown. */
export const ownReasons = [
  'wrongReceiver',
  'referenceMissing',
  'wrongAmount',
  'priceDiffers',
  'notDelivered',
  'notOrdered',
  'duplicate',
  'vatWrong',
] as const;

/** A fresh store has the program's own reasons. */
export async function provideReasons(tx: WritableStore): Promise<void> {
  if ((await listStandardReasons(tx)).length === 0)
    await saveStandardReasons(
      tx,
      ownReasons.map((id) => ({ id, text: null })),
    );
}
