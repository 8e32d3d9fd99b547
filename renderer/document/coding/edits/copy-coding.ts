import type { CodedPlaceView, CodingEditInput } from '../../../../shared/contract/coding.ts';
import { blankEdit, type Place, withAccount } from './coding-edit.ts';

/**
 * The coding of a place as something another place can be given (F8): what came by itself there (defaults, the
 * expansion of an alias) comes by itself here too and is not written down. The VAT group follows the line's own VAT
 * unless a person chose it.
 */
export function codingAsEdit(from: CodedPlaceView, said: CodingEditInput | null, to: Place): CodingEditInput {
  const alias = said?.alias !== undefined && said.alias !== '' ? said.alias : (from.alias ?? '');
  const comes = (source: string): boolean => source === 'default' || source === 'alias';
  let edit: CodingEditInput = { ...blankEdit(to), origin: 'copied' };
  if (alias !== '') edit = withAccount(edit, { kind: 'alias', no: alias });
  if (from.account !== null && from.account.source !== 'alias')
    edit = { ...edit, accountKind: from.account.value.kind, accountNo: from.account.value.no };
  const dimensions = Object.fromEntries(
    from.dimensions.filter(({ source }) => !comes(source)).map(({ dimension, value }) => [dimension, value]),
  );
  // Dimensions a person took away stay away.
  const taken = Object.fromEntries(Object.entries(said?.dimensions ?? {}).filter(([, value]) => value === ''));
  return {
    ...edit,
    budget: from.budget === null || comes(from.budget.source) ? '' : from.budget.value,
    vatGroup: from.vatGroup?.source === 'manual' ? from.vatGroup.value : '',
    project: said?.project ?? '',
    dimensions: { ...dimensions, ...taken },
  };
}

/** The value one column shows, as an edit that says only that; null when it shows nothing. */
export function columnAsEdit(
  from: CodedPlaceView,
  said: CodingEditInput | null,
  column:
    { readonly kind: 'account' } | { readonly kind: 'vat' } | { readonly kind: 'dimension'; readonly code: string },
  to: Place,
): CodingEditInput | null {
  const blank: CodingEditInput = { ...blankEdit(to), origin: 'copied' };
  switch (column.kind) {
    case 'account': {
      const whole = codingAsEdit(from, said, to);
      if (whole.alias === '' && whole.accountNo === '') return null;
      return { ...blank, alias: whole.alias, accountKind: whole.accountKind, accountNo: whole.accountNo };
    }
    case 'dimension': {
      const value = from.dimensions.find(({ dimension }) => dimension === column.code)?.value;
      return value === undefined ? null : { ...blank, dimensions: { [column.code]: value } };
    }
    case 'vat':
      return from.vatGroup === null ? null : { ...blank, vatGroup: from.vatGroup.value };
  }
}
