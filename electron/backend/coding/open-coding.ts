import type { CodingView } from '../../../shared/contract/coding.ts';
import type { CodedDocument, CodingEdit } from '../../../shared/domain/coding/coding.ts';
import { defaultDimensionsOf } from '../../../shared/domain/coding/deciding/coding-tables.ts';
import { placesOf } from '../../../shared/domain/coding/deciding/document-places.ts';
import { suggestCoding } from '../../../shared/domain/coding/suggest-coding.ts';
import type { EDocument } from '../../../shared/domain/document.ts';
import { keyText, type LedgerTables } from '../../../shared/domain/master/tables.ts';
import { preparePurchase, type PurchaseGround } from '../../../shared/domain/purchase/prepare-purchase.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { hidingCitizensOf } from '../../../shared/domain/sensitive-document.ts';
import type { Stop } from '../../../shared/domain/stop.ts';
import { codingEditsOf, type KeptCodingEdit } from '../../storage/coding/coding-edits.ts';
import { lastCodingOf } from '../../storage/coding/last-coding.ts';
import { findDocument, type StoredDocument } from '../../storage/documents/stored-document.ts';
import type { ReadableStore } from '../../storage/handles.ts';
import { vendorChoicesOf } from '../../storage/purchasing/vendors.ts';
import { gatherPurchase } from '../acceptance/gather-purchase.ts';
import type { Context } from '../context.ts';
import { hasRole } from '../roles.ts';
import { identifyVendors } from '../vendors/identify-vendors.ts';

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

/** Everything the page of a coding shows (COD-6, COD-8); never a citizen's number (IN-9). */
export async function codingView(db: ReadableStore, found: StoredCoding, mayEdit: boolean): Promise<CodingView> {
  const { stored, vendorId, ground, edits, coded } = found;
  const { control, tables, vendor } = ground;
  const editable = mayEdit && isUndecided(stored);
  const { budgetCode, dimensionCode, accountCode, repostingCode, settlementWord } = control;
  return hidingCitizensOf(stored.content, {
    documentId: stored.row.id,
    ledgerId: stored.row.ledgerId,
    vendorId,
    vendorNo: vendor?.no ?? null,
    editable,
    readsString: coded.readsString,
    codes: {
      budget: budgetCode,
      dimension: dimensionCode,
      account: accountCode,
      reposting: repostingCode,
      settlementWord,
    },
    currency: stored.content.currency,
    places: coded.places as CodingView['places'],
    edits: edits.map((edit) => ({ ...edit, dimensions: { ...edit.dimensions } })),
    suggestions: editable ? await suggestionsFor(db, found) : [],
    dimensions: dimensionColumns(coded, edits, tables, vendor?.no ?? null),
    stops: found.stops as CodingView['stops'],
    counts: {
      coded: coded.places.filter(({ kind, fate }) => kind !== 'header' && fate === 'coded').length,
      uncoded: coded.places.filter(({ fate }) => fate === 'uncoded').length,
      findings: coded.places.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error').length,
    },
  });
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

/** The dimensions used here or demanded by what is used here, in the order of the set-up. */
function dimensionColumns(
  { places }: CodedDocument,
  edits: readonly CodingEdit[],
  tables: LedgerTables,
  vendorNo: string | null,
): CodingView['dimensions'] {
  const used = new Set<string>();
  const use = (dimension: string): void => {
    used.add(keyText([dimension]));
  };
  for (const { dimensions, account } of places) {
    dimensions.forEach(({ dimension }) => use(dimension));
    if (account !== null)
      defaultDimensionsOf(tables, account.value.kind, account.value.no).forEach(({ dimension }) => use(dimension));
  }
  if (vendorNo !== null) defaultDimensionsOf(tables, 'vendor', vendorNo).forEach(({ dimension }) => use(dimension));
  for (const { dimensions } of edits) Object.keys(dimensions).forEach(use);
  return tables
    .rows('dimensions')
    .filter(({ code }) => used.has(keyText([code])))
    .map(({ code, name }) => ({ code, name }));
}
