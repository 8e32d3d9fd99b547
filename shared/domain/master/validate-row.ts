import { hasValidIbanDigits } from '../check-digits.ts';
import { problem, type Problem } from '../problem.ts';
import { readField } from './read-field.ts';
import { targetOf, type ReferencedTable } from './references.ts';
import { keyText, tableDefinition, type MasterTable } from './tables.ts';

export interface FieldFault {
  readonly field: string;
  readonly problem: Problem;
}

export type RowValues = Readonly<Record<string, string>>;

/** What a row is checked against. */
export interface RowLookup {
  /** How the last part of this key is spelled in the table it points into; null: there is no such row. */
  readonly spelled: (table: ReferencedTable, key: readonly string[]) => string | null;
  /** Whether another row of the same table has this key (`keyText`). */
  readonly taken: (key: string) => boolean;
}

/** What a row would be when it is saved, and every field that keeps it from that (SET-4…SET-8). Pure. */
export function validateRow(
  table: MasterTable,
  written: RowValues,
  lookup: RowLookup,
): { readonly values: RowValues; readonly faults: readonly FieldFault[] } {
  const { fields, key } = tableDefinition(table);
  const faults: FieldFault[] = [];
  const values: Record<string, string> = {};
  for (const [name, field] of Object.entries(fields)) {
    const read = readField(name, field, written[name] ?? '');
    values[name] = read.value;
    if (!read.ok) faults.push({ field: name, problem: read.problem });
  }
  const readable = faults.length === 0;
  const faulty = (name: string) => faults.some(({ field }) => field === name);
  for (const [name, field] of Object.entries(fields)) {
    const target = faulty(name) ? null : targetOf(name, field, values);
    if (target === null) continue;
    const spelled = lookup.spelled(target.table, target.key);
    if (spelled === null)
      faults.push({
        field: name,
        problem: problem('setup.referenceUnknown', { field: name, value: target.key.join(' '), table: target.table }),
      });
    else values[name] = spelled;
  }
  const [first] = key;
  if (first !== undefined && !key.some(faulty) && lookup.taken(keyText(key.map((name) => values[name] ?? '')))) {
    const shown = key.map((name) => values[name] ?? '').filter((part) => part !== '');
    faults.push({ field: key.at(-1) ?? first, problem: problem('setup.keyTaken', { key: shown.join(' ') }) });
  }
  // What fields say together can only be asked when each can be read.
  if (readable) faults.push(...(rules[table]?.(values) ?? []).filter((fault) => !faulty(fault.field)));
  return { values, faults };
}

/** What fields say together, for the tables that need it. */
const rules: { readonly [T in MasterTable]?: (values: RowValues) => readonly FieldFault[] } = {
  closedPeriods: backwards,
  budgetAmounts: backwards,
  blockedCombinations: ({ dimension1 = '', dimension2 = '' }) =>
    dimension1 !== '' && keyText([dimension1]) === keyText([dimension2])
      ? [{ field: 'dimension2', problem: problem('setup.sameDimension', { dimension: dimension2 }) }]
      : [],
  vatGroups: ({ deductible = '', rate = '' }) => [...share('rate', rate), ...share('deductible', deductible)],
  defaultDimensions: ({ rule, value = '' }) =>
    rule === 'same' && value === ''
      ? [{ field: 'value', problem: problem('setup.fieldMissing', { field: 'value', value: '' }) }]
      : [],
  aliasCodings: ({ accountKind = '', accountNo = '' }) =>
    (accountKind === '') === (accountNo === '')
      ? []
      : accountNo === ''
        ? [{ field: 'accountNo', problem: problem('setup.fieldMissing', { field: 'accountNo', value: '' }) }]
        : [{ field: 'accountKind', problem: problem('setup.fieldMissing', { field: 'accountKind', value: '' }) }],
  codingRules: ({ dimensions = '' }) =>
    dimensions !== '' && dimensionPairs(dimensions) === null
      ? [{ field: 'dimensions', problem: problem('setup.dimensionsInvalid', { value: dimensions.slice(0, 60) }) }]
      : [],
  vendorBankAccounts: ({ kind, account = '', branch = '' }) => {
    const digits = account.replace(/[\s.-]/gu, '');
    if (kind === 'iban' && !hasValidIbanDigits(digits.toUpperCase()))
      return [{ field: 'account', problem: problem('setup.ibanInvalid', { value: account }) }];
    if ((kind === 'fik' || kind === 'giro') && !/^\d{7,8}$/u.test(digits))
      return [{ field: 'account', problem: problem('setup.creditorInvalid', { value: account }) }];
    return kind === 'bank' && branch === ''
      ? [{ field: 'branch', problem: problem('setup.fieldMissing', { field: 'branch', value: '' }) }]
      : [];
  },
};

function backwards({ from = '', to = '' }: RowValues): FieldFault[] {
  return from > to ? [{ field: 'to', problem: problem('setup.periodBackwards', { from, to }) }] : [];
}

function share(field: string, value: string): FieldFault[] {
  const beyond = /^\d{3,}/u.test(value) && value !== '100';
  return beyond ? [{ field, problem: problem('setup.percentInvalid', { field, value }) }] : [];
}

/** `FORMÅL,5,DELREGNSKAB,10` as pairs; null when a dimension or a value is missing. */
export function dimensionPairs(text: string): readonly (readonly [dimension: string, value: string])[] | null {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length % 2 !== 0 || parts.includes('')) return null;
  return parts.flatMap((dimension, index) => (index % 2 === 0 ? [[dimension, parts[index + 1] ?? ''] as const] : []));
}
