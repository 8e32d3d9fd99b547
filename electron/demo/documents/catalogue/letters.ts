import type { Draft } from '../draft.ts';
import { bank, fik71 } from './references.ts';

/** What comes round the invoices: orders, reminders and statements of account. */
export const letters: readonly Draft[] = [
  {
    kind: 'order', key: 'order-chairs', vendor: 'office', number: '45-10231', issued: 40, arrived: 24, deliveryWanted: 18,
    lines: [
      { text: 'Kontorstol Klint, sort', itemNo: '30-1180', quantity: '12', unit: 'EA', price: '1895.00' },
      { text: 'Montering på stedet', itemNo: '90-0010', quantity: '12', unit: 'EA', price: '75.00' },
    ],
  },
  {
    kind: 'orderChange', key: 'order-chairs-changed', vendor: 'office', number: '45-10231-1', issued: 33, arrived: 23, deliveryWanted: 16, changes: { number: '45-10231', issued: 40 },
    notes: ['Antal hævet fra 10 til 12.'],
    lines: [
      { text: 'Kontorstol Klint, sort', itemNo: '30-1180', quantity: '12', unit: 'EA', price: '1895.00' },
      { text: 'Montering på stedet', itemNo: '90-0010', quantity: '12', unit: 'EA', price: '75.00' },
    ],
  },
  {
    kind: 'order', key: 'order-service', vendor: 'laboratory', number: '45-10266', issued: 12, arrived: 10, deliveryWanted: 3,
    lines: [{ text: 'Serviceeftersyn, autoklave', itemNo: 'SRV-A', quantity: '1', unit: 'EA', price: '4250.00' }],
  },
  {
    kind: 'reminder', key: 'reminder-harbour', vendor: 'harbour', number: 'R-3301', issued: 7, arrived: 6, sequence: '1', due: -3, payment: { means: 'giro01', note: 'Rykker R-3301' },
    invoices: [{ number: 'LH 3188', issued: 71, amount: '4180.00' }], notes: ['Venlig påmindelse. Se bort fra denne, hvis beløbet er betalt.'],
  },
  {
    kind: 'reminder', key: 'reminder-printer', vendor: 'printer', number: '2214-R2', issued: 2, arrived: 1, sequence: '2', due: -8, payment: bank, fee: '100.00', encoding: 'iso-8859-1',
    invoices: [{ number: '2187', issued: 66, amount: '3120.00' }, { number: '2193', issued: 59, amount: '1487.50' }],
    notes: ['2. rykker. Beløbet bedes indbetalt inden 10 dage.'],
  },
  {
    kind: 'reminder', key: 'reminder-office', vendor: 'office', number: 'R-118101', issued: 1, arrived: 0, sequence: '1', due: -9, payment: fik71('11810100'), profile: 'Procurement-BilSimR-1.0',
    invoices: [{ number: '118101', issued: 63, amount: '912.25' }],
  },
  {
    kind: 'statement', key: 'statement-office', vendor: 'office', number: 'KU-2026-10', issued: 20, arrived: 19, period: { start: 51, end: 21 },
    entries: [
      { text: 'Saldo overført', debit: '912.25', broughtForward: true },
      { text: 'Faktura 118204', debit: '2992.50', invoice: { number: '118204', issued: 26 } },
      { text: 'Indbetaling, tak', credit: '912.25' },
    ],
  },
  {
    kind: 'statement', key: 'statement-catering', vendor: 'catering', number: 'K-0417', issued: 3, arrived: 0, period: { start: 34, end: 4 },
    entries: [
      { text: 'Faktura HC-1408', debit: '11780.75', invoice: { number: 'HC-1408', issued: 16 } },
      { text: 'Indbetaling', credit: '11780.75' },
    ],
  },
];
