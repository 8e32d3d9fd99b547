import { hiddenNumber, isCitizenScheme } from './citizen-number.ts';
import type { Delivery, DocumentLine, EDocument, Item, LanguageText, Party, Reference } from './document.ts';
import { citizenNumbers } from '../search/search-text.ts';

/** Stands in the store for a text that may hold personal data; the finding `sensitive.marked` explains it (IN-33). */
export const removedText = '••••';

/**
 * A document marked as holding sensitive personal data as it is kept: texts in which people may be spoken of are taken
 * out, what it is booked, paid and matched by stays (IN-33, NS p. 72). The original has everything, for the role. Any
 * other document is answered as it is.
 */
export function withoutPersonalTexts(document: EDocument): EDocument {
  if (document.sensitiveLevel === null) return document;
  return {
    ...document,
    notes: document.notes.map(removed),
    cancellationNotes: document.cancellationNotes.map(removed),
    originator: withoutName(document.originator),
    subscriber: withoutName(document.subscriber),
    delivery: withoutReceiver(document.delivery),
    references: document.references.map(withoutDescription),
    lines: document.lines.map(withoutLineTexts),
    allowanceCharges: document.allowanceCharges.map((entry) => ({ ...entry, reason: hide(entry.reason) })),
    paymentMeans: document.paymentMeans.map((means) => ({
      ...means,
      instructionNotes: means.instructionNotes.map(() => removedText),
      payee: means.payee === null ? null : { ...means.payee, paymentNote: hide(means.payee.paymentNote) },
    })),
    paymentTerms: document.paymentTerms.map((terms) => ({ ...terms, notes: terms.notes.map(() => removedText) })),
    // Who used what, called whom and lives where: nothing of it is booked (UTS-1).
    consumptions: [],
    attachments: document.attachments.map((entry) => ({
      ...entry,
      fileName: hide(entry.fileName),
      description: hide(entry.description),
      referenceId: hide(entry.referenceId),
      externalUri: hide(entry.externalUri),
    })),
  };
}

function hide(text: string | null): string | null {
  return text === null || text === '' ? text : removedText;
}

function removed(note: LanguageText): LanguageText {
  return { ...note, text: removedText };
}

function withoutName(party: Party | null): Party | null {
  if (party === null) return null;
  return { ...party, name: hide(party.name), person: hide(party.person), address: null, contact: null };
}

function withoutReceiver(delivery: Delivery | null): Delivery | null {
  if (delivery === null) return null;
  return { ...delivery, address: null, name: hide(delivery.name), person: hide(delivery.person), instructions: [] };
}

function withoutDescription(reference: Reference): Reference {
  const id = isCitizenScheme(reference.scheme) ? removedText : reference.id;
  return { ...reference, id, description: hide(reference.description) };
}

function withoutItemTexts(item: Item): Item {
  return {
    ...item,
    name: hide(item.name),
    descriptions: item.descriptions.map(() => removedText),
    properties: [],
    instances: [],
  };
}

function withoutLineTexts(line: DocumentLine): DocumentLine {
  return {
    ...line,
    notes: line.notes.map(removed),
    item: withoutItemTexts(line.item),
    substitutes: line.substitutes.map(withoutItemTexts),
    allowanceCharges: line.allowanceCharges.map((entry) => ({ ...entry, reason: hide(entry.reason) })),
    references: line.references.map(withoutDescription),
    delivery: withoutReceiver(line.delivery),
    originator: hide(line.originator),
  };
}

/** A document as a page shows it: citizens' numbers hidden wherever they stand (IN-9). Only a card shows one, to who may. */
export function withoutCitizenNumbers(document: EDocument): EDocument {
  return hidingCitizensOf(document, document);
}

/** The same in something made from the document: its coding, its lines. Plain JSON. */
export function hidingCitizensOf<Value>(document: EDocument, value: Value): Value {
  const numbers = citizenNumbers(document);
  if (numbers.length === 0) return value;
  const written = new Set(numbers.flatMap((number) => [number, number.replace(/[\s-]/gu, '')]));
  const shown = [...written].reduce(
    (text, number) => text.replaceAll(JSON.stringify(number).slice(1, -1), hiddenNumber),
    JSON.stringify(value),
  );
  return JSON.parse(shown) as Value;
}
