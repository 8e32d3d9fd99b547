import type { SubscriberConsumption } from './consumption.ts';
import type {
  AllowanceCharge,
  Delivery,
  DeliveryTerms,
  DocumentLine,
  MonetaryTotals,
  TaxTotal,
} from './document-line.ts';
import type {
  Amount,
  DecimalText,
  Identifier,
  IsoDate,
  LanguageText,
  Party,
  Period,
  Reference,
} from './document-values.ts';

export * from './document-line.ts';
export * from './document-values.ts';

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
  'orderCancellation',
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
export interface ResponseContent extends ResponseVerdict {
  /** From this day on. */
  readonly effectiveDate: IsoDate | null;
  readonly documentId: string | null;
  readonly documentUuid: string | null;
  readonly documentTypeCode: string | null;
  readonly documentIssueDate: IsoDate | null;
  readonly documentVersion: string | null;
  /** Who issued and received the answered document, where the answer says it. */
  readonly issuer: Party | null;
  readonly recipient: Party | null;
  /** What is said of single lines. Their reasons and status codes also stand in those of the whole. */
  readonly lines: readonly (ResponseVerdict & { readonly lineId: string | null })[];
}

export interface ResponseVerdict {
  /** As written: `BusinessAccept`, `TechnicalReject`, `AP`, `RE` … */
  readonly code: string;
  readonly reasons: readonly string[];
  readonly statusCodes: readonly {
    readonly list: string | null;
    readonly code: string;
    readonly text: string | null;
    /** What is wrong with which value: `BT-48`, `EU123456789`. */
    readonly conditions: readonly { readonly attribute: string | null; readonly text: string | null }[];
  }[];
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
  readonly period: Period | null;
  /** How long an order stands. */
  readonly validityPeriod: Period | null;
  /** The how-manyth change of an order, or the how-manyth reminder; as written. */
  readonly sequenceId: string | null;
  readonly currency: string | null;
  readonly taxCurrency: string | null;
  readonly notes: readonly LanguageText[];
  /** Why an order is cancelled. */
  readonly cancellationNotes: readonly LanguageText[];
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
  /** Who needs what is ordered, when that is not the buyer. */
  readonly originator: Party | null;
  /** Who is to get the invoice for an order. */
  readonly invoicee: Party | null;
  /** Whom a utility statement is about, when that is not its receiver. */
  readonly subscriber: Party | null;
  readonly delivery: Delivery | null;
  readonly deliveryTerms: readonly DeliveryTerms[];
  readonly references: readonly Reference[];
  readonly lines: readonly DocumentLine[];
  readonly taxTotals: readonly TaxTotal[];
  readonly allowanceCharges: readonly AllowanceCharge[];
  readonly paymentMeans: readonly PaymentMeans[];
  readonly paymentTerms: readonly PaymentTerms[];
  readonly prepayments: readonly Prepayment[];
  readonly totals: MonetaryTotals;
  /** Of a statement of account. The balance also stands where other documents have the payable amount. */
  readonly balances: {
    readonly debit: Amount | null;
    readonly credit: Amount | null;
    readonly balance: Amount | null;
  } | null;
  /** Of a utility statement, whose charges are here and not among the lines: nothing of it is booked (UTS-1). */
  readonly consumptions: readonly SubscriberConsumption[];
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
    case 'orderCancellation':
    case 'utilityStatement':
      return 'purchase';
  }
}
