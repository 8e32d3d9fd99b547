import { dimensionPairs, type RowValues } from '../../../../shared/domain/master/validate-row.ts';
import { referencesTo } from '../../../../shared/domain/master/references.ts';
import type { ControlSetup } from '../../../../shared/domain/master/control-setup.ts';
import { keyText, type MasterTable } from '../../../../shared/domain/master/tables.ts';
import type { WritableStore } from '../../../storage/connection/handles.ts';
import { saveControlSetup } from '../../../storage/master/control-setups.ts';
import { allMaster, updateMaster, type MasterPlace } from '../../../storage/master/master-rows.ts';
import { referringRows, type Referred } from '../../../storage/master/references.ts';
import { renameElsewhere } from '../../../storage/master/uses-elsewhere.ts';
import { readControl } from '../../setup/ledger-tables.ts';
import { referred } from './used-where.ts';

/** Which field of the control setup names rows of a table. */
const inControl: { readonly [T in MasterTable]?: 'postingGroup' | 'paymentForm' } = {
  postingGroups: 'postingGroup',
  paymentForms: 'paymentForm',
};

/** After a row's key has changed: every place that named the row by the old key names it by the new one (SET-7). */
export async function followRename(
  tx: WritableStore,
  place: MasterPlace,
  before: RowValues,
  after: RowValues,
): Promise<void> {
  const from = referred(place, before);
  const { named } = referred(place, after);
  if (from.named === named || from.named === '') return;
  await renameReferences(tx, place.table, from, named);
  if (place.table === 'dimensions' || place.table === 'dimensionValues') await renameInRules(tx, place, from, named);
  const control = inControl[place.table];
  if (control !== undefined && place.ledgerId !== null)
    await renameInControl(tx, place.ledgerId, control, from.named, named);
  await renameElsewhere(tx, place, from, named);
}

async function renameReferences(tx: WritableStore, table: MasterTable, from: Referred, named: string): Promise<void> {
  for (const reference of referencesTo(table))
    for (const { id, values } of await referringRows(tx, reference, from))
      await updateMaster(tx, reference.from, id, { ...values, [reference.field]: named });
}

/** Coding rules hold their dimensions as one text: `FORMÅL,5,DELREGNSKAB,10`. */
async function renameInRules(tx: WritableStore, place: MasterPlace, from: Referred, named: string): Promise<void> {
  const ofDimension = place.table === 'dimensions';
  for (const { id, values } of await allMaster(tx, { table: 'codingRules', ledgerId: place.ledgerId })) {
    const pairs = dimensionPairs(values['dimensions'] ?? '');
    if (pairs === null) continue;
    const renamed = pairs.map(([dimension, value]) => {
      if (ofDimension) return same(dimension, from.named) ? [named, value] : [dimension, value];
      return same(dimension, from.scope) && same(value, from.named) ? [dimension, named] : [dimension, value];
    });
    const text = renamed.flat().join(',');
    if (text !== values['dimensions']) await updateMaster(tx, 'codingRules', id, { ...values, dimensions: text });
  }
}

function same(one: string, other: string): boolean {
  return keyText([one]) === keyText([other]);
}

async function renameInControl(
  tx: WritableStore,
  ledgerId: number,
  field: 'postingGroup' | 'paymentForm',
  before: string,
  after: string,
): Promise<void> {
  const control: ControlSetup = await readControl(tx, ledgerId);
  if (same(control[field], before)) await saveControlSetup(tx, ledgerId, { ...control, [field]: after });
}
