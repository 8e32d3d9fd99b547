import type { FieldProblem } from '../../../../shared/contract/master.ts';
import type { MasterTable } from '../../../../shared/domain/master/tables.ts';
import { type RowLookup, type RowValues, validateRow } from '../../../../shared/domain/master/validate-row.ts';

export type { RowValues };

/** What is odd about a field but keeps nobody from saving; codes are keys under `master.check`. */
export interface RowRemark {
  readonly field: string;
  readonly code: 'letters' | 'mailForm' | 'bicForm' | 'branchForm' | 'accountForm';
  readonly values: Readonly<Record<string, number>>;
}

/** While a row is typed: whether a reference exists and a key is free, only the backend can say. */
const hopeful: RowLookup = { spelled: (_table, key) => key.at(-1) ?? '', taken: () => false };

/** Codes of a fixed number of letters, by the field's name. */
function lettersOf(field: string): number | null {
  if (field === 'country') return 2;
  return field === 'currency' || field === 'documentCurrency' || field === 'ledgerCurrency' ? 3 : null;
}

/** The form in which a row is kept, with country, currency and BIC in capitals. */
export function tidyRow(table: MasterTable, written: RowValues): RowValues {
  const { values } = validateRow(table, written, hopeful);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      lettersOf(name) === null && name !== 'bic' ? value : value.toUpperCase(),
    ]),
  );
}

/** What keeps a row from being saved as far as it can be told from the row alone: the backend's own rules (SET-7). */
export function checkRow(table: MasterTable, written: RowValues): readonly FieldProblem[] {
  return validateRow(table, written, hopeful).faults;
}

/** Doubts about a row: lengths and forms that are unusual but in use (PAY-7). */
export function rowRemarks(table: MasterTable, written: RowValues): readonly RowRemark[] {
  const values = tidyRow(table, written);
  const remark = (field: string, code: RowRemark['code'], more: RowRemark['values'] = {}): RowRemark[] => [
    { field, code, values: more },
  ];
  const letters = Object.keys(values).flatMap((field) => {
    const count = lettersOf(field);
    const value = values[field] ?? '';
    return count === null || value === '' || (value.length === count && /^[A-Z]+$/.test(value))
      ? []
      : remark(field, 'letters', { count });
  });
  const { mail = '', kind = '', account = '', branch = '', bic = '' } = values;
  const isAccount = table === 'vendorBankAccounts';
  const danish = isAccount && kind === 'bank' && bic === '';
  return [
    ...letters,
    ...(mail !== '' && !/^[^\s@]+@[^\s@]+$/.test(mail) ? remark('mail', 'mailForm') : []),
    ...(danish && branch !== '' && !/^\d{4}$/.test(branch) ? remark('branch', 'branchForm') : []),
    ...(danish && account !== '' && !/^\d{1,10}$/.test(account.replaceAll(/[\s.-]/g, ''))
      ? remark('account', 'accountForm')
      : []),
    ...(isAccount && bic !== '' && !/^[A-Z0-9]{8}([A-Z0-9]{3})?$/.test(bic) ? remark('bic', 'bicForm') : []),
  ];
}
