import type { AccountKind } from '../master/chart.ts';

/** A note of a document or line: only what is marked leaves with the e-document, several together as one note (NS p. 114). */
export interface SalesRemark {
  readonly text: string;
  readonly exported: boolean;
}

/** A line as the form holds it: text as typed, decimals with a point. */
export interface SalesLineDraft {
  readonly kind: AccountKind;
  readonly no: string;
  readonly description: string;
  readonly quantity: string;
  /** One of the ledger's units; empty: pieces. */
  readonly unit: string;
  readonly price: string;
  /** Percent off the line. */
  readonly discount: string;
  readonly vatGroup: string;
  readonly accountCode: string;
  readonly remarks: readonly SalesRemark[];
  /** Codes of extended texts. */
  readonly texts: readonly string[];
}

export interface SalesAddress {
  readonly name: string;
  readonly address: string;
  readonly address2: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
}

/** How a line's discount stands in the e-document: as an allowance beside the price, or in the price (NS p. 113). */
export const lineDiscountForms = ['allowance', 'netPrice'] as const;
export type LineDiscountForm = (typeof lineDiscountForms)[number];
/** The discount on the whole: spread over the lines, or as an allowance of the document (OUT-2). */
export const invoiceDiscountForms = ['spread', 'allowance'] as const;
export type InvoiceDiscountForm = (typeof invoiceDiscountForms)[number];

/** An invoice or credit note while it is written (NS p. 109–114). Every value is text, so that half a number can be kept. */
export interface BillingDraft {
  readonly customerNo: string;
  /** Who gets the invoice, where that is not the customer (NS p. 110). */
  readonly payToNo: string;
  readonly issueDate: string;
  readonly dueDate: string;
  readonly deliveryDate: string;
  readonly currency: string;
  readonly orderNo: string;
  readonly attention: string;
  readonly seller: string;
  readonly accountCode: string;
  readonly delivery: SalesAddress;
  readonly paymentForm: string;
  readonly lineDiscounts: LineDiscountForm;
  readonly invoiceDiscount: { readonly percent: string; readonly as: InvoiceDiscountForm; readonly reason: string };
  readonly remarks: readonly SalesRemark[];
  readonly texts: readonly string[];
  /** Of a credit note: the invoice it credits. */
  readonly credits: { readonly no: string; readonly issueDate: string };
  readonly lines: readonly SalesLineDraft[];
}

/** An unpaid invoice on a reminder; amounts are decimal text. */
export interface ReminderLineDraft {
  readonly salesDocumentId: number;
  readonly no: string;
  readonly issueDate: string;
  readonly dueDate: string;
  readonly open: string;
}

export interface ReminderDraft {
  readonly customerNo: string;
  readonly issueDate: string;
  readonly dueDate: string;
  readonly currency: string;
  readonly attention: string;
  readonly seller: string;
  readonly paymentForm: string;
  /** The how-manyth: `1`, `2`, `3`. */
  readonly level: string;
  readonly fee: string;
  /** Interest up to the day of the reminder. */
  readonly interest: string;
  readonly text: string;
  readonly lines: readonly ReminderLineDraft[];
}

/** A movement of a customer's account. Exactly one of debit and credit is not empty. */
export interface StatementLineDraft {
  readonly kind: 'invoice' | 'creditNote' | 'payment';
  readonly no: string;
  readonly date: string;
  readonly dueDate: string;
  readonly debit: string;
  readonly credit: string;
}

export interface StatementDraft {
  readonly customerNo: string;
  readonly issueDate: string;
  readonly currency: string;
  readonly attention: string;
  readonly seller: string;
  readonly from: string;
  readonly to: string;
  /** What was owed before the period; negative: the customer had money to its credit. */
  readonly opening: string;
  readonly text: string;
  readonly lines: readonly StatementLineDraft[];
}

/** What is being written, by kind. */
export type SalesDraft =
  | { readonly kind: 'invoice' | 'creditNote'; readonly billing: BillingDraft }
  | { readonly kind: 'reminder'; readonly reminder: ReminderDraft }
  | { readonly kind: 'statement'; readonly statement: StatementDraft };

export function customerNoOf(draft: SalesDraft): string {
  if (draft.kind === 'reminder') return draft.reminder.customerNo;
  if (draft.kind === 'statement') return draft.statement.customerNo;
  return draft.billing.customerNo;
}

/** What a document is found by beside number and customer: the customer's order number and what was sold. */
export function searchWordsOf(draft: SalesDraft): readonly string[] {
  if (draft.kind === 'reminder') return draft.reminder.lines.map(({ no }) => no);
  if (draft.kind === 'statement') return [];
  return [draft.billing.orderNo, ...draft.billing.lines.map(({ description }) => description)];
}

export const noAddress: SalesAddress = { name: '', address: '', address2: '', postalCode: '', city: '', country: '' };

export const emptyLine: SalesLineDraft = {
  kind: 'account',
  no: '',
  description: '',
  quantity: '',
  unit: '',
  price: '',
  discount: '',
  vatGroup: '',
  accountCode: '',
  remarks: [],
  texts: [],
};

/** A new one on a day, with the texts that stand on every document. */
export function newBilling(today: string, automaticTexts: readonly string[] = []): BillingDraft {
  return {
    customerNo: '',
    payToNo: '',
    issueDate: today,
    dueDate: '',
    deliveryDate: '',
    currency: '',
    orderNo: '',
    attention: '',
    seller: '',
    accountCode: '',
    delivery: noAddress,
    paymentForm: '',
    lineDiscounts: 'allowance',
    invoiceDiscount: { percent: '', as: 'spread', reason: '' },
    remarks: [],
    texts: automaticTexts,
    credits: { no: '', issueDate: '' },
    lines: [emptyLine],
  };
}

/** A line nobody has written anything on. */
export function isBlankLine(line: SalesLineDraft): boolean {
  return [line.no, line.description, line.quantity, line.price, line.discount].every((value) => value.trim() === '');
}
