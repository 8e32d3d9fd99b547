import { shownKey } from '../../../shared/domain/master/plan-import.ts';
import { referencesTo } from '../../../shared/domain/master/references.ts';
import type { MasterTable } from '../../../shared/domain/master/tables.ts';
import type { ReadableStore, WritableStore } from '../../storage/handles.ts';
import { deleteMaster } from '../../storage/master/master-rows.ts';
import { countReferring, referringRows } from '../../storage/master/references.ts';
import type { MasterUse } from './used-where.ts';

/** What belongs to a vendor card and goes with it; everything else that names a vendor keeps it from being deleted. */
const partOfCard: ReadonlySet<MasterTable> = new Set(['vendorPartners', 'vendorBankAccounts']);

const named = (no: string) => ({ ledgerId: null, scope: '', named: no });

/** The set-up rows of all ledgers that name a vendor, beside what belongs to the card itself. */
export async function vendorUses(db: ReadableStore, no: string): Promise<MasterUse[]> {
  const uses: MasterUse[] = [];
  for (const reference of referencesTo('vendors')) {
    if (partOfCard.has(reference.from)) continue;
    const count = await countReferring(db, reference, named(no));
    if (count === 0) continue;
    const examples = (await referringRows(db, reference, named(no), 5)).map(({ id, values }) => ({
      id,
      label: shownKey(reference.from, values),
    }));
    uses.push({ where: reference.from, count, examples });
  }
  return uses;
}

/** Takes partner and bank accounts away with their vendor card. */
export async function deleteVendorParts(tx: WritableStore, no: string): Promise<void> {
  for (const reference of referencesTo('vendors'))
    if (partOfCard.has(reference.from))
      for (const { id } of await referringRows(tx, reference, named(no))) await deleteMaster(tx, reference.from, id);
}
