import type { MasterRow } from '../tables.ts';

type Kind = MasterRow<'accounts'>['kind'];

/** A chart as a Danish institution has it: number, name and the VAT group of what is bought on it. */
const result: readonly (readonly [no: string, name: string, vatGroup?: string])[] = [
  ['101010', 'Bevilling og driftstilskud'],
  ['111010', 'Salg af ydelser, Danmark'],
  ['111020', 'Salg af varer, Danmark'],
  ['111090', 'Salg til udlandet'],
  ['131010', 'Gaver, legater og fondsmidler'],
  ['151010', 'Vareforbrug', 'K25'],
  ['161010', 'Husleje', 'MOMSFRI'],
  ['161020', 'Leje af lokaler og udstyr', 'K25'],
  ['161030', 'Leasing af køretøjer', 'K25'],
  ['181010', 'Lønninger'],
  ['181080', 'Honorarer', 'MOMSFRI'],
  ['201010', 'Afskrivninger'],
  ['211010', 'Andre driftsindtægter'],
  ['221010', 'Kontorartikler og papir', 'K25'],
  ['221020', 'Tryksager', 'K25'],
  ['221030', 'Aviser, tidsskrifter og bøger', 'K25'],
  ['221110', 'Inventar under grænsen for aktivering', 'K25'],
  ['221120', 'Værktøj og små maskiner', 'K25'],
  ['221210', 'It-udstyr under grænsen for aktivering', 'K25'],
  ['221220', 'Programmer og licenser', 'K25'],
  ['221230', 'It-drift og hosting', 'K25'],
  ['221310', 'Telefon og internet', 'K25'],
  ['221320', 'Telefon, delvis privat', 'K25-HALV'],
  ['221410', 'Porto', 'MOMSFRI'],
  ['221420', 'Fragt og transport', 'K25'],
  ['221510', 'El', 'K25'],
  ['221520', 'Varme', 'K25'],
  ['221530', 'Vand og renovation', 'K25'],
  ['221540', 'Energiafgifter', 'K25'],
  ['221610', 'Rengøring', 'K25'],
  ['221620', 'Vedligehold af bygninger', 'K25'],
  ['221630', 'Vedligehold af inventar og maskiner', 'K25'],
  ['221640', 'Drift af køretøjer', 'K25'],
  ['221710', 'Rejser og transport', 'MOMSFRI'],
  ['221720', 'Hotel, Danmark', 'K25'],
  ['221730', 'Møder og forplejning', 'K25-KVART'],
  ['221740', 'Repræsentation og gaver', 'K25-INGEN'],
  ['221810', 'Kurser og uddannelse', 'MOMSFRI'],
  ['221820', 'Konsulenter', 'K25'],
  ['221830', 'Advokat og revision', 'K25'],
  ['221840', 'Tjenester fra udlandet', 'EU-YDELSE'],
  ['221910', 'Forsikringer', 'MOMSFRI'],
  ['221920', 'Kontingenter', 'MOMSFRI'],
  ['221930', 'Annoncer', 'K25'],
  ['221980', 'Rabatter', 'K25'],
  ['221990', 'Øvrige driftsomkostninger', 'K25'],
  ['251010', 'Renteindtægter'],
  ['261010', 'Renteudgifter og rykkergebyrer', 'MOMSFRI'],
  ['261090', 'Øreafrunding', 'UDENMOMS'],
];

const balance: readonly (readonly [no: string, name: string, vatGroup?: string])[] = [
  ['511010', 'Bygninger', 'K25'],
  ['511310', 'Maskiner og udstyr', 'K25'],
  ['511410', 'Transportmateriel', 'K25'],
  ['511510', 'It-udstyr', 'K25'],
  ['601010', 'Varelager', 'K25'],
  ['611010', 'Tilgodehavender fra salg'],
  ['614010', 'Forudbetalinger til leverandører', 'UDENMOMS'],
  ['631010', 'Bank'],
  ['639010', 'Mellemregning, direkte debitering', 'UDENMOMS'],
  ['639020', 'Mellemregning, betalingskort', 'UDENMOMS'],
  ['951010', 'Leverandører, Danmark'],
  ['951020', 'Leverandører, udland'],
  ['971010', 'Købsmoms'],
  ['971020', 'Salgsmoms'],
  ['971030', 'Moms af varer købt i udlandet'],
  ['971040', 'Moms af ydelser købt i udlandet'],
  ['971050', 'Moms med omvendt betalingspligt'],
  ['971090', 'Momsafregning'],
];

const of =
  (kind: Kind) =>
  ([no, name, vatGroup = '']: (typeof result)[number]): Partial<MasterRow<'accounts'>> => ({
    no,
    name,
    kind,
    vatGroup,
  });

export const standardAccounts = [...result.map(of('result')), ...balance.map(of('balance'))];

/** Where charges and allowances of a header go (ACC-5): blank reason codes take every other; the codes are UNCL 7161 and 5189. */
export const standardCharges: readonly Partial<MasterRow<'incomingCharges'>>[] = [
  { kind: 'charge', description: 'Gebyr', accountNo: '221990' },
  { kind: 'charge', reasonCode: 'FC', description: 'Fragt', accountNo: '221420' },
  { kind: 'charge', reasonCode: 'DL', description: 'Levering', accountNo: '221420' },
  { kind: 'charge', reasonCode: 'PC', description: 'Emballage', accountNo: '221990' },
  { kind: 'charge', reasonCode: 'ABL', description: 'Ekstra emballage', accountNo: '221990' },
  { kind: 'charge', reasonCode: 'HD', description: 'Ekspedition', accountNo: '221990' },
  { kind: 'allowance', description: 'Rabat', accountNo: '221980' },
  { kind: 'allowance', reasonCode: '95', description: 'Rabat', accountNo: '221980' },
  { kind: 'allowance', reasonCode: '41', description: 'Bonus', accountNo: '221980' },
  { kind: 'duty', description: 'Afgift', accountNo: '221540' },
  { kind: 'prepaid', description: 'Forudbetalt', accountNo: '614010', vatGroup: 'UDENMOMS' },
].map((row) => ({ accountKind: 'account', ...row }) as Partial<MasterRow<'incomingCharges'>>);

export const standardAssets: readonly Partial<MasterRow<'fixedAssets'>>[] = [
  { no: 'A0001', name: 'Værkstedsbygning', account: '511010' },
  { no: 'A0101', name: 'Serverrum', account: '511510' },
];

export const standardItems: readonly Partial<MasterRow<'items'>>[] = [
  { no: 'V1000', name: 'Kopipapir A4', account: '221010', unit: 'KASSE' },
  { no: 'V1010', name: 'Printerpatron', account: '221010', unit: 'STK' },
];
