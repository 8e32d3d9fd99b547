import { add, compare, formatDecimal, subtract, sum } from '../amount/amount.ts';
import { keyText, type LedgerTables, type MasterRow } from '../master/tables.ts';
import { problem, type Problem } from '../problem.ts';
import type { PurchaseLineDraft } from '../purchase/draft.ts';
import { stop, warning, type Stop } from '../stop.ts';
import { OnLines } from './on-lines.ts';
import { budgetKey } from './posting-ground.ts';
import type { VoucherLine } from './voucher.ts';
import { bearsCost } from './voucher-lines.ts';

type BudgetAmount = MasterRow<'budgetAmounts'>;
type Charged = Pick<VoucherLine, 'kind' | 'budget' | 'account' | 'debit' | 'credit'>;

/** The budget amounts a voucher of this date draws on, of budgets that say what happens when they are exceeded. */
export function budgetAmountsFor(
  budgets: readonly string[],
  date: string,
  tables: Pick<LedgerTables, 'find' | 'rows'>,
): BudgetAmount[] {
  const named = new Set(budgets.filter((name) => name !== '').map((name) => keyText([name])));
  if (named.size === 0) return [];
  return tables
    .rows('budgetAmounts')
    .filter(
      ({ budget, from, to }) =>
        named.has(keyText([budget])) &&
        from <= date &&
        date <= to &&
        (tables.find('budgets', budget)?.exceeded ?? '') !== '',
    );
}

/** Budgets that are unknown or blocked on a line; and what is exceeded, as the budget says: a question, or a stop (POST-1). */
export function budgetStops(
  lines: readonly PurchaseLineDraft[],
  vouched: readonly Charged[],
  { date, currency, purchaseId }: { readonly date: string; readonly currency: string; readonly purchaseId: number },
  used: ReadonlyMap<string, string>,
  tables: Pick<LedgerTables, 'find' | 'rows'>,
): Stop[] {
  const said = new OnLines(purchaseId);
  for (const line of lines) {
    if (line.budget === '') continue;
    const because = unusable(line.budget, tables);
    if (because !== null) said.add(because, line);
  }
  const amounts = budgetAmountsFor(
    vouched.map(({ budget }) => budget),
    date,
    tables,
  );
  return [...said.stops(), ...amounts.flatMap((row) => exceeded(row, vouched, currency, used, tables))];
}

function unusable(budget: string, tables: Pick<LedgerTables, 'find'>): Problem | null {
  const row = tables.find('budgets', budget);
  if (row === null) return problem('coding.budgetUnknown', { budget, places: '' });
  return row.blocked === 'yes' ? problem('coding.budgetBlocked', { budget: row.name, places: '' }) : null;
}

function exceeded(
  row: BudgetAmount,
  vouched: readonly Charged[],
  currency: string,
  usedOf: ReadonlyMap<string, string>,
  tables: Pick<LedgerTables, 'find'>,
): Stop[] {
  const own = vouched.filter(
    ({ kind, budget, account }) =>
      bearsCost(kind) &&
      keyText([budget]) === keyText([row.budget]) &&
      (row.account === '' || keyText([account]) === keyText([row.account])),
  );
  const more = sum(own.map(({ debit, credit }) => subtract(debit, credit)));
  const used = usedOf.get(budgetKey(row)) ?? '0.00';
  const over = subtract(add(used, more), row.amount);
  // What brings money back is never stopped by what was spent before.
  if (compare(more, '0') <= 0 || compare(over, '0') <= 0) return [];
  const { budget, account, from, to, amount } = row;
  const because = problem('posting.budgetExceeded', {
    budget,
    account,
    from,
    to,
    amount,
    used,
    more: formatDecimal(more),
    over: formatDecimal(over),
    currency,
    table: 'budgetAmounts',
    key: keyText([budget, account, from]),
  });
  return [
    tables.find('budgets', budget)?.exceeded === 'stop' ? stop(because, 'openSetup') : warning(because, 'openSetup'),
  ];
}
