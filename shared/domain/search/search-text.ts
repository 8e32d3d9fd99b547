import { toMinorUnits } from '../amount/amount.ts';
import { isCitizenScheme } from '../document/citizen-number.ts';
import { completeDocument } from '../document/complete-document.ts';
import { consumptionLines, type SubscriberConsumption } from '../document/consumption.ts';
import type { DocumentLine, EDocument, Identifier, Party } from '../document/document.ts';

/** What the search knows of one document. `amounts` are hundredths without sign, a word each. */
export interface SearchText {
  readonly numbers: string;
  readonly vendor: string;
  readonly text: string;
  readonly amounts: string;
}

/**
 * Everything of a document a person may look for; of a sensitive one only its own numbers and its vendor, and of any
 * document never a citizen's number, wherever it is repeated (IN-33).
 */
export function searchTextOf(read: EDocument): SearchText {
  // A migration hands over what an earlier version stored.
  const document = completeDocument(read);
  const citizens = citizenNumbers(document);
  const join = (words: Iterable<string | null | undefined>): string =>
    citizens.reduce((text, number) => text.replaceAll(number, ''), joined(words));
  const vendor = join(partyWords(document.supplier ?? document.sender));
  if (document.sensitiveLevel !== null)
    return { numbers: join([document.number, document.uuid]), vendor, text: '', amounts: '' };
  return {
    numbers: join(numbersOf(document)),
    vendor,
    text: join(textOf(document)),
    amounts: joined(amountsOf(document)),
  };
}

/** Between two pieces: keeps a phrase from running over both, and reads well in a result. */
export const pieceSeparator = ' · ';

function joined(words: Iterable<string | null | undefined>): string {
  const unique = new Set<string>();
  for (const word of words) {
    const trimmed = word?.trim() ?? '';
    if (trimmed !== '') unique.add(trimmed.length > longestPiece ? trimmed.slice(0, longestPiece) : trimmed);
    if (unique.size >= mostPieces) break;
  }
  return [...unique].join(pieceSeparator);
}

/** Bounds for one hostile document; real ones stay far below. */
const longestPiece = 2000;
const mostPieces = 3000;

function* numbersOf(document: EDocument): Generator<string | null> {
  yield document.number;
  yield document.uuid;
  for (const reference of document.references) yield idOf(reference);
  for (const envelope of document.envelopes) yield envelope.instanceId;
  yield document.response?.documentId ?? null;
}

function* partyWords(party: Party): Generator<string | null> {
  yield party.name;
  yield party.legal?.name ?? null;
  yield idOf(party.legal?.id ?? null);
  yield idOf(party.endpoint);
  for (const id of party.identifications) yield idOf(id);
  for (const { id } of party.taxIds) yield idOf(id);
  yield party.person;
  yield party.address?.street ?? null;
  yield party.address?.postalCode ?? null;
  yield party.address?.city ?? null;
}

function* textOf(document: EDocument): Generator<string | null> {
  for (const note of document.notes) yield note.text;
  yield document.buyerReference;
  yield document.accountingCost;
  yield document.accountingCostCode;
  for (const party of [document.receiver, document.customer, document.payee])
    if (party !== null) yield* partyWords(party);
  for (const party of [document.sender, document.supplier, document.receiver, document.customer, document.payee]) {
    yield party?.contact?.id ?? null;
    yield party?.contact?.name ?? null;
    yield party?.contact?.mail ?? null;
  }
  yield document.delivery?.name ?? null;
  for (const line of document.lines) yield* lineWords(line);
  for (const { reason } of document.allowanceCharges) yield reason;
  for (const attachment of document.attachments) {
    yield attachment.fileName;
    yield attachment.description;
  }
  for (const reference of document.references) yield reference.description;
  for (const means of document.paymentMeans) {
    yield means.instructionId;
    yield means.creditAccount;
    yield means.payee?.id ?? null;
    yield* means.paymentIds;
  }
  if (document.response !== null) yield* document.response.reasons;
  for (const note of document.cancellationNotes) yield note.text;
  for (const party of [document.originator, document.invoicee, document.subscriber])
    if (party !== null) yield* partyWords(party);
  for (const consumption of document.consumptions) yield* consumptionWords(consumption);
}

/** Numbers of accounts, meters and places of supply are what people look for in a utility statement. */
function* consumptionWords(consumption: SubscriberConsumption): Generator<string | null> {
  yield consumption.id;
  for (const note of consumption.notes) yield note.text;
  if (consumption.subscriber !== null) yield* partyWords(consumption.subscriber);
  yield idOf(consumption.point?.id ?? null);
  yield consumption.point?.address?.street ?? null;
  for (const meter of consumption.point?.meters ?? []) yield meter.number;
  for (const { supplier } of consumption.suppliers) yield supplier?.name ?? null;
  for (const line of consumptionLines([consumption])) yield* lineWords(line);
  for (const { phoneNumber } of consumption.consumption?.telephony?.lines ?? []) yield phoneNumber;
}

function* lineWords(line: DocumentLine): Generator<string | null> {
  yield line.item.name;
  yield* line.item.descriptions;
  yield line.item.sellersId;
  yield line.item.buyersId;
  yield line.item.manufacturersId;
  for (const { serialId } of line.item.instances) yield serialId;
  yield line.item.standardId?.id ?? null;
  for (const note of line.notes) yield note.text;
  yield line.accountingCost;
  for (const { kind, id } of line.references) if (kind !== 'additional') yield id;
  yield line.orderLine?.orderId ?? null;
}

function* amountsOf(document: EDocument): Generator<string | null> {
  const { totals } = document;
  for (const amount of [totals.payable, totals.taxInclusive, totals.taxExclusive, totals.lines])
    yield amountWord(amount?.value);
  for (const { amount } of document.taxTotals) yield amountWord(amount.value);
  for (const line of document.lines) yield amountWord(line.amount?.value);
}

/** The word under which an amount is indexed and looked for: its hundredths, without sign. */
export function amountWord(value: string | undefined): string | null {
  const minor = value === undefined ? null : toMinorUnits(value);
  return minor === null || minor === 0 ? null : String(Math.abs(minor));
}

/** A number that may be found; a citizen's may not. */
function idOf(identifier: Identifier | null): string | null {
  return identifier === null || isCitizenScheme(identifier.scheme) ? null : identifier.id;
}

/** More are no document; each is looked for in the whole text. */
const mostCitizens = 1000;
/** Shorter ones are no citizen's number, and taking them out would tear other words apart. */
const shortestCitizen = 6;

/** Everybody a document names, so that no citizen's number of any of them is overlooked. */
function partiesOf(document: EDocument): readonly (Party | null)[] {
  const { sender, receiver, supplier, customer, payee, originator, invoicee, subscriber, response } = document;
  const consumers = document.consumptions.flatMap(({ subscriber: consumer, suppliers }) => [
    consumer,
    ...suppliers.flatMap((each) => [each.supplier, each.customer]),
  ]);
  const answered = [response?.issuer ?? null, response?.recipient ?? null];
  return [sender, receiver, supplier, customer, payee, originator, invoicee, subscriber, ...consumers, ...answered];
}

/** The citizens' numbers a document names as such, so that they can be kept out wherever else they are repeated. */
export function citizenNumbers(document: EDocument): readonly string[] {
  const numbers = new Set<string>();
  const put = (identifier: Identifier | null): void => {
    if (identifier !== null && isCitizenScheme(identifier.scheme) && identifier.id.length >= shortestCitizen)
      numbers.add(identifier.id);
  };
  for (const party of partiesOf(document)) {
    if (party === null) continue;
    put(party.endpoint);
    party.identifications.forEach(put);
    put(party.legal?.id ?? null);
    for (const { id } of party.taxIds) put(id);
  }
  document.references.forEach(put);
  return [...numbers].slice(0, mostCitizens);
}
