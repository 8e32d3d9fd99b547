import type { Amount, DocumentLine, EDocument, Party, TaxCategory, TaxTotal } from './document/document.ts';
import type { Gathered } from './checks/checks.ts';
import type { VendorKeys, VendorMatch } from './vendors/vendor-match.ts';

/** Values for tests, with readable defaults: what a test does not name does not matter to it. */
export function aParty(values: Partial<Party> = {}): Party {
  return {
    endpoint: null,
    identifications: [],
    name: 'Nordlys Energi A/S',
    address: null,
    taxIds: [],
    legal: { name: 'Nordlys Energi A/S', id: { id: 'DK12345674', scheme: 'DK:CVR' } },
    contact: null,
    person: null,
    website: null,
    ...values,
  };
}

export function kroner(value: string): Amount {
  return { value, currency: 'DKK' };
}

export function aTaxCategory(values: Partial<TaxCategory> = {}): TaxCategory {
  return {
    id: 'StandardRated',
    name: null,
    percent: '25',
    perUnitAmount: null,
    baseUnit: null,
    schemeId: '63',
    schemeName: 'Moms',
    typeCode: null,
    exemptionReason: null,
    ...values,
  };
}

export function aTaxTotal(tax: string, category: Partial<TaxCategory> = {}): TaxTotal {
  return {
    amount: kroner(tax),
    rounding: null,
    subtotals: [{ taxable: null, tax: kroner(tax), transactionTax: null, category: aTaxCategory(category) }],
  };
}

export function aLine(values: Partial<DocumentLine> = {}): DocumentLine {
  return {
    id: '1',
    parentId: null,
    uuid: null,
    notes: [],
    quantity: { value: '1', unit: 'EA' },
    amount: kroner('100.00'),
    freeOfCharge: false,
    price: null,
    exchangeRate: null,
    item: {
      name: 'Strøm',
      descriptions: [],
      sellersId: null,
      buyersId: null,
      manufacturersId: null,
      standardId: null,
      originCountry: null,
      classifications: [],
      properties: [],
      instances: [],
    },
    taxTotals: [],
    tax: null,
    allowanceCharges: [],
    accountingCost: null,
    accountingCostCode: null,
    orderLine: null,
    references: [],
    period: null,
    deliveryDate: null,
    delivery: null,
    debit: null,
    credit: null,
    balance: null,
    broughtForward: false,
    dueDate: null,
    billedLines: [],
    statusCode: null,
    partialDelivery: null,
    backorder: null,
    originator: null,
    taxAmount: null,
    substitutes: [],
    ...values,
  };
}

export function aDocument(values: Partial<EDocument> = {}): EDocument {
  return {
    type: 'invoice',
    format: 'oioubl2',
    customizationId: 'OIOUBL-2.02',
    profileId: 'Procurement-BilSim-1.0',
    profileSchemeId: null,
    ublVersion: '2.0',
    envelopes: [],
    number: 'INV-7',
    uuid: null,
    copy: false,
    typeCode: '380',
    issueDate: '2026-11-01',
    issueTime: null,
    dueDate: '2026-11-30',
    taxPointDate: null,
    deliveryDate: null,
    period: null,
    validityPeriod: null,
    sequenceId: null,
    currency: 'DKK',
    taxCurrency: null,
    notes: [],
    cancellationNotes: [],
    accountingCost: null,
    accountingCostCode: null,
    buyerReference: null,
    sender: aParty(),
    receiver: aParty({ name: 'Fjordby Kommune', legal: null }),
    supplier: null,
    customer: null,
    payee: null,
    taxRepresentative: null,
    originator: null,
    invoicee: null,
    subscriber: null,
    delivery: null,
    deliveryTerms: [],
    references: [],
    lines: [aLine()],
    taxTotals: [aTaxTotal('25.00')],
    allowanceCharges: [],
    paymentMeans: [],
    paymentTerms: [],
    prepayments: [],
    totals: {
      lines: null,
      taxExclusive: null,
      taxInclusive: null,
      allowances: null,
      charges: null,
      prepaid: null,
      rounding: null,
      payable: kroner('125.00'),
    },
    balances: null,
    consumptions: [],
    attachments: [],
    signatures: [],
    sensitiveLevel: null,
    response: null,
    ...values,
  };
}

export function aVendor(values: Partial<VendorKeys> = {}): VendorKeys {
  return {
    id: 1,
    no: '1001',
    name: 'Nordlys Energi',
    legalId: '12345674',
    legalScheme: 'DK:CVR',
    cprNumber: '',
    seNumber: '',
    pNumber: '',
    eanLocation: '',
    otherId: '',
    otherScheme: '',
    blocked: '',
    ...values,
  };
}

export function aMatch(values: Partial<VendorMatch> = {}): VendorMatch {
  return {
    outcome: 'found',
    vendorId: 1,
    vendorNo: '1001',
    vendorName: 'Nordlys Energi',
    blocked: '',
    primaryKey: { id: '12345674', scheme: 'DK:CVR' },
    matchedBy: ['legalId'],
    missing: [],
    differs: [],
    candidates: 1,
    nameDiffers: false,
    ...values,
  };
}

export function aGathered(values: Partial<Gathered> = {}): Gathered {
  return {
    id: 10,
    type: 'invoice',
    documentNo: 'INV-7',
    status: 'pending',
    rejectionKind: null,
    rejectionReason: null,
    profileId: 'Procurement-BilSim-1.0',
    partyName: 'Nordlys Energi A/S',
    errorFindings: 0,
    vendor: aMatch(),
    payTo: null,
    sameNumber: [],
    lookAlikes: [],
    creditedRejected: null,
    undecidedParent: null,
    purchase: null,
    ...values,
  };
}
