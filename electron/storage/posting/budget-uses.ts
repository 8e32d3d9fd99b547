import { sql } from 'kysely';
import { fromMinorUnits } from '../../../shared/domain/amount/amount.ts';
import type { ReadableStore } from '../connection/handles.ts';
import { prepared } from '../connection/prepared.ts';

export interface AskedUse {
  readonly ledgerId: number;
  readonly budget: string;
  readonly currency: string;
  /** Empty: all accounts together. */
  readonly account: string;
  readonly from: string;
  readonly to: string;
}

const used = prepared(
  (store, { ledgerId, budget, currency, account, from, to }: { readonly [F in keyof AskedUse]: AskedUse[F] }) =>
    store
      .selectFrom('budgetUses')
      .select((select) => select.fn.coalesce(select.fn.sum<number>('amountMinor'), sql<number>`0`).as('used'))
      .where('ledgerId', '=', ledgerId)
      .where('budget', '=', budget)
      .where('currency', '=', currency)
      .where(sql<boolean>`(${account} = '' or account = ${account})`)
      .where('date', '>=', from)
      .where('date', '<=', to),
);

/** What posted lines have used of a budget in a period, decimal text (POST-1). */
export async function budgetUsed(db: ReadableStore, asked: AskedUse): Promise<string> {
  return fromMinorUnits(used(db, { ...asked })[0]?.used ?? 0);
}
