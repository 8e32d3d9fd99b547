import type {
  AllowanceCharge,
  AttachmentEntry,
  DocumentLine,
  EDocument,
  Identifier,
  MonetaryTotals,
  Party,
  PaymentMeans,
  Reference,
  ReferenceKind,
  TaxTotal,
} from '../../domain/document.ts';
import { base64Size, encodedObjects } from '../parts/attachment.ts';
import type { ReaderInput } from '../parts/header.ts';
import { readHeader } from '../parts/header.ts';
import { noItem, readItem } from '../parts/line.ts';
import { nobody, readAddress, readContact, readDelivery } from '../parts/party.ts';
import { readTaxCategory } from '../parts/tax.ts';
import type { Reading } from '../reading.ts';
import { isTrue, languageTexts } from '../reading.ts';
import type { XmlElement } from '../xml.ts';
import { attribute, child, childrenOf, descend, textAt, textsAt } from '../xml.ts';

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

function swedishIdentifier(element: XmlElement | null): Identifier | null {
  if (element === null || element.text === '') return null;
  const gln = attribute(element, 'identificationSchemeAgencyID') === '9';
  return {
    id: element.text,
    scheme: gln
      ? 'GLN'
      : (attribute(element, 'identificationSchemeID') ?? attribute(element, 'identificationSchemeName')),
  };
}

function readSwedishParty(holder: XmlElement | null): Party | null {
  const party = child(holder, 'Party');
  if (party === null) return null;
  const identifications = childrenOf(party, 'PartyIdentification')
    .map((element) => swedishIdentifier(child(element, 'ID')))
    .filter((found): found is Identifier => found !== null);
  const tax = childrenOf(party, 'PartyTaxScheme').flatMap((element) => {
    const company = child(element, 'CompanyID');
    const taxScheme = textAt(element, 'TaxScheme', 'ID');
    return company === null || company.text === ''
      ? []
      : [{ id: company.text, taxScheme, name: textAt(element, 'RegistrationName') }];
  });
  // SWT carries the organisation number, VAT the tax number.
  const organisation = tax.find(({ taxScheme }) => taxScheme === 'SWT');
  const address = readAddress(child(party, 'Address'));
  return {
    endpoint: identifications.find(({ scheme }) => scheme === 'GLN') ?? null,
    identifications,
    name: textAt(party, 'PartyName', 'Name'),
    address,
    taxIds: tax
      .filter(({ taxScheme }) => taxScheme !== 'SWT')
      .map(({ id, taxScheme }) => ({ id: { id, scheme: taxScheme === 'VAT' ? 'SE:VAT' : null }, taxScheme })),
    legal:
      organisation === undefined ? null : { name: organisation.name, id: { id: organisation.id, scheme: 'SE:ORGNR' } },
    contact: readContact(child(party, 'Contact') ?? child(holder, 'AccountsContact') ?? child(holder, 'BuyerContact')),
    person: null,
    website: null,
  };
}

/** Bankgiro and plusgiro are told by their clearing's name in place of a BIC. */
const giroChannels: Readonly<Record<string, string>> = { BGABSESS: 'SE:BANKGIRO', PGSISESS: 'SE:PLUSGIRO' };

function readMeans(reading: Reading, element: XmlElement): PaymentMeans {
  const account = child(element, 'PayeeFinancialAccount');
  const institutionId = textAt(account, 'FinancialInstitutionBranch', 'FinancialInstitution', 'ID');
  const idScheme = attribute(child(account, 'ID'), 'identificationSchemeName');
  const giro =
    institutionId !== null && Object.hasOwn(giroChannels, institutionId) ? giroChannels[institutionId] : undefined;
  const instruction = textAt(account, 'PaymentInstructionID') ?? textAt(element, 'PaymentInstructionID');
  return {
    id: null,
    code: textAt(element, 'PaymentMeansTypeCode'),
    name: null,
    dueDate: reading.dateAt(element, 'DuePaymentDate'),
    channelCode: giro ?? (idScheme === 'IBAN' ? 'IBAN' : null),
    instructionId: instruction,
    instructionNotes: [],
    paymentIds: instruction === null ? [] : [instruction],
    card: null,
    payer: null,
    payee:
      account === null
        ? null
        : {
            id: textAt(account, 'ID'),
            idScheme,
            name: null,
            type: null,
            paymentNote: null,
            branchId: null,
            branchName: null,
            institutionId,
            institutionName: textAt(account, 'FinancialInstitutionBranch', 'FinancialInstitution', 'Name'),
          },
    creditAccount: null,
    mandateId: null,
  };
}

function readSwedishTax(reading: Reading, parent: XmlElement): readonly TaxTotal[] {
  return childrenOf(parent, 'TaxTotal').map((element) => ({
    amount: reading.requiredAmount(element, 'TotalTaxAmount'),
    rounding: null,
    subtotals: childrenOf(element, 'TaxSubTotal').map((subtotal) => ({
      taxable: reading.amountAt(subtotal, 'TaxableAmount'),
      tax: reading.requiredAmount(subtotal, 'TaxAmount'),
      transactionTax: reading.amountAt(subtotal, 'TaxCurrencyTaxAmount'),
      category: readTaxCategory(reading, child(subtotal, 'TaxCategory')) ?? {
        id: null,
        name: null,
        percent: null,
        perUnitAmount: null,
        baseUnit: null,
        schemeId: null,
        schemeName: null,
        typeCode: null,
        exemptionReason: null,
      },
    })),
  }));
}

function readSwedishAllowances(reading: Reading, parent: XmlElement): readonly AllowanceCharge[] {
  return childrenOf(parent, 'AllowanceCharge').map((element) => {
    const reason = child(element, 'ReasonCode');
    return {
      charge: isTrue(element, 'ChargeIndicator'),
      id: textAt(element, 'ID'),
      reasonCode: textAt(element, 'ReasonCode'),
      reason: attribute(reason, 'name'),
      multiplier: reading.decimalAt(element, 'MultiplierFactorNumeric'),
      baseAmount: reading.amountAt(element, 'AllowanceChargeBaseAmount'),
      amount: reading.requiredAmount(element, 'Amount'),
      tax: readTaxCategory(reading, child(element, 'TaxCategory')),
      accountingCost: null,
      accountingCostCode: null,
    };
  });
}

function readSwedishTotals(reading: Reading, element: XmlElement | null): MonetaryTotals {
  const payable = reading.amountAt(element, 'TaxInclusiveTotalAmount');
  return {
    lines: reading.amountAt(element, 'LineExtensionTotalAmount'),
    taxExclusive: reading.amountAt(element, 'TaxExclusiveTotalAmount'),
    taxInclusive: payable,
    allowances: null,
    charges: null,
    prepaid: null,
    rounding: reading.amountAt(element, 'RoundOffAmount'),
    // The format has no other: what includes the tax is what is paid.
    payable,
  };
}

function readSwedishLine(reading: Reading, element: XmlElement): DocumentLine {
  const item = child(element, 'Item');
  const price = child(item, 'BasePrice');
  const notes = languageTexts(element, 'Note');
  const order = child(element, 'OrderLineReference');
  return {
    id: textAt(element, 'ID') ?? '',
    parentId: null,
    uuid: null,
    notes,
    quantity: reading.quantity(child(element, 'InvoicedQuantity')),
    amount: reading.amountAt(element, 'LineExtensionAmount'),
    freeOfCharge: false,
    price:
      price === null
        ? null
        : {
            amount: reading.requiredAmount(price, 'PriceAmount'),
            baseQuantity: reading.quantity(child(price, 'BaseQuantity')),
            orderableUnitFactor: null,
            allowanceCharges: [],
          },
    exchangeRate: null,
    item: item === null ? noItem : readSwedishItem(item),
    taxTotals: [],
    tax: readTaxCategory(reading, child(item, 'TaxCategory')),
    allowanceCharges: readSwedishAllowances(reading, element),
    accountingCost: null,
    accountingCostCode: null,
    orderLine:
      order === null
        ? null
        : {
            lineId: textAt(order, 'BuyersLineID') ?? '',
            orderId: textAt(order, 'OrderReference', 'BuyersID'),
            salesOrderLineId: textAt(order, 'SellersLineID'),
          },
    references: [],
    period: null,
    deliveryDate: reading.dateAt(child(element, 'Delivery'), 'ActualDeliveryDateTime'),
    debit: null,
    credit: null,
    balance: null,
  };
}

function readSwedishItem(item: XmlElement): DocumentLine['item'] {
  const read = readItem(item);
  const [name, ...descriptions] = read.descriptions;
  // There is no name: the description is what the line is called.
  return {
    ...read,
    name: name ?? null,
    descriptions,
    standardId: swedishIdentifier(descend(item, 'StandardItemIdentification', 'ID')),
  };
}

/** What the scheme of a reference's number says about it. */
const schemeKinds: Readonly<Record<string, ReferenceKind>> = { CT: 'contract', DQ: 'despatch' };

function readSwedishReferences(reading: Reading, root: XmlElement): readonly Reference[] {
  const references: Reference[] = [];
  const push = (element: XmlElement, kind: ReferenceKind): void => {
    const id = child(element, 'ID');
    if (id === null || id.text === '') return;
    references.push({
      kind,
      id: id.text,
      scheme: attribute(id, 'identificationSchemeID'),
      uuid: null,
      issueDate: reading.dateAt(element, 'IssueDate'),
      typeCode: null,
      description: null,
    });
  };
  for (const element of childrenOf(root, 'InitialInvoiceDocumentReference')) push(element, 'invoice');
  for (const element of childrenOf(root, 'AdditionalDocumentReference')) {
    const scheme = attribute(child(element, 'ID'), 'identificationSchemeID') ?? '';
    push(element, Object.hasOwn(schemeKinds, scheme) ? (schemeKinds[scheme] ?? 'additional') : 'additional');
  }
  for (const order of new Set(
    childrenOf(root, 'InvoiceLine').map((line) => textAt(line, 'OrderLineReference', 'OrderReference', 'BuyersID')),
  )) {
    if (order !== null) {
      references.push({
        kind: 'order',
        id: order,
        scheme: null,
        uuid: null,
        issueDate: null,
        typeCode: null,
        description: null,
      });
    }
  }
  return references;
}

function readObjects(reading: Reading): readonly AttachmentEntry[] {
  return encodedObjects(reading.root).map((element, index) => ({
    index,
    fileName: attribute(element, 'filename'),
    mimeCode: attribute(element, 'mimeCode'),
    description: null,
    referenceId: textAt(element.parent, 'ObjectID'),
    size: base64Size(element.text),
    externalUri: null,
  }));
}
