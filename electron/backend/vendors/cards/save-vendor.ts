import type { VendorCard } from '../../../../shared/contract/vendors.ts';
import { hiddenNumber } from '../../../../shared/domain/document/citizen-number.ts';
import type { MasterTable } from '../../../../shared/domain/master/tables.ts';
import type { RowValues } from '../../../../shared/domain/master/validate-row.ts';
import { keysOf } from '../../../../shared/domain/vendors/party-keys.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { cardProblem, normaliseCard } from '../../../../shared/domain/vendors/vendor-card.ts';
import { payToParty, vendorParty } from '../../../../shared/domain/vendors/vendor-match.ts';
import { findDocument } from '../../../storage/documents/stored-document.ts';
import type { ReadableStore, WritableStore } from '../../../storage/connection/handles.ts';
import { recordLog } from '../../../storage/log.ts';
import { nextNumber } from '../../../storage/number-series.ts';
import {
  findVendor,
  findVendorByNo,
  insertVendor,
  pendingDocumentsTouchedBy,
  updateVendor,
  type StoredVendor,
} from '../../../storage/purchasing/vendors.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry, type Stamp } from '../../log-entry.ts';
import { refusing, takeBack } from '../../master/setup-order.ts';
import { writeChoice } from '../choose-vendor.ts';
import { findTemplate, startingValues } from './apply-template.ts';
import { cardChanges, cardOfRow } from './card-of-row.ts';
import { identifyAllAnew } from '../identify-anew.ts';
import { makePartner } from './new-partner.ts';
import { renameVendor } from './vendor-uses.ts';
import { writeParts } from './write-parts.ts';

/** A card as a person wants it. `id` null: a new one. */
export interface VendorToSave {
  readonly id: number | null;
  readonly card: VendorCard;
  /** Fills the blank fields of a new card and of its partner. */
  readonly template?: string;
  /** Of a new card. */
  readonly partner?: RowValues;
  readonly accounts?: readonly RowValues[];
  /** The document a new card is made from; `choose`: and which has it chosen. */
  readonly from?: { readonly documentId: number; readonly payTo: boolean; readonly choose: boolean } | null;
}

/**
 * Saves a card, a new one with its partner and bank accounts, and identifies the pending documents it touches anew (IN-9):
 * by its keys before and after.
 */
export async function saveVendor(
  context: Context,
  order: VendorToSave,
): Promise<Result<{ id: number; reidentified: number }>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const saved = await refusing(() => context.storage.write((tx) => writeVendor(tx, stamp, order)));
  if (!saved.ok) return saved;
  const { id, no, touched, tables } = saved.value;
  const chosenFor = order.from?.choose === true ? order.from.documentId : null;
  const reidentified = await identifyAllAnew(
    context,
    stamp,
    touched.filter((one) => one !== chosenFor),
  );
  if (chosenFor !== null) context.events.documents([chosenFor]);
  context.events.tell('vendors.changed', { ids: [id] });
  if (tables.length > 0) context.events.tell('master.changed', { ledgerId: null, tables, vendorNos: [no] });
  return ok({ id, reidentified });
}

interface Written {
  readonly id: number;
  readonly no: string;
  readonly touched: number[];
  /** Tables of the set-up in which something changed with the card. */
  readonly tables: MasterTable[];
}

async function writeVendor(tx: WritableStore, stamp: Stamp, order: VendorToSave): Promise<Result<Written>> {
  const { id, template = '', from = null, partner = {}, accounts = [] } = order;
  const before = id === null ? null : await findVendor(tx, id);
  if (id !== null && before === null) return refuse(problem('vendor.notFound', { id: String(id) }));
  const hidden = async () => before?.cprNumber ?? (from === null ? '' : await personOf(tx, from));
  const wanted = normaliseCard({
    ...order.card,
    // `••••` is what nobody saw: the number stays, or is the document's.
    cprNumber: order.card.cprNumber === hiddenNumber ? await hidden() : order.card.cprNumber,
  });
  const wrong = cardProblem(wanted);
  if (wrong !== null) return refuse(wrong);
  const row = template === '' ? null : await findTemplate(tx, template);
  if (template !== '' && row === null) return refuse(problem('vendor.templateUnknown', { code: template }));
  const start = row === null || id !== null ? { card: wanted, partner: {} } : startingValues(row, wanted);
  const no = wanted.no === '' ? (before?.no ?? (await freeNumber(tx))) : wanted.no;
  const taken = await findVendorByNo(tx, no);
  if (taken !== null && taken.id !== id) return refuse(problem('vendor.noTaken', { no, name: taken.name }));
  const kept = { ...start.card, no };
  const vendorId = before === null ? await insertVendor(tx, kept, stamp.at) : before.id;
  const tables: MasterTable[] = [];
  if (before === null) {
    await makePartner(tx, no, start.partner);
    tables.push(...(await writeParts(tx, stamp, no, { partner, accounts })));
  } else {
    await updateVendor(tx, vendorId, kept);
    if (before.no !== no) tables.push(...(await renameVendor(tx, before.no, no)));
  }
  const changes = cardChanges(before === null ? null : cardOfRow(before), kept);
  if (changes !== '') {
    const code = before === null ? 'vendorCardMade' : 'vendorCardChanged';
    await recordLog(tx, [logEntry(stamp, null, 'VENDOR', code, { no, name: kept.name, changes })]);
  }
  if (from?.choose === true) {
    const chosen = await writeChoice(tx, stamp, { ...from, vendorId, remember: false });
    if (!chosen.ok) takeBack(chosen.problem);
  }
  const keys = [keyOfCard(kept), ...(before === null ? [] : [keyOfCard(before)])];
  return ok({ id: vendorId, no, touched: await pendingDocumentsTouchedBy(tx, vendorId, keys), tables });
}

/** The number of the person who sent the document a card is made from; empty for companies. */
async function personOf(db: ReadableStore, { documentId, payTo }: NonNullable<VendorToSave['from']>): Promise<string> {
  const stored = await findDocument(db, documentId);
  if (stored === null) return '';
  const party = (payTo ? payToParty(stored.content) : null) ?? vendorParty(stored.content);
  const { legal } = keysOf(party);
  return legal?.scheme === 'DK:CPR' ? legal.id : '';
}

/** The key under which documents look for the card. */
export function keyOfCard({
  legalId,
  legalScheme,
  cprNumber,
}: Pick<StoredVendor, 'legalId' | 'legalScheme' | 'cprNumber'>): { id: string; scheme: string } {
  return { id: legalScheme === 'DK:CPR' ? cprNumber : legalId, scheme: legalScheme };
}

/** The next number of the series that nobody has given to a card by hand. */
async function freeNumber(tx: WritableStore): Promise<string> {
  for (;;) {
    const no = await nextNumber(tx, 'vendor');
    if ((await findVendorByNo(tx, no)) === null) return no;
  }
}
