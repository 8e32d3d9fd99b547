import { isCitizenScheme, shownId } from '../document/citizen-number.ts';
import type { EDocument, Party } from '../document/document.ts';
import { keysOf, namesDiffer, type PartyKeys } from './party-keys.ts';

/** What of a vendor card identifying needs (SET-4). Keys are stored in their normalised form; empty text: not given. */
export interface VendorKeys {
  readonly id: number;
  readonly no: string;
  readonly name: string;
  readonly legalId: string;
  readonly legalScheme: string;
  /** The key of a person, whose `legalId` is empty (NS p. 38). */
  readonly cprNumber: string;
  readonly seNumber: string;
  readonly pNumber: string;
  readonly eanLocation: string;
  readonly otherId: string;
  readonly otherScheme: string;
  readonly blocked: '' | 'payment' | 'all';
}

export const secondaryKeys = ['pNumber', 'seNumber', 'eanLocation', 'otherId'] as const;
export type SecondaryKey = (typeof secondaryKeys)[number];
export type MatchedBy = 'legalId' | SecondaryKey | 'user';

/**
 * Why this vendor, or why none (IN-9). `missing` are the keys the document lacks, `differs` those in which the card taken
 * says something else, `candidates` the number of cards whose primary key matches. A citizen's number is not shown.
 */
export interface VendorMatch {
  readonly outcome: 'found' | 'chosen' | 'several' | 'none' | 'noKey';
  readonly vendorId: number | null;
  readonly vendorNo: string | null;
  readonly vendorName: string | null;
  readonly blocked: '' | 'payment' | 'all';
  readonly primaryKey: { readonly id: string; readonly scheme: string | null } | null;
  readonly matchedBy: readonly MatchedBy[];
  readonly missing: readonly ('legalId' | SecondaryKey)[];
  readonly differs: readonly ('legalId' | SecondaryKey)[];
  readonly candidates: number;
  readonly nameDiffers: boolean;
}

/** The party whose card is looked for: who sells. */
export function vendorParty(document: EDocument): Party {
  return document.supplier ?? document.sender;
}

/** The party that is to be paid when it is another than the vendor (factoring), or null. */
export function payToParty(document: EDocument): Party | null {
  const payee = document.payee;
  if (payee === null) return null;
  const own = keysOf(vendorParty(document)).legal;
  const theirs = keysOf(payee).legal;
  return own !== null && theirs !== null && own.id === theirs.id && own.scheme === theirs.scheme ? null : payee;
}

/**
 * Identifies the vendor of a party (IN-9). `cards` are all cards with the party's primary key, `chosen` a card a person
 * chose (it wins, whatever its key). Several cards are narrowed only by keys that agree: a card that merely lacks a key
 * is never taken by elimination, because a wrong vendor costs more than a question.
 */
export function matchVendor(party: Party, cards: readonly VendorKeys[], chosen: VendorKeys | null): VendorMatch {
  const keys = keysOf(party);
  const name = party.name ?? party.legal?.name ?? '';
  const missing = missingKeys(keys);
  const primaryKey = keys.legal === null ? null : { ...keys.legal, id: shownId(keys.legal) };
  const base = { primaryKey, missing, candidates: cards.length };
  if (chosen !== null) return { ...base, ...taken(keys, chosen, 'chosen', ['user'], name) };
  if (keys.legal === null) return { ...base, ...nobody('noKey', []) };
  const [first, ...more] = cards;
  if (first === undefined) return { ...base, ...nobody('none', []) };
  if (more.length === 0) return { ...base, ...taken(keys, first, 'found', ['legalId'], name) };

  const matchedBy: MatchedBy[] = ['legalId'];
  let left: readonly VendorKeys[] = cards;
  for (const key of secondaryKeys) {
    const agreeing = left.filter((card) => agrees(keys, card, key));
    if (agreeing.length === 0) continue;
    matchedBy.push(key);
    left = agreeing;
    if (left.length === 1) break;
  }
  const [only, ...others] = left;
  if (only !== undefined && others.length === 0) return { ...base, ...taken(keys, only, 'found', matchedBy, name) };
  return { ...base, ...nobody('several', matchedBy) };
}

function taken(
  keys: PartyKeys,
  card: VendorKeys,
  outcome: 'found' | 'chosen',
  matchedBy: readonly MatchedBy[],
  name: string,
) {
  return {
    outcome,
    vendorId: card.id,
    vendorNo: card.no,
    vendorName: card.name,
    blocked: card.blocked,
    matchedBy,
    differs: [
      ...(keys.legal === null || primaryKeyMatches(keys, card) ? [] : (['legalId'] as const)),
      ...differingKeys(keys, card),
    ],
    nameDiffers: namesDiffer(card.name, name),
  } as const;
}

function nobody(outcome: 'several' | 'none' | 'noKey', matchedBy: readonly MatchedBy[]) {
  return {
    outcome,
    vendorId: null,
    vendorNo: null,
    vendorName: null,
    blocked: '',
    matchedBy,
    differs: [],
    nameDiffers: false,
  } as const;
}

function missingKeys(keys: PartyKeys): VendorMatch['missing'] {
  const missing: ('legalId' | SecondaryKey)[] = [];
  if (keys.legal === null) missing.push('legalId');
  for (const key of secondaryKeys) if (documentKey(keys, key) === null) missing.push(key);
  return missing;
}

function documentKey(keys: PartyKeys, key: SecondaryKey): string | null {
  return key === 'otherId' ? (keys.other?.id ?? null) : keys[key];
}

/** Whether the card carries the document's key with the same value. */
export function agrees(keys: PartyKeys, card: VendorKeys, key: SecondaryKey): boolean {
  const value = documentKey(keys, key);
  if (value === null || card[key] !== value) return false;
  return key !== 'otherId' || card.otherScheme === '' || card.otherScheme === (keys.other?.scheme ?? '');
}

/** The keys in which card and document carry different values: what *Choose vendor* shows beside a card. */
export function differingKeys(keys: PartyKeys, card: VendorKeys): SecondaryKey[] {
  return secondaryKeys.filter((key) => documentKey(keys, key) !== null && card[key] !== '' && !agrees(keys, card, key));
}

/** True when the card's primary key is the document's: only such a card is offered by *Choose vendor*. */
export function primaryKeyMatches(keys: PartyKeys, card: VendorKeys): boolean {
  if (keys.legal === null || card.legalScheme !== keys.legal.scheme) return false;
  return (isCitizenScheme(keys.legal.scheme) ? card.cprNumber : card.legalId) === keys.legal.id;
}

export type RememberedKey =
  | { readonly field: 'pNumber' | 'seNumber' | 'eanLocation'; readonly value: string }
  | { readonly field: 'otherId'; readonly value: string; readonly scheme: string };

/**
 * The secondary key to write to a chosen card so that the next such document finds it by itself (IN-9): the first one
 * the card lacks and no other card of the same company carries. Null when the document has nothing that would help.
 */
export function keyToRemember(keys: PartyKeys, card: VendorKeys, rivals: readonly VendorKeys[]): RememberedKey | null {
  for (const key of secondaryKeys) {
    const value = documentKey(keys, key);
    if (value === null || card[key] !== '') continue;
    if (rivals.some((rival) => rival.id !== card.id && agrees(keys, rival, key))) continue;
    return key === 'otherId' ? { field: key, value, scheme: keys.other?.scheme ?? '' } : { field: key, value };
  }
  return null;
}
