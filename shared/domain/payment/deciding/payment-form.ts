import type { PaymentFormKind } from '../../master/payment.ts';
import { problem, type Problem } from '../../problem.ts';
import type { Stop } from '../../stop.ts';
import type { PaymentQuestion } from '../payment-question.ts';

/** The ledger's payment form a payment ends in. */
export interface FormChoice {
  readonly code: string;
  readonly kind: PaymentFormKind;
  readonly balancingAccount: string;
}

/**
 * The first form that is named, at last the ledger's own (SET-3); or why there is none that can be used. The problem
 * names the table in which it is mended.
 */
export function paymentFormOf(
  { tables, control }: Pick<PaymentQuestion, 'tables' | 'control'>,
  named: readonly string[],
): { ok: true; value: FormChoice } | { ok: false; problem: Problem; mend: [Stop['action']] } {
  const code = [...named, control.paymentForm].find((each) => each.trim() !== '') ?? '';
  if (code === '')
    return { ok: false, problem: problem('payment.formMissing', { table: 'paymentMethods' }), mend: ['openSetup'] };
  const form = tables.find('paymentForms', code);
  const values = { table: 'paymentForms', form: code };
  if (form === null) return { ok: false, problem: problem('payment.formUnknown', values), mend: ['openSetup'] };
  if (form.blocked === 'yes')
    return { ok: false, problem: problem('payment.formBlocked', values), mend: ['openSetup'] };
  return {
    ok: true,
    value: { code: form.code, kind: form.kind as PaymentFormKind, balancingAccount: form.balancingAccount },
  };
}
