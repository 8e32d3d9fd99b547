import { hiddenNumber, isCitizenScheme } from '../document/citizen-number.ts';
import type { Party } from '../document/document.ts';
import { keysOf, normaliseId, normaliseScheme } from './party-keys.ts';
import { problem, type Problem } from '../problem.ts';

/** The fields of a card as *Create vendor from document* proposes them (IN-9); the number comes from the series. */
export interface ProposedVendor {
  readonly no: string;
  readonly name: string;
  readonly address: string;
  readonly address2: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
  readonly phone: string;
  readonly mail: string;
  readonly legalId: string;
  readonly legalScheme: string;
  readonly seNumber: string;
  readonly pNumber: string;
  readonly eanLocation: string;
  readonly otherId: string;
  readonly otherScheme: string;
  readonly blocked: '' | 'payment' | 'all';
  readonly currency: string;
  /** Of a person, hidden: whoever saves the card says from which document it is taken. */
  readonly cprNumber: string;
  readonly paymentForm: string;
  readonly postingGroup: string;
  readonly vatGroup: string;
  readonly fikCreditor: string;
}

/** A card made from a party of a document. Long values are cut to what a card holds; the original keeps them whole. */
export function proposeVendor(party: Party, currency: string | null): ProposedVendor {
  const keys = keysOf(party);
  const address = party.address;
  const isPerson = isCitizenScheme(keys.legal?.scheme ?? null);
  const street = [address?.street, address?.buildingNumber].filter((part) => part != null && part !== '').join(' ');
  return cut({
    no: '',
    name: party.name ?? party.legal?.name ?? '',
    address: street !== '' ? street : (address?.lines[0] ?? address?.postbox ?? ''),
    address2: address?.additionalStreet ?? (street !== '' ? '' : (address?.lines[1] ?? '')),
    postalCode: address?.postalCode ?? '',
    city: address?.city ?? '',
    country: address?.country ?? '',
    phone: party.contact?.phone ?? '',
    mail: party.contact?.mail ?? '',
    legalId: isPerson ? '' : (keys.legal?.id ?? ''),
    legalScheme: keys.legal?.scheme ?? '',
    seNumber: keys.seNumber ?? '',
    pNumber: keys.pNumber ?? '',
    eanLocation: keys.eanLocation ?? '',
    otherId: keys.other?.id ?? '',
    otherScheme: keys.other?.scheme ?? '',
    blocked: '',
    currency: currency ?? '',
    cprNumber: isPerson ? hiddenNumber : '',
    paymentForm: '',
    postingGroup: '',
    vatGroup: '',
    fikCreditor: '',
  });
}

const cardTextLength = 200;

function cut(card: ProposedVendor): ProposedVendor {
  const entries = Object.entries(card).map(([field, value]) => [field, value.trim().slice(0, cardTextLength).trim()]);
  return { ...card, ...Object.fromEntries(entries) };
}

/**
 * The card with its keys in the form they are compared in (`DK12345678` → `12345678`, `0184` → `DK:CVR`). A person's
 * number stands in its own field, wherever it was written (NS p. 38).
 */
export function normaliseCard<Card extends Omit<ProposedVendor, 'blocked'>>(card: Card): Card {
  const named = normaliseScheme(card.legalScheme);
  const isPerson = named === personScheme;
  const cprNumber = card.cprNumber.trim() === '' && isPerson ? card.legalId : card.cprNumber;
  const legalId = isPerson ? '' : card.legalId;
  const legalScheme = isPerson ? personScheme : legalId.trim() === '' ? '' : schemeOfLegalId(named, legalId);
  const otherScheme = card.otherId.trim() === '' ? '' : normaliseScheme(card.otherScheme);
  return {
    ...card,
    legalScheme: isPerson && cprNumber.trim() === '' ? '' : legalScheme,
    legalId: normaliseId(legalId, legalScheme),
    cprNumber: cprNumber === hiddenNumber ? hiddenNumber : normaliseId(cprNumber, personScheme),
    seNumber: normaliseId(card.seNumber, 'DK:SE'),
    pNumber: normaliseId(card.pNumber, 'DK:P'),
    eanLocation: normaliseId(card.eanLocation, 'GLN'),
    otherScheme,
    otherId: normaliseId(card.otherId, otherScheme),
  };
}

const personScheme = 'DK:CPR';

/** A card with a company number but no scheme means the Danish one, which most cards carry. */
function schemeOfLegalId(named: string, legalId: string): string {
  if (named !== '') return named;
  return /^(?:DK)?\d{8}$/u.test(normaliseId(legalId, '')) ? 'DK:CVR' : 'ZZZ';
}

/** Why a normalised card cannot be kept, or null (SET-4). */
export function cardProblem(card: ProposedVendor): Problem | null {
  if (card.name.trim() === '') return problem('vendor.nameMissing');
  if (card.legalScheme === 'DK:CVR' && !/^\d{8}$/u.test(card.legalId))
    return problem('vendor.legalIdInvalid', { id: card.legalId, scheme: card.legalScheme });
  if (card.cprNumber !== '' && !/^\d{10}$/u.test(card.cprNumber)) return problem('vendor.cprInvalid');
  return null;
}
