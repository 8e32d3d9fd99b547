import { add, formatDecimal, isNegative, isZero, negate } from '../amount/amount.ts';
import { keyText, type LedgerTables } from '../master/tables.ts';
import type { PurchaseLineDraft } from '../purchase/draft.ts';
import type { PostingEntry } from '../purchase/posting-entries.ts';
import type { VoucherDimension, VoucherLine, VoucherLineKind } from './voucher.ts';

type Entry = PostingEntry<PurchaseLineDraft>;

/** The kinds in the order they stand on a voucher: what it costs, its VAT, rounding, and what is owed for it. */
const order: readonly VoucherLineKind[] = [
  'cost',
  'lostVat',
  'deductedVat',
  'reverseChargeVat',
  'rounding',
  'payables',
  'balancing',
];

/** VAT is one entry for each account, group and set of dimensions, as a VAT return wants it; the rest is line by line. */
const joined: ReadonlySet<VoucherLineKind> = new Set(['deductedVat', 'reverseChargeVat']);

interface Gathered {
  readonly kind: VoucherLineKind;
  readonly account: string;
  amount: string;
  /** Null: of the whole document. */
  line: PurchaseLineDraft | null;
  readonly vatGroup: string;
  readonly dimensions: readonly VoucherDimension[];
}

/** The entries of a posting as the lines of its voucher. `ofWhole`: what the lines of the whole document say. */
export function voucherLines(
  entries: readonly Entry[],
  ofWhole: string,
  tables: Pick<LedgerTables, 'find'>,
): VoucherLine[] {
  const gathered = new Map<string, Gathered>();
  for (const [index, { kind, account, amount, line }] of entries.entries()) {
    const key = joined.has(kind) && line !== null ? `${kind} ${vatKey(account, line)}` : String(index);
    const before = gathered.get(key);
    if (before === undefined)
      gathered.set(key, {
        kind,
        account,
        amount,
        line,
        vatGroup: vatGroupOf(line, tables),
        dimensions: (line?.dimensions ?? []).map(({ dimension, value, valueName }) => ({
          dimension,
          value,
          valueName,
        })),
      });
    else {
      before.amount = add(before.amount, amount);
      before.line = null;
    }
  }
  return [...gathered.values()]
    .filter(({ amount }) => !isZero(amount))
    .toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
    .map((one, index) => ({
      lineNo: index + 1,
      kind: one.kind,
      account: accountOf(one.account, tables)?.no ?? one.account,
      accountName: accountOf(one.account, tables)?.name ?? '',
      text: textOf(one, ofWhole, tables),
      debit: isNegative(one.amount) ? '0.00' : formatDecimal(one.amount),
      credit: isNegative(one.amount) ? formatDecimal(negate(one.amount)) : '0.00',
      vatGroup: one.vatGroup,
      budget: bearsCost(one.kind) ? budgetOf(one.line, tables) : '',
      project: bearsCost(one.kind) ? (one.line?.project ?? '') : '',
      dimensions: one.dimensions,
      purchaseLineNo: one.line?.lineNo ?? null,
    }));
}

export function bearsCost(kind: VoucherLineKind): boolean {
  return kind === 'cost' || kind === 'lostVat';
}

function vatKey(account: string, { vatGroup, dimensions }: PurchaseLineDraft): string {
  const parts = dimensions.map(({ dimension, value }) => keyText([dimension, value])).toSorted();
  return keyText([account, vatGroup, ...parts]);
}

function vatGroupOf(line: PurchaseLineDraft | null, tables: Pick<LedgerTables, 'find'>): string {
  if (line === null || line.vatGroup === '') return '';
  return tables.find('vatGroups', line.vatGroup)?.code ?? line.vatGroup;
}

function budgetOf(line: PurchaseLineDraft | null, tables: Pick<LedgerTables, 'find'>): string {
  if (line === null || line.budget === '') return '';
  return tables.find('budgets', line.budget)?.name ?? line.budget;
}

function accountOf(no: string, tables: Pick<LedgerTables, 'find'>) {
  return no === '' ? null : tables.find('accounts', no);
}

function textOf({ kind, account, line, vatGroup }: Gathered, ofWhole: string, tables: Pick<LedgerTables, 'find'>) {
  switch (kind) {
    case 'cost':
    case 'lostVat':
      return line === null || line.description.trim() === '' ? ofWhole : line.description;
    case 'deductedVat':
    case 'reverseChargeVat':
      return tables.find('vatGroups', vatGroup)?.name ?? vatGroup;
    case 'rounding':
      return accountOf(account, tables)?.name ?? ofWhole;
    case 'payables':
    case 'balancing':
      return ofWhole;
  }
}
