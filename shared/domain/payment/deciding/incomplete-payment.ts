import { hiddenNumber } from '../../document/citizen-number.ts';
import type { EDocument } from '../../document/document.ts';
import type { IncompleteType } from '../../master/payment.ts';
import { keysOf, normaliseId, type PartyKeys } from '../../vendors/party-keys.ts';
import { problem, type Problem } from '../../problem.ts';
import { payToParty, vendorParty } from '../../vendors/vendor-match.ts';
import type { PaidVendor, PossibleIncomplete } from '../payment-question.ts';

/** Which number is taken first (NS p. 24): the place's, then the company's, then its tax number, at last a person's. */
export const incompleteOrder = ['pNumber', 'legalId', 'seNumber', 'cprNumber'] as const;

/** A personal number never leaves the card (PAY-4, IN-9). */
export function incompleteNumber(type: IncompleteType, number: string): string {
  return type === 'cprNumber' && number !== '' ? hiddenNumber : number;
}

function cardNumber(vendor: PaidVendor, type: IncompleteType): string {
  switch (type) {
    case 'pNumber':
      return normaliseId(vendor.pNumber, 'DK:P');
    case 'seNumber':
      return normaliseId(vendor.seNumber, 'DK:SE');
    case 'legalId':
      return vendor.legalScheme === 'DK:CVR' ? normaliseId(vendor.legalId, 'DK:CVR') : '';
    case 'cprNumber':
      return normaliseId(vendor.cprNumber, 'DK:CPR');
  }
}

function documentNumber({ legal, pNumber, seNumber }: PartyKeys, type: IncompleteType): string {
  switch (type) {
    case 'pNumber':
      return pNumber ?? '';
    case 'seNumber':
      return seNumber ?? '';
    case 'legalId':
      return legal?.scheme === 'DK:CVR' ? legal.id : '';
    case 'cprNumber':
      return legal?.scheme === 'DK:CPR' ? legal.id : '';
  }
}

/** Whom the document says to pay. */
function paidKeys(document: EDocument): PartyKeys {
  return keysOf(payToParty(document) ?? vendorParty(document));
}

/** The numbers of the card through which NemKonto could pay, those of the document first (PAY-4). */
export function possibleIncomplete(document: EDocument, vendor: PaidVendor | null): readonly PossibleIncomplete[] {
  if (vendor === null) return [];
  const keys = paidKeys(document);
  return incompleteOrder
    .map((type) => ({ type, ours: cardNumber(vendor, type), theirs: documentNumber(keys, type) }))
    .filter(({ ours }) => ours !== '')
    .map(({ type, ours, theirs }) => ({
      type,
      number: incompleteNumber(type, ours),
      documentAgrees: ours === theirs,
    }));
}

/** The number NemKonto pays to, or why it cannot be this one: it must be on the card, and the document's (PAY-4). */
export function incompleteProblem(document: EDocument, vendor: PaidVendor, type: IncompleteType): Problem | null {
  const ours = cardNumber(vendor, type);
  const theirs = documentNumber(paidKeys(document), type);
  const values = { type, no: vendor.no, name: vendor.name };
  if (theirs === '') return problem('payment.incompleteNotInDocument', values);
  if (ours === '') return problem('payment.incompleteNotOnCard', values);
  if (ours === theirs) return null;
  return problem('payment.incompleteDiffers', {
    ...values,
    ours: incompleteNumber(type, ours),
    theirs: incompleteNumber(type, theirs),
  });
}

/** The number to pay to when nobody chose one: the first the document holds and the card agrees with, else what it holds. */
export function preferredIncomplete(document: EDocument, vendor: PaidVendor | null): IncompleteType | null {
  const keys = paidKeys(document);
  const held = incompleteOrder.filter((type) => documentNumber(keys, type) !== '');
  const agreeing = held.find((type) => vendor !== null && cardNumber(vendor, type) === documentNumber(keys, type));
  return agreeing ?? held[0] ?? null;
}

export function numberOfCard(vendor: PaidVendor, type: IncompleteType): string {
  return incompleteNumber(type, cardNumber(vendor, type));
}
