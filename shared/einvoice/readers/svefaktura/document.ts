import type { EDocument, LanguageText } from '../../../domain/document/document.ts';
import type { ReaderInput } from '../../parts/header.ts';
import type { XmlElement } from '../../xml.ts';
import { readHeader } from '../../parts/header.ts';
import { readDelivery } from '../../parts/delivery.ts';
import { nobody } from '../../parts/party.ts';
import { attribute, child, childrenOf, descend, textAt, textsAt } from '../../xml.ts';
import { readSwedishParty, swedishIdentifier } from './party.ts';
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
  const delivery = readDelivery(reading, root);
  const terms = child(root, 'PaymentTerms');
  const header = readHeader(input);
  return {
    ...header,
    notes: [...header.notes, ...taxApprovals(root)],
    typeCode: textAt(root, 'InvoiceTypeCode'),
    dueDate: paymentMeans.find((means) => means.dueDate !== null)?.dueDate ?? null,
    deliveryDate: delivery?.date ?? null,
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
    delivery:
      delivery === null
        ? null
        : { ...delivery, location: swedishIdentifier(descend(root, 'Delivery', 'DeliveryAddress', 'ID')) },
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

/** What a Swedish invoice must say of its seller's tax approval (*Godkänd för F-skatt*), where no field is for it. */
function taxApprovals(root: XmlElement): readonly LanguageText[] {
  return childrenOf(descend(root, 'SellerParty', 'Party'), 'PartyTaxScheme')
    .filter((scheme) => textAt(scheme, 'TaxScheme', 'ID') === 'SWT')
    .flatMap((scheme) => textsAt(scheme, 'ExemptionReason'))
    .map((text) => ({ text, language: null }));
}

function currencyOf(root: XmlElement): string | null {
  return attribute(descend(root, 'LegalTotal', 'TaxInclusiveTotalAmount'), 'amountCurrencyID');
}
