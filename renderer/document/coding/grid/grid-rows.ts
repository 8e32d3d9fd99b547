import type { CodedPlaceView, CodingView } from '../../../../shared/contract/coding.ts';
import { type CodingDesk, shownPlace } from '../coding-desk.ts';
import type { CodingColumn, Place } from '../edits/coding-edit.ts';
import { offeredFor, type Suggestion } from '../edits/suggestions.ts';

/** A row of the grid: a place as it is shown, what is offered for it, and whether it can be coded at all. */
export interface GridRow {
  readonly place: CodedPlaceView;
  readonly offered: Suggestion | null;
  readonly codable: boolean;
}

/** Header (when it says anything), lines, charges, duties, prepaid and rounding, in the document's order. */
export function gridRows(
  desk: Pick<CodingDesk, 'waiting' | 'names'> & { readonly view: CodingView },
  only: Suggestion['from'] | null,
): GridRow[] {
  const offered = offeredFor(desk.view, only);
  return desk.view.places
    .filter((place) => place.kind !== 'header' || place.string !== null || place.dimensions.length > 0)
    .map((place) => {
      const shown = shownPlace(place, desk);
      return {
        place: shown,
        offered: shown.fate === 'uncoded' ? (offered.get(place.place) ?? null) : null,
        codable: place.kind !== 'text',
      };
    });
}

export function gridColumns(view: CodingView): CodingColumn[] {
  return [
    { kind: 'account' },
    ...view.dimensions.map(({ code, name }) => ({ kind: 'dimension' as const, code, name })),
    { kind: 'vat' },
  ];
}

export interface CellValue {
  readonly text: string;
  readonly note: string;
  /** Not coded yet: offered, and taken over only when somebody says so. */
  readonly ghost: boolean;
  /** An alias said this, or overruled what another said (COD-5). */
  readonly alias: boolean;
}

const empty: CellValue = { text: '', note: '', ghost: false, alias: false };

export function cellValue({ place, offered }: GridRow, column: CodingColumn): CellValue {
  const byAlias = (source: string): boolean => source === 'alias';
  switch (column.kind) {
    case 'account': {
      if (place.account !== null) {
        const { no, name } = place.account.value;
        return { text: no, note: name, ghost: false, alias: byAlias(place.account.source) };
      }
      const edit = offered?.edit;
      if (edit === undefined) return empty;
      return {
        text: edit.alias === '' ? edit.accountNo : edit.alias,
        note: offered?.fromLabel ?? '',
        ghost: true,
        alias: false,
      };
    }
    case 'dimension': {
      const said = place.dimensions.find(({ dimension }) => dimension === column.code);
      if (said !== undefined)
        return { text: said.value, note: said.valueName, ghost: false, alias: byAlias(said.source) };
      const value = offered?.edit.dimensions[column.code] ?? '';
      return value === '' ? empty : { text: value, note: '', ghost: true, alias: false };
    }
    case 'vat': {
      if (place.vatGroup !== null)
        return { text: place.vatGroup.value, note: '', ghost: false, alias: byAlias(place.vatGroup.source) };
      const value = offered?.edit.vatGroup ?? '';
      return value === '' ? empty : { text: value, note: '', ghost: true, alias: false };
    }
  }
}

/** The number a row has on the paper; places that are no lines have none. */
export function rowNumber(place: Place): string {
  const number = /^line:(\d+)$/.exec(place)?.[1];
  return number === undefined ? '' : String(Number(number) + 1);
}

/** Rows whose cells can be written in; the header takes no account (COD-1). */
export function writable(row: GridRow, column: CodingColumn): boolean {
  return row.codable && (row.place.kind !== 'header' || column.kind === 'dimension');
}
