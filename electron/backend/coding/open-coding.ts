import type { CodingView } from '../../../shared/contract/coding.ts';
import type { CodedDocument } from '../../../shared/domain/coding/coding.ts';
import { placesOf } from '../../../shared/domain/coding/deciding/document-places.ts';
import { suggestCoding } from '../../../shared/domain/coding/suggest-coding.ts';
import type { EDocument } from '../../../shared/domain/document/document.ts';
import { preparePurchase, type PurchaseGround } from '../../../shared/domain/purchase/prepare-purchase.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { hidingCitizensOf } from '../../../shared/domain/document/sensitive-document.ts';
import type { Stop } from '../../../shared/domain/stop.ts';
import { acceptedCodingOf, type AcceptedCoding } from '../../storage/coding/accepted-coding.ts';
import { codingEditsOf, type KeptCodingEdit } from '../../storage/coding/coding-edits.ts';
import { lastCodingOf } from '../../storage/coding/last-coding.ts';
import { findDocument, type StoredDocument } from '../../storage/documents/stored-document.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import { findPurchaseOf } from '../../storage/purchasing/purchases.ts';
import { vendorChoicesOf } from '../../storage/purchasing/vendors.ts';
import { gatherPurchase } from '../acceptance/gather-purchase.ts';
import type { Context } from '../context.ts';
import { hasRole } from '../roles.ts';
import { identifyVendors } from '../vendors/identify-vendors.ts';
import { codesOf, dimensionColumns } from './shown-coding.ts';

/** A purchase document of the store with its coding, as people have left it. */
export interface StoredCoding {
  readonly stored: StoredDocument;
  readonly vendorId: number | null;
  readonly ground: PurchaseGround;
  readonly edits: readonly KeptCodingEdit[];
  readonly coded: CodedDocument;
  readonly stops: readonly Stop[];
}

const coded: ReadonlySet<EDocument['type']> = new Set(['invoice', 'creditNote', 'order', 'orderChange']);

/** Codes a document of the store as it stands now, by the very decision that accepting takes (ACC-10). */
export async function readCoding(db: ReadableStore, id: number): Promise<Result<StoredCoding>> {
  const stored = await findDocument(db, id);
  if (stored === null) return refuse(problem('document.notFound', { id: String(id) }));
  const { content, row } = stored;
  const identified = await identifyVendors(db, content, await vendorChoicesOf(db, id));
  const asked = { id, ledgerId: row.ledgerId, document: content, identified, fields: row, deviatingVat: false };
  const ground = coded.has(content.type) ? await gatherPurchase(db, asked) : null;
  if (ground === null) return refuse(problem('document.notPurchase', { type: content.type }));
  const { coding, codingStops: stops } = preparePurchase(ground);
  const edits = await codingEditsOf(db, id);
  return ok({ stored, vendorId: identified.vendor.vendorId, ground, edits, coded: coding, stops });
}

/** A decided document is read only; a rejected one can still be accepted, so it can still be coded (ACC-8). */
export function isUndecided({ row }: StoredDocument): boolean {
  return row.status === 'pending' || row.status === 'rejected';
}

export async function openCoding({ storage, user }: Context, id: number): Promise<Result<CodingView>> {
  const found = await readCoding(storage.read, id);
  return found.ok ? ok(await codingView(storage.read, found.value, hasRole(user, 'bookkeeper'))) : found;
}

/** Everything the page of a coding shows (COD-6, COD-8), what is accepted as it was; never a citizen's number (IN-9). */
export async function codingView(db: ReadableStore, found: StoredCoding, mayEdit: boolean): Promise<CodingView> {
  const { stored, vendorId, ground, edits } = found;
  const { control, tables, vendor } = ground;
  const editable = mayEdit && isUndecided(stored);
  const accepted = await acceptanceOf(db, stored);
  const coded = accepted?.coding?.coded ?? found.coded;
  return hidingCitizensOf(stored.content, {
    documentId: stored.row.id,
    ledgerId: stored.row.ledgerId,
    vendorId,
    vendorNo: vendor?.no ?? null,
    editable,
    readsString: coded.readsString,
    uncodedLines: ground.partner?.uncodedLines ?? null,
    codes: accepted?.coding?.codes ?? codesOf(control),
    currency: stored.content.currency,
    places: coded.places as CodingView['places'],
    edits: edits.map((edit) => ({ ...edit, dimensions: { ...edit.dimensions } })),
    suggestions: editable ? await suggestionsFor(db, found) : [],
    dimensions: [...(accepted?.coding?.dimensions ?? dimensionColumns(coded, edits, tables, vendor?.no ?? null))],
    stops: accepted === null ? (found.stops as CodingView['stops']) : [],
    counts: {
      coded: coded.places.filter(({ kind, fate }) => kind !== 'header' && fate === 'coded').length,
      uncoded: coded.places.filter(({ fate }) => fate === 'uncoded').length,
      findings: coded.places.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error').length,
    },
    accepted: accepted === null ? null : { kept: accepted.coding !== null, purchase: accepted.purchase },
  });
}

/** What an accepted document was coded on, and the purchase document that holds what became of it; null for all others. */
async function acceptanceOf(
  db: ReadableStore,
  { row }: StoredDocument,
): Promise<{
  readonly coding: AcceptedCoding | null;
  readonly purchase: NonNullable<CodingView['accepted']>['purchase'];
} | null> {
  if (row.status !== 'accepted' && row.status !== 'acceptedAndPosted') return null;
  const purchase = await findPurchaseOf(db, row.id);
  return {
    coding: await acceptedCodingOf(db, row.id),
    purchase: purchase === null ? null : { id: purchase.id, no: purchase.no, kind: purchase.kind },
  };
}

async function suggestionsFor(
  db: ReadableStore,
  { stored, vendorId, ground, coded }: StoredCoding,
): Promise<CodingView['suggestions']> {
  const { tables, vendor, document } = ground;
  const kind = { creditNote: 'purchaseCreditMemo', order: 'purchaseOrder', orderChange: 'purchaseOrder' } as const;
  const kindWanted = document.type in kind ? kind[document.type as keyof typeof kind] : 'purchaseInvoice';
  const itemNos = new Map(placesOf(document).map(({ place, item }) => [place, item.sellers || item.standard]));
  const suggestions = suggestCoding({
    coded,
    itemNoOf: (place) => itemNos.get(place) ?? '',
    tables,
    vendorNo: vendor?.no ?? '',
    last: vendorId === null ? null : await lastCodingOf(db, vendorId, stored.row.ledgerId, kindWanted),
  });
  return suggestions as CodingView['suggestions'];
}
