import type { IncompleteType } from '../../master/payment.ts';
import { problem, type Problem } from '../../problem.ts';
import { warning } from '../../stop.ts';
import { keyValues, noPayment, stopped, undecided, type Method, type Part } from './decided-part.ts';
import { incompleteProblem, numberOfCard, preferredIncomplete } from './incomplete-payment.ts';
import { nemKontoChannel, nemKontoMeans } from '../offered-payments.ts';
import type { OfferedPayment } from '../payment.ts';
import { paymentFormOf } from './payment-form.ts';
import { findPaymentMethod, methodKeyOf } from './payment-method.ts';
import type { PaymentQuestion } from '../payment-question.ts';

/**
 * No complete payment in the document (PAY-2, third case). A ledger that updates vendors by itself tries NemKonto by
 * itself (NS p. 24); elsewhere a person is asked, and the stop says why.
 */
export function payIncompleteInstead(
  question: PaymentQuestion,
  offered: OfferedPayment | null,
  because: Problem,
): Part {
  const { document, vendor, control } = question;
  const asked = stopped(because, 'openPayment');
  const type = control.updateVendor ? preferredIncomplete(document, vendor) : null;
  if (type === null) return asked;
  const tried = payIncomplete(question, offered, type);
  return tried.stops.length === 0 ? tried : asked;
}

/** To a number through NemKonto (PAY-4). `type` null: the document holds none. */
export function payIncomplete(
  question: PaymentQuestion,
  offered: OfferedPayment | null,
  type: IncompleteType | null,
  known: Method | null = null,
): Part {
  const { document, vendor, tables } = question;
  if (type === null) return { ...stopped(problem('payment.none'), 'openPayment'), method: known };
  const nemKonto = { means: nemKontoMeans, channel: nemKontoChannel, cardType: '' };
  const key = methodKeyOf(nemKonto, document.type, false, type);
  const method = known ?? findPaymentMethod(tables, key);
  if (method === null) return stopped(problem('payment.methodMissing', keyValues(key)), 'addPaymentMethod');
  if (method.action === 'block')
    return {
      ...stopped(problem('payment.blocked', { ...keyValues(key), message: method.message }), 'openSetup'),
      method,
    };
  const form = paymentFormOf(question, [method.paymentForm]);
  if (!form.ok) return { ...stopped(form.problem, ...form.mend), method };
  if (vendor !== null) {
    const because = incompleteProblem(document, vendor, type);
    if (because !== null) return { ...stopped(because, 'openVendor', vendor.id), method };
  }
  const stops =
    method.action === 'message'
      ? [warning(problem('payment.message', { ...keyValues(key), message: method.message }), 'openPayment')]
      : [];
  return {
    ...undecided,
    method,
    payment: {
      ...noPayment,
      offered,
      action: method.action,
      mask: 'incomplete',
      form: form.value.code,
      formKind: form.value.kind,
      source: 'incomplete',
      incomplete: { type, number: vendor === null ? '' : numberOfCard(vendor, type) },
      balancingAccount: form.value.balancingAccount,
      dueDate: offered?.dueDate ?? document.dueDate,
    },
    stops,
  };
}
