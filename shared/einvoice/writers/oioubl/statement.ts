import type { EDocument } from '../../../domain/document/document.ts';
import type { XmlOutput } from '../../xml.ts';
import { basic, rootElement } from '../elements.ts';
import { balanceLine } from '../parts/line.ts';
import { heldParty, partyElement } from '../parts/party.ts';
import { paymentMeans, paymentTerms } from '../parts/payment.ts';
import { additionalReferences } from '../parts/reference.ts';
import { allowanceCharges, taxTotals } from '../parts/tax.ts';
import type { Writing } from '../writing.ts';
import { oioublHeader } from './header.ts';

/** An OIOUBL Statement of account (rules F-STA): what was owed before, what came to it in the period, what is owed now. */
export function oioublStatement(writing: Writing, document: EDocument): XmlOutput {
  const { balances, payee, originator } = document;
  return rootElement(
    'Statement',
    oioublHeader(writing, document),
    writing.notes(document.notes),
    basic('DocumentCurrencyCode', document.currency),
    writing.amount('TotalDebitAmount', balances?.debit ?? null),
    writing.amount('TotalCreditAmount', balances?.credit ?? null),
    writing.amount('TotalBalanceAmount', balances?.balance ?? document.totals.payable),
    writing.ubl21 ? basic('StatementTypeCode', document.typeCode) : [],
    writing.period('StatementPeriod', document.period),
    additionalReferences(writing, document),
    heldParty(writing, 'AccountingSupplierParty', document.supplier ?? document.sender),
    heldParty(writing, 'AccountingCustomerParty', document.customer ?? document.receiver),
    heldParty(writing, 'OriginatorCustomerParty', originator),
    payee === null ? [] : partyElement(writing, 'PayeeParty', payee),
    // UBL 2.0 has room for one way to pay.
    paymentMeans(writing, writing.ubl21 ? document.paymentMeans : document.paymentMeans.slice(0, 1)),
    paymentTerms(writing, document.paymentTerms),
    allowanceCharges(writing, document.allowanceCharges, true),
    taxTotals(writing, document.taxTotals),
    document.lines.flatMap((line) => balanceLine(writing, line, false)),
  );
}
