import type { Draft } from '../draft.ts';
import { asksForAnswer, fik71 } from './references.ts';

/** Power, water and telephone: fixed payments, duties, and the statements that explain them. */
export const utilities: readonly Draft[] = [
  {
    kind: 'invoice', key: 'power-main-building', vendor: 'power', format: 'oioubl-2.02', number: 'E-2200418', issued: 22, arrived: 21, due: -8,
    payment: fik71('220041800'), accounting: '2210-4100', profile: asksForAnswer, buyerReference: 'DRIFT-210', buyerContact: 'Bygningsdrift',
    period: { start: 53, end: 23 },
    lines: [
      { text: 'Elforbrug, hovedbygning', itemNo: 'EL-KWH', quantity: '18420', unit: 'KWH', price: '0.8120' },
      { text: 'Nettarif C, time', itemNo: 'NET-C', quantity: '18420', unit: 'KWH', price: '0.2437' },
      { text: 'Abonnement, måler 61724', itemNo: 'ABO', quantity: '1', unit: 'MON', price: '118.00' },
    ],
    duties: [{ scheme: '21', name: 'Elafgift', category: 'Excise', quantity: '18420', unit: 'KWH', perUnit: '0.7610' }],
    notes: ['Forbrugsopgørelse eftersendes som forsyningsspecifikation.'],
  },
  {
    kind: 'utilityStatement', key: 'power-main-building-readings', vendor: 'power', family: 'oasis', number: 'E-2200418-S1', issued: 22, arrived: 21,
    statementType: 'Electricity', readingType: 'Electricity', parent: { number: 'E-2200418', issued: 22 },
    points: [
      {
        id: '571313199000418', place: 'Fyrvej', meter: '61724', unit: 'KWH', previous: '402118.00', latest: '420538.00',
        lines: [
          { text: 'Elforbrug 18.420 kWh', quantity: '18420', unit: 'KWH', price: '0.8120' },
          { text: 'Nettarif C', quantity: '18420', unit: 'KWH', price: '0.2437' },
        ],
      },
    ],
  },
  {
    kind: 'invoice', key: 'power-quay', vendor: 'power', format: 'oioubl-2.1', number: 'E-2200731', issued: 9, arrived: 8, due: -21,
    payment: fik71('220073100'), accounting: '2210-4100', buyerReference: 'DRIFT-210', period: { start: 40, end: 10 },
    lines: [
      { text: 'Landstrøm, kaj 3', itemNo: 'EL-KWH', quantity: '6140', unit: 'KWH', price: '0.8120' },
      { text: 'Effektbetaling', itemNo: 'EFF', quantity: '63', unit: 'KWT', price: '14.50' },
    ],
    duties: [{ scheme: '21', name: 'Elafgift', category: 'Excise', quantity: '6140', unit: 'KWH', perUnit: '0.7610' }],
  },
  {
    kind: 'utilityStatement', key: 'power-quay-readings', vendor: 'power', family: 'oioubl', number: 'E-2200731-S1', issued: 9, arrived: 8,
    statementType: 'Electricity', readingType: 'Electricity', parent: { number: 'E-2200731', issued: 9 },
    points: [
      {
        id: '571313199000731', place: 'Kaj 3', meter: '70118', unit: 'KWH', previous: '88210.00', latest: '94350.00',
        lines: [{ text: 'Landstrøm 6.140 kWh', quantity: '6140', unit: 'KWH', price: '0.8120' }],
      },
    ],
  },
  {
    kind: 'creditNote', key: 'power-correction', vendor: 'power', format: 'oioubl-2.02', number: 'E-K20041', issued: 4, arrived: 3,
    credits: { number: 'E-2199870', issued: 52 }, buyerReference: 'DRIFT-210', notes: ['Målerfejl rettet, september'],
    lines: [{ text: 'Elforbrug, korrektion efter målerskift', itemNo: 'EL-KWH', quantity: '1250', unit: 'KWH', price: '0.8120' }],
  },
  {
    kind: 'invoice', key: 'water-quarter', vendor: 'water', format: 'oioubl-2.02', number: '40117', issued: 17, arrived: 16, due: -4,
    payment: { means: 'directDebit', agreement: '000411782' }, accounting: '2210-4120', buyerReference: 'DRIFT-210', encoding: 'iso-8859-1',
    lines: [
      { text: 'Vand, 3. kvartal', itemNo: 'VAND', quantity: '412', unit: 'MTQ', price: '9.75' },
      { text: 'Vandafledning', itemNo: 'AFL', quantity: '412', unit: 'MTQ', price: '31.20' },
      { text: 'Fast bidrag, målerbrønd Nord', itemNo: 'FAST', quantity: '3', unit: 'MON', price: '62.50' },
    ],
    duties: [{ scheme: '27', name: 'Vandafgift', category: 'Excise', quantity: '412', unit: 'MTQ', perUnit: '6.3700' }],
    notes: ['Beløbet trækkes gennem Betalingsservice. Der skal ikke betales særskilt.'],
  },
  {
    kind: 'invoice', key: 'water-leak', vendor: 'water', format: 'oioubl-2.02', number: '40133', issued: 1, arrived: 0, due: -29,
    payment: fik71('4013300'), buyerReference: 'DRIFT-210',
    lines: [
      { text: 'Udrykning, brud på stikledning', quantity: '1', unit: 'EA', price: '1850.00' },
      { text: 'Timer, rørlægger', quantity: '4.5', unit: 'HUR', price: '545.00' },
      { text: 'Muffer og rør, PE40', quantity: '6', unit: 'MTR', price: '74.50' },
    ],
  },
  {
    kind: 'invoice', key: 'telephone-october', vendor: 'telephone', format: 'oioubl-2.1', number: 'T-881204', issued: 19, arrived: 18, due: -1,
    payment: { means: 'directDebit', agreement: '0088120409' }, accounting: '2240-1000', buyerReference: 'IT-330', newline: 'crlf',
    lines: [
      { text: 'Mobilabonnement, fri tale', itemNo: 'M-FRI', quantity: '64', unit: 'MON', price: '89.00' },
      { text: 'Mobilt bredbånd 200 GB', itemNo: 'B-200', quantity: '12', unit: 'MON', price: '129.00' },
      { text: 'Roaming, Norge og Færøerne', itemNo: 'R-NO', quantity: '1', unit: 'EA', price: '412.35' },
    ],
  },
  {
    kind: 'utilityStatement', key: 'telephone-october-specification', vendor: 'telephone', family: 'oasis', number: 'T-881204-S', issued: 19, arrived: 18,
    statementType: 'Tele', readingType: 'Assorted', parent: { number: 'T-881204', issued: 19 },
    points: [
      {
        id: '70118822', place: 'Fyrvej', meter: 'TLF-64', unit: 'MIN', previous: '0.00', latest: '9841.00',
        lines: [{ text: 'Samtaler, fri tale', quantity: '9841', unit: 'MIN', price: '0.00' }],
      },
    ],
  },
  {
    kind: 'invoice', key: 'telephone-vessel', vendor: 'telephone', format: 'peppol-bis-3', number: 'T-881377', issued: 2, arrived: 0, due: -28,
    payment: fik71('88137700'), buyerReference: 'F/S Ternen', envelopes: 1,
    lines: [
      { text: 'Satellitforbindelse, grundpakke', itemNo: 'SAT-1', quantity: '1', unit: 'MON', price: '2950.00' },
      { text: 'Satellitdata ud over pakken, pr. MB', itemNo: 'SAT-MB', quantity: '318', unit: 'C62', price: '3.95', details: 'Forbrug i Skagerrak og Nordsøen' },
    ],
  },
];
