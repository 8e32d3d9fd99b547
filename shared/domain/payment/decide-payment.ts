import { passAccountGate } from './account-gate.ts';
import type { PaymentMask } from '../master/payment.ts';
import type { IncompleteType } from '../master/payment.ts';
import type { MasterRow } from '../master/tables.ts';
import { problem, type Problem } from '../problem.ts';
import { assertNever } from '../result.ts';
import { stop, warning, type Stop } from '../stop.ts';
import { incompleteProblem, numberOfCard, possibleIncomplete, preferredIncomplete } from './incomplete-payment.ts';
import {
  alreadyPaidMeans,
  differentPayments,
  nemKontoChannel,
  nemKontoMeans,
  offeredPayments,
} from './offered-payments.ts';
import type { DecidedPayment, OfferedPayment, PaymentAccount } from './payment.ts';
import { accountFor } from './payment-account.ts';
import { paymentFaults } from './payment-faults.ts';
import { paymentFormOf, type FormChoice } from './payment-form.ts';
import { findPaymentMethod, isOdd, methodKeyOf, type MethodKey } from './payment-method.ts';
import { accountOfRow, type PaymentDecision, type PaymentQuestion } from './payment-question.ts';

type Method = MasterRow<'paymentMethods'>;
type Part = Pick<PaymentDecision, 'method' | 'payment' | 'difference' | 'newAccount' | 'stops'>;

const undecided: Part = { method: null, payment: null, difference: null, newAccount: 'no', stops: [] };

/**
 * How a document is paid (PAY-1…PAY-6): its means of payment through the ledger's table to a payment form, with what the
 * vendor's card says to it. Pure: the same answer for the page, for F9, for accept and for a mass run.
 */
export function decidePayment(question: PaymentQuestion): PaymentDecision {
  const { document, vendor, choice } = question;
  const offered = offeredPayments(document);
  return {
    offered,
    incomplete: possibleIncomplete(document, vendor),
    ...decide(question, offered, choice.incompleteType),
  };
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
    ...empty,
    form,
    formKind: tables.find('paymentForms', form)?.kind ?? null,
    dueDate: document.dueDate,
  };
}

const empty: DecidedPayment = {
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

/** *Use vendor default*: the card's data and nothing of the document's; the card is not touched (PAY-1). */
function payFromCard(question: PaymentQuestion, offered: OfferedPayment | null, method: Method): Part {
  const { vendor, accounts, document } = question;
  const form = paymentFormOf(question, [vendor?.paymentForm ?? '', method.paymentForm]);
  if (!form.ok) return { ...stopped(form.problem, ...form.mend), method };
  const twice = paysTwice(offered, form.value);
  if (twice !== null) return { ...undecided, method, stops: [twice] };
  const account = vendor === null ? null : preferredAccount(accounts, form.value.kind);
  const needsAccount = ['bank', 'iban', 'fik', 'giro'].includes(form.value.kind);
  if (vendor !== null && needsAccount && account === null) {
    const values = { no: vendor.no, name: vendor.name, form: form.value.code };
    return { ...stopped(problem('payment.cardHasNoAccount', values), 'openVendor', vendor.id), method };
  }
  return {
    ...undecided,
    method,
    payment: {
      ...empty,
      offered,
      action: method.action,
      mask: method.mask,
      form: form.value.code,
      formKind: form.value.kind,
      account,
      // The reference is the document's own, whoever holds the account.
      reference: account !== null && account.cardType === (offered?.cardType ?? '') ? (offered?.reference ?? '') : '',
      balancingAccount: form.value.balancingAccount,
      dueDate: offered?.dueDate ?? document.dueDate,
    },
    stops: balancingStops(offered, form.value),
  };
}

/** The account of the card that fits the form: the preferred one before the others. */
function preferredAccount(
  accounts: readonly MasterRow<'vendorBankAccounts'>[],
  kind: FormChoice['kind'],
): PaymentAccount | null {
  if (kind === 'nemKonto' || kind === 'directDebit' || kind === 'manual') return null;
  const way = kind === 'fik' || kind === 'giro' ? 'fikGiro' : kind;
  const usable = accounts
    .filter(({ blocked }) => blocked !== 'yes')
    .map((row) => ({ preferred: row.preferred === 'yes', account: accountFor(way, accountOfRow(row)) }))
    .filter(({ account }) => account !== null && (way !== 'fikGiro' || account.kind === kind));
  return (usable.find(({ preferred }) => preferred) ?? usable[0])?.account ?? null;
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
      vendorUpdate: gate.stops.length > 0 ? null : gate.vendorUpdate,
    },
    stops: [...gate.stops, ...doubts(question, offered)],
  };
}

function fromDocument(offered: OfferedPayment, method: Method, form: FormChoice): DecidedPayment {
  const { reference, dueDate } = offered;
  return {
    ...empty,
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

/**
 * No complete payment in the document (PAY-2, third case). A ledger that updates vendors by itself tries NemKonto by
 * itself (NS p. 24); elsewhere a person is asked, and the stop says why.
 */
function payIncompleteInstead(question: PaymentQuestion, offered: OfferedPayment | null, because: Problem): Part {
  const { document, vendor, control } = question;
  const asked = stopped(because, 'openPayment');
  const type = control.updateVendor ? preferredIncomplete(document, vendor) : null;
  if (type === null) return asked;
  const tried = payIncomplete(question, offered, type);
  return tried.stops.length === 0 ? tried : asked;
}

/** To a number through NemKonto (PAY-4). `type` null: the document holds none. */
function payIncomplete(
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
      ...empty,
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

/** A document that is paid already must not reach a form that pays (PAY-5). */
function paysTwice(offered: OfferedPayment | null, { code, kind }: FormChoice): Stop | null {
  if (offered === null || !alreadyPaidMeans.has(offered.means)) return null;
  return kind === 'directDebit' || kind === 'manual'
    ? null
    : stop(problem('payment.wouldPayTwice', { form: code }), 'openSetup');
}

/** Without a balancing account the entry stays open, and somebody may pay it once more (PAY-5). */
function balancingStops(offered: OfferedPayment | null, { code, balancingAccount }: FormChoice): readonly Stop[] {
  if (offered === null || !alreadyPaidMeans.has(offered.means) || balancingAccount !== '') return [];
  return [warning(problem('payment.noBalancingAccount', { form: code }), 'openSetup')];
}

/** Odd lengths and check digits of the numbers that will be paid to: a warning (PAY-7). */
function doubts({ document }: PaymentQuestion, { index }: OfferedPayment): readonly Stop[] {
  const means = document.paymentMeans[index];
  const numbers = means === undefined ? [] : paymentFaults(means).map(({ value }) => value);
  if (numbers.length === 0) return [];
  return [warning(problem('payment.numbersDoubtful', { numbers: [...new Set(numbers)].join(', ') }), 'showFindings')];
}

function stopped(because: Problem, ...mend: [action: Stop['action'], target?: number | null]): Part {
  return { ...undecided, stops: [stop(because, ...mend)] };
}

function keyValues({ channelNamed: _named, ...key }: MethodKey): Record<string, string> {
  return { table: 'paymentMethods', ...key };
}

function namesChannel({ paymentMeans }: PaymentQuestion['document'], { index }: OfferedPayment): boolean {
  return (paymentMeans[index]?.channelCode ?? '').trim() !== '';
}
