import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aBankAccount, aMeans, aPaymentQuestion } from '../build.ts';
import { decidePayment } from '../decide-payment.ts';
import { sameAccount } from '../payment-account.ts';
import { accountOfRow } from '../payment-question.ts';

const number = fc.constantFrom('11', '0011', '22', '33');
const branch = fc.constantFrom('3000', '4000');
const row = fc.record({ account: number, branch, blocked: fc.constantFrom('' as const, 'yes' as const) });

test('PAY-3: money never goes to an account the card did not have, unless a person said so by name', () => {
  const question = fc.record({
    card: fc.array(row, { maxLength: 3 }),
    wanted: fc.record({ account: number, branch }),
    confirmed: fc.option(fc.record({ account: number, branch })),
    updateVendor: fc.boolean(),
  });
  fc.assert(
    fc.property(question, ({ card, wanted, confirmed, updateVendor }) => {
      const accounts = card.map((values, index) => aBankAccount({ code: String(index), ...values }));
      const account = (each: typeof wanted) => ({ kind: 'bank' as const, bic: '', cardType: '', ...each });
      const { payment, stops, newAccount } = decidePayment(
        aPaymentQuestion({
          means: [aMeans('42', { channelCode: 'DK:BANK', payee: { id: wanted.account, branchId: wanted.branch } })],
          accounts,
          control: { updateVendor, paymentForm: 'BANK' },
          choice: {
            meansIndex: null,
            incompleteType: '',
            confirmed: confirmed === null ? null : { account: account(confirmed), by: 'anna', at: '' },
          },
        }),
      );
      const passes = payment !== null && !stops.some(({ kind }) => kind === 'stop');
      const known = accounts.some((each) => each.blocked === '' && sameAccount(accountOfRow(each), account(wanted)));
      const said = confirmed !== null && sameAccount(account(confirmed), account(wanted));
      if (passes && !known) {
        expect(updateVendor).toBe(true);
        expect(accounts.length === 0 || said).toBe(true);
        expect(newAccount).toBe(accounts.length === 0 ? 'first' : 'confirmed');
        expect(payment.vendorUpdate?.kind).toBe('newAccount');
      }
      if (passes && known) expect(payment.vendorUpdate).toBeNull();
      if (newAccount === 'unconfirmed') expect(passes).toBe(false);
    }),
  );
});
