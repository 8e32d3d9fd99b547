import type { Draft } from '../draft.ts';
import { asksForAnswer, bank, fik71 } from './references.ts';

/** What goes wrong in real life, one of each kind; each says what the program is to make of it. */
export const troubles: readonly Draft[] = [
  {
    kind: 'invoice', key: 'trouble-same-number', vendor: 'office', format: 'oioubl-2.02', number: '118512', issued: 6, arrived: 5, due: -24,
    payment: fik71('11851200'), terms: 'Netto 30 dage', profile: asksForAnswer, copy: true,
    lines: [
      { text: 'Toner sort, høj kapacitet', itemNo: '22-6014', quantity: '6', unit: 'EA', price: '812.00' },
      { text: 'Toner farve, sæt', itemNo: '22-6018', quantity: '2', unit: 'SET', price: '2240.00' },
    ],
    notes: ['Kopi af tidligere fremsendt faktura.'],
    expect: { outcome: 'inbox', findings: ['document.copy'] },
  },
  {
    kind: 'invoice', key: 'trouble-look-alike', vendor: 'hotel', format: 'oioubl-2.02', number: '5191', issued: 3, arrived: 2, due: -27,
    payment: bank, buyerReference: 'REJSE-101',
    lines: [
      { text: 'Dobbeltværelse mod havet', quantity: '4', unit: 'EA', price: '1190.00' },
      { text: 'Turisttillæg', quantity: '4', unit: 'EA', price: '20.00', vat: 'exempt' },
    ],
  },
  {
    kind: 'invoice', key: 'trouble-wrong-total', vendor: 'harbour', format: 'oioubl-2.02', number: 'LH 3360', issued: 4, arrived: 3, due: -26,
    payment: { means: 'giro01', note: 'Faktura LH 3360' }, buyerReference: 'F/S Ternen', wrongTotal: '90.00',
    lines: [
      { text: 'Bugsering, ind og ud', quantity: '2', unit: 'EA', price: '3150.00' },
      { text: 'Fortøjning', quantity: '2', unit: 'EA', price: '640.00' },
    ],
    expect: { outcome: 'inbox', findings: ['arithmetic.taxInclusive', 'arithmetic.payable'] },
  },
  {
    kind: 'invoice', key: 'trouble-no-buyer-reference', vendor: 'printer', format: 'oioubl-2.02', number: '2236', issued: 3, arrived: 2, due: -27,
    payment: bank, buyerReference: null, buyerContact: 'Receptionen', encoding: 'iso-8859-1',
    lines: [{ text: 'Visitkort, 3 navne', quantity: '3', unit: 'SET', price: '345.00' }],
    expect: { outcome: 'inbox', findings: ['required.missing'] },
  },
  {
    kind: 'creditNote', key: 'trouble-credits-rejected', vendor: 'harbour', format: 'oioubl-2.02', number: 'LK 118', issued: 1, arrived: 0,
    credits: { number: 'LH 3360', issued: 4 }, notes: ['Faktura LH 3360 krediteres; sum var forkert'], buyerReference: 'F/S Ternen',
    lines: [
      { text: 'Bugsering, ind og ud', quantity: '2', unit: 'EA', price: '3150.00' },
      { text: 'Fortøjning', quantity: '2', unit: 'EA', price: '640.00' },
    ],
  },
  {
    kind: 'invoice', key: 'trouble-unsupported-profile', vendor: 'telephone', format: 'oioubl-2.02', number: 'T-881401', issued: 2, arrived: 1, due: -28,
    payment: fik71('88140100'), profile: 'Procurement-SelfService-9.0', buyerReference: 'IT-330',
    lines: [{ text: 'Opkrævning, prøveordning', quantity: '1', unit: 'EA', price: '500.00' }],
    expect: { outcome: 'rejected', findings: ['standard.profileNotSupported'] },
  },
  {
    kind: 'stranger', key: 'trouble-cut-off', vendor: 'cleaning', number: '', issued: 2, arrived: 1,
    text: '<?xml version="1.0" encoding="UTF-8"?>\n<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">\n  <ID>SR-6631</ID>\n  <IssueDate>2026-11-18</Issue',
    expect: { outcome: 'failed', problem: 'gate.notWellFormed' },
  },
  {
    kind: 'stranger', key: 'trouble-price-list', vendor: 'office', number: '', issued: 3, arrived: 2,
    text: '<?xml version="1.0" encoding="UTF-8"?>\n<Prisliste xmlns="urn:nordlyskontor:prisliste:4" gyldig="2027-01-01">\n  <Vare nr="10-4480" pris="31.50">Kopipapir A4</Vare>\n  <Vare nr="12-0071" pris="19.25">Ringbind A4</Vare>\n</Prisliste>\n',
    expect: { outcome: 'failed', problem: 'recognise.unknownRoot' },
  },
  {
    kind: 'stranger', key: 'trouble-doctype', vendor: 'computing', number: '', issued: 0, arrived: 0,
    text: '<?xml version="1.0"?>\n<!DOCTYPE Invoice [ <!ENTITY greeting "hej"> ]>\n<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">&greeting;</Invoice>\n',
    expect: { outcome: 'failed', problem: 'gate.doctype' },
  },
  { kind: 'repeat', key: 'trouble-repeat-now', vendor: 'hotel', number: '5188', issued: 5, arrived: 0, of: 'hotel-guest-researcher', expect: { outcome: 'repeated' } },
];
