import type { CodedPlaceView } from '../../../../shared/contract/coding.ts';
import { add } from '../../../../shared/domain/amount/amount.ts';

/** What is coded on one account, in the document's currency. */
export interface AccountSum {
  readonly no: string;
  readonly name: string;
  readonly sum: string;
  readonly places: number;
}

export interface CodingSums {
  readonly accounts: readonly AccountSum[];
  readonly coded: string;
  readonly uncoded: string;
  readonly leftOut: string;
}

/** Net amounts by account, in the order of the account numbers; what has no account stands by itself. */
export function accountSums(places: readonly CodedPlaceView[]): CodingSums {
  const sums = new Map<string, AccountSum>();
  let coded = '0';
  let uncoded = '0';
  let leftOut = '0';
  for (const { amount, fate, account } of places) {
    if (amount === null || fate === 'text') continue;
    if (fate === 'leftOut') leftOut = add(leftOut, amount);
    else if (account === null) uncoded = add(uncoded, amount);
    else {
      const { no, name } = account.value;
      const before = sums.get(no) ?? { no, name, sum: '0', places: 0 };
      sums.set(no, { ...before, sum: add(before.sum, amount), places: before.places + 1 });
      coded = add(coded, amount);
    }
  }
  const accounts = [...sums.values()].sort((one, other) => (one.no < other.no ? -1 : 1));
  return { accounts, coded, uncoded, leftOut };
}
