import type { EDocument } from '../document/document.ts';
import type { SalesKind } from './customer.ts';

export const salesStatuses = ['draft', 'posted'] as const;
export type SalesStatus = (typeof salesStatuses)[number];

/** How a document came (OUT-1). */
export const salesSources = ['form', 'folder', 'commandLine'] as const;
export type SalesSource = (typeof salesSources)[number];

/** A file of a document; its bytes are in the archive. */
export interface SalesAttachment {
  readonly sha256: string;
  readonly fileName: string;
  /** By content, never by name (OUT-2). */
  readonly mimeCode: string;
  readonly size: number;
  /** The one that goes along in the e-document; at most one of a document has it. */
  readonly exported: boolean;
}

/**
 * An invoice, credit note, reminder or statement of ours (OUT-1). The customer is who it is sent to: the pay-to customer
 * where there is one. Amounts are decimal text, positive also of credit notes; absent texts and dates are empty.
 */
export interface SalesDocument {
  readonly id: number;
  readonly ledgerId: number;
  readonly kind: SalesKind;
  /** From the series of its kind; empty while it is a draft. */
  readonly no: string;
  readonly status: SalesStatus;
  readonly customerId: number;
  readonly customerNo: string;
  readonly customerName: string;
  readonly issueDate: string;
  readonly dueDate: string;
  readonly currency: string;
  readonly net: string;
  readonly vat: string;
  readonly total: string;
  /** Of a posted invoice: what is not paid or credited yet; `0.00` of everything else. */
  readonly open: string;
  /** The number of the invoice a credit note credits. */
  readonly credits: string;
  /** ISO instant; empty: never. */
  readonly printedAt: string;
  /** Collected by the payment service: never sent (OUT-5). */
  readonly collectedByPbs: boolean;
  readonly source: SalesSource;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly postedAt: string;
  readonly postedBy: string;
}

/** A sales document with what it says. */
export interface StoredSalesDocument extends SalesDocument {
  /** As it was posted, and never changed; null while it is a draft. */
  readonly content: EDocument | null;
  /** The same with what was mended for the next attempt (OUT-2b): what an attempt writes. */
  readonly toSend: EDocument | null;
  /** In the order they were attached. `content.attachments[0]`, where there is one, is the exported one. */
  readonly attachments: readonly SalesAttachment[];
}
