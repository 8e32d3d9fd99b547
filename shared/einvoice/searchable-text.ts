import type { EDocument, Identifier, Party } from '../domain/document.ts';
import { isCitizenReference } from './parts/reference.ts';

/** Everything of a document a person may search for, as one text. Citizens' numbers never get into it (IN-33). */
export function searchableText(document: EDocument): string {
  const words = new Set<string>();
  const put = (text: string | null): void => {
    if (text !== null && text !== '') words.add(text);
  };
  const putIdentifier = (identifier: Identifier | null): void => {
    if (identifier !== null && !isCitizenScheme(identifier.scheme)) put(identifier.id);
  };
  const putParty = (party: Party | null): void => {
    if (party === null) return;
    putIdentifier(party.endpoint);
    party.identifications.forEach(putIdentifier);
    put(party.name);
    putIdentifier(party.legal?.id ?? null);
    put(party.legal?.name ?? null);
    for (const { id } of party.taxIds) putIdentifier(id);
    put(party.address?.street ?? null);
    put(party.address?.postalCode ?? null);
    put(party.address?.city ?? null);
    put(party.contact?.id ?? null);
    put(party.contact?.name ?? null);
    put(party.contact?.mail ?? null);
    put(party.person);
  };

  put(document.number);
  put(document.uuid);
  put(document.buyerReference);
  put(document.accountingCost);
  put(document.accountingCostCode);
  for (const party of [document.sender, document.receiver, document.supplier, document.customer, document.payee])
    putParty(party);
  put(document.delivery?.name ?? null);
  for (const reference of document.references) {
    if (isCitizenReference(reference) || isCitizenScheme(reference.scheme)) continue;
    put(reference.id);
    put(reference.description);
  }
  for (const { text } of document.notes) put(text);
  for (const line of document.lines) {
    put(line.item.name);
    line.item.descriptions.forEach(put);
    put(line.item.sellersId);
    put(line.item.buyersId);
    put(line.item.standardId?.id ?? null);
    put(line.accountingCost);
    for (const { text } of line.notes) put(text);
    for (const { kind, id } of line.references) if (kind !== 'additional') put(id);
    put(line.orderLine?.orderId ?? null);
  }
  for (const means of document.paymentMeans) {
    put(means.instructionId);
    put(means.creditAccount);
    put(means.payee?.id ?? null);
    means.paymentIds.forEach(put);
  }
  for (const { fileName, description } of document.attachments) {
    put(fileName);
    put(description);
  }
  document.response?.reasons.forEach(put);
  put(document.response?.documentId ?? null);
  const citizens = citizenNumbers(document);
  const text = [...words].join('\n');
  return citizens.reduce((rest, number) => rest.replaceAll(number, ''), text);
}

/** `DK:CPR` and its numeric forms. */
export function isCitizenScheme(scheme: string | null): boolean {
  return scheme !== null && /^(?:DK:CPR|9901|ARR)$/i.test(scheme.trim());
}

/** More are no document; each is looked for in the whole text. */
const mostCitizens = 1000;

/** The citizens' numbers a document names as such, so that they can be kept out wherever else they are repeated. */
export function citizenNumbers(document: EDocument): readonly string[] {
  const numbers = new Set<string>();
  const put = (identifier: Identifier | null): void => {
    if (identifier !== null && isCitizenScheme(identifier.scheme) && identifier.id.length >= 6)
      numbers.add(identifier.id);
  };
  for (const party of [document.sender, document.receiver, document.supplier, document.customer, document.payee]) {
    if (party === null) continue;
    put(party.endpoint);
    party.identifications.forEach(put);
    put(party.legal?.id ?? null);
    for (const { id } of party.taxIds) put(id);
  }
  for (const reference of document.references) {
    if (isCitizenReference(reference)) put({ id: reference.id, scheme: reference.scheme });
  }
  return [...numbers].slice(0, mostCitizens);
}
