import type { Draft, DraftLine } from '../draft.ts';
import { asksForAnswer, asksNothing, bank, fik71, giro04, iban } from './references.ts';

const machines: readonly DraftLine[] = ['havdata-01', 'havdata-02', 'kortserver', 'journal', 'sensorportal', 'backup'].map((name, index) => ({
  text: `Virtuel server ${name}`,
  itemNo: `VM-${String(8 * (index + 1))}`,
  quantity: '720',
  unit: 'HUR',
  price: `0.${String(41 + index * 7)}`,
  properties: { Miljø: index % 2 === 0 ? 'drift' : 'test', Lager: `${String(200 * (index + 1))} GB` },
}));

/** Rooms, quays, cleaning, computers, food, cold stores and lawyers. */
export const services: readonly Draft[] = [
  {
    kind: 'invoice', key: 'hotel-conference', vendor: 'hotel', format: 'oioubl-2.02', number: '5120', issued: 25, arrived: 24, due: 11,
    payment: { means: 'card', account: 'XXXX XXXX XXXX 4417', network: 'Dankort' }, accounting: '2230-2000', buyerReference: 'REJSE-101',
    lines: [
      { text: 'Enkeltværelse, 2 nætter', quantity: '9', unit: 'EA', price: '1760.00', note: 'Kvart momsfradrag for hotelovernatning' },
      { text: 'Mødepakke, hel dag', quantity: '18', unit: 'EA', price: '548.00' },
      { text: 'Morgenmad', quantity: '18', unit: 'EA', price: '96.00' },
    ],
    notes: ['Betalt med kort ved afrejse.'],
  },
  {
    kind: 'invoice', key: 'hotel-guest-researcher', vendor: 'hotel', format: 'oioubl-2.02', number: '5188', issued: 5, arrived: 4, due: -25,
    payment: bank, buyerReference: 'REJSE-101', profile: asksForAnswer,
    lines: [
      { text: 'Dobbeltværelse mod havet', quantity: '4', unit: 'EA', price: '1190.00' },
      { text: 'Turisttillæg', quantity: '4', unit: 'EA', price: '20.00', vat: 'exempt' },
    ],
  },
  {
    kind: 'invoice', key: 'harbour-dues', vendor: 'harbour', format: 'oioubl-2.02', number: 'LH 3301', issued: 23, arrived: 22, due: 7,
    payment: giro04('330100'), accounting: '2320-1000', buyerReference: 'F/S Ternen',
    lines: [
      { text: 'Havneafgift, F/S Ternen', quantity: '14', unit: 'DAY', price: '386.00' },
      { text: 'Affaldshåndtering, skib', quantity: '1', unit: 'EA', price: '1275.00' },
      { text: 'Vand, kaj', quantity: '48', unit: 'MTQ', price: '22.40' },
    ],
  },
  {
    kind: 'invoice', key: 'harbour-crane', vendor: 'harbour', format: 'oioubl-2.02', number: 'LH 3344', issued: 10, arrived: 9, due: -20,
    payment: { means: 'giro01', note: 'Faktura LH 3344, kranleje' }, buyerReference: 'F/S Ternen',
    lines: [
      { text: 'Mobilkran med fører', quantity: '3.25', unit: 'HUR', price: '1480.00' },
      { text: 'Anhugger', quantity: '3.25', unit: 'HUR', price: '520.00' },
    ],
    attachments: [{ kind: 'png', name: 'kranseddel.png', title: 'Kranseddel 3344', lines: ['Løft: målebøje, 1.850 kg', 'Start 07.40, slut 10.55', 'Kvitteret: J. Kirk'] }],
  },
  {
    kind: 'invoice', key: 'cleaning-october', vendor: 'cleaning', format: 'oioubl-2.02', number: 'SR-6612', issued: 21, arrived: 20, due: -9,
    payee: 'factor', payment: fik71('661200'), terms: 'Fordringen er overdraget til Fjordfaktor A/S. Betaling med frigørende virkning kan kun ske dertil.',
    accounting: '2210-3000', buyerReference: 'DRIFT-210', profile: asksNothing,
    lines: [
      { text: 'Daglig rengøring, hovedbygning', quantity: '23', unit: 'DAY', price: '1640.00' },
      { text: 'Vinduespolering, udvendig', quantity: '1', unit: 'EA', price: '2950.00' },
    ],
  },
  {
    kind: 'invoice', key: 'cleaning-extra', vendor: 'cleaning', format: 'oioubl-2.02', number: 'SR-6640', issued: 3, arrived: 0, due: -27,
    payee: 'factor', payment: fik71('664000'), buyerReference: 'DRIFT-210',
    lines: [{ text: 'Hovedrengøring, laboratorium 2', quantity: '16', unit: 'HUR', price: '312.00' }],
  },
  {
    kind: 'invoice', key: 'computing-october', vendor: 'computing', format: 'peppol-bis-3', number: '900771', issued: 20, arrived: 19, due: -10,
    payment: bank, buyerReference: 'IT-330', accounting: '2250-4000', period: { start: 51, end: 21 }, envelopes: 1,
    lines: [
      ...machines,
      { text: 'Lagerplads, spejlet, pr. GB', itemNo: 'DISK', quantity: '8200', unit: 'C62', price: '0.18' },
      { text: 'Vagtordning døgnet rundt', itemNo: 'VAGT', quantity: '1', unit: 'MON', price: '6400.00', discount: { reason: 'Aftalerabat', amount: '640.00' } },
    ],
    charges: [{ kind: 'charge', reason: 'Miljøtillæg', reasonCode: 'ABL', amount: '120.00' }],
    attachments: [{ kind: 'png', name: 'forbrug.png', title: 'Forbrug pr. server', lines: ['CPU-timer, oktober'], bars: [40, 62, 35, 88, 110, 54] }],
  },
  {
    kind: 'invoice', key: 'computing-licences', vendor: 'computing', format: 'peppol-bis-3', number: '900803', issued: 11, arrived: 10, due: -19,
    payment: iban, buyerReference: 'IT-330', prepaid: { amount: '10000.00', issued: 41 },
    lines: [{ text: 'Licenser, kortværktøj, 12 måneder', itemNo: 'LIC-GIS', quantity: '25', unit: 'EA', price: '1440.00' }],
    notes: ['Aconto 10.000,00 kr. er modregnet.'],
  },
  {
    kind: 'creditNote', key: 'computing-outage', vendor: 'computing', format: 'peppol-bis-3', number: '900811', issued: 6, arrived: 5, due: -24,
    credits: { number: '900771', issued: 20 }, buyerReference: 'IT-330', payment: bank,
    notes: ['Kompensation for driftsstop, jf. aftalens pkt. 9'],
    lines: [{ text: 'Kompensation, driftsstop 3 timer', quantity: '3', unit: 'HUR', price: '850.00' }],
  },
  {
    kind: 'invoice', key: 'computing-consultant', vendor: 'computing', format: 'oioubl-3', number: '900829', issued: 2, arrived: 0, due: -28,
    payment: bank, buyerReference: 'IT-330', order: { number: '45-10270', issued: 14 },
    lines: [
      { text: 'Konsulent, flytning af sensorportal', quantity: '22.5', unit: 'HUR', price: '1050.00', orderLine: '1' },
      { text: 'Projektledelse', quantity: '4', unit: 'HUR', price: '1180.00', orderLine: '1' },
    ],
  },
  {
    kind: 'invoice', key: 'catering-seminar', vendor: 'catering', format: 'oioubl-2.02', number: 'HC-1408', issued: 16, arrived: 15, due: -14,
    payment: { means: 'fik73', note: 'Faktura HC-1408' }, accounting: '2230-4000',
    attachments: [{ kind: 'text', name: 'menu.txt', title: 'Menu', text: 'Havgus Catering\n\nRøget ål med røræg\nStegt rødspætte, persillesovs\nÆblekage\n' }],
    lines: [
      { text: 'Frokostbuffet med fisk', quantity: '42', unit: 'EA', price: '165.00' },
      { text: 'Kaffe, te og kage', quantity: '42', unit: 'EA', price: '58.00' },
      { text: 'Hyldeblomst, 75 cl', quantity: '18', unit: 'BO', price: '46.00' },
    ],
    charges: [
      { kind: 'allowance', reason: 'Stamkunderabat 10 %', percent: '10', base: '10194.00', amount: '1019.40' },
      { kind: 'charge', reason: 'Levering', amount: '250.00' },
    ],
  },
  {
    kind: 'invoice', key: 'catering-rounding', vendor: 'catering', format: 'oioubl-2.02', number: 'HC-1421', issued: 4, arrived: 3, due: -26,
    payment: bank, rounding: '-0.44',
    lines: [
      { text: 'Smørrebrød, håndmadder', quantity: '27', unit: 'EA', price: '24.75' },
      { text: 'Grøntsagsbakke', quantity: '3', unit: 'EA', price: '189.90' },
      { text: 'Æblemost, 1 l', quantity: '8', unit: 'BO', price: '31.50' },
    ],
    notes: ['Beløbet er afrundet til nærmeste hele krone.'],
  },
  {
    kind: 'invoice', key: 'catering-prepaid', vendor: 'catering', format: 'oioubl-2.1', number: 'HC-1430', issued: 1, arrived: 0, due: -29,
    payment: bank, prepaid: { amount: '4000.00', issued: 30 }, notes: ['Depositum 4.000,00 kr. er fratrukket.'],
    lines: [{ text: 'Julefrokost, buffet', quantity: '58', unit: 'EA', price: '395.00' }],
  },
  {
    kind: 'invoice', key: 'cooling-south', vendor: 'coolingSouth', format: 'oioubl-2.02', number: 'S-2207', issued: 13, arrived: 12, due: -17,
    payment: bank, buyerReference: 'DRIFT-210',
    lines: [
      { text: 'Eftersyn af køleanlæg, prøvelager', quantity: '1', unit: 'EA', price: '2890.00' },
      { text: 'Kølemiddel, påfyldning', quantity: '2.4', unit: 'KGM', price: '612.00' },
    ],
  },
  {
    kind: 'invoice', key: 'cooling-north', vendor: 'coolingNorth', format: 'oioubl-2.02', number: 'N-0418', issued: 6, arrived: 6, due: -24,
    payment: bank, buyerReference: 'DRIFT-210', profile: asksForAnswer,
    lines: [
      { text: 'Fejlsøgning, frostrum 1', quantity: '5', unit: 'HUR', price: '595.00' },
      { text: 'Kompressor, udskiftning', itemNo: 'KP-90', quantity: '1', unit: 'EA', price: '14250.00' },
    ],
    attachments: [{ kind: 'pdf', name: 'arbejdsseddel.pdf', title: 'Arbejdsseddel N-0418', pages: [['Klittens Køl & El ApS, afd. Nord', '', 'Kompressor defekt, udskiftet.', 'Temperatur efter start: -24 °C']] }],
  },
  {
    kind: 'invoice', key: 'divers-inspection', vendor: 'divers', format: 'oioubl-2.02', number: '118', issued: 12, arrived: 11, due: -18,
    payment: bank, buyerReference: 'F/S Ternen',
    lines: [
      { text: 'Inspektion af skrue og ror', quantity: '1', unit: 'EA', price: '6400.00' },
      { text: 'Undervandsvideo', quantity: '1', unit: 'EA', price: '1200.00' },
    ],
    notes: ['Betales venligst til vores nye samarbejdspartner.'],
  },
  {
    kind: 'invoice', key: 'lawyers-staff-case', vendor: 'lawyers', format: 'oioubl-2.02', number: '2026-0311', issued: 9, arrived: 8, due: -5,
    payment: bank, sensitive: '2', buyerReference: 'HR-900', profile: asksForAnswer,
    lines: [
      { text: 'Rådgivning i personalesag', quantity: '7.5', unit: 'HUR', price: '2350.00' },
      { text: 'Udlæg, retsafgift', quantity: '1', unit: 'EA', price: '500.00', vat: 'exempt' },
    ],
    notes: ['Fakturaen omtaler en navngiven medarbejder.'],
  },
  {
    kind: 'invoice', key: 'lawyers-lease', vendor: 'lawyers', format: 'peppol-bis-3', number: '2026-0340', issued: 2, arrived: 0, due: -12,
    payment: bank, buyerReference: 'DRIFT-210', envelopes: 2,
    lines: [{ text: 'Gennemgang af lejekontrakt, kaj 3', quantity: '3', unit: 'HUR', price: '2350.00' }],
  },
];
