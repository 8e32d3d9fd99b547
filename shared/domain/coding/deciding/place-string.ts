import type { AccountKind } from '../../master/chart.ts';
import { keyText } from '../../master/tables.ts';
import { problem, type Problem } from '../../problem.ts';
import type { CodingFinding } from '../coding.ts';
import { readDimensionString, type StringCodes, type StringPart, type StringSection } from '../dimension-string.ts';

/** A value of a string with the place it stands at. */
export interface Placed<Value> {
  readonly value: Value;
  readonly at: StringPart;
}

export interface PlacedDimension extends Placed<{ readonly dimension: string; readonly value: string }> {
  /** Where the dimension's name stands. */
  readonly nameAt: StringPart;
}

/** What a string says of one place, before anything is looked up but its words. */
export interface StringSays {
  readonly account: Placed<{ readonly kind: AccountKind; readonly no: string }> | null;
  /** By {@link keyText} of the dimension, in the order of the string. */
  readonly dimensions: ReadonlyMap<string, PlacedDimension>;
  readonly alias: Placed<string> | null;
  readonly budget: Placed<string> | null;
  readonly originalNo: string | null;
  readonly settlementNo: string | null;
  readonly findings: readonly CodingFinding[];
}

export const saysNothing: StringSays = {
  account: null,
  dimensions: new Map(),
  alias: null,
  budget: null,
  originalNo: null,
  settlementNo: null,
  findings: [],
};

/** Reads the string of a place and finds what stands twice in it (COD-1, COD-2). The first of two counts. */
export function readPlaceString(text: string, codes: StringCodes): StringSays {
  const { sections, faults } = readDimensionString(text, codes);
  const findings: CodingFinding[] = faults.map((fault) => ({ severity: 'error', ...fault }));
  const dimensions = new Map<string, PlacedDimension>();
  let account: StringSays['account'] = null;
  let alias: StringSays['alias'] = null;
  let budget: StringSays['budget'] = null;
  let originalNo: string | null = null;
  let settlementNo: string | null = null;

  const twice = (section: StringSection, because: Problem): void => {
    findings.push({ severity: 'error', problem: because, from: section.code.from, to: section.value.to });
  };
  for (const section of sections) {
    const { kind, name, value } = section;
    if (value.text === '') continue;
    switch (kind) {
      case 'account':
      case 'fixedAsset':
      case 'item':
        if (account === null) account = { value: { kind, no: value.text }, at: value };
        else
          twice(section, problem('coding.accountTwice', { first: account.value.no, second: value.text, places: '' }));
        break;
      case 'dimension': {
        const key = keyText([name.text]);
        const before = dimensions.get(key);
        if (before === undefined)
          dimensions.set(key, { value: { dimension: name.text, value: value.text }, at: value, nameAt: name });
        else if (keyText([before.value.value]) !== keyText([value.text]))
          twice(
            section,
            problem('coding.dimensionTwice', {
              dimension: name.text,
              first: before.value.value,
              second: value.text,
              places: '',
            }),
          );
        break;
      }
      case 'alias':
        if (alias === null) alias = { value: value.text, at: value };
        else twice(section, problem('coding.aliasTwice', { first: alias.value, second: value.text, places: '' }));
        break;
      case 'budget':
        if (budget === null) budget = { value: value.text, at: value };
        else twice(section, problem('coding.budgetTwice', { first: budget.value, second: value.text, places: '' }));
        break;
      case 'reposting':
        originalNo ??= value.text;
        break;
      case 'settlement':
        settlementNo ??= value.text;
        break;
      case null:
        break;
    }
  }
  return { account, dimensions, alias, budget, originalNo, settlementNo, findings };
}
