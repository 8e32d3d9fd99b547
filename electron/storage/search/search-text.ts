import { toMinorUnits } from '../../../shared/domain/amount.ts';
import type { DocumentLine, EDocument, Party } from '../../../shared/domain/document.ts';

/** What the search knows of one document. `amounts` are hundredths without sign, a word each. */
export interface SearchText {
  readonly numbers: string;
  readonly vendor: string;
  readonly text: string;
  readonly amounts: string;
}

/** Everything of a document a person may look for; of a sensitive one only its numbers and its vendor (IN-33). */
export function searchTextOf(document: EDocument, { sensitive, vendorNo }: { readonly sensitive: boolean; readonly vendorNo: string }): SearchText {
  const vendor = document.supplier ?? document.sender;
  const known = { numbers: join(numbersOf(document)), vendor: join([vendorNo, ...partyWords(vendor)]) };
  if (sensitive) return { ...known, text: '', amounts: '' };
  return { ...known, text: join(textOf(document)), amounts: join(amountsOf(document)) };
}

function join(words: Iterable<string | null | undefined>): string {
  const unique = new Set<string>();
  for (const word of words) {
    const trimmed = word?.trim() ?? '';
    if (trimmed !== '') unique.add(trimmed.length > longestPiece ? trimmed.slice(0, longestPiece) : trimmed);
    if (unique.size >= mostPieces) break;
  }
  // A separator of its own keeps a phrase from running over two pieces, and reads well in a snippet.
  return [...unique].join(' · ');
}

/** Bounds for one hostile document; real ones stay far below. */
const longestPiece = 2000;
const mostPieces = 3000;

function* numbersOf(document: EDocument): Generator<string | null> {
  yield document.number;
  yield document.uuid;
  for (const reference of document.references) yield reference.id;
  for (const envelope of document.envelopes) yield envelope.instanceId;
  yield document.response?.documentId ?? null;
}

function* partyWords(party: Party): Generator<string | null> {
  yield party.name;
  yield party.legal?.name ?? null;
  yield party.legal?.id?.id ?? null;
  yield party.endpoint?.id ?? null;
  for (const { id } of party.identifications) yield id;
  for (const { id } of party.taxIds) yield id.id;
  yield party.address?.street ?? null;
  yield party.address?.postalCode ?? null;
  yield party.address?.city ?? null;
}

function* textOf(document: EDocument): Generator<string | null> {
  for (const note of document.notes) yield note.text;
  yield document.buyerReference;
  yield document.accountingCost;
  for (const party of [document.customer ?? document.receiver, document.payee]) {
    if (party === null) continue;
    yield* partyWords(party);
    yield party.contact?.name ?? null;
    yield party.contact?.mail ?? null;
  }
  yield (document.supplier ?? document.sender).contact?.name ?? null;
  for (const line of document.lines) yield* lineWords(line);
  for (const { reason } of document.allowanceCharges) yield reason;
  for (const attachment of document.attachments) {
    yield attachment.fileName;
    yield attachment.description;
  }
  for (const reference of document.references) yield reference.description;
  for (const means of document.paymentMeans) {
    yield means.payee?.id ?? null;
    yield* means.paymentIds;
  }
  if (document.response !== null) yield* document.response.reasons;
}

function* lineWords(line: DocumentLine): Generator<string | null> {
  yield line.item.name;
  yield* line.item.descriptions;
  yield line.item.sellersId;
  yield line.item.buyersId;
  yield line.item.standardId?.id ?? null;
  for (const note of line.notes) yield note.text;
  yield line.accountingCost;
}

function* amountsOf(document: EDocument): Generator<string | null> {
  const { totals } = document;
  for (const amount of [totals.payable, totals.taxInclusive, totals.taxExclusive, totals.lines]) yield amountWord(amount?.value);
  for (const { amount } of document.taxTotals) yield amountWord(amount.value);
  for (const line of document.lines) yield amountWord(line.amount?.value);
}

/** The word under which an amount is indexed and looked for: its hundredths, without sign. */
export function amountWord(value: string | undefined): string | null {
  const minor = value === undefined ? null : toMinorUnits(value);
  return minor === null || minor === 0 ? null : String(Math.abs(minor));
}
