import type { MasterRow } from '../tables.ts';

type Group = Partial<MasterRow<'vatGroups'>>;

const danish = { rate: '25', vatAccount: '971010' };
const foreignRates = ['6', '7', '10', '12', '15', '19', '20', '21', '24', '25'];

/** Full, half, quarter and no deduction, exempt, reverse charge, and VAT of other countries, which is never deducted (ACC-7). */
export const standardVatGroups: readonly Group[] = [
  { code: 'K25', name: 'Køb, 25 %, fuld fradragsret', ...danish, deductible: '100' },
  { code: 'K25-HALV', name: 'Køb, 25 %, halv fradragsret', ...danish, deductible: '50' },
  { code: 'K25-KVART', name: 'Køb, 25 %, kvart fradragsret', ...danish, deductible: '25' },
  { code: 'K25-INGEN', name: 'Køb, 25 %, ingen fradragsret', ...danish, deductible: '0' },
  { code: 'MOMSFRI', name: 'Momsfrit køb', rate: '0', deductible: '100', vatAccount: '971010' },
  { code: 'UDENMOMS', name: 'Uden for momsloven', rate: '0', deductible: '0', kind: 'none' },
  {
    code: 'OMV',
    name: 'Omvendt betalingspligt, Danmark',
    ...danish,
    deductible: '100',
    kind: 'reverseCharge',
    salesVatAccount: '971050',
  },
  {
    code: 'EU-VARE',
    name: 'Varer fra EU, omvendt betalingspligt',
    ...danish,
    deductible: '100',
    kind: 'reverseCharge',
    salesVatAccount: '971030',
  },
  {
    code: 'EU-YDELSE',
    name: 'Ydelser fra udlandet, omvendt betalingspligt',
    ...danish,
    deductible: '100',
    kind: 'reverseCharge',
    salesVatAccount: '971040',
  },
  { code: 'IMPORT', name: 'Import fra lande uden for EU', rate: '0', deductible: '0', kind: 'none' },
  ...foreignRates.map((rate): Group => ({
    code: `UDL-${rate}`,
    name: `Udenlandsk moms, ${rate} %, ingen fradragsret`,
    rate,
    deductible: '0',
    vatAccount: '971010',
  })),
  // Its rate is the document's: VAT of which nothing is deducted is taken as it is stated.
  { code: 'UDL', name: 'Udenlandsk moms, anden sats, ingen fradragsret', rate: '0', deductible: '0' },
];

/**
 * Categories of OIOUBL and of EN 16931; a blank rate is any other rate. A vendor abroad who states VAT states its own
 * country's, which is not deducted here, whatever the rate; 25 % is Danish VAT only on a Danish vendor's document.
 */
export const standardVatMappings: readonly Partial<MasterRow<'vatMappings'>>[] = [
  ...['StandardRated', 'S'].flatMap((category) => [
    { category, rate: '25', vatGroup: 'K25' },
    { category, rate: '0', vatGroup: 'MOMSFRI' },
    ...foreignRates.map((rate) => ({
      category,
      rate,
      vatGroup: `UDL-${rate}`,
      origin: rate === '25' ? ('foreign' as const) : ('' as const),
    })),
    { category, vatGroup: 'UDL', origin: 'foreign' as const },
  ]),
  { category: 'ZeroRated', vatGroup: 'MOMSFRI' },
  { category: 'ReverseCharge', vatGroup: 'OMV' },
  { category: 'Z', vatGroup: 'MOMSFRI' },
  { category: 'E', vatGroup: 'MOMSFRI' },
  { category: 'AE', vatGroup: 'OMV' },
  { category: 'K', vatGroup: 'EU-VARE' },
  { category: 'G', vatGroup: 'IMPORT' },
  { category: 'O', vatGroup: 'UDENMOMS' },
];

export const standardPostingGroups: readonly Partial<MasterRow<'postingGroups'>>[] = [
  {
    code: 'INDLAND',
    name: 'Leverandører i Danmark',
    payablesAccount: '951010',
    roundingAccount: '261090',
    discountAccount: '221980',
  },
  {
    code: 'UDLAND',
    name: 'Leverandører i udlandet',
    payablesAccount: '951020',
    roundingAccount: '261090',
    discountAccount: '221980',
  },
];
