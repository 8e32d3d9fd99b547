import type { Field } from '../../../shared/domain/master/field.ts';
import { type MasterTable, tableDefinition } from '../../../shared/domain/master/tables.ts';
import { hasValidIbanDigits } from '../../../shared/domain/check-digits.ts';

export type RowValues = Readonly<Record<string, string>>;

/** Why a field is not as it should be; a `remark` does not keep the row from being saved. Codes are keys under `master.check`. */
export interface RowRemark {
  readonly field: string;
  readonly severity: 'error' | 'remark';
  readonly code:
    | 'missing'
    | 'tooLong'
    | 'codeForm'
    | 'comma'
    | 'percentForm'
    | 'percentRange'
    | 'integerForm'
    | 'dateForm'
    | 'order'
    | 'letters'
    | 'mailForm'
    | 'ibanDigits'
    | 'bicForm'
    | 'branchForm'
    | 'accountForm';
  readonly values: Readonly<Record<string, string | number>>;
}

/** The form in which a value is kept: trimmed, decimals with a point, country and currency in capitals. */
export function tidyRow(table: MasterTable, values: RowValues): RowValues {
  return Object.fromEntries(
    Object.entries(tableDefinition(table).fields).map(([name, { is }]) => {
      const value = (values[name] ?? '').trim();
      if (is.kind === 'percent') return [name, value.replace(/\s*%$/, '').replace(',', '.')];
      return [name, lettersOf(name) === null && name !== 'bic' ? value : value.toUpperCase()];
    }),
  );
}

/** Codes of a fixed number of letters, by the field's name. */
function lettersOf(field: string): number | null {
  if (field === 'country') return 2;
  return field === 'currency' || field === 'documentCurrency' || field === 'ledgerCurrency' ? 3 : null;
}

/**
 * What can be told about a row while it is typed, without asking anybody: forms, lengths, ranges (SET-7). Whether a
 * reference exists and a key is free, the backend says.
 */
export function checkRow(table: MasterTable, raw: RowValues): readonly RowRemark[] {
  const values = tidyRow(table, raw);
  const found: RowRemark[] = [];
  for (const [name, field] of Object.entries(tableDefinition(table).fields)) {
    const remark = checkField(name, field, values[name] ?? '');
    if (remark !== null) found.push({ field: name, severity: 'error', ...remark });
  }
  return [...found, ...checkTogether(table, values)].filter(
    (remark, at, all) => all.findIndex(({ field }) => field === remark.field) === at,
  );
}

function checkField(name: string, { is, required }: Field, value: string): Pick<RowRemark, 'code' | 'values'> | null {
  if (value === '') return required === true ? { code: 'missing', values: {} } : null;
  switch (is.kind) {
    case 'text':
      if (value.length > is.max) return { code: 'tooLong', values: { max: is.max } };
      return name === 'mail' && !/^[^\s@]+@[^\s@]+$/.test(value) ? { code: 'mailForm', values: {} } : null;
    case 'code': {
      if (value.includes(',')) return { code: 'comma', values: {} };
      const letters = lettersOf(name);
      if (letters !== null && !new RegExp(`^[A-Z]{${String(letters)}}$`).test(value))
        return { code: 'letters', values: { count: letters } };
      return value.length > is.max ? { code: 'tooLong', values: { max: is.max } } : null;
    }
    case 'percent':
      if (!/^\d{1,3}(\.\d{1,4})?$/.test(value)) return { code: 'percentForm', values: {} };
      return /^(100(\.0+)?|\d{1,2}(\.\d+)?)$/.test(value) ? null : { code: 'percentRange', values: {} };
    case 'integer':
      return /^\d{1,9}$/.test(value) && Number(value) >= is.min && Number(value) <= is.max
        ? null
        : { code: 'integerForm', values: { min: is.min, max: is.max } };
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? null : { code: 'dateForm', values: {} };
    default:
      return null;
  }
}

/** What fields say together. */
function checkTogether(table: MasterTable, values: RowValues): readonly RowRemark[] {
  const error = (field: string, code: RowRemark['code']): RowRemark[] => [
    { field, severity: 'error', code, values: {} },
  ];
  const remark = (field: string, code: RowRemark['code']): RowRemark[] => [
    { field, severity: 'remark', code, values: {} },
  ];
  const { from = '', to = '', kind = '', account = '', branch = '', bic = '' } = values;
  if (table === 'closedPeriods' && from !== '' && to !== '' && to < from) return error('to', 'order');
  if (table !== 'vendorBankAccounts') return [];
  const bare = account.replaceAll(/\s/g, '').toUpperCase();
  return [
    ...(kind === 'iban' && bare !== '' && !hasValidIbanDigits(bare) ? remark('account', 'ibanDigits') : []),
    ...(kind === 'bank' && bic === '' && branch !== '' && !/^\d{4}$/.test(branch)
      ? remark('branch', 'branchForm')
      : []),
    ...(kind === 'bank' && bic === '' && bare !== '' && !/^\d{1,10}$/.test(bare)
      ? remark('account', 'accountForm')
      : []),
    ...(bic !== '' && !/^[A-Z0-9]{8}([A-Z0-9]{3})?$/.test(bic) ? error('bic', 'bicForm') : []),
  ];
}
