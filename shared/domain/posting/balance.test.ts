import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, formatDecimal, isNegative, isZero, negate, subtract, sum } from '../amount/amount.ts';
import { aDocument, aLine, aTaxCategory, aTaxTotal, kroner } from '../build.ts';
import type { EDocument } from '../document/document.ts';
import type { AccountSum } from '../purchase/draft.ts';
import { codedOn } from '../purchase/build.ts';
import { accountSums } from '../purchase/sums.ts';
import { asPosted } from './as-posted.ts';
import { aPostingGround, aPurchaseToPost } from './build.ts';
import { decidePosting } from './decide-posting.ts';
import type { VoucherLine } from './voucher.ts';

/** Amounts of documents are two decimals mostly; some senders write three or four, and allowances are negative. */
const amount = fc
  .tuple(fc.integer({ min: -200_000, max: 2_000_000 }), fc.constantFrom(2, 2, 2, 3, 4))
  .map(([units, decimals]) => {
    const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
    return `${units < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  });
const vatGroup = fc.constantFrom('FULL', 'QUARTER', 'LOST', 'NONE', 'REVERSE');
const documents = fc.record({
  type: fc.constantFrom('invoice' as const, 'creditNote' as const),
  amounts: fc.array(amount, { minLength: 1, maxLength: 12 }),
  vatGroup,
  deviatingVat: fc.boolean(),
  paidAlready: fc.boolean(),
});
type Generated = typeof documents extends fc.Arbitrary<infer Value> ? Value : never;

function documentOf({ type, amounts }: Generated): EDocument {
  const lines = amounts.map((value, index) =>
    aLine({
      id: String(index + 1),
      amount: kroner(value),
      taxTotals: [aTaxTotal(formatDecimal(String(Number(value) / 4)))],
      tax: aTaxCategory(),
    }),
  );
  return aDocument({ type, lines });
}

function groundOf(generated: Generated) {
  const document = documentOf(generated);
  const coding = codedOn(document, '2210', generated.vatGroup);
  const purchase = aPurchaseToPost(document, { coding, deviatingVat: generated.deviatingVat });
  const entry = purchase.vendorEntry;
  const payment = {
    offered: null, action: 'useDocument', mask: 'directDebit', form: '', formKind: null, source: 'document', account: null,
    reference: '', incomplete: null, balancingAccount: '6110', dueDate: null, vendorUpdate: null,
  } as const; // prettier-ignore
  return aPostingGround(
    generated.paidAlready && entry !== null ? { ...purchase, vendorEntry: { ...entry, payment } } : purchase,
  );
}

/** Account by account, debit less credit. */
function balances(
  rows: readonly Pick<VoucherLine | AccountSum, 'account' | 'debit' | 'credit'>[],
): Record<string, string> {
  const balance = new Map<string, string>();
  for (const { account, debit, credit } of rows)
    balance.set(account, add(balance.get(account) ?? '0', subtract(debit, credit)));
  return Object.fromEntries(
    [...balance].filter(([, value]) => !isZero(value)).map(([no, value]) => [no, formatDecimal(value)]),
  );
}

describe('POST-1 whatever is accepted', () => {
  test('its voucher balances, each line on one side, with two decimals', () => {
    fc.assert(
      fc.property(documents, (generated) => {
        const lines = decidePosting(groundOf(generated)).draft?.lines ?? [];
        expect(subtract(sum(lines.map(({ debit }) => debit)), sum(lines.map(({ credit }) => credit)))).toBe('0');
        for (const { debit, credit } of lines) {
          expect([debit, credit].filter((side) => side === '0.00')).toHaveLength(1);
          expect(`${debit} ${credit}`).toMatch(/^\d+\.\d\d \d+\.\d\d$/u);
        }
        expect(lines.map(({ lineNo }) => lineNo)).toEqual(lines.map((_line, index) => index + 1));
      }),
    );
  });

  test('ACC-10 the voucher says of every account what the check said', () => {
    fc.assert(
      fc.property(documents, (generated) => {
        const ground = groundOf(generated);
        const { purchase, tables, control } = ground;
        if (purchase === null) throw new Error('nothing to post');
        const { lines, accounts } = asPosted(purchase, tables, control);
        const checked = accountSums(lines, purchase.kind, accounts, tables);
        expect(balances(decidePosting(ground).draft?.lines ?? [])).toEqual(balances(checked));
      }),
    );
  });

  test('what is owed is the total, and the total is net and VAT', () => {
    fc.assert(
      fc.property(documents, (generated) => {
        const { draft } = decidePosting(groundOf(generated));
        if (draft === null) throw new Error('nothing to post');
        const owed = sum(
          draft.lines.filter(({ kind }) => kind === 'payables').map(({ debit, credit }) => subtract(credit, debit)),
        );
        expect(formatDecimal(draft.kind === 'purchaseCreditMemo' ? negate(owed) : owed)).toBe(draft.total);
        expect(formatDecimal(add(draft.net, draft.vat))).toBe(draft.total);
        expect(draft.vendorEntry.amount).toBe(draft.total);
        expect(isNegative(draft.vendorEntry.amount)).toBe(isNegative(draft.total));
      }),
    );
  });
});
