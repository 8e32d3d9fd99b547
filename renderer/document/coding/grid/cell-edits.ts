import type { CodedPlaceView, CodingEditInput } from '../../../../shared/contract/coding.ts';
import {
  type CodingColumn,
  withAccount,
  withDimension,
  withoutAccount,
  withoutDimension,
} from '../edits/coding-edit.ts';
import type { CellOption } from './best-option.ts';

/** What a person says once an option was picked in a column. */
export function withOption(base: CodingEditInput, column: CodingColumn, option: CellOption): CodingEditInput {
  const edit: CodingEditInput = { ...base, origin: 'typed' };
  switch (column.kind) {
    case 'dimension':
      return withDimension(edit, column.code, option.key);
    case 'vat':
      return { ...edit, vatGroup: option.key };
    case 'account':
      return withAccount(edit, { kind: option.kind === 'value' ? 'account' : option.kind, no: option.key });
  }
}

/**
 * Delete in a column: one's own word is taken back. A dimension that nobody but the string or a default says is taken
 * away from the line instead.
 */
export function cleared(base: CodingEditInput, column: CodingColumn, shown: CodedPlaceView): CodingEditInput {
  switch (column.kind) {
    case 'account':
      return withoutAccount(base);
    case 'vat':
      return { ...base, vatGroup: '' };
    case 'dimension': {
      const own = base.dimensions[column.code] !== undefined;
      const there = shown.dimensions.some(({ dimension }) => dimension === column.code);
      return own || !there ? withoutDimension(base, column.code) : withDimension(base, column.code, '');
    }
  }
}
