import { fromMinorUnits, subtract, toMinorUnits } from '../amount/amount.ts';
import { keyText } from '../master/tables.ts';
import type { VoucherDraft } from './voucher.ts';

/** Which part of a budget is asked about: an account's, or with an empty one all of it, in a period. */
export interface AskedBudget {
  readonly ledgerId: number;
  readonly budget: string;
  readonly currency: string;
  readonly account: string;
  readonly from: string;
  readonly to: string;
}

/** What would be drawn on budgets by documents that are not posted yet, but would be before the one in hand (MASS-3b). */
export interface ForeseenDraws {
  /** Decimal text. */
  readonly of: (asked: AskedBudget) => string;
}

/** Nothing comes before it. */
export const noDraws: ForeseenDraws = { of: () => '0.00' };

type Draw = Omit<AskedBudget, 'from' | 'to'> & { readonly date: string; amountMinor: number };

/** Draws of vouchers to come, added up as the store adds up those of posted ones. */
export class BudgetDraws implements ForeseenDraws {
  private readonly draws = new Map<string, Draw>();

  add({ ledgerId, currency, date, lines }: VoucherDraft): void {
    for (const { budget, account, debit, credit } of lines) {
      if (budget === '') continue;
      const id = keyText([String(ledgerId), budget, currency, account, date]);
      const amountMinor = (this.draws.get(id)?.amountMinor ?? 0) + (toMinorUnits(subtract(debit, credit)) ?? 0);
      this.draws.set(id, { ledgerId, budget, currency, account, date, amountMinor });
    }
  }

  of(asked: AskedBudget): string {
    let minor = 0;
    for (const { ledgerId, currency, budget, account, date, amountMinor } of this.draws.values())
      if (
        ledgerId === asked.ledgerId &&
        currency === asked.currency &&
        keyText([budget]) === keyText([asked.budget]) &&
        (asked.account === '' || keyText([account]) === keyText([asked.account])) &&
        asked.from <= date &&
        date <= asked.to
      )
        minor += amountMinor;
    return fromMinorUnits(minor);
  }
}
