import { compare, decimalsOf, isDecimalText, isNegative, isZero, normaliseDecimal } from '../amount/amount.ts';
import { problem, type Problem, type ProblemCode } from '../problem.ts';
import { netPriceOf, unitOf } from './compose-billing.ts';
import { takesElectronically, type Customer, type SalesKind } from './customer.ts';
import { isIsoDay } from './days.ts';
import type { BillingDraft, ReminderDraft, SalesDraft, SalesLineDraft, StatementDraft } from './draft.ts';
import { isBlankLine } from './draft.ts';
import { receiverOf, type SalesGround } from './ground.ts';
import { salePayment, wantsDigits } from './payment.ts';
import { billingSums, type BillingSums } from './sums.ts';

/** Something about what was written, and the field it is mended in; an error keeps the document from being posted (OUT-2). */
export interface SalesFault {
  /** `dueDate`, `lines.2.unit`, `customer` (its card), `ledger` (its set-up). */
  readonly field: string;
  readonly severity: 'error' | 'warning';
  readonly problem: Problem;
}

/** Gathers faults; each is said once in a field. */
class Faults {
  readonly found: SalesFault[] = [];

  error(field: string, code: ProblemCode, values: Readonly<Record<string, string>> = {}): void {
    this.found.push({ field, severity: 'error', problem: problem(code, values) });
  }

  warning(field: string, code: ProblemCode, values: Readonly<Record<string, string>> = {}): void {
    this.found.push({ field, severity: 'warning', problem: problem(code, values) });
  }
}

/** Everything that would be wrong, field by field, before anything is posted (OUT-2). */
export function checkDraft(draft: SalesDraft, ground: SalesGround): readonly SalesFault[] {
  const faults = new Faults();
  checkParties(draft, ground, faults);
  if (draft.kind === 'reminder') checkReminder(draft.reminder, ground, faults);
  else if (draft.kind === 'statement') checkStatement(draft.statement, faults);
  else checkBilling(draft.kind, draft.billing, ground, faults);
  return faults.found;
}

function checkParties(draft: SalesDraft, ground: SalesGround, faults: Faults): void {
  const written =
    draft.kind === 'reminder'
      ? draft.reminder.customerNo
      : draft.kind === 'statement'
        ? draft.statement.customerNo
        : draft.billing.customerNo;
  if (written === '') faults.error('customerNo', 'sales.customerMissing');
  else if (ground.customer === null) faults.error('customerNo', 'sales.customerUnknown', { no: written });
  if (draft.kind === 'invoice' || draft.kind === 'creditNote') {
    const { payToNo } = draft.billing;
    if (payToNo !== '' && ground.payTo === null) faults.error('payToNo', 'sales.customerUnknown', { no: payToNo });
  }
  const { customer, payTo } = ground;
  for (const [field, each] of [
    ['customerNo', customer],
    ['payToNo', payTo],
  ] as const)
    if (each !== null && (each.blocked === 'all' || (each.blocked === 'invoices' && draft.kind === 'invoice')))
      faults.error(field, 'sales.customerBlocked', { no: each.no, name: each.name });
  const receiver = receiverOf(ground);
  if (receiver !== null) checkReceiver(receiver, draft.kind, payTo === null ? 'customerNo' : 'payToNo', faults);
  const { ledger } = ground;
  const lacking = (['name', 'address', 'postalCode', 'city', 'country', 'cvr'] as const).filter(
    (field) => ledger[field].trim() === '',
  );
  if (ledger.endpoint === null) faults.error('ledger', 'sales.ledgerIncomplete', { fields: 'endpoint' });
  if (lacking.length > 0) faults.error('ledger', 'sales.ledgerIncomplete', { fields: lacking.join(' ') });
}

/** Address and country are needed of everybody (SET-6), an endpoint of those that are to get the document electronically. */
function checkReceiver(customer: Customer, kind: SalesKind, field: string, faults: Faults): void {
  const lacking = (['name', 'address', 'postalCode', 'city', 'country'] as const).filter(
    (each) => customer[each].trim() === '',
  );
  const values = { no: customer.no, name: customer.name };
  if (lacking.length > 0) faults.error(field, 'sales.customerIncomplete', { ...values, fields: lacking.join(' ') });
  const electronic = customer.channel === 'eDocument' || customer.channel === 'queue';
  if (electronic && customer.sends[kind] && customer.endpoint === null)
    faults.error(field, 'sales.endpointMissing', values);
}

function checkDay(field: string, day: string, faults: Faults, needed = true): void {
  if (day === '' ? needed : !isIsoDay(day)) faults.error(field, 'sales.dateInvalid', { value: day });
}

function checkBilling(kind: 'invoice' | 'creditNote', draft: BillingDraft, ground: SalesGround, faults: Faults): void {
  checkDay('issueDate', draft.issueDate, faults);
  if (kind === 'invoice') {
    checkDay('dueDate', draft.dueDate, faults);
    if (isIsoDay(draft.dueDate) && isIsoDay(draft.issueDate) && draft.dueDate < draft.issueDate)
      faults.error('dueDate', 'sales.dueBeforeIssue');
  }
  checkDay('deliveryDate', draft.deliveryDate, faults, false);
  if (draft.currency !== '' && !/^[A-Z]{3}$/u.test(draft.currency))
    faults.error('currency', 'sales.currencyInvalid', { value: draft.currency });
  checkSeller(draft.seller, ground, faults);
  if (draft.accountCode.length > 30)
    faults.error('accountCode', 'sales.accountCodeTooLong', { length: String(draft.accountCode.length) });
  checkDelivery(draft, faults);
  if (kind === 'invoice') checkPayment(draft.paymentForm, ground, kind, faults);
  else if (draft.credits.no === '') faults.warning('credits', 'sales.creditsMissing');
  const { percent } = draft.invoiceDiscount;
  if (percent !== '' && !isPercent(percent))
    faults.error('invoiceDiscount', 'sales.discountInvalid', { value: percent });
  if (draft.lines.every(isBlankLine)) faults.error('lines', 'sales.linesMissing');
  draft.lines.forEach((line, index) => {
    if (!isBlankLine(line)) checkLine(line, `lines.${String(index)}`, ground, faults);
  });
  const sums = billingSums(draft, ground.vatGroups);
  checkRates(kind, sums, ground, faults);
  const counted = !faults.found.some(({ field }) => field === 'invoiceDiscount' || field.startsWith('lines'));
  if (counted && isNegative(sums.total)) faults.error('lines', 'sales.negativeTotal', { total: sums.total });
  if (!ground.checkRounding) return;
  for (const each of sums.lines) {
    const field = `lines.${String(each.index)}`;
    const quantity = each.line.quantity;
    if (isDecimalText(quantity) && decimalsOf(normaliseDecimal(quantity)) > 2)
      faults.error(`${field}.quantity`, 'sales.twoDecimals', { value: quantity });
    const price = netPriceOf(each);
    if (isDecimalText(price) && decimalsOf(normaliseDecimal(price)) > 2)
      faults.error(`${field}.price`, 'sales.twoDecimals', { value: normaliseDecimal(price) });
  }
}

/** OIOUBL has one place for VAT that is charged: lines at two rates cannot stand on one document (F-LIB315). */
function checkRates(kind: SalesKind, { vats }: BillingSums, ground: SalesGround, faults: Faults): void {
  const receiver = receiverOf(ground);
  if (receiver === null || receiver.format === 'peppolBis3' || !takesElectronically(receiver, kind)) return;
  const rates = vats.filter(({ vat }) => vat.letter === 'S').map(({ vat }) => normaliseDecimal(vat.rate));
  if (rates.length > 1) faults.error('lines', 'sales.severalRates', { rates: rates.sort(compare).join(', ') });
}

function checkSeller(code: string, { sellers }: SalesGround, faults: Faults): void {
  if (code === '') return;
  const seller = sellers.find((each) => each.code.toUpperCase() === code.toUpperCase());
  if (seller === undefined || seller.blocked) faults.error('seller', 'sales.sellerUnknown', { value: code });
}

function checkDelivery({ delivery }: BillingDraft, faults: Faults): void {
  if (Object.values(delivery).every((value) => value.trim() === '')) return;
  for (const field of ['name', 'address', 'postalCode', 'city', 'country'] as const)
    if (delivery[field].trim() === '') faults.error(`delivery.${field}`, 'sales.deliveryIncomplete');
}

function checkPayment(chosen: string, ground: SalesGround, kind: SalesKind, faults: Faults): void {
  if (chosen !== '' && !ground.paymentForms.some(({ code }) => code.toUpperCase() === chosen.toUpperCase())) {
    faults.error('paymentForm', 'sales.paymentForm', { value: chosen });
    return;
  }
  const way = salePayment(chosen, ground);
  const { payment } = ground.ledger;
  const receiver = receiverOf(ground);
  const missing = (): void => faults.error('paymentForm', 'sales.paymentMissing', { value: way ?? '' });
  if (way === 'pbs') {
    if (receiver !== null && takesElectronically(receiver, kind)) faults.error('paymentForm', 'sales.pbsElectronic');
    return;
  }
  if (way === null || payment === null) {
    missing();
    return;
  }
  if (way === 'bank' && payment.bankAccount === '') missing();
  else if (way === 'bank' && payment.bankBranch === '') faults.error('paymentForm', 'sales.branchMissing');
  if (way === 'iban' && payment.iban === '') missing();
  else if (way === 'iban' && payment.bic === '') faults.error('paymentForm', 'sales.bicMissing');
  if (way === 'fik' && payment.fikCreditor === '') missing();
  if ((way === 'giro' || way === 'bankgiro') && payment.giro === '') missing();
  const words = way === 'fik' && payment.fikCardType === '73';
  if (wantsDigits(way) && !words && !/^\d{1,14}$/u.test(ground.no))
    faults.error('paymentForm', 'sales.numberDigits', { no: ground.no });
}

function decimalOf(value: string): string {
  return isDecimalText(value) ? value : '0';
}

function isPercent(value: string): boolean {
  return isDecimalText(value) && compare(value, '0') >= 0 && compare(value, '100') <= 0;
}

function checkLine(line: SalesLineDraft, at: string, ground: SalesGround, faults: Faults): void {
  if (line.no.trim() === '') faults.error(`${at}.no`, 'sales.lineNoMissing');
  if (line.description.trim() === '') faults.error(`${at}.description`, 'sales.descriptionMissing');
  if (line.quantity.trim() === '') faults.error(`${at}.quantity`, 'sales.quantityMissing');
  else if (!isDecimalText(line.quantity)) faults.error(`${at}.quantity`, 'sales.notANumber', { value: line.quantity });
  else if (isZero(line.quantity)) faults.error(`${at}.quantity`, 'sales.quantityMissing');
  if (line.price.trim() === '') faults.error(`${at}.price`, 'sales.priceMissing');
  else if (!isDecimalText(line.price)) faults.error(`${at}.price`, 'sales.notANumber', { value: line.price });
  else if (isNegative(line.price)) faults.error(`${at}.price`, 'sales.priceNegative');
  if (line.discount !== '' && !isPercent(line.discount))
    faults.error(`${at}.discount`, 'sales.discountInvalid', { value: line.discount });
  if (line.unit !== '' && unitOf(line.unit, ground) === null) {
    const known = ground.units.some(({ code }) => code.toUpperCase() === line.unit.toUpperCase());
    faults.error(`${at}.unit`, known ? 'sales.unitUnmapped' : 'sales.unitUnknown', { unit: line.unit });
  }
  if (!ground.vatGroups.some(({ code }) => code.toUpperCase() === line.vatGroup.toUpperCase()))
    faults.error(`${at}.vatGroup`, 'sales.vatGroupUnknown', { value: line.vatGroup });
  if (line.accountCode.length > 30)
    faults.error(`${at}.accountCode`, 'sales.accountCodeTooLong', { length: String(line.accountCode.length) });
}

function checkReminder(draft: ReminderDraft, ground: SalesGround, faults: Faults): void {
  checkDay('issueDate', draft.issueDate, faults);
  checkDay('dueDate', draft.dueDate, faults);
  if (isIsoDay(draft.dueDate) && isIsoDay(draft.issueDate) && draft.dueDate < draft.issueDate)
    faults.error('dueDate', 'sales.dueBeforeIssue');
  checkSeller(draft.seller, ground, faults);
  checkPayment(draft.paymentForm, ground, 'reminder', faults);
  if (draft.lines.length === 0) faults.error('lines', 'sales.nothingOwed');
  for (const field of ['fee', 'interest'] as const) {
    const value = draft[field];
    if (value !== '' && (!isDecimalText(value) || isNegative(value)))
      faults.error(field, 'sales.notANumber', { value });
  }
}

function checkStatement(draft: StatementDraft, faults: Faults): void {
  checkDay('issueDate', draft.issueDate, faults);
  checkDay('from', draft.from, faults);
  checkDay('to', draft.to, faults);
  if (isIsoDay(draft.from) && isIsoDay(draft.to) && draft.to < draft.from) faults.error('to', 'sales.periodInvalid');
  else if (draft.lines.length === 0 && isZero(decimalOf(draft.opening)))
    faults.warning('lines', 'sales.nothingToState');
}
