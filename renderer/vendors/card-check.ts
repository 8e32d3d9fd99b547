import type { VendorCard } from '../../shared/contract/vendors.ts';
import { hiddenNumber } from '../../shared/domain/document/citizen-number.ts';
import { hasCvrCheckDigit, hasGlnCheckDigit } from '../setup/ledger/check-digit.ts';

export type CardField = keyof VendorCard;

/** Why a field is not as it should be: an `error` keeps the card from being saved, a `remark` does not. */
export interface CardRemark {
  readonly field: CardField;
  readonly severity: 'error' | 'remark';
  /** Key of a sentence under `vendors.check`; `refused` is the backend's, its sentence stands above the form. */
  readonly code:
    | 'nameMissing'
    | 'cvrLength'
    | 'cvrCheckDigit'
    | 'cprLength'
    | 'seLength'
    | 'pNumberLength'
    | 'eanLength'
    | 'eanCheckDigit'
    | 'legalSchemeMissing'
    | 'otherSchemeMissing'
    | 'countryForm'
    | 'currencyForm'
    | 'mailForm'
    | 'noNumber'
    | 'refused';
}

const digits = (text: string, length: number): boolean => new RegExp(`^\\d{${String(length)}}$`).test(text);

/** Danish numbers without spaces and without their `DK`, as the store keeps them (IN-9); everything else trimmed. */
export function tidyCard(card: VendorCard): VendorCard {
  const bare = (text: string): string => text.replaceAll(/[\s.-]/g, '').replace(/^DK(?=\d)/i, '');
  const danish = card.legalScheme === 'DK:CVR';
  const isPerson = card.legalScheme === 'DK:CPR';
  return {
    ...card,
    no: card.no.trim(),
    name: card.name.trim(),
    country: card.country.trim().toUpperCase(),
    currency: card.currency.trim().toUpperCase(),
    // A person is known by the number in its own field (NS p. 38).
    legalId: isPerson ? '' : danish ? bare(card.legalId) : card.legalId.trim(),
    cprNumber: bare(card.cprNumber),
    fikCreditor: bare(card.fikCreditor),
    seNumber: bare(card.seNumber),
    pNumber: bare(card.pNumber),
    eanLocation: bare(card.eanLocation),
    otherId: card.otherId.trim(),
  };
}

/**
 * What is wrong with a vendor card, field by field (SET-4, IN-9). Lengths are errors; a check digit is only a remark,
 * because numbers that fail it are in use.
 */
export function checkCard(raw: VendorCard): readonly CardRemark[] {
  const card = tidyCard(raw);
  const found: CardRemark[] = [];
  const error = (field: CardField, code: CardRemark['code']): void =>
    void found.push({ field, severity: 'error', code });
  const remark = (field: CardField, code: CardRemark['code']): void =>
    void found.push({ field, severity: 'remark', code });

  if (card.name === '') error('name', 'nameMissing');
  if (card.legalId !== '') {
    if (card.legalScheme === '') error('legalScheme', 'legalSchemeMissing');
    else if (card.legalScheme === 'DK:CVR') {
      if (!digits(card.legalId, 8)) error('legalId', 'cvrLength');
      else if (!hasCvrCheckDigit(card.legalId)) remark('legalId', 'cvrCheckDigit');
    }
  }
  if (card.cprNumber !== '' && card.cprNumber !== hiddenNumber && !digits(card.cprNumber, 10))
    error('cprNumber', 'cprLength');
  if (card.seNumber !== '' && !digits(card.seNumber, 8)) error('seNumber', 'seLength');
  if (card.pNumber !== '' && !digits(card.pNumber, 10)) error('pNumber', 'pNumberLength');
  if (card.eanLocation !== '') {
    if (!digits(card.eanLocation, 13)) error('eanLocation', 'eanLength');
    else if (!hasGlnCheckDigit(card.eanLocation)) remark('eanLocation', 'eanCheckDigit');
  }
  if (card.otherId !== '' && card.otherScheme === '') error('otherScheme', 'otherSchemeMissing');
  if (card.country !== '' && !/^[A-Z]{2}$/.test(card.country)) error('country', 'countryForm');
  if (card.currency !== '' && !/^[A-Z]{3}$/.test(card.currency)) error('currency', 'currencyForm');
  if (card.mail !== '' && !/^[^\s@]+@[^\s@]+$/.test(card.mail.trim())) error('mail', 'mailForm');
  if (
    [card.legalId, card.cprNumber, card.seNumber, card.pNumber, card.eanLocation, card.otherId].every(
      (number) => number === '',
    )
  )
    remark('legalId', 'noNumber');
  return found;
}
