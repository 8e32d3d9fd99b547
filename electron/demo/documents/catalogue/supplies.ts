import type { Draft, DraftLine } from '../draft.ts';
import { asksAfterOrder, asksForAnswer, asksNothing, bank, fik71, fik75, orderProfile } from './references.ts';

const reagents = ['Natriumchlorid p.a., 1 kg', 'Salpetersyre 65 %, 2,5 l', 'Ethanol 96 %, 5 l', 'Formalin 4 %, 10 l', 'Pipettespidser 200 µl', 'Filterpapir Ø 47 mm', 'Objektglas, matrand', 'Prøveglas 50 ml med låg', 'Nitrilhandsker, M', 'Parafilm 100 mm'];
const sizes = ['æske', 'pakke', 'karton', 'stk.'];

/** A year's small orders on one invoice: what nobody wants to key in by hand. */
const longList: readonly DraftLine[] = Array.from({ length: 120 }, (_, index): DraftLine => {
  const quantity = String((index % 7) + 1);
  const price = `${18 + ((index * 37) % 240)}.${String((index * 25) % 100).padStart(2, '0')}`;
  return { text: `${reagents[index % reagents.length] ?? ''}, ${sizes[index % sizes.length] ?? ''}`, itemNo: `VL-${String(4100 + index)}`, quantity, unit: 'EA', price };
});

/** Paper, glass, print and books. */
export const supplies: readonly Draft[] = [
  {
    kind: 'invoice', key: 'office-paper', vendor: 'office', format: 'oioubl-2.02', number: '118204', issued: 26, arrived: 25, due: 4,
    payment: bank, terms: 'Netto 30 dage', accounting: '2270-1010', buyerContact: 'Lone Thaarup', profile: asksNothing,
    lines: [
      { text: 'Kopipapir A4, 80 g, hvid', itemNo: '10-4480', quantity: '40', unit: 'PK', price: '29.95' },
      { text: 'Ringbind A4, blå', itemNo: '12-0071', quantity: '24', unit: 'EA', price: '18.50' },
      { text: 'Whiteboardpen, sæt à 4', itemNo: '14-2204', quantity: '15', unit: 'SET', price: '44.00' },
    ],
    charges: [{ kind: 'charge', reason: 'Fragt', amount: '95.00' }],
  },
  {
    kind: 'invoice', key: 'office-chairs', vendor: 'office', format: 'oioubl-2.02', number: '118377', issued: 15, arrived: 14, due: -15,
    payment: bank, terms: 'Netto 30 dage', order: { number: '45-10231', issued: 40 }, profile: orderProfile, accounting: '2270-1020',
    lines: [
      { text: 'Kontorstol Klint, sort', itemNo: '30-1180', quantity: '12', unit: 'EA', price: '1895.00', orderLine: '1' },
      { text: 'Montering på stedet', itemNo: '90-0010', quantity: '12', unit: 'EA', price: '75.00', orderLine: '2' },
    ],
    charges: [{ kind: 'allowance', reason: 'Mængderabat 8 %', percent: '8', base: '23640.00', amount: '1891.20' }],
    attachments: [
      { kind: 'pdf', name: 'foelgeseddel-118377.pdf', title: 'Følgeseddel 118377', pages: [['Nordlys Kontor ApS', '', '12 stk. Kontorstol Klint, sort', '12 stk. montering på stedet', '', 'Modtaget i god stand: L. Thaarup'], ['Samlevejledning', '', '1. Pak stolen ud.', '2. Skru hjulene i krydset.', '3. Sæt sædet på gasfjederen.']] },
      { kind: 'jpeg', name: 'levering.jpg', title: 'Foto fra leveringen' },
    ],
  },
  {
    kind: 'invoice', key: 'office-toner', vendor: 'office', format: 'oioubl-2.02', number: '118512', issued: 7, arrived: 6, due: -23,
    payment: fik71('11851200'), terms: 'Netto 30 dage', profile: asksForAnswer,
    lines: [
      { text: 'Toner sort, høj kapacitet', itemNo: '22-6014', quantity: '6', unit: 'EA', price: '812.00' },
      { text: 'Toner farve, sæt', itemNo: '22-6018', quantity: '2', unit: 'SET', price: '2240.00' },
    ],
  },
  {
    kind: 'invoice', key: 'office-new-number-same-bytes', vendor: 'office', format: 'oioubl-2.02', number: '118590', issued: 3, arrived: 2, due: -27,
    payment: bank, terms: 'Netto 30 dage',
    lines: [{ text: 'Hæve-sænkebord 160 × 80 cm', itemNo: '31-1600', quantity: '3', unit: 'EA', price: '3495.00' }],
  },
  { kind: 'repeat', key: 'office-delivered-twice', vendor: 'office', number: '118590', issued: 3, arrived: 1, of: 'office-new-number-same-bytes', expect: { outcome: 'repeated' } },
  {
    kind: 'creditNote', key: 'office-return', vendor: 'office', format: 'oioubl-2.02', number: 'K-11822', issued: 5, arrived: 4,
    credits: { number: '118204', issued: 26 }, notes: ['Retur: 4 ringbind med defekt mekanik'],
    lines: [{ text: 'Ringbind A4, blå', itemNo: '12-0071', quantity: '4', unit: 'EA', price: '18.50' }],
  },
  {
    kind: 'invoice', key: 'laboratory-centrifuge', vendor: 'laboratory', format: 'peppol-bis-3', number: 'VL-70114', issued: 24, arrived: 23, due: 6,
    payment: bank, terms: '30 dage netto', order: { number: '45-10188', issued: 61 }, buyerReference: 'LAB-220', accounting: '2310-5000',
    delivered: 27, envelopes: 1,
    lines: [
      { text: 'Centrifuge, kølet, 6 × 250 ml', itemNo: 'CF-6250', quantity: '1', unit: 'EA', price: '84500.00', orderLine: '10', discount: { reason: 'Kampagnerabat', amount: '6500.00' }, properties: { Serienummer: 'CF6250-00418', Garanti: '36 måneder' } },
      { text: 'Rotor, udsvingende', itemNo: 'CF-RO4', quantity: '1', unit: 'EA', price: '18900.00', orderLine: '20' },
    ],
    attachments: [{ kind: 'pdf', name: 'garantibevis.pdf', title: 'Garantibevis CF-6250', pages: [['Vesthavs Laboratorieudstyr A/S', '', 'Serienummer: CF6250-00418', 'Garanti: 36 måneder fra levering', 'Service: hbl@vesthavslab.example']] }],
  },
  {
    kind: 'invoice', key: 'laboratory-yearly-list', vendor: 'laboratory', format: 'oioubl-2.02', number: 'VL-70203', issued: 20, arrived: 19, due: -10,
    payment: fik75('7020300'), terms: 'Netto 30 dage', buyerContact: 'Karsten Lodberg', buyerReference: 'LAB-220', accounting: '2310-2100', profile: asksNothing,
    lines: longList,
    charges: [{ kind: 'allowance', reason: 'Rammeaftale 5 %', amount: '1500.00' }],
    notes: ['Samlefaktura for rekvisitioner i perioden, jf. rammeaftale LAB-2024-7.'],
  },
  {
    kind: 'invoice', key: 'laboratory-new-account', vendor: 'laboratory', format: 'oioubl-2.02', number: 'VL-70288', issued: 6, arrived: 5, due: -24,
    payment: { means: 'bank', account: 'changed' }, terms: 'Netto 30 dage', buyerReference: 'LAB-220', profile: asksForAnswer,
    notes: ['Bemærk venligst: vi har skiftet bank. Beløbet bedes overført til den nye konto.'],
    lines: [
      { text: 'pH-elektrode, gel', itemNo: 'PH-100', quantity: '4', unit: 'EA', price: '1145.00' },
      { text: 'Kalibreringsvæske pH 4/7/10', itemNo: 'PH-KAL', quantity: '6', unit: 'SET', price: '215.00' },
    ],
  },
  {
    kind: 'invoice', key: 'laboratory-service', vendor: 'laboratory', format: 'oioubl-2.1', number: 'VL-70301', issued: 2, arrived: 0, due: -28,
    payment: bank, terms: 'Netto 30 dage', order: { number: '45-10266', issued: 12 }, profile: asksAfterOrder, buyerReference: 'LAB-220',
    lines: [
      { text: 'Serviceeftersyn, autoklave', itemNo: 'SRV-A', quantity: '1', unit: 'EA', price: '4250.00', orderLine: '1' },
      { text: 'Kørsel', itemNo: 'KM', quantity: '146', unit: 'KTM', price: '3.94', orderLine: '2' },
      { text: 'Pakningssæt', itemNo: 'PK-77', quantity: '1', unit: 'SET', price: '612.00', orderLine: '3' },
    ],
    attachments: [
      { kind: 'tiff', name: 'servicerapport.tif', title: 'Servicerapport', lines: ['Autoklave AK-3, løbenr. 20418', 'Tryktest: 2,4 bar i 30 min.', 'Pakning skiftet', 'Godkendt: HBL'] },
      { kind: 'xml', name: 'maaledata.xml', title: 'Måledata', text: '<?xml version="1.0" encoding="UTF-8"?>\n<maaling apparat="AK-3">\n  <tryk enhed="bar">2.4</tryk>\n  <temperatur enhed="C">121.3</temperatur>\n</maaling>\n' },
    ],
  },
  {
    kind: 'invoice', key: 'laboratory-gas', vendor: 'laboratory', format: 'oioubl-3', number: 'VL-70315', issued: 1, arrived: 0, due: -29,
    payment: bank, buyerReference: 'LAB-220',
    lines: [
      { text: 'Helium 5.0, 50 l flaske', itemNo: 'HE-50', quantity: '2', unit: 'EA', price: '2980.00' },
      { text: 'Flaskeleje', itemNo: 'LEJE', quantity: '60', unit: 'DAY', price: '2.85' },
    ],
  },
  {
    kind: 'invoice', key: 'printer-annual-report', vendor: 'printer', format: 'oioubl-2.02', number: '2214', issued: 28, arrived: 27, due: 2,
    payment: bank, encoding: 'iso-8859-1', newline: 'crlf', terms: '30 dage',
    lines: [
      { text: 'Årsberetning, 96 sider, limbundet', quantity: '400', unit: 'EA', price: '38.75' },
      { text: 'Korrektur og ombrydning', quantity: '11.5', unit: 'HUR', price: '590.00' },
      { text: 'Levering på Fyrvej', quantity: '1', unit: 'EA', price: '325.00' },
    ],
    notes: ['Tak for et godt samarbejde. Næste ledige trykketid er uge 3.'],
  },
  {
    kind: 'invoice', key: 'printer-posters', vendor: 'printer', format: 'oioubl-2.02', number: '2231', issued: 8, arrived: 7, due: -22,
    payment: bank, encoding: 'iso-8859-1',
    lines: [
      { text: 'Plakat A1, »Havets dag«', quantity: '60', unit: 'EA', price: '44.00' },
      { text: 'Folder, 3-fløjet, 170 g', quantity: '2500', unit: 'EA', price: '112.00', per: '100' },
    ],
    attachments: [{ kind: 'gif', name: 'korrektur.gif', title: 'Havets dag', lines: ['Fyrvej 12, Hvide Sande', 'Kl. 10-16, fri entre'] }],
  },
  {
    kind: 'invoice', key: 'books-flora', vendor: 'books', format: 'oioubl-2.02', number: 'MA-907', issued: 18, arrived: 17, due: -12,
    payment: { means: 'nemKonto' }, buyerReference: 'BIB-140', accounting: '2260-3000',
    lines: [
      { text: 'Rosenvinge: The Marine Algæ of Denmark I–IV', details: 'Antikvarisk, halvlæder, 1909–31', quantity: '1', unit: 'EA', price: '3400.00' },
      { text: 'Søkort nr. 99, 1888', details: 'Koloreret, enkelte fugtskjolder', quantity: '1', unit: 'EA', price: '1250.00' },
    ],
  },
  {
    kind: 'invoice', key: 'books-journals', vendor: 'books', format: 'peppol-bis-3', number: 'MA-922', issued: 4, arrived: 0, due: -26,
    payment: { means: 'nemKonto' }, buyerReference: 'BIB-140',
    lines: [
      { text: 'Tidsskrift, 14 årgange', quantity: '14', unit: 'C62', price: '220.00' },
      { text: 'Forsendelse', quantity: '1', unit: 'C62', price: '149.00' },
    ],
    attachments: [{ kind: 'csv', name: 'aargange.csv', title: 'Årgange', text: 'årgang;bind;stand\n1964;1;god\n1965;1-2;god\n1971;2;fugtplet\n' }],
  },
];
