import { sum, subtract, formatDecimal } from '../../../../shared/domain/amount/amount.ts';
import type { Calendar } from '../calendar.ts';
import type { DraftOrder, DraftReminder, DraftStatement } from '../draft.ts';
import { uuidFor } from '../identity.ts';
import { sumUp } from '../sums.ts';
import { vendorOf } from '../vendors.ts';
import { amount, codeList, standardElements, vatCategory, vatSubtotal } from './dialect.ts';
import { namespaces } from './invoice.ts';
import { el, maybe } from './markup.ts';
import type { Element } from './markup.ts';
import { customerParty, supplierParty } from './parties.ts';
import { paymentMeans } from './payment.ts';

const format = 'oioubl-2.02';
const currency = 'DKK';

/** The documents around an invoice, all OIOUBL 2.02: reminder, statement, order and order change. */
export function reminderElement(draft: DraftReminder, calendar: Calendar): Element {
  const vendor = vendorOf(draft.vendor);
  const lines = sum(draft.invoices.map((invoice) => invoice.amount));
  const payable = formatDecimal(sum([lines, draft.fee ?? '0']));
  return el(
    'Reminder',
    namespaces('Reminder'),
    standardElements(format, 'other', draft.profile ?? 'Procurement-BilSim-1.0'),
    el('cbc:ID', draft.number),
    el('cbc:CopyIndicator', 'false'),
    el('cbc:UUID', uuidFor(draft.key)),
    el('cbc:IssueDate', calendar.day(draft.issued)),
    el(
      'cbc:ReminderTypeCode',
      { listAgencyID: '320', listID: 'urn:oioubl.codelist:remindertypecode-1.1' },
      draft.sequence === '1' ? 'Advis' : 'Reminder',
    ),
    el('cbc:ReminderSequenceNumeric', draft.sequence),
    (draft.notes ?? []).map((note) => el('cbc:Note', note)),
    el('cbc:DocumentCurrencyCode', currency),
    el('cac:AccountingSupplierParty', supplierParty(format, vendor)),
    el('cac:AccountingCustomerParty', customerParty(format, { reference: 'INDKØB-114', contact: null })),
    paymentMeans(format, { payment: draft.payment, vendor, number: draft.number, due: calendar.day(draft.due) }),
    draft.fee !== undefined &&
      el(
        'cac:AllowanceCharge',
        el('cbc:ChargeIndicator', 'true'),
        el('cbc:AllowanceChargeReasonCode', codeList.coded('allowancechargereasoncode-1.1'), 'PenaltyFee'),
        el('cbc:AllowanceChargeReason', 'Rykkergebyr'),
        amount('cbc:Amount', currency, draft.fee),
        vatCategory(format, 'zero'),
      ),
    el(
      'cac:TaxTotal',
      amount('cbc:TaxAmount', currency, '0.00'),
      vatSubtotal(format, currency, { vat: 'zero', base: draft.fee ?? formatDecimal('0'), tax: '0.00' }, false),
    ),
    el(
      'cac:LegalMonetaryTotal',
      amount('cbc:LineExtensionAmount', currency, formatDecimal(lines)),
      amount('cbc:TaxExclusiveAmount', currency, '0.00'),
      amount('cbc:TaxInclusiveAmount', currency, payable),
      draft.fee !== undefined && amount('cbc:ChargeTotalAmount', currency, draft.fee),
      amount('cbc:PayableAmount', currency, payable),
    ),
    draft.invoices.map((invoice, index) =>
      el(
        'cac:ReminderLine',
        el('cbc:ID', String(index + 1)),
        amount('cbc:DebitLineAmount', currency, invoice.amount),
        el(
          'cac:BillingReference',
          el(
            'cac:InvoiceDocumentReference',
            el('cbc:ID', invoice.number),
            el('cbc:IssueDate', calendar.day(invoice.issued)),
          ),
        ),
      ),
    ),
  );
}

export function statementElement(draft: DraftStatement, calendar: Calendar): Element {
  const debit = sum(draft.entries.map((entry) => entry.debit ?? '0'));
  const credit = sum(draft.entries.map((entry) => entry.credit ?? '0'));
  return el(
    'Statement',
    namespaces('Statement'),
    standardElements(format, 'other', draft.profile ?? 'Procurement-PayBas-1.0'),
    el('cbc:ID', draft.number),
    el('cbc:CopyIndicator', 'false'),
    el('cbc:UUID', uuidFor(draft.key)),
    el('cbc:IssueDate', calendar.day(draft.issued)),
    (draft.notes ?? []).map((note) => el('cbc:Note', note)),
    el('cbc:DocumentCurrencyCode', currency),
    amount('cbc:TotalDebitAmount', currency, formatDecimal(debit)),
    amount('cbc:TotalCreditAmount', currency, formatDecimal(credit)),
    amount('cbc:TotalBalanceAmount', currency, formatDecimal(subtract(debit, credit))),
    el(
      'cac:StatementPeriod',
      el('cbc:StartDate', calendar.day(draft.period.start)),
      el('cbc:EndDate', calendar.day(draft.period.end)),
    ),
    el('cac:AccountingSupplierParty', supplierParty(format, vendorOf(draft.vendor))),
    el('cac:AccountingCustomerParty', customerParty(format, { reference: 'INDKØB-114', contact: null })),
    draft.entries.map((entry, index) =>
      el(
        'cac:StatementLine',
        el('cbc:ID', String(index + 1)),
        el('cbc:Note', entry.text),
        el('cbc:BalanceBroughtForwardIndicator', entry.broughtForward === true ? 'true' : 'false'),
        entry.debit !== undefined && amount('cbc:DebitLineAmount', currency, entry.debit),
        entry.credit !== undefined && amount('cbc:CreditLineAmount', currency, entry.credit),
        entry.invoice !== undefined &&
          el(
            'cac:BillingReference',
            el(
              'cac:InvoiceDocumentReference',
              el('cbc:ID', entry.invoice.number),
              el('cbc:IssueDate', calendar.day(entry.invoice.issued)),
            ),
          ),
      ),
    ),
  );
}

/** An order runs the other way: the institution's buyer writes it, and a copy comes back through the access point. */
export function orderElement(draft: DraftOrder, calendar: Calendar): Element {
  const change = draft.kind === 'orderChange';
  const root = change ? 'OrderChange' : 'Order';
  const sums = sumUp({ lines: draft.lines, format });
  return el(
    root,
    namespaces(root),
    standardElements(format, 'other', draft.profile ?? 'Procurement-OrdAdv-BilSim-1.0'),
    el('cbc:ID', draft.number),
    el('cbc:CopyIndicator', 'false'),
    el('cbc:UUID', uuidFor(draft.key)),
    el('cbc:IssueDate', calendar.day(draft.issued)),
    change && el('cbc:SequenceNumberID', '1'),
    (draft.notes ?? []).map((note) => el('cbc:Note', note)),
    el('cbc:DocumentCurrencyCode', currency),
    draft.changes !== undefined &&
      el(
        'cac:OrderReference',
        el('cbc:ID', draft.changes.number),
        el('cbc:IssueDate', calendar.day(draft.changes.issued)),
      ),
    el('cac:BuyerCustomerParty', customerParty(format, { reference: 'INDKØB-114', contact: 'Indkøbskontoret' })),
    el('cac:SellerSupplierParty', supplierParty(format, vendorOf(draft.vendor))),
    el(
      'cac:Delivery',
      el(
        'cac:RequestedDeliveryPeriod',
        el('cbc:StartDate', calendar.day(draft.deliveryWanted)),
        el('cbc:EndDate', calendar.day(draft.deliveryWanted)),
      ),
    ),
    el(
      'cac:TaxTotal',
      amount('cbc:TaxAmount', currency, sums.vat),
      sums.groups.map((group) => vatSubtotal(format, currency, group, false)),
    ),
    el(
      'cac:AnticipatedMonetaryTotal',
      amount('cbc:LineExtensionAmount', currency, sums.lineTotal),
      amount('cbc:TaxExclusiveAmount', currency, sums.tax),
      amount('cbc:TaxInclusiveAmount', currency, sums.inclusive),
      amount('cbc:PayableAmount', currency, sums.payable),
    ),
    sums.lines.map(({ line, amount: value }, index) =>
      el(
        'cac:OrderLine',
        maybe('cbc:Note', line.note),
        el(
          'cac:LineItem',
          el('cbc:ID', String(index + 1)),
          el('cbc:Quantity', { unitCode: line.unit }, line.quantity),
          amount('cbc:LineExtensionAmount', currency, value),
          maybe('cbc:AccountingCost', line.accounting),
          el(
            'cac:Price',
            amount('cbc:PriceAmount', currency, line.price),
            el('cbc:BaseQuantity', { unitCode: line.unit }, line.per ?? '1'),
            el('cbc:OrderableUnitFactorRate', '1'),
          ),
          el(
            'cac:Item',
            el('cbc:Description', line.text),
            el('cbc:Name', line.text),
            line.itemNo !== undefined && el('cac:SellersItemIdentification', el('cbc:ID', line.itemNo)),
          ),
        ),
      ),
    ),
  );
}
