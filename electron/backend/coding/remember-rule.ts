import type { CodingPlace } from '../../../shared/domain/coding/coding.ts';
import { writePairs } from '../../../shared/domain/coding/suggest-coding.ts';
import { newRow } from '../../../shared/domain/master/new-row.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import { findMasterByKey, insertMaster, updateMaster, type MasterValues } from '../../storage/master/master-rows.ts';
import { recordLog } from '../../storage/log.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import { keepUndo, tellChanged, type RowChange } from '../master/rows/row-changes.ts';
import { readCoding } from './open-coding.ts';

/**
 * Keeps what a place is coded on as a rule for this vendor and these words (COD-8): offered from now on wherever they
 * stand, never applied by itself. The same words again say the rule anew. The token takes it back (`master.undo`).
 */
export async function rememberRule(
  context: Context,
  { id, place, text }: { id: number; place: CodingPlace; text: string },
): Promise<Result<{ ruleId: number; undoToken: string | null }>> {
  const remembered = await context.storage.write(async (tx): Promise<Result<Remembered>> => {
    const found = await readCoding(tx, id);
    if (!found.ok) return found;
    const { stored, ground, coded } = found.value;
    const { ledgerId } = stored.row;
    if (ground.vendor === null) return refuse(problem('coding.noVendor'));
    const one = coded.places.find((other) => other.place === place);
    if (one === undefined) return refuse(problem('coding.placeUnknown', { place }));
    if (one.account === null) return refuse(problem('coding.nothingToRemember'));
    const said = one.dimensions.filter(({ source }) => source !== 'default');
    const values: MasterValues = {
      vendorNo: ground.vendor.no,
      text,
      accountKind: one.account.value.kind,
      accountNo: one.account.value.no,
      // A group that follows from account and document is found again by itself.
      vatGroup: one.vatGroup?.source === 'manual' ? one.vatGroup.value : '',
      dimensions: writePairs(Object.fromEntries(said.map(({ dimension, value }) => [dimension, value]))),
    };
    const change = await keepRule(tx, ledgerId, values);
    const stamp = { at: instantOf(context), by: context.user.name };
    await recordLog(tx, [logEntry(stamp, id, 'CODING', 'codingRuleKept', { text, no: one.account.value.no })]);
    return ok({ change, undoToken: await keepUndo(tx, stamp, { rows: [change], control: null }) });
  });
  if (!remembered.ok) return remembered;
  const { change, undoToken } = remembered.value;
  tellChanged(context, { rows: [change], control: null });
  return ok({ ruleId: change.id, undoToken });
}

interface Remembered {
  readonly change: RowChange;
  readonly undoToken: string | null;
}

async function keepRule(tx: WritableStore, ledgerId: number, written: MasterValues): Promise<RowChange> {
  const place = { table: 'codingRules', ledgerId } as const;
  const values = { ...newRow('codingRules', written) };
  const before = await findMasterByKey(tx, place, [values.vendorNo, values.text]);
  if (before === null) return { ...place, id: await insertMaster(tx, place, values), before: null, after: values };
  await updateMaster(tx, 'codingRules', before.id, values);
  return { ...place, id: before.id, before: before.values, after: values };
}
