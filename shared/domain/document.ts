/**
 * An e-document as read from its file: every format ends in this one shape, so that everything after the readers
 * (paper view, checks, acceptance) knows no format. All values are the text of the file, trimmed; amounts are decimal
 * text, dates ISO. Nothing is cut (IN-34).
 */
export const documentTypes = [
  'invoice',
  'creditNote',
  'order',
  'orderChange',
  'reminder',
  'statement',
  'utilityStatement',
  'applicationResponse',
] as const;
export type DocumentType = (typeof documentTypes)[number];

/** `ubl` is a UBL 2 invoice or credit note of a standard that is not known here; read with EN 16931's arithmetic (IN-6b). */
export const documentFormats = ['oioubl2', 'oioubl3', 'peppolBis3', 'ubl', 'svefaktura1'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** Where documents of a type are worked on. Responses answer something we sent, they are no inbox. */
export const inboxes = ['purchase', 'reminders', 'statements', 'responses'] as const;
export type Inbox = (typeof inboxes)[number];

export type DecimalText = string;
export type IsoDate = string;

export interface Identifier {
  readonly id: string;
  /** As written in the file (`DK:CVR`, `GLN`, `0184` …) or null. */
  readonly scheme: string | null;
}

export interface Amount {
  readonly value: DecimalText;
  readonly currency: string | null;
}

export interface Quantity {
  readonly value: DecimalText;
  readonly unit: string | null;
}

export interface LanguageText {
  readonly text: string;
  readonly language: string | null;
}

export interface Address {
  readonly street: string | null;
  readonly buildingNumber: string | null;
  readonly additionalStreet: string | null;
  readonly postbox: string | null;
  readonly department: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly region: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Unstructured lines, in order. */
  readonly lines: readonly string[];
}

export interface Contact {
  readonly id: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly fax: string | null;
  readonly mail: string | null;
  readonly note: string | null;
}

export interface Party {
  readonly endpoint: Identifier | null;
  readonly identifications: readonly Identifier[];
  readonly name: string | null;
  readonly address: Address | null;
  readonly taxIds: readonly { readonly id: Identifier; readonly taxScheme: string | null }[];
  readonly legal: { readonly name: string | null; readonly id: Identifier | null } | null;
  readonly contact: Contact | null;
  readonly person: string | null;
  readonly website: string | null;
}

export const referenceKinds = [
  'order',
  'salesOrder',
  'orderLine',
  'invoice',
  'creditNote',
  'selfBilledInvoice',
  'reminder',
  'quotation',
  'contract',
  'originator',
  'despatch',
  'receipt',
  'project',
  'statement',
  'parent',
  'additional',
] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
  readonly scheme: string | null;
  readonly uuid: string | null;
  readonly issueDate: IsoDate | null;
  readonly typeCode: string | null;
  readonly description: string | null;
}

export interface AllowanceCharge {
  readonly charge: boolean;
  readonly id: string | null;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  /** As written: a factor in OIOUBL 2, a percentage in Peppol. */
  readonly multiplier: DecimalText | null;
  readonly baseAmount: Amount | null;
  readonly amount: Amount;
  readonly tax: TaxCategory | null;
  readonly accountingCost: string | null;
  readonly accountingCostCode: string | null;
}

export interface TaxCategory {
  readonly id: string | null;
  readonly name: string | null;
  readonly percent: DecimalText | null;
  readonly perUnitAmount: Amount | null;
  readonly baseUnit: string | null;
  readonly schemeId: string | null;
  readonly schemeName: string | null;
  readonly typeCode: string | null;
  readonly exemptionReason: string | null;
}

export interface TaxSubtotal {
  readonly taxable: Amount | null;
  readonly tax: Amount;
  readonly transactionTax: Amount | null;
  readonly category: TaxCategory;
}

export interface TaxTotal {
  readonly amount: Amount;
  readonly rounding: Amount | null;
  readonly subtotals: readonly TaxSubtotal[];
}

export interface Item {
  readonly name: string | null;
  readonly descriptions: readonly string[];
  readonly sellersId: string | null;
  readonly buyersId: string | null;
  readonly standardId: Identifier | null;
  readonly originCountry: string | null;
  readonly classifications: readonly { readonly code: string; readonly list: string | null }[];
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

export interface DocumentLine {
  readonly id: string;
  readonly parentId: string | null;
  readonly uuid: string | null;
  readonly notes: readonly LanguageText[];
  readonly quantity: Quantity | null;
  readonly amount: Amount | null;
  readonly freeOfCharge: boolean;
  readonly price: {
    readonly amount: Amount;
    readonly baseQuantity: Quantity | null;
    readonly orderableUnitFactor: DecimalText | null;
    readonly allowanceCharges: readonly AllowanceCharge[];
  } | null;
  readonly exchangeRate: { readonly rate: DecimalText; readonly operator: string | null } | null;
  readonly item: Item;
  readonly taxTotals: readonly TaxTotal[];
  /** The one VAT category of the line: from its tax total (OIOUBL) or its item (Peppol, Svefaktura). */
  readonly tax: TaxCategory | null;
  readonly allowanceCharges: readonly AllowanceCharge[];
  readonly accountingCost: string | null;
  readonly accountingCostCode: string | null;
  readonly orderLine: {
    readonly lineId: string;
    readonly orderId: string | null;
    readonly salesOrderLineId: string | null;
  } | null;
  readonly references: readonly Reference[];
  readonly period: { readonly start: IsoDate | null; readonly end: IsoDate | null } | null;
  readonly deliveryDate: IsoDate | null;
  /** Reminder and statement lines. */
  readonly debit: Amount | null;
  readonly credit: Amount | null;
  readonly balance: Amount | null;
}

export interface FinancialAccount {
  readonly id: string | null;
  readonly idScheme: string | null;
  readonly name: string | null;
  readonly type: string | null;
  readonly paymentNote: string | null;
  readonly branchId: string | null;
  readonly branchName: string | null;
  readonly institutionId: string | null;
  readonly institutionName: string | null;
}

export interface PaymentMeans {
  readonly id: string | null;
  readonly code: string | null;
  readonly name: string | null;
  readonly dueDate: IsoDate | null;
  readonly channelCode: string | null;
  readonly instructionId: string | null;
  readonly instructionNotes: readonly string[];
  /** Card type and payment reference as written (`71`, `71#123…`). */
  readonly paymentIds: readonly string[];
  readonly card: {
    readonly account: string | null;
    readonly network: string | null;
    readonly holder: string | null;
  } | null;
  readonly payer: FinancialAccount | null;
  readonly payee: FinancialAccount | null;
  readonly creditAccount: string | null;
  readonly mandateId: string | null;
}

export interface PaymentTerms {
  readonly id: string | null;
  readonly paymentMeansId: string | null;
  readonly notes: readonly string[];
  readonly amount: Amount | null;
  readonly settlementDiscountPercent: DecimalText | null;
  readonly settlementEnd: IsoDate | null;
  readonly penaltySurchargePercent: DecimalText | null;
}

export interface MonetaryTotals {
  readonly lines: Amount | null;
  /** OIOUBL 2: the tax. Everywhere else: the net total. As written. */
  readonly taxExclusive: Amount | null;
  readonly taxInclusive: Amount | null;
  readonly allowances: Amount | null;
  readonly charges: Amount | null;
  readonly prepaid: Amount | null;
  readonly rounding: Amount | null;
  readonly payable: Amount | null;
}

/** An attachment without its bytes; those are read from the original when somebody asks. */
export interface AttachmentEntry {
  readonly index: number;
  readonly fileName: string | null;
  /** As declared by the sender; what is shown is decided by the content (PLT-3). */
  readonly mimeCode: string | null;
  readonly description: string | null;
  readonly referenceId: string | null;
  /** Bytes, or null when it is external or its base64 is damaged. */
  readonly size: number | null;
  readonly externalUri: string | null;
}

export interface SignatureEntry {
  readonly id: string | null;
  readonly validationDate: string | null;
  readonly validatorId: string | null;
  readonly note: string | null;
}

export interface Prepayment {
  readonly id: string | null;
  readonly amount: Amount;
  readonly date: IsoDate | null;
}

/** Header of a standard business document (SBDH), outermost first when there are several. */
export interface Envelope {
  readonly sender: Identifier | null;
  readonly receiver: Identifier | null;
  readonly instanceId: string | null;
  readonly createdAt: string | null;
  readonly documentTypeId: string | null;
  readonly processId: string | null;
}

/** What an ApplicationResponse, Invoice Response or message level response says about a document of ours. */
export interface ResponseContent {
  /** As written: `BusinessAccept`, `TechnicalReject`, `AP`, `RE` … */
  readonly code: string;
  readonly reasons: readonly string[];
  readonly statusCodes: readonly {
    readonly list: string | null;
    readonly code: string;
    readonly text: string | null;
  }[];
  readonly documentId: string | null;
  readonly documentUuid: string | null;
  readonly documentTypeCode: string | null;
}

export interface EDocument {
  readonly type: DocumentType;
  readonly format: DocumentFormat;
  readonly customizationId: string | null;
  readonly profileId: string | null;
  readonly profileSchemeId: string | null;
  readonly ublVersion: string | null;
  readonly envelopes: readonly Envelope[];
  /** The sender's number; unique only per vendor and type. */
  readonly number: string;
  readonly uuid: string | null;
  readonly copy: boolean;
  /** 380, 381, `Reminder`, `Electricity` … as written. */
  readonly typeCode: string | null;
  readonly issueDate: IsoDate | null;
  readonly issueTime: string | null;
  readonly dueDate: IsoDate | null;
  readonly taxPointDate: IsoDate | null;
  readonly deliveryDate: IsoDate | null;
  readonly period: { readonly start: IsoDate | null; readonly end: IsoDate | null } | null;
  readonly currency: string | null;
  readonly taxCurrency: string | null;
  readonly notes: readonly LanguageText[];
  readonly accountingCost: string | null;
  readonly accountingCostCode: string | null;
  readonly buyerReference: string | null;
  /** Who sends the document and is answered; the supplier except for orders. */
  readonly sender: Party;
  readonly receiver: Party;
  readonly supplier: Party | null;
  readonly customer: Party | null;
  readonly payee: Party | null;
  readonly taxRepresentative: Party | null;
  readonly delivery: {
    readonly date: IsoDate | null;
    readonly location: Identifier | null;
    readonly address: Address | null;
    readonly name: string | null;
  } | null;
  readonly references: readonly Reference[];
  readonly lines: readonly DocumentLine[];
  readonly taxTotals: readonly TaxTotal[];
  readonly allowanceCharges: readonly AllowanceCharge[];
  readonly paymentMeans: readonly PaymentMeans[];
  readonly paymentTerms: readonly PaymentTerms[];
  readonly prepayments: readonly Prepayment[];
  readonly totals: MonetaryTotals;
  readonly attachments: readonly AttachmentEntry[];
  readonly signatures: readonly SignatureEntry[];
  /** The level of a `PersonalSecure` reference (IN-33), or null when the document is not marked. */
  readonly sensitiveLevel: string | null;
  readonly response: ResponseContent | null;
}

/** The inbox a type is worked on in (IN-5, IN-6). */
export function inboxOf(type: DocumentType): Inbox {
  switch (type) {
    case 'reminder':
      return 'reminders';
    case 'statement':
      return 'statements';
    case 'applicationResponse':
      return 'responses';
    case 'invoice':
    case 'creditNote':
    case 'order':
    case 'orderChange':
    case 'utilityStatement':
      return 'purchase';
  }
}
