import {
  formatDecimal,
  isDecimalText,
  isNegative,
  isZero,
  negate,
  normaliseDecimal,
  subtract,
  sum,
} from '../amount/amount.ts';
import type { AllowanceCharge, Amount, DocumentLine, EDocument, TaxCategory } from '../document/document.ts';
import {
  amountIn,
  addressOf,
  customerParty,
  emptyDocument,
  emptyDocumentLine,
  oneNote,
  sellerParty,
} from './compose-parts.ts';
import { isIsoDay } from './days.ts';
import type { BillingDraft } from './draft.ts';
import { currencyOf, receiverOf, type SalesGround } from './ground.ts';
import { attachmentEntries, orderReference } from './mends.ts';
import { paymentMeans, salePayment } from './payment.ts';
import { billingSums, type BillingSums, type LineSum, type SalesVat } from './sums.ts';
import { unitPrice } from './unit-price.ts';

/**
 * An invoice or credit note as an e-document, in Peppol's words (OUT-2): the writers put it into those of its format. Also
 * of a draft that is not whole yet, so that it can be looked at while it is written.
 */
export function composeBilling(
  kind: 'invoice' | 'creditNote',
  draft: BillingDraft,
  ground: SalesGround,
): { readonly document: EDocument; readonly sums: BillingSums } {
  const sums = billingSums(draft, ground.vatGroups);
  const receiver = receiverOf(ground);
  const currency = currencyOf(draft.currency, ground);
  const money = amountIn(currency);
  const { no } = ground;
  const attention = draft.attention.trim() || (receiver?.attention.trim() ?? '');
  const orderNo = draft.orderNo.trim() || no;
  const way = salePayment(draft.paymentForm, ground);
  const dueDate = isIsoDay(draft.dueDate) ? draft.dueDate : null;
  const whole = draft.invoiceDiscount;
  const allowances = sums.vats.map(({ allowance }) => allowance).filter((value) => !isZero(value));
  const someOf = (values: readonly string[]): Amount | null =>
    values.length === 0 ? null : money(formatDecimal(sum(values.map(absolute))));
  const document: EDocument = {
    ...emptyDocument(kind, sellerParty(ground, draft.seller), customerParty(receiver, attention)),
    number: no,
    typeCode: kind === 'invoice' ? '380' : '381',
    issueDate: isIsoDay(draft.issueDate) ? draft.issueDate : null,
    dueDate: kind === 'invoice' ? dueDate : null,
    currency,
    notes: oneNote(draft.remarks, draft.texts, ground),
    accountingCost: draft.accountCode.trim() || receiver?.accountCode.trim() || null,
    buyerReference: attention === '' ? null : attention,
    delivery: deliveryOf(draft, ground),
    // A customer that named no order is told the invoice's own number (NS p. 110).
    references: [
      ...(orderNo === '' ? [] : [orderReference(orderNo)]),
      ...(kind === 'creditNote' && draft.credits.no.trim() !== '' ? [creditedInvoice(draft)] : []),
    ],
    lines: sums.lines.map((line, position) => documentLine(line, position, draft, ground, currency)),
    taxTotals: [
      {
        amount: money(sums.vat),
        rounding: null,
        subtotals: sums.vats.map(({ vat, taxable, tax }) => ({
          taxable: money(taxable),
          tax: money(tax),
          transactionTax: null,
          category: categoryOf(vat, true),
        })),
      },
    ],
    allowanceCharges: sums.vats.flatMap(({ vat, allowance }): AllowanceCharge[] =>
      isZero(allowance)
        ? []
        : [
            {
              ...allowanceOf(whole.reason || discountWord(ground), absolute(allowance), currency),
              // What is given back at one rate of VAT shares in the discount the other way round (F-LIB019).
              charge: isNegative(allowance),
              tax: categoryOf(vat, false),
            },
          ],
    ),
    paymentMeans: kind === 'invoice' ? paymentMeans(way, ground.ledger.payment, no, draft.dueDate) : [],
    totals: {
      lines: money(sums.linesNet),
      taxExclusive: money(sums.net),
      taxInclusive: money(sums.total),
      allowances: someOf(allowances.filter((value) => !isNegative(value))),
      charges: someOf(allowances.filter(isNegative)),
      prepaid: null,
      rounding: null,
      payable: money(sums.total),
    },
    attachments: attachmentEntries(ground.attachments.filter(({ exported }) => exported)),
  };
  return { document, sums };
}

function documentLine(
  { line, vat, gross, discount, share, net }: LineSum,
  position: number,
  draft: BillingDraft,
  ground: SalesGround,
  currency: string,
): DocumentLine {
  const money = amountIn(currency);
  const unit = unitOf(line.unit, ground);
  const quantity = isDecimalText(line.quantity) ? normaliseDecimal(line.quantity) : null;
  const given = isDecimalText(line.price) ? normaliseDecimal(line.price) : '0';
  // Nothing is taken off what costs nothing, nor off what is given back: no base is below zero (F-LIB019).
  const inPrice = draft.lineDiscounts === 'netPrice' || isZero(gross) || isNegative(gross);
  const reduced = subtract(gross, net);
  // The price with everything taken off it, as exact as it takes for quantity times price to be the amount.
  const netPrice = isZero(reduced) ? given : normaliseDecimal(unitPrice(net, quantity ?? '1') ?? given);
  const word = discountWord(ground);
  const allowances = inPrice
    ? []
    : [
        ...(isZero(discount)
          ? []
          : [
              {
                ...allowanceOf(word, discount, currency),
                multiplier: normaliseDecimal(line.discount),
                baseAmount: money(gross),
              },
            ]),
        ...(isZero(share) ? [] : [allowanceOf(draft.invoiceDiscount.reason || word, share, currency)]),
      ];
  const description = line.description.trim();
  return {
    ...emptyDocumentLine,
    id: String(position + 1),
    notes: oneNote(line.remarks, line.texts, ground),
    quantity: quantity === null ? null : { value: quantity, unit },
    amount: money(net),
    price: {
      amount: money(inPrice ? netPrice : given),
      baseQuantity: null,
      orderableUnitFactor: null,
      allowanceCharges: [],
    },
    item: {
      ...emptyDocumentLine.item,
      // A name has room for forty characters; all of it is the description (NS p. 113).
      name: description === '' ? null : description.slice(0, 40).trim(),
      descriptions: description.length > 40 ? [description] : [],
      sellersId: line.no.trim() || null,
    },
    tax: categoryOf(vat, false),
    allowanceCharges: allowances,
    accountingCost: line.accountCode.trim() || null,
  };
}

function absolute(value: string): string {
  return isNegative(value) ? negate(value) : value;
}

/** The official code of a unit of the ledger; pieces where none is said (NS p. 113). */
export function unitOf(unit: string, { units }: SalesGround): string | null {
  if (unit === '') return 'EA';
  const official = units.find(({ code }) => code.toUpperCase() === unit.toUpperCase())?.official ?? '';
  return official === '' ? null : official;
}

function categoryOf({ letter, rate, reason }: SalesVat, withReason: boolean): TaxCategory {
  return {
    id: letter,
    name: null,
    percent: normaliseDecimal(rate),
    perUnitAmount: null,
    baseUnit: null,
    schemeId: 'VAT',
    schemeName: null,
    typeCode: null,
    exemptionReason: withReason ? reason : null,
  };
}

function allowanceOf(reason: string, amount: string, currency: string): AllowanceCharge {
  return {
    charge: false,
    id: null,
    reasonCode: null,
    reason,
    multiplier: null,
    baseAmount: null,
    amount: { value: amount, currency },
    tax: null,
    accountingCost: null,
    accountingCostCode: null,
  };
}

/** What a discount is called in the document, in the words of the ledger's country. */
function discountWord({ ledger }: SalesGround): string {
  return ledger.country.toUpperCase() === 'SE' ? 'Rabatt' : 'Rabat';
}

/** Where it goes: what the document says, else the customer who buys where another one gets the invoice. */
function deliveryOf(draft: BillingDraft, { customer, payTo }: SalesGround): EDocument['delivery'] {
  const { delivery } = draft;
  const said = Object.values(delivery).some((value) => value.trim() !== '');
  const place = said ? delivery : payTo !== null && customer !== null ? customer : null;
  if (place === null && draft.deliveryDate === '') return null;
  return {
    date: isIsoDay(draft.deliveryDate) ? draft.deliveryDate : null,
    location: null,
    address: place === null ? null : addressOf(place),
    name: place === null || place.name === '' ? null : place.name,
    requested: null,
    latest: null,
    person: null,
    instructions: [],
  };
}

function creditedInvoice({ credits }: BillingDraft): EDocument['references'][number] {
  return {
    kind: 'invoice',
    id: credits.no.trim(),
    scheme: null,
    uuid: null,
    issueDate: isIsoDay(credits.issueDate) ? credits.issueDate : null,
    typeCode: null,
    description: null,
  };
}

/** What one unit of a line costs when everything is taken off: what the rounding rule looks at (SET-3). */
export function netPriceOf({ line, net }: LineSum): string {
  if (!isDecimalText(line.quantity) || isZero(line.quantity)) return line.price;
  return normaliseDecimal(unitPrice(net, line.quantity) ?? '0');
}
