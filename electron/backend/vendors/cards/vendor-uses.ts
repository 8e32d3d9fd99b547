import type { z } from 'zod';
import type { masterUse } from '../../../../shared/contract/master.ts';
import { namingValues, shownKey } from '../../../../shared/domain/master/row-keys.ts';
import { referencesTo } from '../../../../shared/domain/master/references.ts';
import type { MasterTable } from '../../../../shared/domain/master/tables.ts';
import type { ReadableStore, WritableStore } from '../../../storage/connection/handles.ts';
import { deleteMaster, updateMaster } from '../../../storage/master/master-rows.ts';
import { countReferring, referringRows } from '../../../storage/master/references.ts';
import { vendorDocumentUses } from '../../../storage/purchasing/vendor-uses.ts';

export type VendorUse = z.infer<typeof masterUse>;

/** What belongs to a vendor card and goes with it; everything else that names a vendor keeps it from being deleted. */
const partOfCard: ReadonlySet<MasterTable> = new Set(['vendorPartners', 'vendorBankAccounts', 'defaultDimensions']);

/** Rows of all ledgers that name the card. */
const everywhere = (no: string) => ({ ledgerId: null, scope: '', named: no });

/** Where a card is used: documents, purchase documents, and rows of the set-up that name it (SET-4, SET-10). */
export async function vendorUses(
  db: ReadableStore,
  vendor: { readonly id: number; readonly no: string },
): Promise<VendorUse[]> {
  const uses = new Map<string, VendorUse>();
  for (const use of await vendorDocumentUses(db, vendor.id)) uses.set(use.where, use);
  const to = everywhere(vendor.no);
  for (const reference of referencesTo('vendors')) {
    if (partOfCard.has(reference.from)) continue;
    const count = await countReferring(db, reference, to);
    if (count === 0) continue;
    const examples = (await referringRows(db, reference, to, 5)).map(({ id, values }) => ({
      id,
      label: shownKey(reference.from, values),
      values: namingValues(reference.from, values),
    }));
    const before = uses.get(reference.from);
    uses.set(reference.from, {
      where: reference.from,
      count: count + (before?.count ?? 0),
      examples: [...(before?.examples ?? []), ...examples].slice(0, 5),
    });
  }
  return [...uses.values()];
}

/** Takes partner, bank accounts and default dimensions away with their card. */
export async function deletePartsOf(tx: WritableStore, no: string): Promise<void> {
  for (const reference of referencesTo('vendors')) {
    if (!partOfCard.has(reference.from)) continue;
    for (const { id } of await referringRows(tx, reference, everywhere(no))) await deleteMaster(tx, reference.from, id);
  }
}

/** Every row of the set-up that names the card by its old number names it by its new one; answers with the tables. */
export async function renameVendor(tx: WritableStore, from: string, no: string): Promise<MasterTable[]> {
  const changed = new Set<MasterTable>();
  for (const reference of referencesTo('vendors')) {
    for (const { id, values } of await referringRows(tx, reference, everywhere(from))) {
      await updateMaster(tx, reference.from, id, { ...values, [reference.field]: no });
      changed.add(reference.from);
    }
  }
  return [...changed];
}
