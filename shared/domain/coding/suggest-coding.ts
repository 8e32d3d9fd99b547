import type { AccountKind } from '../master/chart.ts';
import { keyText, type LedgerTables, type MasterRow } from '../master/tables.ts';
import type { CodedDocument, CodedPlace, CodingEdit, CodingPlace, CodingSource } from './coding.ts';
import { emptyEdit } from './coding-text.ts';

/** A coding somebody may take over (COD-8); nothing is applied without a person. */
export interface CodingSuggestion {
  readonly place: CodingPlace;
  readonly from: 'lastTime' | 'rule' | 'lineAbove';
  readonly fromId: number | null;
  readonly fromLabel: string;
  readonly edit: CodingEdit;
}

/** A line of a purchase document as it was accepted or coded since. */
export interface LastLine {
  readonly place: string;
  readonly itemNo: string | null;
  readonly description: string;
  readonly vatPercent: string | null;
  readonly accountKind: AccountKind | '';
  readonly accountNo: string;
  readonly vatGroup: string;
  readonly budget: string;
  readonly project: string;
  readonly dimensions: readonly { readonly dimension: string; readonly value: string; readonly source: CodingSource }[];
}

/** This vendor's last purchase document of the same kind. */
export interface LastCoding {
  readonly documentId: number;
  readonly label: string;
  readonly lines: readonly LastLine[];
}

export interface SuggestionGround {
  readonly coded: CodedDocument;
  /** The vendor's item number of a place; empty: none. */
  readonly itemNoOf: (place: CodingPlace) => string;
  readonly tables: LedgerTables;
  readonly vendorNo: string;
  readonly last: LastCoding | null;
}

/**
 * What could be said of the places nobody has coded: by a rule somebody keeps for this vendor, as last time from this
 * vendor, or as the line above, in this order.
 */
export function suggestCoding(ground: SuggestionGround): CodingSuggestion[] {
  const suggestions: CodingSuggestion[] = [];
  const lastTime = ground.last === null ? () => null : matcherOf(ground.coded, ground.last, ground.itemNoOf);
  let above: CodedPlace | null = null;
  for (const place of ground.coded.places) {
    if (place.kind === 'header' || place.amount === null) continue;
    if (place.account !== null) {
      above = place;
      continue;
    }
    if (place.fate === 'leftOut') continue;
    const rule = ruleFor(place, ground);
    if (rule !== null) suggestions.push(fromRule(place, rule));
    const line = lastTime(place);
    if (line !== null && ground.last !== null) suggestions.push(fromLastTime(place, line, ground.last));
    if (above !== null) suggestions.push(fromAbove(place, above));
  }
  return suggestions;
}

/** A text without what changes from invoice to invoice: numbers, dates, marks. */
export function comparableText(text: string): string {
  return text
    .toLocaleLowerCase('da')
    .replace(/[^\p{Letter}]+/gu, ' ')
    .trim();
}

type Matcher = (place: CodedPlace) => LastLine | null;

/** By item number, else by text, else by position where both documents have the same shape. */
function matcherOf(
  { places }: CodedDocument,
  { lines }: LastCoding,
  itemNoOf: (place: CodingPlace) => string,
): Matcher {
  const coded = lines.filter(({ accountNo }) => accountNo !== '');
  const byItem = new Map(coded.map((line) => [keyText([line.itemNo ?? '']), line]));
  const byText = new Map(coded.map((line) => [`${kindOf(line.place)} ${comparableText(line.description)}`, line]));
  const shape = (list: readonly { readonly place: string }[]): string => list.map(({ place }) => place).join(' ');
  const counted = places.filter(({ kind, amount }) => kind !== 'header' && amount !== null);
  const sameShape = shape(counted) === shape(lines.filter(({ place }) => place !== ''));
  const byPlace = new Map(sameShape ? coded.map((line) => [line.place, line]) : []);
  return (place) => {
    const itemNo = keyText([itemNoOf(place.place)]);
    const text = comparableText(place.description);
    return (
      (itemNo === '' ? undefined : byItem.get(itemNo)) ??
      (text === '' ? undefined : byText.get(`${kindOf(place.place)} ${text}`)) ??
      byPlace.get(place.place) ??
      null
    );
  };
}

function kindOf(place: string): string {
  return place.split(':')[0] ?? '';
}

/** The vendor's own rule before one for everybody, and the longest text that stands in the line. */
function ruleFor({ description }: CodedPlace, { tables, vendorNo }: SuggestionGround): MasterRow<'codingRules'> | null {
  const text = ` ${comparableText(description)} `;
  let best: MasterRow<'codingRules'> | null = null;
  const weight = (rule: MasterRow<'codingRules'>): number => (rule.vendorNo === '' ? 0 : 1000) + rule.text.length;
  for (const rule of tables.rows('codingRules')) {
    if (rule.vendorNo !== '' && keyText([rule.vendorNo]) !== keyText([vendorNo])) continue;
    const words = comparableText(rule.text);
    if (words === '' ? !description.includes(rule.text) : !text.includes(` ${words} `)) continue;
    if (best === null || weight(rule) > weight(best)) best = rule;
  }
  return best;
}

function fromRule({ place }: CodedPlace, rule: MasterRow<'codingRules'>): CodingSuggestion {
  const { accountKind, accountNo, vatGroup } = rule;
  const edit = { ...emptyEdit(place), accountKind, accountNo, vatGroup, dimensions: readPairs(rule.dimensions) };
  return { place, from: 'rule', fromId: null, fromLabel: rule.text, edit: { ...edit, origin: 'suggestion' } };
}

function fromLastTime({ place, vat }: CodedPlace, line: LastLine, last: LastCoding): CodingSuggestion {
  const edit: CodingEdit = {
    ...emptyEdit(place),
    accountKind: line.accountKind,
    accountNo: line.accountNo,
    // Another rate than last time is another group; the account's or the set-up's is then the better answer.
    vatGroup: sameRate(vat.rate, line.vatPercent) ? line.vatGroup : '',
    budget: line.budget,
    project: line.project,
    dimensions: said(line.dimensions),
    origin: 'lastTime',
  };
  return { place, from: 'lastTime', fromId: last.documentId, fromLabel: last.label, edit };
}

function fromAbove({ place, vat }: CodedPlace, above: CodedPlace): CodingSuggestion {
  const edit: CodingEdit = {
    ...emptyEdit(place),
    accountKind: above.account?.value.kind ?? '',
    accountNo: above.account?.value.no ?? '',
    vatGroup: above.vatGroup?.source === 'manual' && sameRate(vat.rate, above.vat.rate) ? above.vatGroup.value : '',
    budget: above.budget?.value ?? '',
    project: above.project ?? '',
    dimensions: said(above.dimensions),
    origin: 'copied',
  };
  return { place, from: 'lineAbove', fromId: null, fromLabel: above.description, edit };
}

/** Defaults follow from the account anew; what was said beside them is carried. */
function said(dimensions: LastLine['dimensions']): Record<string, string> {
  return Object.fromEntries(
    dimensions.filter(({ source }) => source !== 'default').map(({ dimension, value }) => [dimension, value]),
  );
}

/** As written; a sender writes its rates the same way every time. */
function sameRate(one: string | null, other: string | null): boolean {
  const plain = (rate: string | null): string => (rate ?? '').replace(/\.0*$/u, '');
  return plain(one) === plain(other);
}

/** `FORMÅL,5,DELREGNSKAB,10`, as a rule keeps dimensions. */
export function readPairs(text: string): Record<string, string> {
  const parts = text.split(',').map((part) => part.trim());
  const pairs: Record<string, string> = {};
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [dimension = '', value = ''] = parts.slice(at, at + 2);
    if (dimension !== '') pairs[dimension] = value;
  }
  return pairs;
}

/** The inverse of {@link readPairs}. Codes hold no comma. */
export function writePairs(dimensions: Readonly<Record<string, string>>): string {
  return Object.entries(dimensions)
    .map(([dimension, value]) => `${dimension},${value}`)
    .join(',');
}
