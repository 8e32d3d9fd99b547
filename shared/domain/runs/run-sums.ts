import { negate, toMinorUnits } from '../amount/amount.ts';
import type { VoucherDraft } from '../posting/voucher.ts';
import type { AccountSum, PurchaseDraft, VatGroupSum, VendorEntry } from '../purchase/draft.ts';

/** What the documents of a run are summed up by (MASS-3b). */
export const runSumKinds = ['account', 'vatGroup', 'vendor', 'payment', 'customer'] as const;
export type RunSumKind = (typeof runSumKinds)[number];

/**
 * A document's part of one sum, in hundredths. An account has debit and credit, a VAT group its base and VAT; vendors and
 * payments have one amount, what is owed, less for credit notes; customers the same of what is sent.
 */
export interface RunSumPart {
  readonly kind: RunSumKind;
  readonly key: string;
  readonly name: string;
  readonly currency: string;
  readonly first: number;
  readonly second: number;
}

/** What one document adds to the sums; nothing for orders: nothing is owed for them yet. */
export function sumPartsOf(draft: PurchaseDraft): RunSumPart[] {
  const { vendorEntry } = draft;
  return vendorEntry === null ? [] : partsOf({ ...draft, vendorEntry });
}

/** The same of what is posted. */
export function sumPartsOfVoucher(voucher: VoucherDraft): RunSumPart[] {
  const accounts = voucher.lines.map(({ account, accountName, debit, credit }) => {
    return { account, name: accountName, debit, credit };
  });
  return partsOf({ ...voucher, accounts });
}

interface Summed {
  readonly kind: PurchaseDraft['kind'];
  readonly currency: string;
  readonly total: string;
  readonly vendorEntry: VendorEntry;
  readonly accounts: readonly AccountSum[];
  readonly vatGroups: readonly VatGroupSum[];
}

function partsOf(draft: Summed): RunSumPart[] {
  const { currency, vendorEntry } = draft;
  const credit = draft.kind === 'purchaseCreditMemo';
  const signed = (amount: string): number => toMinorUnits(credit ? negate(amount) : amount) ?? 0;
  const plain = (amount: string): number => toMinorUnits(amount) ?? 0;
  const payment = vendorEntry.payment;
  const parts: RunSumPart[] = [
    ...draft.accounts.map(({ account, name, debit, credit: owed }) => {
      return { kind: 'account' as const, key: account, name, currency, first: plain(debit), second: plain(owed) };
    }),
    ...draft.vatGroups.map(({ vatGroup, base, vat }) => {
      return { kind: 'vatGroup' as const, key: vatGroup, name: '', currency, first: signed(base), second: signed(vat) };
    }),
    {
      kind: 'vendor',
      key: vendorEntry.vendorNo,
      name: vendorEntry.vendorName,
      currency,
      first: signed(draft.total),
      second: 0,
    },
    { kind: 'payment', key: payment?.form ?? '', name: '', currency, first: signed(draft.total), second: 0 },
  ];
  return joined(parts);
}

/** One part for each sum: a direct debit has the payables account twice. */
function joined(parts: readonly RunSumPart[]): RunSumPart[] {
  const sums = new Map<string, RunSumPart>();
  for (const part of parts) {
    const id = `${part.kind} ${part.key}`;
    const before = sums.get(id);
    sums.set(
      id,
      before === undefined
        ? part
        : { ...before, first: before.first + part.first, second: before.second + part.second },
    );
  }
  return [...sums.values()];
}
