import { incompleteTypes } from '../payment.ts';
import type { MasterRow } from '../tables.ts';

type Method = Partial<MasterRow<'paymentMethods'>>;

export const standardPaymentForms: readonly Partial<MasterRow<'paymentForms'>>[] = [
  { code: 'BANK', name: 'Bankoverførsel, Danmark', kind: 'bank' },
  { code: 'FIK', name: 'Fælles indbetalingskort', kind: 'fik' },
  { code: 'GIRO', name: 'Girokort', kind: 'giro' },
  { code: 'IBAN', name: 'Overførsel med IBAN', kind: 'iban' },
  { code: 'UDLAND', name: 'Overførsel til udenlandsk konto', kind: 'bank' },
  { code: 'NEMKONTO', name: 'NemKonto', kind: 'nemKonto' },
  { code: 'DIREKTE', name: 'Direkte debitering, betales af banken', kind: 'directDebit', balancingAccount: '639010' },
  { code: 'KORT', name: 'Betalt med betalingskort', kind: 'directDebit', balancingAccount: '639020' },
  { code: 'MANUEL', name: 'Betales manuelt', kind: 'manual' },
];

const foreignChannels = [
  'ZZZ',
  'BBAN',
  'SWIFTUS',
  'FI:BANK',
  'FI:GIRO',
  'GB:BACS',
  'GB:BANK',
  'GB:GIRO',
  'IS:BANK',
  'IS:GIRO',
  'IS:IK66',
  'IS:RB',
  'NO:BANK',
  'SE:BANKGIRO',
  'SE:PLUSGIRO',
];

const each = (channels: readonly string[], method: Method): Method[] =>
  channels.map((channel) => ({ channel, ...method }));
const cards = (
  channels: readonly string[],
  cardTypes: readonly MasterRow<'paymentMethods'>['cardType'][],
  method: Method,
) => cardTypes.flatMap((cardType) => each(channels, { cardType, ...method }));

const alreadyPaid = 'Direct debit-faktura, trækkes automatisk i banken.';

/**
 * Every means, channel and card type OIOUBL allows, and what Peppol and Svefaktura bring (PAY-1, PAY-5, PAY-7; NS p. 19–25).
 * A blank channel is a document that names none.
 */
export const standardPaymentMethods: readonly Method[] = [
  // Nothing said of how: as the vendor is usually paid.
  ...each([''], { means: '1', action: 'vendorDefault' }),
  ...each(foreignChannels, { means: '1', paymentForm: 'UDLAND', mask: 'bank' }),
  { means: '1', channel: 'IBAN', paymentForm: 'IBAN', mask: 'iban' },
  {
    means: '10',
    paymentForm: 'MANUEL',
    action: 'message',
    message: 'Leverandøren skriver kontant betaling. Undersøg, om fakturaen er betalt.',
  },
  {
    means: '20',
    paymentForm: 'MANUEL',
    action: 'message',
    message: 'Leverandøren skriver betaling med check. Aftal en anden betaling med leverandøren.',
  },
  ...each(['', 'DK:BANK'], { means: '30', paymentForm: 'BANK', mask: 'bank' }),
  ...each(foreignChannels, { means: '30', paymentForm: 'UDLAND', mask: 'bank' }),
  { means: '30', channel: 'IBAN', paymentForm: 'IBAN', mask: 'iban' },
  ...each(['', 'IBAN'], { means: '31', paymentForm: 'IBAN', mask: 'iban' }),
  ...each(foreignChannels, { means: '31', paymentForm: 'UDLAND', mask: 'bank' }),
  ...each(['', 'DK:BANK'], { means: '42', paymentForm: 'BANK', mask: 'bank' }),
  { means: '48', paymentForm: 'KORT', mask: 'directDebit' },
  ...cards(['', 'DK:BANK', 'IBAN'], ['', '71'], {
    means: '49',
    paymentForm: 'DIREKTE',
    mask: 'directDebit',
    message: alreadyPaid,
  }),
  ...cards(['', 'DK:GIRO'], ['01', '04', '15'], { means: '50', paymentForm: 'GIRO', mask: 'fikGiro' }),
  ...each(['', 'IBAN'], { means: '58', paymentForm: 'IBAN', mask: 'iban' }),
  ...each(['', 'IBAN'], { means: '59', paymentForm: 'DIREKTE', mask: 'directDebit', message: alreadyPaid }),
  ...cards(['', 'DK:FIK'], ['71', '73', '75'], { means: '93', paymentForm: 'FIK', mask: 'fikGiro' }),
  ...each(['', 'DK:NEMKONTO'], { means: '97', paymentForm: 'NEMKONTO', mask: 'incomplete' }),
  ...incompleteTypes.map((incompleteType): Method => ({
    means: '97',
    channel: 'DK:NEMKONTO',
    incompleteType,
    paymentForm: 'NEMKONTO',
    mask: 'incomplete',
  })),
];

/** Danish kroner have no currency code on what is paid (SET-5, NS p. 46). */
export const standardCurrencyCouplings: readonly Partial<MasterRow<'currencyCouplings'>>[] = [
  { documentCurrency: 'DKK', ledgerCurrency: '' },
];

/** Shared by all ledgers: what a new vendor card can start with (NS p. 40). */
export const standardVendorTemplates: readonly Partial<MasterRow<'vendorTemplates'>>[] = [
  { code: 'INDLAND', name: 'Leverandør i Danmark', country: 'DK', paymentForm: 'BANK', postingGroup: 'INDLAND' },
  { code: 'UDLAND', name: 'Leverandør i udlandet', currency: 'EUR', paymentForm: 'IBAN', postingGroup: 'UDLAND' },
  { code: 'PERSON', name: 'Privatperson, NemKonto', country: 'DK', paymentForm: 'NEMKONTO', postingGroup: 'INDLAND' },
];
