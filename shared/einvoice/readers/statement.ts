import type { EDocument } from '../../domain/document/document.ts';
import type { ReaderInput } from '../parts/header.ts';
import { readHeader } from '../parts/header.ts';
import { nobody, readParty } from '../parts/party.ts';
import { noTotals, readPaymentMeans, readPaymentTerms } from '../parts/payment.ts';
import { readAllowanceCharges, readTaxTotals } from '../parts/tax.ts';
import { child, childrenOf, textAt } from '../xml.ts';
import { readBalanceLine } from './reminder.ts';

/** A Statement of account; its balance stands where other documents have the payable amount. */
export function readStatement(input: ReaderInput): EDocument {
  const { reading } = input;
  const { root } = reading;
  const header = readHeader(input);
  const supplier = readParty(child(root, 'AccountingSupplierParty'));
  const customer = readParty(child(root, 'AccountingCustomerParty'));
  const balance = reading.amountAt(root, 'TotalBalanceAmount');
  return {
    ...header,
    typeCode: textAt(root, 'StatementTypeCode'),
    period: reading.period(root, 'StatementPeriod') ?? header.period,
    sender: supplier ?? nobody,
    receiver: customer ?? nobody,
    supplier,
    customer,
    originator: readParty(child(root, 'OriginatorCustomerParty')),
    payee: readParty(child(root, 'PayeeParty')),
    lines: childrenOf(root, 'StatementLine').map((element) => readBalanceLine(reading, element)),
    taxTotals: readTaxTotals(reading, root),
    allowanceCharges: readAllowanceCharges(reading, root),
    paymentMeans: readPaymentMeans(reading, root),
    paymentTerms: readPaymentTerms(reading, root),
    totals: { ...noTotals, payable: balance },
    balances: {
      debit: reading.amountAt(root, 'TotalDebitAmount'),
      credit: reading.amountAt(root, 'TotalCreditAmount'),
      balance,
    },
  };
}
