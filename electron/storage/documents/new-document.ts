import type { DocumentFormat, DocumentType, EDocument, Inbox } from '../../../shared/domain/document/document.ts';
import type { Finding, LayerResult } from '../../../shared/domain/finding.ts';
import type { DocumentStatus, ImportStatus, RejectionKind } from '../../../shared/domain/status.ts';
import type { SearchText } from '../../../shared/domain/search/search-text.ts';
import type { DeliverySource } from '../originals/originals.ts';

/** What the list shows of a document, as taken from it on arrival. Amounts are decimal text. */
export interface DocumentHeader {
  readonly type: DocumentType;
  readonly format: DocumentFormat;
  readonly documentNo: string;
  readonly uuid: string | null;
  readonly issueDate: string | null;
  readonly dueDate: string | null;
  readonly postingDate: string | null;
  readonly amountInclVat: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly vendorName: string;
  readonly vendorLegalId: string | null;
  readonly vendorAddress: string | null;
  readonly vendorCity: string | null;
  readonly orderNo: string | null;
  readonly quoteNo: string | null;
  readonly purchaser: string | null;
  readonly receiverId: string | null;
  readonly receiverScheme: string | null;
  readonly attachments: number;
  readonly sensitive: boolean;
}

/** A normalised primary key of a party (`keysOf(party).legal`), under which cards and documents find each other. */
export interface LegalKey {
  readonly id: string;
  readonly scheme: string;
}

/** A document that has been read and is to stand in an inbox, with everything that is written with it. */
export interface NewDocument {
  readonly ledgerId: number;
  readonly inbox: Inbox;
  readonly status: DocumentStatus;
  readonly rejectionKind: RejectionKind | null;
  readonly rejectionReason: string | null;
  readonly importStatus: ImportStatus;
  readonly receivedAt: string;
  readonly traceId: string;
  readonly header: DocumentHeader;
  readonly content: EDocument;
  /** `content` as JSON text, where the reader has it already; made from `content` otherwise. */
  readonly contentText?: string;
  /** What the search is to know of it, where the reader has it already. */
  readonly searchText?: SearchText;
  readonly layers: readonly LayerResult[];
  readonly findings: readonly Finding[];
  readonly vendor: { readonly id: number; readonly no: string } | null;
  readonly payToVendorId: number | null;
  readonly vendorKey: LegalKey | null;
  readonly payToKey: LegalKey | null;
  readonly duplicate: boolean;
  /** The original must have been recorded before. */
  readonly sha256: string;
  readonly fileName: string;
  readonly source: DeliverySource;
}
