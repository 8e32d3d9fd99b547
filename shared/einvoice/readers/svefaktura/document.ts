import type { EDocument } from '../../../domain/document.ts';
import type { ReaderInput } from '../../parts/header.ts';
import type { XmlElement } from '../../xml.ts';
import { readHeader } from '../../parts/header.ts';
import { nobody, readDelivery } from '../../parts/party.ts';
import { attribute, child, childrenOf, descend, textAt, textsAt } from '../../xml.ts';
import { readSwedishParty } from './party.ts';
import { readMeans, readSwedishTotals } from './payment.ts';
import { readSwedishTax, readSwedishAllowances } from './tax.ts';
import { readSwedishLine } from './line.ts';
import { readSwedishReferences, readObjects } from './reference.ts';

/** A Svefaktura 1.0 invoice or credit note (facts/oioubl.md §14): UBL 1.0 with names of its own. */
export function readSvefaktura(input: ReaderInput): EDocument {
  const { reading } = input;
  const { root } = reading;
  const supplier = readSwedishParty(child(root, 'SellerParty'));
  const customer = readSwedishParty(child(root, 'BuyerParty'));
  const paymentMeans = childrenOf(root, 'PaymentMeans').map((element) => readMeans(reading, element));
  const requisitionists = childrenOf(root, 'RequisitionistDocumentReference').map((element) => textAt(element, 'ID'));
  const delivery = readDelivery(root, (element) => reading.date(element));
  const terms = child(root, 'PaymentTerms');
  return {
    ...readHeader(input),
    typeCode: textAt(root, 'InvoiceTypeCode'),
    dueDate: paymentMeans.find((means) => means.dueDate !== null)?.dueDate ?? null,
    deliveryDate: delivery?.date ?? reading.dateAt(child(root, 'Delivery'), 'ActualDeliveryDateTime'),
    period: reading.period(root, 'InvoicingPeriod'),
    currency: textAt(root, 'InvoiceCurrencyCode') ?? currencyOf(root),
    // Who ordered; the second names the unit that bears the cost.
    buyerReference: requisitionists[0] ?? null,
    accountingCost: requisitionists[1] ?? null,
    sender: supplier ?? nobody,
    receiver: customer ?? nobody,
    supplier,
    customer,
    payee: null,
    delivery,
    references: readSwedishReferences(reading, root),
    lines: childrenOf(root, 'InvoiceLine').map((element) => readSwedishLine(reading, element)),
    taxTotals: readSwedishTax(reading, root),
    allowanceCharges: readSwedishAllowances(reading, root),
    paymentMeans,
    paymentTerms:
      terms === null
        ? []
        : [
            {
              id: null,
              paymentMeansId: null,
              notes: textsAt(terms, 'Note'),
              amount: null,
              settlementDiscountPercent: null,
              settlementEnd: null,
              penaltySurchargePercent: reading.decimalAt(terms, 'PenaltySurchargePercent'),
            },
          ],
    totals: readSwedishTotals(reading, child(root, 'LegalTotal')),
    attachments: readObjects(reading),
  };
}

function currencyOf(root: XmlElement): string | null {
  return attribute(descend(root, 'LegalTotal', 'TaxInclusiveTotalAmount'), 'amountCurrencyID');
}
