import type { IncompleteType, PaymentMask } from '../master/payment.ts';
import { problem } from '../problem.ts';
import { assertNever } from '../result.ts';
import { warning, type Stop } from '../stop.ts';
import { passAccountGate } from './deciding/account-gate.ts';
import {
  balancingStops,
  fromDocument,
  keyValues,
  noPayment,
  paysTwice,
  stopped,
  undecided,
  type Method,
  type Part,
} from './deciding/decided-part.ts';
import { possibleIncomplete, preferredIncomplete } from './deciding/incomplete-payment.ts';
import { alreadyPaidMeans, differentPayments, nemKontoMeans, offeredPayments } from './offered-payments.ts';
import { payFromCard } from './deciding/pay-from-card.ts';
import { payIncomplete, payIncompleteInstead } from './deciding/pay-incomplete.ts';
import type { DecidedPayment, OfferedPayment } from './payment.ts';
import { accountFor, accountText, sameAccount } from './payment-account.ts';
import { paymentFaults } from './payment-faults.ts';
import { paymentFormOf } from './deciding/payment-form.ts';
import { findPaymentMethod, isOdd, methodKeyOf, type MethodKey } from './deciding/payment-method.ts';
import { accountsOnCard, type PaymentDecision, type PaymentQuestion } from './payment-question.ts';

/**
 * How a document is paid (PAY-1…PAY-6): its means of payment through the ledger's table to a payment form, with what the
 * vendor's card says to it. Pure: the same answer for the page, for F9, for accept and for a mass run.
 */
export function decidePayment(given: PaymentQuestion): PaymentDecision {
  const question = { ...given, accounts: accountsOnCard(given.vendor, given.accounts) };
  const { document, vendor, choice } = question;
  const offered = offeredPayments(document);
  const part = decide(question, offered, choice.incompleteType);
  return {
    offered,
    incomplete: possibleIncomplete(document, vendor),
    ...part,
    stops: [...part.stops, ...sharedWith(question, part)],
  };
}

/** One account of two vendors is a fraud until somebody knows better, or a group's common one: a person looks (PAY-7b). */
function sharedWith({ vendor, alsoOf }: PaymentQuestion, { payment }: Part): readonly Stop[] {
  const account = payment?.account ?? null;
  if (vendor === null || account === null) return [];
  const others = alsoOf.find((shared) => sameAccount(shared.account, account))?.vendors ?? [];
  if (others.length === 0) return [];
  const values = {
    no: vendor.no,
    name: vendor.name,
    theirs: accountText(account),
    others: others.map((other) => `${other.name} (${other.no})`).join(', '),
  };
  return [warning(problem('payment.accountShared', values), 'openPayment', vendor.id)];
}

function decide(question: PaymentQuestion, offered: readonly OfferedPayment[], wished: '' | IncompleteType): Part {
  if (wished !== '') return payIncomplete(question, null, wished);
  const different = differentPayments(offered);
  const [first] = different;
  if (first === undefined) return nothingOffered(question);
  const chosen = different.length === 1 ? first : offered.find(({ index }) => index === question.choice.meansIndex);
  if (chosen === undefined)
    return stopped(problem('payment.chooseMeans', { count: String(different.length) }), 'choosePaymentMeans');
  return payByTable(question, chosen);
}

/** A document without any means: credits need none, the table may know what is not defined, else NemKonto (PAY-2). */
function nothingOffered(question: PaymentQuestion): Part {
  const { document, tables } = question;
  const undefinedMeans = methodKeyOf({ means: '1', channel: '', cardType: '' }, document.type, false);
  const method = findPaymentMethod(tables, undefinedMeans);
  if (method !== null && (method.action === 'vendorDefault' || method.action === 'message')) {
    const part = payByAction(question, null, method, undefinedMeans);
    if (part.payment !== null) return part;
  }
  if (document.type !== 'invoice') return { ...undecided, payment: unpaid(question) };
  return payIncompleteInstead(question, null, problem('payment.none'));
}

/** Nothing is to be paid for it, so nothing must be known. */
function unpaid({ document, vendor, control, tables }: PaymentQuestion): DecidedPayment {
  const form = vendor?.paymentForm || control.paymentForm;
  return {
    ...noPayment,
    form,
    formKind: tables.find('paymentForms', form)?.kind ?? null,
    dueDate: document.dueDate,
  };
}

function payByTable(question: PaymentQuestion, offered: OfferedPayment): Part {
  const { document, vendor, tables } = question;
  const isNemKonto = offered.means === nemKontoMeans;
  const type = isNemKonto ? preferredIncomplete(document, vendor) : null;
  const key = methodKeyOf(offered, document.type, namesChannel(document, offered), type ?? '');
  const method = findPaymentMethod(tables, key);
  if (method !== null) return payByAction(question, offered, method, key);
  if (isOdd(offered)) return stopped(problem('payment.methodOdd', keyValues(key)), 'openPayment');
  // Nothing to pay to: a row would not help, the sender left it out (PAY-2, third case).
  if (offered.account === null && !isNemKonto && !alreadyPaidMeans.has(offered.means))
    return payIncompleteInstead(question, offered, problem('payment.incomplete', keyValues(key)));
  return stopped(problem('payment.methodMissing', keyValues(key)), 'addPaymentMethod');
}

function payByAction(question: PaymentQuestion, offered: OfferedPayment | null, method: Method, key: MethodKey): Part {
  const values = { ...keyValues(key), message: method.message };
  switch (method.action) {
    case 'block':
      return { ...stopped(problem('payment.blocked', values), 'openSetup'), method };
    case 'message': {
      const part = payFromCard(question, offered, method);
      return { ...part, stops: [warning(problem('payment.message', values), 'openPayment'), ...part.stops] };
    }
    case 'vendorDefault':
      return payFromCard(question, offered, method);
    case 'useDocument':
      return offered === null ? undecided : payFromDocument(question, offered, method, key);
    default:
      return assertNever(method.action);
  }
}

function payFromDocument(question: PaymentQuestion, offered: OfferedPayment, method: Method, key: MethodKey): Part {
  switch (method.mask) {
    case 'incomplete':
      return payIncomplete(question, offered, key.incompleteType === '' ? null : key.incompleteType, method);
    case 'directDebit':
      return payByDirectDebit(question, offered, method);
    case '':
      return payFromCard(question, offered, method);
    case 'bank':
    case 'iban':
    case 'fikGiro':
      return payToAccount(question, offered, method, key, method.mask);
    default:
      return assertNever(method.mask);
  }
}

/** Paid another way: the entry closes against the form's account, and nothing is ever proposed for payment (PAY-5). */
function payByDirectDebit(question: PaymentQuestion, offered: OfferedPayment, method: Method): Part {
  const form = paymentFormOf(question, [method.paymentForm]);
  if (!form.ok) return { ...stopped(form.problem, ...form.mend), method };
  const { code, kind, balancingAccount } = form.value;
  if (kind !== 'directDebit' && kind !== 'manual')
    return { ...stopped(problem('payment.wouldPayTwice', { form: code }), 'openSetup'), method };
  const { reference, dueDate } = offered;
  return {
    ...undecided,
    method,
    payment: { ...fromDocument(offered, method, form.value), reference, balancingAccount, dueDate },
    stops: balancingStops(offered, form.value),
  };
}

function payToAccount(
  question: PaymentQuestion,
  offered: OfferedPayment,
  method: Method,
  key: MethodKey,
  mask: Exclude<PaymentMask, 'directDebit' | 'incomplete'>,
): Part {
  const form = paymentFormOf(question, [method.paymentForm]);
  if (!form.ok) return { ...stopped(form.problem, ...form.mend), method };
  if (offered.account === null) {
    const part = payIncompleteInstead(question, offered, problem('payment.incomplete', keyValues(key)));
    return { ...part, method: part.method ?? method };
  }
  const twice = paysTwice(offered, form.value);
  if (twice !== null) return { ...undecided, method, stops: [twice] };
  const account = accountFor(mask, offered.account);
  if (account === null)
    return { ...stopped(problem('payment.maskDiffers', { ...keyValues(key), mask }), 'openSetup'), method };
  const gate = passAccountGate(question, account);
  return {
    method,
    difference: gate.difference,
    newAccount: gate.newAccount,
    payment: {
      ...fromDocument(offered, method, form.value),
      account,
      vendorUpdate: gate.stops.some(({ kind }) => kind === 'stop') ? null : gate.vendorUpdate,
    },
    stops: [...gate.stops, ...doubts(question, offered)],
  };
}

/** Odd lengths and check digits of the numbers that will be paid to: a warning (PAY-7). */
function doubts({ document }: PaymentQuestion, { index }: OfferedPayment): readonly Stop[] {
  const means = document.paymentMeans[index];
  const numbers = means === undefined ? [] : paymentFaults(means).map(({ value }) => value);
  if (numbers.length === 0) return [];
  return [warning(problem('payment.numbersDoubtful', { numbers: [...new Set(numbers)].join(', ') }), 'showFindings')];
}

function namesChannel({ paymentMeans }: PaymentQuestion['document'], { index }: OfferedPayment): boolean {
  return (paymentMeans[index]?.channelCode ?? '').trim() !== '';
}
