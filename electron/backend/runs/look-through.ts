import { setImmediate as turn } from 'node:timers/promises';
import { addSums, noteItem, type WaitingItem } from '../../storage/runs/run-items.ts';
import { stateOf } from '../../storage/runs/run-rows.ts';
import { instantOf, type Context } from '../context.ts';
import type { WorkedRun } from './carry-out.ts';
import type { Foresight } from './foresight.ts';
import { judge } from './judge.ts';
import type { Judged } from './judged.ts';

/** So many are judged before what was found is kept. */
export const judgedAtOnce = 50;

/** Judges some documents of a dry run and keeps what was found; answers whether the run was told to stop. */
export async function lookAt(
  context: Context,
  run: WorkedRun,
  items: readonly WaitingItem[],
  foresight: Foresight,
): Promise<boolean> {
  const judged: { readonly item: WaitingItem; readonly found: Judged }[] = [];
  for (const item of items) {
    judged.push({ item, found: await judge(context, run, item, foresight) });
    await turn();
  }
  const at = instantOf(context);
  return context.storage.writeSoon(async (tx) => {
    if (stateOf(tx, run.id) !== 'running') return true;
    for (const { item, found } of judged) {
      noteItem(tx, run.id, item.position, found.noted, at);
      await addSums(tx, run.id, item.position, found.parts);
    }
    return false;
  });
}
