import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

// Documents as they are listed, read and searched, and what people and decisions said about them.

/** What the list shows, and nothing heavier: contents, findings and search text have tables of their own. */
export interface DocumentsTable {
  id: Generated<number>;
  ledgerId: number;
  inbox: string;
  status: string;
  rejectionKind: string;
  importStatus: string;
  marked: Flag;
  receivedAt: string;
  traceId: string;
  type: string;
  format: string;
  documentNo: string;
  uuid: string;
  issueDate: string;
  dueDate: string;
  postingDate: string;
  amountInclVat: string;
  amountInclVatMinor: number;
  amount: string;
  amountMinor: number;
  currency: string;
  vendorId: number | null;
  payToVendorId: number | null;
  /** `scheme id` of the document's primary key, as normalised by the domain (IN-9). */
  vendorKey: string;
  payToKey: string;
  vendorNo: string;
  vendorName: string;
  vendorLegalId: string;
  vendorAddress: string;
  vendorCity: string;
  orderNo: string;
  quoteNo: string;
  purchaser: string;
  receiverId: string;
  receiverScheme: string;
  responsible: string;
  responsibleStatus: string;
  attachments: number;
  errors: number;
  warnings: number;
  remarks: number;
  /** Errors, warnings and remarks as one number, worst first. */
  findingsRank: number;
  changedByUser: Flag;
  sensitive: Flag;
  duplicate: Flag;
  deliveries: number;
  /** How many utility statements belong to it; null for the many that have none. */
  utilityStatements: number | null;
  sha256: string;
  fileName: string;
  rejectionReason: string;
  decidedAt: string;
  decidedBy: string;
  traceIdKey: string;
  documentNoKey: string;
  vendorNoKey: string;
  vendorNameKey: string;
  vendorAddressKey: string;
  vendorCityKey: string;
  orderNoKey: string;
  quoteNoKey: string;
  purchaserKey: string;
  receiverIdKey: string;
  responsibleKey: string;
}

/** Kept by triggers, so that the rail and an unfiltered list never count rows. */
export interface DocumentCountsTable {
  inbox: string;
  ledgerId: number;
  status: string;
  documents: number;
}

export interface DocumentContentsTable {
  documentId: number;
  content: string;
  layers: string;
}

export interface DocumentFindingsTable {
  documentId: number;
  position: number;
  layer: string;
  severity: string;
  code: string;
  values: string;
  place: string;
  rule: string | null;
}

/** What a utility statement says of its parent, and the parent when it is here (UTS-1). */
export interface UtilityReferencesTable {
  statementId: number;
  ledgerId: number;
  parentNo: string;
  parentNoKey: string;
  /** Reference and sender, as they are compared with later arrivals. */
  reference: string;
  parentId: number | null;
  followed: string;
  followedAt: string;
  before: string;
}

export interface DocumentEditsTable {
  documentId: number;
  field: string;
  value: string | null;
  original: string | null;
  by: string;
  at: string;
}

export interface NotDuplicatesTable {
  documentId: number;
  otherId: number;
  reason: string;
  by: string;
  at: string;
}

/** What the search looks in; the FTS index over it is kept in step by triggers. */
export interface SearchTextsTable {
  documentId: number;
  numbers: string;
  vendor: string;
  text: string;
  amounts: string;
}

/** A column of `rowsPerSegment` documents as one packed array (PLT-6); derived, and written anew whenever it is behind. */
export interface ColumnSegmentsTable {
  column: string;
  segment: number;
  /** Rises with every writing of its column. */
  version: number;
  bytes: Uint8Array;
}

/** The number of each value of a column of few values; a value keeps its number. */
export interface ColumnWordsTable {
  column: string;
  word: string | number;
  code: number;
}

/** Documents that changed since the columns of their segment were written; kept by triggers. */
export interface ColumnsBehindTable {
  documentId: number;
}

/** What a person said about one place of a document (COD-4, COD-8); `edit` is JSON. */
export interface CodingEditsTable {
  documentId: number;
  place: string;
  edit: string;
  by: string;
  at: string;
}

/** A person's choice about one document, by its name; what stands in `value` is the reader's matter. */
export interface DocumentChoicesTable {
  documentId: number;
  name: string;
  value: string;
  by: string;
  at: string;
}

/** What a document was coded on when it was accepted, as JSON. */
export interface AcceptedCodingsTable {
  documentId: number;
  coding: string;
}
