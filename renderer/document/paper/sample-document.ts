import type { DocumentLine, EDocument, Party, PaymentMeans, TaxCategory } from '../../../shared/domain/document.ts';

/** Test values: documents with readable defaults, every field overridable. */
const emptyParty: Party = {
  endpoint: null,
  identifications: [],
  name: null,
  address: null,
  taxIds: [],
  legal: null,
  contact: null,
  person: null,
  website: null,
};

export function aParty(changes: Partial<Party> = {}): Party {
  return { ...emptyParty, ...changes };
}

export function anAddress(changes: Partial<NonNullable<Party['address']>> = {}): NonNullable<Party['address']> {
  return {
    street: null,
    buildingNumber: null,
    additionalStreet: null,
    postbox: null,
    department: null,
    postalCode: null,
    city: null,
    region: null,
    country: null,
    lines: [],
    ...changes,
  };
}

export function aTaxCategory(changes: Partial<TaxCategory> = {}): TaxCategory {
  return {
    id: 'StandardRated',
    name: null,
    percent: '25.00',
    perUnitAmount: null,
    baseUnit: null,
    schemeId: '63',
    schemeName: 'Moms',
    typeCode: null,
    exemptionReason: null,
    ...changes,
  };
}

export function aLine(changes: Partial<DocumentLine> = {}): DocumentLine {
  return {
    id: '1',
    parentId: null,
    uuid: null,
    notes: [],
    quantity: { value: '14', unit: 'EA' },
    amount: { value: '6300.00', currency: 'DKK' },
    freeOfCharge: false,
    price: {
      amount: { value: '450.00', currency: 'DKK' },
      baseQuantity: null,
      orderableUnitFactor: null,
      allowanceCharges: [],
    },
    exchangeRate: null,
    item: {
      name: 'Conference package',
      descriptions: [],
      sellersId: null,
      buyersId: null,
      standardId: null,
      originCountry: null,
      classifications: [],
      properties: [],
    },
    taxTotals: [],
    tax: aTaxCategory(),
    allowanceCharges: [],
    accountingCost: null,
    accountingCostCode: null,
    orderLine: null,
    references: [],
    period: null,
    deliveryDate: null,
    debit: null,
    credit: null,
    balance: null,
    ...changes,
  };
}

export function aPaymentMeans(changes: Partial<PaymentMeans> = {}): PaymentMeans {
  return {
    id: null,
    code: null,
    name: null,
    dueDate: null,
    channelCode: null,
    instructionId: null,
    instructionNotes: [],
    paymentIds: [],
    card: null,
    payer: null,
    payee: null,
    creditAccount: null,
    mandateId: null,
    ...changes,
  };
}

export function anAccount(
  changes: Partial<NonNullable<PaymentMeans['payee']>> = {},
): NonNullable<PaymentMeans['payee']> {
  return {
    id: null,
    idScheme: null,
    name: null,
    type: null,
    paymentNote: null,
    branchId: null,
    branchName: null,
    institutionId: null,
    institutionName: null,
    ...changes,
  };
}

export function aDocument(changes: Partial<EDocument> = {}): EDocument {
  const supplier = aParty({
    name: 'Hotel Strandparken',
    address: anAddress({
      street: 'Strandvejen',
      buildingNumber: '12',
      postalCode: '5800',
      city: 'Nyborg',
      country: 'DK',
    }),
    legal: { name: 'Hotel Strandparken ApS', id: { id: 'DK26814092', scheme: 'DK:CVR' } },
    endpoint: { id: 'DK26814092', scheme: 'DK:CVR' },
  });
  const customer = aParty({
    name: 'Kulturstyrelsen',
    address: anAddress({
      street: 'H.C. Andersens Boulevard',
      buildingNumber: '2',
      postalCode: '1553',
      city: 'København V',
      country: 'DK',
    }),
    endpoint: { id: '5798000123456', scheme: 'GLN' },
    contact: { id: 'MLU', name: 'Mette Lund', phone: null, fax: null, mail: null, note: null },
  });
  return {
    type: 'invoice',
    format: 'oioubl2',
    customizationId: 'OIOUBL-2.02',
    profileId: 'Procurement-BilSimR-1.0',
    profileSchemeId: null,
    ublVersion: '2.0',
    envelopes: [],
    number: 'F2026-771',
    uuid: null,
    copy: false,
    typeCode: '380',
    issueDate: '2026-11-18',
    issueTime: null,
    dueDate: '2026-11-28',
    taxPointDate: null,
    deliveryDate: null,
    period: null,
    currency: 'DKK',
    taxCurrency: null,
    notes: [],
    accountingCost: null,
    accountingCostCode: null,
    buyerReference: null,
    sender: supplier,
    receiver: customer,
    supplier,
    customer,
    payee: null,
    taxRepresentative: null,
    delivery: null,
    references: [],
    lines: [aLine()],
    taxTotals: [
      {
        amount: { value: '1575.00', currency: 'DKK' },
        rounding: null,
        subtotals: [
          {
            taxable: { value: '6300.00', currency: 'DKK' },
            tax: { value: '1575.00', currency: 'DKK' },
            transactionTax: null,
            category: aTaxCategory(),
          },
        ],
      },
    ],
    allowanceCharges: [],
    paymentMeans: [],
    paymentTerms: [],
    prepayments: [],
    totals: {
      lines: { value: '6300.00', currency: 'DKK' },
      taxExclusive: { value: '1575.00', currency: 'DKK' },
      taxInclusive: { value: '7875.00', currency: 'DKK' },
      allowances: null,
      charges: null,
      prepaid: null,
      rounding: null,
      payable: { value: '7875.00', currency: 'DKK' },
    },
    attachments: [],
    signatures: [],
    sensitiveLevel: null,
    response: null,
    ...changes,
  };
}
