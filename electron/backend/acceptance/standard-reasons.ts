import { createHash } from 'node:crypto';
import type { WritableStore } from '../../storage/handles.ts';
import { countReasonUse, listStandardReasons, saveStandardReasons } from '../../storage/setup/standard-reasons.ts';

/** Reasons of the program, worded in the person's language where they are shown (ACC-8). */
export const ownReasons = ['wrongAmount', 'wrongReceiver', 'notOrdered', 'notDelivered', 'alreadyPaid', 'orderNumberMissing', 'damaged'] as const;

const mostReasons = 50;
const longestLearned = 200;

/** A fresh store has the program's own reasons. */
export async function provideReasons(tx: WritableStore): Promise<void> {
  if ((await listStandardReasons(tx)).length === 0) await saveStandardReasons(tx, ownReasons.map((id) => ({ id, text: null })));
}

/** Counts a reason that was given; a short new one is learned, so that it can be chosen the next time. */
export async function useReason(tx: WritableStore, text: string): Promise<void> {
  const known = await listStandardReasons(tx);
  if (!known.some((reason) => reason.text === text) && text.length <= longestLearned && known.length < mostReasons) {
    const id = `learned-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
    await saveStandardReasons(tx, [...known, { id, text }]);
  }
  await countReasonUse(tx, text);
}
