import type { DocumentLine, EDocument } from '../../domain/document/document.ts';
import type { ReaderInput } from '../parts/header.ts';
import { readHeader } from '../parts/header.ts';
import { readExchangeRate, readLine } from '../parts/line.ts';
import { nobody, readParty } from '../parts/party.ts';
import { readPaymentMeans, readPaymentTerms, readPrepayments, readTotals } from '../parts/payment.ts';
import { readAllowanceCharges, readTaxTotals } from '../parts/tax.ts';
import type { Reading } from '../reading.ts';
import { isTrue } from '../reading.ts';
import type { XmlElement } from '../xml.ts';
import { child, childrenOf, textAt } from '../xml.ts';

/** A Reminder: a demand for invoices of before, with fees as allowances and charges. */
export function readReminder(input: ReaderInput): EDocument {
  const { reading } = input;
  const { root } = reading;
  const supplier = readParty(child(root, 'AccountingSupplierParty'));
  const customer = readParty(child(root, 'AccountingCustomerParty'));
  const paymentMeans = readPaymentMeans(reading, root);
  const header = readHeader(input);
  return {
    ...header,
    typeCode: textAt(root, 'ReminderTypeCode'),
    sequenceId: textAt(root, 'ReminderSequenceNumeric'),
    dueDate: header.dueDate ?? paymentMeans.find((means) => means.dueDate !== null)?.dueDate ?? null,
    period: header.period ?? reading.period(root, 'ReminderPeriod'),
    sender: supplier ?? nobody,
    receiver: customer ?? nobody,
    supplier,
    customer,
    payee: readParty(child(root, 'PayeeParty')),
    lines: childrenOf(root, 'ReminderLine').map((element) => readBalanceLine(reading, element)),
    taxTotals: readTaxTotals(reading, root),
    allowanceCharges: readAllowanceCharges(reading, root),
    paymentMeans,
    paymentTerms: readPaymentTerms(reading, root),
    prepayments: readPrepayments(reading, root),
    totals: readTotals(reading, child(root, 'LegalMonetaryTotal')),
  };
}

/** A line of a reminder or statement: what is owed or paid, for which document. */
export function readBalanceLine(reading: Reading, element: XmlElement): DocumentLine {
  const debit = reading.amountAt(element, 'DebitLineAmount');
  const credit = reading.amountAt(element, 'CreditLineAmount');
  const line = readLine(reading, element, 'Quantity', null);
  return {
    ...line,
    amount: debit ?? credit ?? reading.amountAt(element, 'Amount'),
    debit,
    credit,
    balance: reading.amountAt(element, 'BalanceAmount'),
    broughtForward: isTrue(element, 'BalanceBroughtForwardIndicator'),
    period: line.period ?? reading.period(element, 'ReminderPeriod'),
    exchangeRate: line.exchangeRate ?? readExchangeRate(reading, child(element, 'ExchangeRate')),
    dueDate: reading.dateAt(child(element, 'PaymentMeans'), 'PaymentDueDate'),
    billedLines: childrenOf(element, 'BillingReference').flatMap((reference) =>
      childrenOf(reference, 'BillingReferenceLine').map((billed) => ({
        id: textAt(billed, 'ID') ?? '',
        amount: reading.amountAt(billed, 'Amount'),
      })),
    ),
  };
}
