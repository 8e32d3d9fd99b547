import type { MasterRow } from '../../master/tables.ts';
import { problem, type Problem } from '../../problem.ts';
import { stop, warning, type Stop } from '../../stop.ts';
import { alreadyPaidMeans } from '../offered-payments.ts';
import type { DecidedPayment, OfferedPayment } from '../payment.ts';
import type { FormChoice } from './payment-form.ts';
import type { MethodKey } from './payment-method.ts';
import type { PaymentDecision } from '../payment-question.ts';

export type Method = MasterRow<'paymentMethods'>;

/** What one way through the decision comes to. */
export type Part = Pick<PaymentDecision, 'method' | 'payment' | 'difference' | 'newAccount' | 'stops'>;

export const undecided: Part = { method: null, payment: null, difference: null, newAccount: 'no', stops: [] };

export const noPayment: DecidedPayment = {
  offered: null,
  action: 'vendorDefault',
  mask: '',
  form: '',
  formKind: null,
  source: 'vendor',
  account: null,
  reference: '',
  incomplete: null,
  balancingAccount: '',
  dueDate: null,
  vendorUpdate: null,
};

export function fromDocument(offered: OfferedPayment, method: Method, form: FormChoice): DecidedPayment {
  const { reference, dueDate } = offered;
  return {
    ...noPayment,
    offered,
    action: method.action,
    mask: method.mask,
    form: form.code,
    formKind: form.kind,
    source: 'document',
    reference,
    balancingAccount: form.balancingAccount,
    dueDate,
  };
}

/** A document that is paid already must not reach a form that pays (PAY-5). */
export function paysTwice(offered: OfferedPayment | null, { code, kind }: FormChoice): Stop | null {
  if (offered === null || !alreadyPaidMeans.has(offered.means)) return null;
  return kind === 'directDebit' || kind === 'manual'
    ? null
    : stop(problem('payment.wouldPayTwice', { form: code }), 'openSetup');
}

/** Without a balancing account the entry stays open, and somebody may pay it once more (PAY-5). */
export function balancingStops(
  offered: OfferedPayment | null,
  { code, balancingAccount }: FormChoice,
): readonly Stop[] {
  if (offered === null || !alreadyPaidMeans.has(offered.means) || balancingAccount !== '') return [];
  return [warning(problem('payment.noBalancingAccount', { form: code }), 'openSetup')];
}

export function stopped(because: Problem, ...mend: [action: Stop['action'], target?: number | null]): Part {
  return { ...undecided, stops: [stop(because, ...mend)] };
}

export function keyValues({ channelNamed: _named, ...key }: MethodKey): Record<string, string> {
  return { table: 'paymentMethods', ...key };
}
