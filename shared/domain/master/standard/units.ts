import type { MasterRow } from '../tables.ts';

/** Own unit, its name, the official code we send, and the others that mean it when they come in (UN/ECE rec. 20 and 21). */
const units: readonly (readonly [code: string, name: string, official: string, incoming?: string])[] = [
  ['STK', 'Styk', 'EA', 'C62 H87 NAR PCE ZZ IE E48 AS XPP'],
  ['TIME', 'Time', 'HUR', 'LH OT'],
  ['MINUT', 'Minut', 'MIN'],
  ['DAG', 'Dag', 'DAY', 'E49'],
  ['UGE', 'Uge', 'WEE'],
  ['MÅNED', 'Måned', 'MON'],
  ['ÅR', 'År', 'ANN'],
  ['G', 'Gram', 'GRM'],
  ['KG', 'Kilogram', 'KGM'],
  ['TON', 'Ton', 'TNE'],
  ['MM', 'Millimeter', 'MMT'],
  ['CM', 'Centimeter', 'CMT'],
  ['M', 'Meter', 'MTR', 'LM'],
  ['KM', 'Kilometer', 'KMT', 'KTM'],
  ['M2', 'Kvadratmeter', 'MTK'],
  ['M3', 'Kubikmeter', 'MTQ'],
  ['ML', 'Milliliter', 'MLT'],
  ['CL', 'Centiliter', 'CLT'],
  ['DL', 'Deciliter', 'DLT'],
  ['L', 'Liter', 'LTR'],
  ['KWH', 'Kilowatttime', 'KWH'],
  ['MWH', 'Megawatttime', 'MWH'],
  ['GJ', 'Gigajoule', 'GV'],
  ['KW', 'Kilowatt', 'KWT'],
  ['KASSE', 'Kasse', 'BX', 'CS CT CR XBX XCS XCT XCR'],
  ['PAKKE', 'Pakke', 'PK', 'PA NMP XPK XPA'],
  ['PALLE', 'Palle', 'PF', 'XPX XPF'],
  ['POSE', 'Pose', 'BG', 'XBG'],
  ['FLASKE', 'Flaske', 'BO', 'XBO'],
  ['RULLE', 'Rulle', 'RO', 'NRL XRO'],
  ['BUNDT', 'Bundt', 'BE', 'XBE'],
  ['DÅSE', 'Dåse', 'CA', 'XCA'],
  ['TUBE', 'Tube', 'TU', 'XTU'],
  ['SÆT', 'Sæt', 'SET'],
  ['PAR', 'Par', 'PR', 'NPR'],
  ['DUSIN', 'Dusin', 'DZN'],
  ['TUSIND', 'Tusind styk', 'MIL', 'T3'],
  ['RIS', 'Ris', 'RM'],
  ['SIDE', 'Side', 'ZP'],
  ['FAST', 'Fast pris', 'LS'],
  ['FORSEND', 'Forsendelse', 'SX'],
  ['PCT', 'Procent', 'P1'],
];

export const standardUnits: readonly Partial<MasterRow<'units'>>[] = units.map(([code, name]) => ({ code, name }));

export const standardInboundUnits: readonly Partial<MasterRow<'inboundUnits'>>[] = units.flatMap(
  ([unit, , official, incoming]) =>
    [official, ...(incoming?.split(' ') ?? [])].map((officialCode) => ({ officialCode, unit })),
);

export const standardOutboundUnits: readonly Partial<MasterRow<'outboundUnits'>>[] = units.map(
  ([unit, , officialCode]) => ({ unit, officialCode }),
);
