import { codeListsOf } from '../code-lists/code-lists.ts';
import type { WrittenFormat } from './format.ts';

/** Codes of packages: a letter less in the list of 2001 than in recommendation 21, which Peppol puts an X before. */
const packagesWithX = new Set(
  (
    '1A 1B 1D 1F 1G 3H 43 44 4A 4B 5H AJ AM AP AV BD BE BG BH BJ BK BL BO BR BT BW BX BZ CA CH CJ CK CL ' +
    'CO CQ CR CS CT CU CV CY CZ DC DI DR DS DU DX DY EC FB FD FE GY GZ HN IC IF IL JB JG JR KG LE MA MT ' +
    'NE NG NV OP OZ P3 P4 PA PB PE PF PG PK PL PN PT PU PV PY PZ QD QH QK RD RG RK RL RO SA SD SE SK SL ' +
    'SO SP SS ST SV T1 TC TD TE TK TL TN TR TS TT TU TV TW TY VI VQ VS WH WR WW YL YT'
  ).split(' '),
);
/** Codes of 2001 that Peppol's list has no counterpart for (facts/oioubl.md §10). */
const notInPeppol = new Set(
  (
    '04 05 08 16 17 18 19 1C 1E 1H 1J 1K 1L 1M 1X 26 29 2V 2W 30 31 32 36 3E 3G 3I 45 46 47 48 4E 53 54 ' +
    '5C 5F 5G 5I 5K 5P 5Q 62 63 64 66 69 71 72 73 76 78 84 90 92 93 94 95 96 97 98 A1 A25 A50 A51 A52 A57 ' +
    'A58 A60 A61 A62 A63 A64 A65 A66 A67 A77 A78 A79 A80 A81 A82 A83 AR ARE ATT AW B0 B2 B36 B37 B38 B39 ' +
    'B40 B5 B51 B6 B65 B9 C1 C2 C4 C5 C6 C77 C98 D14 D28 D35 D37 D38 D39 D40 D64 D66 D67 D7 D70 D71 D72 ' +
    'D75 D76 D79 D8 D9 D90 D92 D96 D97 D98 D99 DE DQ DRM E2 E3 E5 EP EV F1 F9 FG FM G7 GC GD GH GK GN GRT ' +
    'GT GW H1 H2 HAR HD HE HF HI HJ HK HL HO HP HS HT HY II IM IP IT JO K5 KD KF KS KTM LC LI LJ LX M0 MF ' +
    'MK MQ MV N2 NB NBB NC ND NH NI NJ NN NPL NPR NQ NR NRL NTT NY P0 P6 P7 P8 P9 PM PW QT R4 RA RN RS RU ' +
    'S5 S6 S7 S8 SHT SN SST T4 T5 T6 T7 T8 TA TF TJ TQ TSD TSH UA UD UE UF UH UM W4 WI Z1 Z2 Z3 Z4 Z5 Z6 ' +
    'Z8'
  ).split(' '),
);

/** Words and later codes for what the list of 2001 calls `EA` and its like. */
const olderNames: Readonly<Record<string, string>> = {
  H87: 'EA',
  PCE: 'EA',
  PCS: 'EA',
  STK: 'EA',
  XPP: 'EA',
  XEA: 'EA',
  E48: 'C62',
  E49: 'DAY',
  XZZ: 'ZZ',
};

/** The code of a unit as the format writes it; the unit itself when the format has none for it. */
export function unitFor(format: WrittenFormat, unit: string | null): string | null {
  if (unit === null) return null;
  if (format === 'peppolBis3')
    return packagesWithX.has(unit) ? `X${unit}` : Object.hasOwn(peppolNames, unit) ? (peppolNames[unit] ?? unit) : unit;
  const { units } = codeListsOf('oioubl2');
  if (units.has(unit)) return unit;
  if (Object.hasOwn(olderNames, unit)) return olderNames[unit] ?? unit;
  return unit.startsWith('X') && units.has(unit.slice(1)) ? unit.slice(1) : unit;
}

const peppolNames: Readonly<Record<string, string>> = {
  PCE: 'H87',
  PCS: 'H87',
  STK: 'H87',
  KTM: 'KMT',
  NPR: 'PR',
  NRL: 'XRO',
  ST: 'XST',
};

/** Whether the format has a code for the unit. */
export function hasUnit(format: WrittenFormat, unit: string): boolean {
  const written = unitFor(format, unit) ?? '';
  if (format !== 'peppolBis3') return codeListsOf('oioubl2').units.has(written);
  if (written.startsWith('X') && packagesWithX.has(written.slice(1))) return true;
  return codeListsOf('peppolBis3').units.has(written) && !packagesWithX.has(written) && !notInPeppol.has(written);
}
