import type { DocumentLine, Reference } from '../../../domain/document/document.ts';
import type { XmlOutput } from '../../xml.ts';
import { aggregate, basic } from '../elements.ts';
import type { Writing } from '../writing.ts';
import { indicator } from '../writing.ts';
import { deliveryElement } from './delivery.ts';
import { itemElement } from './item.ts';
import { billingReferences, documentReference } from './reference.ts';
import { allowanceCharges, taxTotals } from './tax.ts';

/** A line of an invoice or credit note. Lines below others are told by `checkWritable`. */
export function billingLine(writing: Writing, line: DocumentLine, creditNote: boolean): readonly XmlOutput[] {
  const { oioubl, ubl21 } = writing;
  const whole = !creditNote || ubl21;
  const allowances = whole ? allowanceCharges(writing, line.allowanceCharges, false) : [];
  const taxes = oioubl ? taxTotals(writing, line.taxTotals) : [];
  return aggregate(
    creditNote ? 'CreditNoteLine' : 'InvoiceLine',
    basic('ID', line.id),
    oioubl ? basic('UUID', line.uuid) : [],
    writing.notes(line.notes, !oioubl || !ubl21),
    writing.quantity(creditNote ? 'CreditedQuantity' : 'InvoicedQuantity', line.quantity),
    writing.amount('LineExtensionAmount', line.amount),
    oioubl ? basic('AccountingCostCode', line.accountingCostCode) : [],
    basic('AccountingCost', line.accountingCost),
    oioubl && whole && line.freeOfCharge ? indicator('FreeOfChargeIndicator', true) : [],
    ubl21 ? writing.period('InvoicePeriod', line.period) : [],
    whole ? orderLine(writing, line.orderLine) : [],
    oioubl ? lineReferences(writing, line.references) : lineObject(writing, line.references),
    oioubl ? deliveryElement(writing, line.delivery) : [],
    // The two stand the other way round on a credit note.
    creditNote ? [...taxes, ...allowances] : [...allowances, ...taxes],
    itemElement(writing, line.item, line.tax),
    priceElement(writing, line.price),
  );
}

function priceElement(writing: Writing, price: DocumentLine['price']): readonly XmlOutput[] {
  if (price === null) return [];
  return aggregate(
    'Price',
    writing.amount('PriceAmount', price.amount),
    writing.quantity('BaseQuantity', price.baseQuantity),
    writing.oioubl ? writing.decimal('OrderableUnitFactorRate', price.orderableUnitFactor) : [],
    allowanceCharges(writing, price.allowanceCharges, false),
  );
}

function orderLine(writing: Writing, found: DocumentLine['orderLine']): readonly XmlOutput[] {
  if (found === null) return [];
  return aggregate(
    'OrderLineReference',
    basic('LineID', found.lineId),
    writing.oioubl ? basic('SalesOrderLineID', found.salesOrderLineId) : [],
    writing.oioubl ? aggregate('OrderReference', basic('ID', found.orderId)) : [],
  );
}

function lineReferences(writing: Writing, references: readonly Reference[]): readonly XmlOutput[] {
  const inside = (holder: string, kind: Reference['kind']): readonly XmlOutput[] =>
    references
      .filter((reference) => reference.kind === kind)
      .flatMap((reference) =>
        // The number of the line over there is demanded and not known here.
        aggregate(holder, basic('LineID', 'n/a'), documentReference(writing, 'DocumentReference', reference)),
      );
  return [
    ...inside('DespatchLineReference', 'despatch'),
    ...inside('ReceiptLineReference', 'receipt'),
    ...billingReferences(writing, references),
    ...references
      .filter(({ kind }) => kind === 'additional')
      .flatMap((reference) => documentReference(writing, 'DocumentReference', reference)),
  ];
}

/** Peppol lets a line name one object (a meter, a phone number). */
function lineObject(writing: Writing, references: readonly Reference[]): readonly XmlOutput[] {
  const found = references.find(({ kind, typeCode }) => kind === 'additional' && typeCode === '130');
  return found === undefined ? [] : documentReference(writing, 'DocumentReference', { ...found, description: null });
}

/** A line of a reminder or statement; the two differ in order and in what they have. */
export function balanceLine(writing: Writing, line: DocumentLine, reminder: boolean): readonly XmlOutput[] {
  const billedLines = line.billedLines.flatMap(({ id, amount }) =>
    aggregate('BillingReferenceLine', basic('ID', id), writing.amount('Amount', amount)),
  );
  const references = billingReferences(writing, line.references, billedLines);
  return aggregate(
    reminder ? 'ReminderLine' : 'StatementLine',
    basic('ID', line.id),
    writing.notes(line.notes, !writing.ubl21),
    basic('UUID', line.uuid),
    line.broughtForward ? indicator('BalanceBroughtForwardIndicator', true) : [],
    writing.amount('DebitLineAmount', line.debit),
    writing.amount('CreditLineAmount', line.credit),
    reminder ? basic('AccountingCostCode', line.accountingCostCode) : writing.amount('BalanceAmount', line.balance),
    reminder ? basic('AccountingCost', line.accountingCost) : [],
    reminder || line.dueDate === null
      ? []
      : aggregate('PaymentMeans', writing.code('PaymentMeansCode', '1'), basic('PaymentDueDate', line.dueDate)),
    writing.period(reminder ? 'ReminderPeriod' : 'InvoicePeriod', line.period),
    references,
  );
}
