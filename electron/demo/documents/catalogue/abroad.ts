import type { Draft } from '../draft.ts';
import { iban } from './references.ts';

const ocr = (reference: string): { readonly means: 'bankgiro'; readonly reference: string } => ({ means: 'bankgiro', reference });

/** Sweden, Norway and Germany: other currencies, other VAT, other formats. */
export const abroad: readonly Draft[] = [
  {
    kind: 'invoice', key: 'surveyor-sonar', vendor: 'surveyor', format: 'svefaktura-1.0', number: '204118', issued: 27, arrived: 26, due: 3, currency: 'SEK',
    payment: ocr('2041185'), buyerReference: 'LAB-220', encoding: 'iso-8859-1',
    lines: [
      { text: 'Sidoskanande sonar, hyra per dygn', itemNo: 'SSS-H', quantity: '6', unit: 'DAY', price: '4850.00' },
      { text: 'Mätingenjör till sjöss', itemNo: 'ING', quantity: '6', unit: 'DAY', price: '9200.00' },
      { text: 'Traktamente', itemNo: 'TRA', quantity: '6', unit: 'DAY', price: '290.00', vat: 'exempt' },
    ],
  },
  {
    kind: 'invoice', key: 'surveyor-chart', vendor: 'surveyor', format: 'svefaktura-1.0', number: '204160', issued: 8, arrived: 7, due: -22, currency: 'SEK',
    payment: iban, rounding: '0.02', buyerContact: 'Karsten Lodberg',
    lines: [
      { text: 'Sjömätning, bearbetning av mätdata', quantity: '31.5', unit: 'HUR', price: '1095.00', discount: { reason: 'Rabatt', amount: '1500.00' } },
      { text: 'Sjökort, tryckt', quantity: '5', unit: 'EA', price: '348.00', vat: '6' },
      { text: 'Lunch ombord', quantity: '12', unit: 'EA', price: '112.05', vat: '12' },
    ],
    notes: ['Öresutjämning ingår i totalbeloppet.'],
  },
  {
    kind: 'creditNote', key: 'surveyor-credit', vendor: 'surveyor', format: 'svefaktura-1.0', number: '204177', issued: 3, arrived: 2, currency: 'SEK',
    credits: { number: '204118', issued: 27 }, payment: ocr('2041770'),
    lines: [{ text: 'Avgår: ett dygn sonarhyra, stillestånd', itemNo: 'SSS-H', quantity: '1', unit: 'DAY', price: '4850.00' }],
  },
  {
    kind: 'invoice', key: 'surveyor-peppol', vendor: 'surveyor', format: 'peppol-bis-3', number: '204190', issued: 1, arrived: 0, due: -29, currency: 'SEK',
    payment: ocr('2041903'), buyerReference: 'LAB-220', delivered: 2,
    lines: [{ text: 'Kalibrering av ekolod, multibeam', itemNo: 'KAL-M', quantity: '1', unit: 'EA', price: '12400.00', vat: 'reverseCharge' }],
    notes: ['Omvänd betalningsskyldighet.'],
  },
  {
    kind: 'invoice', key: 'boatyard-winter', vendor: 'boatyard', format: 'peppol-bis-3', number: 'ÅB-881', issued: 14, arrived: 13, due: -16, currency: 'SEK',
    payment: iban, buyerReference: 'F/S Ternen', envelopes: 1,
    lines: [
      { text: 'Vinterförvaring, följebåt', quantity: '5', unit: 'MON', price: '2200.00' },
      { text: 'Bottenmålning', quantity: '1', unit: 'EA', price: '8900.00' },
      { text: 'Måltider till besättning', quantity: '8', unit: 'EA', price: '115.00', vat: '12' },
    ],
    charges: [{ kind: 'allowance', reason: 'Avtalsrabatt', reasonCode: '95', amount: '990.00', percent: '5', base: '19800.00' }],
  },
  {
    kind: 'invoice', key: 'boatyard-parts', vendor: 'boatyard', format: 'peppol-bis-3', number: 'ÅB-902', issued: 3, arrived: 0, due: -27, currency: 'SEK',
    payment: ocr('9021'), buyerReference: 'F/S Ternen', attachments: [{ kind: 'jpeg', name: 'boj.jpg', title: 'Boj efter lagning' }],
    lines: [
      { text: 'Lagning av mätboj, laminat', quantity: '9', unit: 'HUR', price: '780.00' },
      { text: 'Epoxi och väv', quantity: '1', unit: 'SET', price: '1345.50' },
    ],
  },
  {
    kind: 'invoice', key: 'instruments-current-meter', vendor: 'instruments', format: 'peppol-bis-3', number: '44120', issued: 19, arrived: 18, due: -11, currency: 'NOK',
    payment: iban, buyerReference: 'LAB-220', order: { number: '45-10199', issued: 55 },
    lines: [
      { text: 'Strømmåler, akustisk, 600 kHz', itemNo: 'AK-600', quantity: '2', unit: 'EA', price: '78400.00', vat: 'export', orderLine: '1' },
      { text: 'Bunnramme, rustfri', itemNo: 'BR-2', quantity: '2', unit: 'EA', price: '11250.00', vat: 'export', orderLine: '2' },
    ],
    attachments: [{ kind: 'pdf', name: 'calibration.pdf', title: 'Calibration certificate', pages: [['Fjellvann Instrumenter AS', '', 'AK-600, serial 20418 and 20419', 'Reference temperature 8.00 °C', 'Deviation below 0.5 %']] }],
  },
  {
    kind: 'invoice', key: 'instruments-batteries', vendor: 'instruments', format: 'peppol-bis-3', number: '44187', issued: 5, arrived: 4, due: -25, currency: 'NOK',
    payment: iban, buyerReference: 'LAB-220',
    lines: [{ text: 'Litiumbatteripakke, 19 Ah', itemNo: 'LB-19', quantity: '24', unit: 'EA', price: '640.00', vat: 'export' }],
    charges: [{ kind: 'charge', reason: 'Frakt og farlig gods', reasonCode: 'FC', amount: '1850.00', vat: 'export' }],
  },
  {
    kind: 'invoice', key: 'optics-microscope', vendor: 'optics', format: 'peppol-bis-3', number: 'RE-2026-0417', issued: 15, arrived: 14, due: -15, currency: 'EUR',
    payment: iban, buyerReference: 'LAB-220', delivered: 16, encoding: 'utf-8-bom',
    lines: [
      { text: 'Stereomikroskop mit Kamera', itemNo: 'SM-800', quantity: '1', unit: 'EA', price: '6890.00', vat: 'withinEu' },
      { text: 'LED-Ringleuchte', itemNo: 'LR-40', quantity: '2', unit: 'EA', price: '245.50', vat: 'withinEu' },
    ],
    notes: ['Steuerfreie innergemeinschaftliche Lieferung. Zahlbar innerhalb von 30 Tagen.'],
  },
  {
    kind: 'invoice', key: 'optics-repair', vendor: 'optics', format: 'peppol-bis-3', number: 'RE-2026-0438', issued: 2, arrived: 0, due: -28, currency: 'EUR',
    payment: iban, buyerReference: 'LAB-220', delivered: 4,
    lines: [{ text: 'Reparatur Fokustrieb, Arbeitszeit', quantity: '2.75', unit: 'HUR', price: '98.00', vat: 'reverseCharge' }],
  },
];
