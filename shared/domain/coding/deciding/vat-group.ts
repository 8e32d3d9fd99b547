import { compare, isDecimalText, isZero } from '../../amount/amount.ts';
import { keyText, type LedgerTables, type MasterRow } from '../../master/tables.ts';
import type { CodedPlace, CodingSource, Decided } from '../coding.ts';
import { decide, type Said } from './decided.ts';

type VatGroup = MasterRow<'vatGroups'>;

/** Groups named for a place, the strongest first: by an incoming charge, the account, the vendor. */
export interface OwnGroup {
  readonly code: string;
  readonly source: CodingSource;
  /** Said of this very vendor, who may be registered for our VAT though its home is abroad. */
  readonly ofVendor?: true;
}

/**
 * The VAT group of a place: what a person or an alias says; else the group of what it is coded on, if its rate is the
 * one the document states (or it states none); else what the set-up maps the document's category and rate to; else the
 * account's group after all. `strict`: rounding and prepaid amounts, which bear no VAT, take no group that does not fit.
 * VAT of another country is never deducted here: what is said of it without a vendor from abroad in mind (an alias, the
 * account's own group, a mapping for any vendor) is passed over when its group deducts; a person, the vendor's card and a
 * mapping for vendors from abroad may say so all the same (ACC-7).
 */
export function decideVatGroup(
  tables: LedgerTables,
  vat: CodedPlace['vat'],
  given: readonly Said<string>[],
  own: readonly OwnGroup[],
  { strict, fromAbroad }: { readonly strict: boolean; readonly fromAbroad: boolean },
): Decided<string> | null {
  const may = (code: string): boolean => !fromAbroad || !deducts(tables.find('vatGroups', code), vat);
  const usable = given.filter(({ value, source }) => source === 'manual' || may(value));
  const said = decide(usable, (code) => keyText([code]));
  if (said !== null) return said;
  const known = own.filter(({ code, ofVendor }) => code !== '' && (ofVendor === true || may(code)));
  const fitting = known.find(({ code }) => agrees(tables.find('vatGroups', code), vat));
  if (fitting !== undefined) return { value: fitting.code, source: fitting.source, overruled: [] };
  const others = known.map(({ code, source }) => ({ value: code, source }));
  const mapped = mappedGroup(tables, vat, fromAbroad, may);
  if (mapped !== null) return { value: mapped, source: 'document', overruled: others };
  const [first] = others;
  return strict || first === undefined ? null : { ...first, overruled: [] };
}

/** Whether the VAT the document states of a place can be the group's. */
function agrees(group: VatGroup | null, { rate, category }: CodedPlace['vat']): boolean {
  if (group === null) return false;
  if (rate === null) return true;
  if (group.kind === 'reverseCharge') return isZero(rate) && category !== 'ZeroRated' && category !== 'Z';
  if (group.kind === 'none') return isZero(rate);
  return isDecimalText(group.rate) && compare(group.rate, rate) === 0;
}

/** Whether the group would take VAT a line states, or claim VAT on what states none. */
function deducts(group: VatGroup | null, { rate }: CodedPlace['vat']): boolean {
  if (group === null || group.kind !== 'normal' || isNothing(group.deductible)) return false;
  return !isNothing(group.rate) || (rate !== null && !isZero(rate));
}

function isNothing(percent: string): boolean {
  return isDecimalText(percent) && isZero(percent);
}

/** The most specific mapping: the category weighs most, then the rate, then where the vendor is at home; blank: any. */
function mappedGroup(
  tables: LedgerTables,
  { category, rate }: CodedPlace['vat'],
  fromAbroad: boolean,
  may: (group: string) => boolean,
): string | null {
  const origin = fromAbroad ? 'foreign' : 'domestic';
  const wanted = keyText([category ?? '']);
  let best: { readonly group: string; readonly weight: number } | null = null;
  for (const row of tables.rows('vatMappings')) {
    if (row.category !== '' && row.category !== category && keyText([row.category]) !== wanted) continue;
    if (row.rate !== '' && (rate === null || !isDecimalText(row.rate) || compare(row.rate, rate) !== 0)) continue;
    if (row.origin === '' ? !may(row.vatGroup) : row.origin !== origin) continue;
    const weight = (row.category === '' ? 0 : 4) + (row.rate === '' ? 0 : 2) + (row.origin === '' ? 0 : 1);
    if (best === null || weight > best.weight) best = { group: row.vatGroup, weight };
  }
  return best?.group ?? null;
}
