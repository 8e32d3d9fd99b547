import type { CodingView } from '../../../shared/contract/coding.ts';
import type { CodedDocument, CodingEdit } from '../../../shared/domain/coding/coding.ts';
import { defaultDimensionsOf } from '../../../shared/domain/coding/deciding/coding-tables.ts';
import type { ControlSetup } from '../../../shared/domain/master/control-setup.ts';
import { keyText, type LedgerTables } from '../../../shared/domain/master/tables.ts';
import type { PreparedPurchase } from '../../../shared/domain/purchase/prepare-purchase.ts';
import type { AcceptedCoding } from '../../storage/coding/accepted-coding.ts';

/** A coding with the words it is shown with: kept when it is accepted, so that it can be shown as it was. */
export function acceptedCoding({ ground, coding }: PreparedPurchase): AcceptedCoding {
  const { control, edits, tables, vendor } = ground;
  return {
    coded: coding,
    codes: codesOf(control),
    dimensions: dimensionColumns(coding, edits, tables, vendor?.no ?? null),
  };
}

/** Codes and words of the sections of a string (SET-3). */
export function codesOf(control: ControlSetup): CodingView['codes'] {
  const { budgetCode, dimensionCode, accountCode, repostingCode, settlementWord } = control;
  return {
    budget: budgetCode,
    dimension: dimensionCode,
    account: accountCode,
    reposting: repostingCode,
    settlementWord,
  };
}

/** The dimensions used here or demanded by what is used here, in the order of the set-up. */
export function dimensionColumns(
  { places }: CodedDocument,
  edits: readonly CodingEdit[],
  tables: LedgerTables,
  vendorNo: string | null,
): CodingView['dimensions'] {
  const used = new Set<string>();
  const use = (dimension: string): void => {
    used.add(keyText([dimension]));
  };
  for (const { dimensions, account } of places) {
    dimensions.forEach(({ dimension }) => use(dimension));
    if (account !== null)
      defaultDimensionsOf(tables, account.value.kind, account.value.no).forEach(({ dimension }) => use(dimension));
  }
  if (vendorNo !== null) defaultDimensionsOf(tables, 'vendor', vendorNo).forEach(({ dimension }) => use(dimension));
  for (const { dimensions } of edits) Object.keys(dimensions).forEach(use);
  return tables
    .rows('dimensions')
    .filter(({ code }) => used.has(keyText([code])))
    .map(({ code, name }) => ({ code, name }));
}
