import {
  hasValidCvrDigit,
  hasValidGlnDigit,
  hasValidIbanDigits,
  hasValidLuhnDigit,
  hasValidNorwegianDigit,
} from '../check-digits.ts';
import { endpointKeyTypes } from '../registry/endpoint-key-types.ts';
import { problem, type Problem, type ProblemCode } from '../problem.ts';
import type { CustomerCard } from './customer.ts';

/** Something about a field of the card; an error keeps it from being saved, a warning does not. */
export interface CardFault {
  readonly field: string;
  readonly severity: 'error' | 'warning';
  readonly problem: Problem;
}

/**
 * The card as it is kept: numbers without blanks and without the `DK` of a CVR number, codes in capitals. A GLN fills
 * endpoint and key type where they are empty (NS p. 50).
 */
export function tidyCustomer<Card extends CustomerCard>(card: Card): Card {
  const bare = (text: string): string => text.replace(/[\s.-]/gu, '');
  const eanLocation = bare(card.eanLocation);
  const endpoint = card.endpoint === null ? null : tidyEndpoint(card.endpoint);
  return {
    ...card,
    no: card.no.trim(),
    name: card.name.trim(),
    country: card.country.trim().toUpperCase(),
    currency: card.currency.trim().toUpperCase(),
    cvr: bare(card.cvr).replace(/^DK(?=\d{8}$)/iu, ''),
    mail: card.mail.trim(),
    eanLocation,
    endpoint: endpoint ?? (eanLocation === '' ? null : { id: eanLocation, scheme: 'GLN' }),
  };
}

function tidyEndpoint({ id, scheme }: { readonly id: string; readonly scheme: string }): {
  readonly id: string;
  readonly scheme: string;
} {
  const compact = id.replace(/[\s.-]/gu, '');
  const danish = scheme === 'DK:CVR' || scheme === 'DK:SE';
  return { id: danish ? compact.replace(/^DK(?=\d{8}$)/iu, '') : compact, scheme };
}

/** What is wrong with a card, field by field (SET-6). Numbers whose check digit fails are in use, so that is only said. */
export function checkCard(raw: CustomerCard): readonly CardFault[] {
  const card = tidyCustomer(raw);
  const found: CardFault[] = [];
  const say =
    (severity: CardFault['severity']) =>
    (field: string, code: ProblemCode, values: Readonly<Record<string, string>> = {}): void =>
      void found.push({ field, severity, problem: problem(code, values) });
  const error = say('error');
  const warning = say('warning');
  if (card.name === '') error('name', 'customer.nameMissing');
  for (const field of ['address', 'postalCode', 'city', 'country'] as const)
    if (card[field].trim() === '') warning(field, 'customer.addressMissing');
  if (card.country !== '' && !/^[A-Z]{2}$/u.test(card.country))
    error('country', 'customer.countryInvalid', { value: card.country });
  if (card.cvr !== '' && card.country === 'DK' && !/^\d{8}$/u.test(card.cvr))
    error('cvr', 'customer.cvrInvalid', { value: card.cvr });
  else if (/^\d{8}$/u.test(card.cvr) && card.country === 'DK' && !hasValidCvrDigit(card.cvr))
    warning('cvr', 'customer.endpointDigit', { value: card.cvr });
  if (card.mail !== '' && !/^[^\s@]+@[^\s@]+$/u.test(card.mail)) error('mail', 'customer.mailInvalid');
  if (card.mail === '' && (card.alsoMail || card.channel === 'mail')) error('mail', 'customer.mailMissing');
  if (card.dueDays !== '' && !/^\d{1,3}$/u.test(card.dueDays)) error('dueDays', 'customer.daysInvalid');
  if (card.accountCode.length > 30)
    error('accountCode', 'customer.accountCodeTooLong', { length: String(card.accountCode.length) });
  if (card.currency !== '' && !/^[A-Z]{3}$/u.test(card.currency))
    error('currency', 'customer.currencyInvalid', { value: card.currency });
  if (card.endpoint !== null) checkEndpoint(card.endpoint, error, warning);
  else if (card.channel === 'eDocument' || card.channel === 'queue') warning('endpoint', 'customer.endpointMissing');
  if (card.format === 'peppolBis3' && (card.sends.reminder || card.sends.statement))
    warning('format', 'customer.formatKind');
  return found;
}

type Say = (field: string, code: ProblemCode, values?: Readonly<Record<string, string>>) => void;

function checkEndpoint({ id, scheme }: NonNullable<CustomerCard['endpoint']>, error: Say, warning: Say): void {
  const type = endpointKeyTypes.find((each) => each.scheme === scheme);
  if (type === undefined) {
    error('endpointScheme', 'customer.endpointScheme', { value: scheme });
    return;
  }
  const fits = fixedLength[scheme]?.test(id) ?? true;
  if (!fits || id === '') {
    error('endpoint', 'customer.endpointInvalid', { value: id, scheme, length: type.length });
    return;
  }
  if (!(checkDigits[scheme]?.(id) ?? true)) warning('endpoint', 'customer.endpointDigit', { value: id });
}

const fixedLength: Readonly<Record<string, RegExp>> = {
  GLN: /^\d{13}$/u,
  'DK:CVR': /^\d{8}$/u,
  'DK:P': /^\d{10}$/u,
  'DK:SE': /^\d{8}$/u,
  'SE:ORGNR': /^\d{10}$/u,
  'NO:ORGNR': /^\d{9}$/u,
  DUNS: /^\d{9}$/u,
  IBAN: /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/u,
};

const checkDigits: Readonly<Record<string, (id: string) => boolean>> = {
  GLN: hasValidGlnDigit,
  'DK:CVR': hasValidCvrDigit,
  'DK:SE': hasValidCvrDigit,
  'SE:ORGNR': hasValidLuhnDigit,
  'NO:ORGNR': hasValidNorwegianDigit,
  IBAN: hasValidIbanDigits,
};

/** A new card: Danish, gets e-documents in OIOUBL 2.1, is paid as the ledger is. */
export const emptyCustomer: CustomerCard = {
  no: '',
  name: '',
  address: '',
  address2: '',
  postalCode: '',
  city: '',
  country: 'DK',
  phone: '',
  mail: '',
  attention: '',
  cvr: '',
  eanLocation: '',
  endpoint: null,
  format: 'oioubl21',
  channel: 'eDocument',
  alsoMail: false,
  alsoPrint: false,
  sends: { invoice: true, creditNote: true, reminder: false, statement: false },
  paymentForm: '',
  dueDays: '30',
  reminderTerms: '',
  accountCode: '',
  currency: '',
  blocked: '',
};
