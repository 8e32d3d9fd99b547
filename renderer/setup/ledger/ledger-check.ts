import type { LedgerCard, LedgerRow } from '../../../shared/contract/setup.ts';
import { hasCvrCheckDigit } from './check-digit.ts';
import { checkPayment, emptyPayment, type PaymentRemark, tidyPayment } from './ledger-payment.ts';
import { checkEndpoints, type EndpointRemark, tidyEndpoint } from './endpoint-check.ts';

export const emptyLedger: LedgerCard = {
  name: '',
  currency: '',
  cvr: '',
  address: '',
  postalCode: '',
  city: '',
  country: 'DK',
  endpoints: [],
  takesUnknownReceivers: false,
};

/** Only what a person may change of a stored ledger. */
export function cardOf({ id: _id, ...card }: LedgerRow): LedgerCard {
  return card;
}

/** The form the store keeps: trimmed, codes in capitals, numbers bare. */
export function tidyLedger(card: LedgerCard): LedgerCard {
  return {
    ...card,
    name: card.name.trim(),
    cvr: card.cvr.replaceAll(/[\s.-]/g, '').replace(/^DK(?=\d)/i, ''),
    currency: card.currency.trim().toUpperCase(),
    country: card.country.trim().toUpperCase(),
    endpoints: card.endpoints.map(tidyEndpoint),
    payment: tidyPayment(card.payment) ?? emptyPayment,
  };
}

/** What is wrong with a ledger, each with the key of its sentence under `setup`; `severity` as in vendor cards. */
export interface LedgerCheck {
  readonly name: 'ledgers.nameMissing' | null;
  readonly cvr: {
    readonly severity: 'error' | 'remark';
    readonly key: 'ledgers.cvrLength' | 'ledgers.cvrDigit';
  } | null;
  readonly currency: 'ledgers.currencyForm' | null;
  readonly country: 'ledgers.countryHelp' | null;
  /** One entry per endpoint number. */
  readonly endpoints: readonly (EndpointRemark | null)[];
  readonly payment: readonly PaymentRemark[];
  readonly canSave: boolean;
}

/** Checks a ledger as it is typed, also against the numbers the other ledgers own (SET-1, SET-2, IN-8). */
export function checkLedger(raw: LedgerCard, others: readonly LedgerRow[]): LedgerCheck {
  const card = tidyLedger(raw);
  const name = card.name === '' ? 'ledgers.nameMissing' : null;
  const danish = card.country === '' || card.country === 'DK';
  const cvr =
    card.cvr === '' || !danish
      ? null
      : !/^\d{8}$/.test(card.cvr)
        ? ({ severity: 'error', key: 'ledgers.cvrLength' } as const)
        : hasCvrCheckDigit(card.cvr)
          ? null
          : ({ severity: 'remark', key: 'ledgers.cvrDigit' } as const);
  const currency = card.currency === '' || /^[A-Z]{3}$/.test(card.currency) ? null : 'ledgers.currencyForm';
  const country = card.country === '' || /^[A-Z]{2}$/.test(card.country) ? null : 'ledgers.countryHelp';
  const endpoints = checkEndpoints(card.endpoints, others);
  const payment = checkPayment(card.payment);
  const canSave =
    name === null &&
    payment.every(({ severity }) => severity !== 'error') &&
    cvr?.severity !== 'error' &&
    currency === null &&
    country === null &&
    endpoints.every((remark) => remark?.severity !== 'error');
  return { name, cvr, currency, country, endpoints, payment, canSave };
}

/** Whether two cards say the same once tidied, so that *Save* offers itself only when there is something to save. */
export function sameLedger(one: LedgerCard, other: LedgerCard): boolean {
  return JSON.stringify(tidyLedger(one)) === JSON.stringify(tidyLedger(other));
}
