import { add, compare, formatDecimal, isZero, multiply, negate, subtract, sum } from '../../../domain/amount/amount.ts';
import type {
  AllowanceCharge,
  Amount,
  EDocument,
  Party,
  TaxCategory,
  TaxTotal,
} from '../../../domain/document/document.ts';
import { isVatScheme } from '../../parts/tax.ts';
import { peppolIdentity } from '../format.ts';
import { peppolCategory, peppolPartCategory } from './as-peppol-category.ts';
import { peppolLine } from './as-peppol-line.ts';
import { numberedParty, peppolDelivery, peppolParty } from './as-peppol-party.ts';
import { peppolPayment, peppolTerms } from './as-peppol-payment.ts';

/**
 * An OIOUBL document told in Peppol's words (facts/oioubl.md §5, §13): the net total where OIOUBL has the tax, percentages
 * where it has factors, duties as charges, VAT categories by letter. A document of Peppol stays as it is, but
 * for the schemes of its parties.
 */
export function asPeppol(document: EDocument): EDocument {
  if (document.format !== 'oioubl2') return toldInPeppol(document);
  const exempt = saysWhyUntaxed(document);
  const charges = [...document.allowanceCharges.map((each) => withPercentage(each, exempt)), ...dutyCharges(document)];
  const creditNote = document.type === 'creditNote';
  const vat = vatTotals(document);
  const supplier = withVatNumber(peppolParty(document.supplier ?? document.sender, 'supplier'), vat);
  const customer = withVatNumber(peppolParty(document.customer ?? document.receiver, 'customer'), vat);
  return {
    ...document,
    profileId: peppolIdentity.profile,
    profileSchemeId: null,
    uuid: null,
    copy: false,
    issueTime: null,
    typeCode: creditNote ? '381' : document.typeCode,
    // One note only, and nowhere to say in which language (PEPPOL-EN16931-R002).
    notes: oneNote(document),
    accountingCost: document.accountingCost ?? document.accountingCostCode,
    accountingCostCode: null,
    buyerReference: document.buyerReference ?? (document.customer ?? document.receiver).contact?.id ?? null,
    sender: supplier,
    receiver: customer,
    supplier,
    customer,
    payee: document.payee === null ? null : peppolParty(document.payee, 'payee'),
    originator: null,
    delivery: peppolDelivery(document.delivery),
    deliveryTerms: [],
    references: document.references.map((reference) => ({
      ...reference,
      uuid: null,
      issueDate: reference.kind === 'invoice' ? reference.issueDate : null,
      typeCode: reference.typeCode === '130' ? reference.typeCode : null,
      description: reference.kind === 'additional' ? reference.description : null,
    })),
    taxTotals: vat,
    allowanceCharges: charges,
    paymentMeans: document.paymentMeans.map((means) => peppolPayment(means, creditNote ? document.dueDate : null)),
    paymentTerms: peppolTerms(document.paymentTerms),
    prepayments: [],
    totals: peppolTotals(document, charges, vat),
    lines: document.lines.map((line) => peppolLine(line, exempt)),
    signatures: [],
  };
}

function toldInPeppol(document: EDocument): EDocument {
  const { supplier, customer } = document;
  return {
    ...document,
    profileId: peppolIdentity.profile,
    profileSchemeId: null,
    sender: numberedParty(document.sender),
    receiver: numberedParty(document.receiver),
    supplier: supplier === null ? null : numberedParty(supplier),
    customer: customer === null ? null : numberedParty(customer),
  };
}

/** Nobody names a VAT number on what is not subject to VAT (BR-O-02). */
function withVatNumber(party: Party, vat: readonly TaxTotal[]): Party {
  const outside = vat.some(({ subtotals }) => subtotals.some(({ category }) => category.id === 'O'));
  return outside ? { ...party, taxIds: [] } : party;
}

function oneNote({ notes }: EDocument): EDocument['notes'] {
  const text = notes.map((note) => note.text).join('\n');
  return text === '' ? [] : [{ text, language: null }];
}

/** Whether the total of what is zero rated says why: then it is exempt, and so is all of it. */
function saysWhyUntaxed({ taxTotals }: EDocument): boolean {
  const categories = taxTotals.filter(isVat).flatMap(({ subtotals }) => subtotals.map(({ category }) => category));
  return categories.some(({ id, exemptionReason }) => id === 'ZeroRated' && exemptionReason !== null);
}

/** A factor of 0.10 is ten per cent. */
function withPercentage(each: AllowanceCharge, exempt: boolean): AllowanceCharge {
  return {
    ...each,
    id: null,
    multiplier: each.multiplier === null ? null : multiply(each.multiplier, '100'),
    // Peppol wants both or neither (PEPPOL-EN16931-R041, R042).
    baseAmount: each.multiplier === null ? null : each.baseAmount,
    tax: each.tax === null ? null : peppolPartCategory(each.tax, exempt),
    accountingCost: null,
    accountingCostCode: null,
  };
}

function isVat({ subtotals }: TaxTotal): boolean {
  return subtotals.some(({ category }) => isVatScheme(category.schemeId));
}

/** One total with what is taxed at each category and rate, and in the accounting currency a second one. */
function vatTotals(document: EDocument): readonly TaxTotal[] {
  const found = document.taxTotals.filter(isVat);
  const [first] = found;
  if (first === undefined) return [];
  const subtotals = found.flatMap((total) =>
    total.subtotals.map((each) => ({ ...each, transactionTax: null, category: peppolCategory(each.category) })),
  );
  const currency = document.currency;
  const total = { amount: { value: sum(subtotals.map(({ tax }) => tax.value)), currency }, rounding: null, subtotals };
  const other = found.flatMap((each) => each.subtotals.flatMap(({ transactionTax }) => transactionTax ?? []));
  if (document.taxCurrency === null || document.taxCurrency === currency || other.length === 0) return [rounded(total)];
  const inOther = { value: sum(other.map(({ value }) => value)), currency: document.taxCurrency };
  return [rounded(total), rounded({ amount: inOther, rounding: null, subtotals: [] })];
}

function rounded(total: TaxTotal): TaxTotal {
  return { ...total, amount: { ...total.amount, value: formatDecimal(total.amount.value) } };
}

/** Duties by the number of their category (DK-R-004), taxed as the sale is: `dutyOutsideVat` tells where that is not so. */
function dutyCharges(document: EDocument): readonly AllowanceCharge[] {
  const vat = document.taxTotals.filter(isVat).flatMap(({ subtotals }) => subtotals);
  const taxed = vat.find(({ tax }) => !isZero(tax.value)) ?? vat[0];
  return duties(document).map(({ tax, category }) => ({
    charge: true,
    id: null,
    reasonCode: 'ZZZ',
    reason: dutyWords(category),
    multiplier: null,
    baseAmount: null,
    amount: tax,
    tax: taxed === undefined ? null : peppolPartCategory(taxed.category, false),
    accountingCost: null,
    accountingCostCode: null,
  }));
}

/** A duty by its category of four digits, else by its scheme and what that is called (DK-R-004). */
function dutyWords({ id, schemeId, schemeName, name }: TaxCategory): string {
  if (id !== null && /^\d{4}$/u.test(id)) return id;
  const words = [schemeId, schemeName ?? name ?? id].map((word) => (word ?? '').replaceAll('#', ' ').trim());
  return words.map((word) => (word === '' ? 'Afgift' : word)).join('#');
}

function duties({ taxTotals }: EDocument): readonly TaxTotal['subtotals'][number][] {
  return taxTotals.filter((total) => !isVat(total)).flatMap(({ subtotals }) => subtotals);
}

/** Whether duties were left out of what is taxed: Peppol has no place for such. */
export function dutyOutsideVat(document: EDocument): boolean {
  const amount = sum(duties(document).map(({ tax }) => tax.value));
  if (document.format !== 'oioubl2' || isZero(amount)) return false;
  const { lines, allowances, charges } = document.totals;
  const net = add(subtract(lines?.value ?? '0', allowances?.value ?? '0'), charges?.value ?? '0');
  const taxed = sum(
    document.taxTotals.filter(isVat).flatMap(({ subtotals }) => subtotals.map(({ taxable }) => taxable?.value ?? '0')),
  );
  return compare(formatDecimal(taxed), formatDecimal(add(net, amount))) !== 0;
}

/** In Peppol rounding comes after the total with tax, in OIOUBL it is part of it. */
function peppolTotals(
  document: EDocument,
  list: readonly AllowanceCharge[],
  vat: readonly TaxTotal[],
): EDocument['totals'] {
  const { totals } = document;
  const money = (value: string): Amount => ({ value: formatDecimal(value), currency: document.currency });
  const of = (charge: boolean): string =>
    sum(list.filter((each) => each.charge === charge).map((each) => each.amount.value));
  const some = (charge: boolean): Amount | null =>
    list.some((each) => each.charge === charge) ? money(of(charge)) : null;
  const lines = totals.lines ?? money(sum(document.lines.map(({ amount }) => amount?.value ?? '0')));
  const net = add(add(lines.value, of(true)), negate(of(false)));
  return {
    lines,
    taxExclusive: money(net),
    taxInclusive: money(add(net, vat[0]?.amount.value ?? '0')),
    allowances: some(false),
    charges: some(true),
    prepaid: totals.prepaid,
    rounding: totals.rounding === null || isZero(totals.rounding.value) ? null : totals.rounding,
    payable: totals.payable,
  };
}
