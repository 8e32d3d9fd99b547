import type { CodedPlaceView, CodingEditInput, CodingView } from '../../../../shared/contract/coding.ts';

export type Place = CodedPlaceView['place'];
/** What a person says about a place; null takes back everything that was said. */
export interface PlaceEdit {
  readonly place: Place;
  readonly edit: CodingEditInput | null;
}

/** A column a person writes in. */
export type CodingColumn =
  | { readonly kind: 'account' }
  | { readonly kind: 'dimension'; readonly code: string; readonly name: string }
  | { readonly kind: 'vat' };

/** Something picked for the account: of the chart, the assets, the items, or an alias. */
export interface AccountChoice {
  readonly kind: 'account' | 'fixedAsset' | 'item' | 'alias';
  readonly no: string;
}

export function blankEdit(place: Place): CodingEditInput {
  return {
    place,
    string: null,
    accountKind: '',
    accountNo: '',
    alias: '',
    budget: '',
    vatGroup: '',
    project: '',
    dimensions: {},
    leaveOut: false,
    origin: 'typed',
  };
}

/** An edit that says nothing is no edit. */
export function orNull(edit: CodingEditInput): CodingEditInput | null {
  const words = [edit.accountNo, edit.alias, edit.budget, edit.vatGroup, edit.project];
  const silent =
    edit.string === null &&
    !edit.leaveOut &&
    words.every((word) => word === '') &&
    Object.keys(edit.dimensions).length === 0;
  return silent ? null : edit;
}

/** What was said about a place so far, as the view holds it. */
export function editOf(view: CodingView, place: Place): CodingEditInput | null {
  const found = view.edits.find((edit) => edit.place === place);
  if (found === undefined) return null;
  const { by: _by, at: _at, ...edit } = found;
  return edit;
}

export function withAccount(edit: CodingEditInput, { kind, no }: AccountChoice): CodingEditInput {
  return kind === 'alias'
    ? { ...edit, alias: no, accountKind: '', accountNo: '', leaveOut: false }
    : { ...edit, alias: '', accountKind: kind, accountNo: no, leaveOut: false };
}

export function withoutAccount(edit: CodingEditInput): CodingEditInput {
  return { ...edit, alias: '', accountKind: '', accountNo: '' };
}

/** A blank value takes the dimension away, whoever wanted it. */
export function withDimension(edit: CodingEditInput, dimension: string, value: string): CodingEditInput {
  return { ...edit, dimensions: { ...edit.dimensions, [dimension]: value } };
}

/** The person says nothing about the dimension any more. */
export function withoutDimension(edit: CodingEditInput, dimension: string): CodingEditInput {
  const { [dimension]: _said, ...dimensions } = edit.dimensions;
  return { ...edit, dimensions };
}

/** What is said where a column stands, taken over into another edit; what is not said there is left alone. */
export function withColumnOf(edit: CodingEditInput, column: CodingColumn, from: CodingEditInput): CodingEditInput {
  switch (column.kind) {
    case 'account':
      if (from.alias !== '') return withAccount(edit, { kind: 'alias', no: from.alias });
      return from.accountKind === '' ? edit : withAccount(edit, { kind: from.accountKind, no: from.accountNo });
    case 'dimension': {
      const value = from.dimensions[column.code];
      return value === undefined ? edit : withDimension(edit, column.code, value);
    }
    case 'vat':
      return from.vatGroup === '' ? edit : { ...edit, vatGroup: from.vatGroup };
  }
}

/** Both together; what `own` says stands, `other` fills the rest. */
export function filledWith(own: CodingEditInput | null, other: CodingEditInput): CodingEditInput {
  if (own === null) return other;
  const saysAccount = own.alias !== '' || own.accountNo !== '';
  return {
    ...other,
    string: own.string ?? other.string,
    ...(saysAccount ? { alias: own.alias, accountKind: own.accountKind, accountNo: own.accountNo } : {}),
    budget: own.budget === '' ? other.budget : own.budget,
    vatGroup: own.vatGroup === '' ? other.vatGroup : own.vatGroup,
    project: own.project === '' ? other.project : own.project,
    dimensions: { ...other.dimensions, ...own.dimensions },
    leaveOut: false,
  };
}
