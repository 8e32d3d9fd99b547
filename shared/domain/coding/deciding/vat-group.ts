import { compare, isDecimalText, isZero } from '../../amount.ts';
import { keyText, type LedgerTables, type MasterRow } from '../../master/tables.ts';
import type { CodedPlace, CodingSource, Decided } from '../coding.ts';
import { decide, type Said } from './decided.ts';

type VatGroup = MasterRow<'vatGroups'>;

/** Groups named for a place, the strongest first: by an incoming charge, the account, the vendor. */
export interface OwnGroup {
  readonly code: string;
  readonly source: CodingSource;
}

/**
 * The VAT group of a place: what a person or an alias says; else the group of what it is coded on, if its rate is the
 * one the document states (or it states none); else what the set-up maps the document's category and rate to; else the
 * account's group after all. `strict`: rounding and prepaid amounts, which bear no VAT, take no group that does not fit.
 */
export function decideVatGroup(
  tables: LedgerTables,
  vat: CodedPlace['vat'],
  given: readonly Said<string>[],
  own: readonly OwnGroup[],
  strict: boolean,
): Decided<string> | null {
  const byPerson = decide(given, (code) => keyText([code]));
  if (byPerson !== null) return byPerson;
  const known = own.filter(({ code }) => code !== '');
  const fitting = known.find(({ code }) => agrees(tables.find('vatGroups', code), vat));
  if (fitting !== undefined) return { value: fitting.code, source: fitting.source, overruled: [] };
  const others = known.map(({ code, source }) => ({ value: code, source }));
  const mapped = mappedGroup(tables, vat);
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

/** The most specific mapping: category and rate, category, rate, anything. */
function mappedGroup(tables: LedgerTables, { category, rate }: CodedPlace['vat']): string | null {
  let best: { readonly group: string; readonly weight: number } | null = null;
  for (const row of tables.rows('vatMappings')) {
    if (row.category !== '' && keyText([row.category]) !== keyText([category ?? ''])) continue;
    if (row.rate !== '' && (rate === null || !isDecimalText(row.rate) || compare(row.rate, rate) !== 0)) continue;
    const weight = (row.category === '' ? 0 : 2) + (row.rate === '' ? 0 : 1);
    if (best === null || weight > best.weight) best = { group: row.vatGroup, weight };
  }
  return best?.group ?? null;
}
