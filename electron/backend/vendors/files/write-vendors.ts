import { vendorFileFields, type PlannedVendor } from '../../../../shared/domain/master/import/plan-vendors.ts';
import { differences, keyOf } from '../../../../shared/domain/master/row-keys.ts';
import { keyText } from '../../../../shared/domain/master/tables.ts';
import { referencesTo } from '../../../../shared/domain/master/references.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import type { ReadableStore, WritableStore } from '../../../storage/connection/handles.ts';
import { recordLog } from '../../../storage/log.ts';
import { allMaster } from '../../../storage/master/master-rows.ts';
import { countReferring } from '../../../storage/master/references.ts';
import { allVendors } from '../../../storage/purchasing/list-vendors.ts';
import { releaseVendor } from '../../../storage/purchasing/release-vendor.ts';
import { vendorDocumentUses } from '../../../storage/purchasing/vendor-uses.ts';
import {
  deleteVendor,
  findVendor,
  insertVendor,
  pendingDocumentsTouchedBy,
  updateVendor,
} from '../../../storage/purchasing/vendors.ts';
import { logEntry, type Stamp } from '../../log-entry.ts';
import { createFor } from '../../master/create-partners.ts';
import type { RowChange, VendorChange } from '../../master/rows/row-changes.ts';
import { takeBack } from '../../master/setup-order.ts';
import { cardChanges, cardOfRow } from '../cards/card-of-row.ts';
import { keyOfCard } from '../cards/save-vendor.ts';

/** Every card an import is planned over. */
export async function existingCards(db: ReadableStore) {
  return (await allVendors(db)).map((row) => ({ id: row.id, card: cardOfRow(row) }));
}

export interface WrittenVendors {
  readonly vendors: readonly VendorChange[];
  /** Pending documents to be identified anew, after the commit. */
  readonly touched: readonly number[];
}

/** Writes what is sound of a plan, each card in the log as if it had been saved by itself; without partners. */
export async function writeVendors(
  tx: WritableStore,
  stamp: Stamp,
  planned: readonly PlannedVendor[],
): Promise<WrittenVendors> {
  const vendors: VendorChange[] = [];
  const touched = new Set<number>();
  for (const { change, id, card, cardBefore, before, after } of planned) {
    if (change !== 'added' && change !== 'changed') continue;
    const vendorId = id ?? (await insertVendor(tx, card, stamp.at));
    if (id !== null) await updateVendor(tx, id, card);
    const changed = differences(before, after);
    vendors.push({
      id: vendorId,
      no: card.no,
      before: before === null ? null : Object.fromEntries(changed.map((each) => [each.field, each.before])),
      after: before === null ? after : Object.fromEntries(changed.map((each) => [each.field, each.after])),
    });
    const keys = [keyOfCard(card), ...(cardBefore === null ? [] : [keyOfCard(cardBefore)])];
    for (const documentId of await pendingDocumentsTouchedBy(tx, vendorId, keys)) touched.add(documentId);
    await recordLog(tx, [
      logEntry(stamp, null, 'VENDOR', id === null ? 'vendorCardMade' : 'vendorCardChanged', {
        no: card.no,
        name: card.name,
        changes: cardChanges(cardBefore, card),
      }),
    ]);
  }
  return { vendors, touched: [...touched] };
}

/** A partner for every new card that the file brought none for (SET-5). */
export async function partnersOfNew(tx: WritableStore, vendors: readonly VendorChange[]): Promise<RowChange[]> {
  const made = vendors.filter(({ before }) => before === null);
  if (made.length === 0) return [];
  const partners = await allMaster(tx, { table: 'vendorPartners', ledgerId: null });
  const having = new Set(partners.map(({ values }) => keyOf('vendorPartners', values)));
  return createFor(
    tx,
    made.map(({ no }) => no).filter((no) => !having.has(keyText([no]))),
  );
}

/**
 * Takes cards back as they were, once what came with them is gone. Pending documents let go of a card that goes; a card
 * anything else uses by now, or that was changed since, stops the undo. Answers with the documents to identify anew.
 */
export async function takeVendorsBack(
  tx: WritableStore,
  stamp: Stamp,
  vendors: readonly VendorChange[],
): Promise<number[]> {
  const touched = new Set<number>();
  for (const { id, no, before, after } of vendors.toReversed()) {
    const now = await findVendor(tx, id);
    if (now === null || vendorFileFields.some((field) => field in after && now[field] !== after[field]))
      takeBack(problem('setup.undoChanged', { table: 'vendors', key: no }));
    const card = cardOfRow(now);
    const earlier = { ...card, ...before };
    const keys = [keyOfCard(card), keyOfCard(earlier)];
    for (const documentId of await pendingDocumentsTouchedBy(tx, id, keys)) touched.add(documentId);
    if (before === null) {
      await releaseVendor(tx, id);
      if (await isUsed(tx, id, no)) takeBack(problem('setup.undoUsed', { table: 'vendors', key: no }));
      await deleteVendor(tx, id);
      await recordLog(tx, [logEntry(stamp, null, 'VENDOR', 'vendorCardDeleted', { no, name: card.name })]);
    } else {
      await updateVendor(tx, id, earlier);
      const changes = cardChanges(card, earlier);
      await recordLog(tx, [logEntry(stamp, null, 'VENDOR', 'vendorCardChanged', { no, name: earlier.name, changes })]);
    }
  }
  return [...touched];
}

async function isUsed(db: ReadableStore, id: number, no: string): Promise<boolean> {
  if ((await vendorDocumentUses(db, id)).length > 0) return true;
  for (const reference of referencesTo('vendors'))
    if ((await countReferring(db, reference, { ledgerId: null, scope: '', named: no })) > 0) return true;
  return false;
}
