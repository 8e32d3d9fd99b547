import { shownId } from '../../../shared/domain/document/citizen-number.ts';
import { keysOf } from '../../../shared/domain/vendors/party-keys.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import {
  keyToRemember,
  payToParty,
  primaryKeyMatches,
  vendorParty,
} from '../../../shared/domain/vendors/vendor-match.ts';
import { findDocument } from '../../storage/documents/stored-document.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import { recordLog } from '../../storage/log.ts';
import {
  findVendor,
  findVendorsByKey,
  pendingDocumentsTouchedBy,
  setVendorChoice,
  updateVendor,
} from '../../storage/purchasing/vendors.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry, type Stamp } from '../log-entry.ts';
import { cardChanges, cardOfRow } from './cards/card-of-row.ts';
import { identifyAllAnew, identifyAnew } from './identify-anew.ts';

export interface VendorChoice {
  readonly documentId: number;
  readonly payTo: boolean;
  /** Null takes the choice back. */
  readonly vendorId: number | null;
  readonly remember: boolean;
}

/**
 * A person says whose a document is (IN-9). Only a card of the same company can be chosen, unless the document names
 * none. Remembered, the document's own number is written to the card and its other documents are identified anew.
 */
export async function chooseVendor(context: Context, choice: VendorChoice): Promise<Result<{ reidentified: number }>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const chosen = await context.storage.write((tx) => writeChoice(tx, stamp, choice));
  if (!chosen.ok) return chosen;
  const others = chosen.value.filter((id) => id !== choice.documentId);
  const reidentified = await identifyAllAnew(context, stamp, others);
  context.events.documents([choice.documentId]);
  if (choice.remember && choice.vendorId !== null) context.events.tell('vendors.changed', { ids: [choice.vendorId] });
  return ok({ reidentified });
}

/** Writes the choice within a transaction; answers with the documents a remembered number may touch. */
export async function writeChoice(
  tx: WritableStore,
  stamp: Stamp,
  { documentId, payTo, vendorId, remember }: VendorChoice,
): Promise<Result<number[]>> {
  const stored = await findDocument(tx, documentId);
  if (stored === null) return refuse(problem('document.notFound', { id: String(documentId) }));
  const { status } = stored.row;
  if (status === 'accepted' || status === 'acceptedAndPosted') return refuse(problem('document.readOnly', { status }));
  const party = payTo ? payToParty(stored.content) : vendorParty(stored.content);
  if (party === null) return refuse(problem('vendor.notFound'));
  const step = payTo ? 'PAYTO' : 'VENDOR';
  const from = await vendorBefore(tx, payTo ? stored.payToVendorId : stored.row.vendorId);
  if (vendorId === null) {
    await setVendorChoice(tx, documentId, payTo, null, stamp.by, stamp.at);
    await recordLog(tx, [logEntry(stamp, documentId, step, 'vendorChoiceTakenBack', { from })]);
    await identifyAnew(tx, stamp, documentId);
    return ok([]);
  }
  const card = await findVendor(tx, vendorId);
  if (card === null) return refuse(problem('vendor.notFound', { id: String(vendorId) }));
  const keys = keysOf(party);
  if (keys.legal !== null && !primaryKeyMatches(keys, card)) {
    return refuse(
      problem('vendor.keyMismatch', {
        ours: card.legalId,
        theirs: shownId(keys.legal),
        scheme: keys.legal.scheme,
        name: card.name,
      }),
    );
  }
  await setVendorChoice(tx, documentId, payTo, vendorId, stamp.by, stamp.at);
  await recordLog(tx, [logEntry(stamp, documentId, step, 'vendorChosen', { no: card.no, name: card.name, from })]);
  const key = remember ? keyToRemember(keys, card, await findVendorsByKey(tx, keys.legal)) : null;
  if (key !== null) {
    const own = cardOfRow(card);
    const kept =
      key.field === 'otherId'
        ? { ...own, otherId: key.value, otherScheme: key.scheme }
        : { ...own, [key.field]: key.value };
    await updateVendor(tx, vendorId, kept);
    const changes = cardChanges(own, kept);
    await recordLog(tx, [
      logEntry(stamp, null, 'VENDOR', 'vendorCardChanged', { no: card.no, name: card.name, changes }),
    ]);
  }
  await identifyAnew(tx, stamp, documentId);
  return ok(key === null ? [] : await pendingDocumentsTouchedBy(tx, vendorId, keys.legal === null ? [] : [keys.legal]));
}

/** Whose the document was, for the log; a dash for nobody's. */
async function vendorBefore(tx: WritableStore, id: number | null): Promise<string> {
  const card = id === null ? null : await findVendor(tx, id);
  return card === null ? '–' : `${card.no} ${card.name}`;
}
