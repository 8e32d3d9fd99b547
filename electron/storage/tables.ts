import type { Generated } from 'kysely';
import type { MasterField, MasterTable } from '../../shared/domain/master/tables.ts';

/**
 * The tables as rows. Only this folder sees them; what leaves are domain and contract values. Absent text, dates and
 * codes are the empty text here (so that sorting and paging never meet NULL) and null outside. Flags are 0 or 1, JSON is
 * text, amounts are decimal text beside an integer of hundredths for sorting and summing.
 */
export interface Tables extends MasterTables {
  ledgers: LedgersTable;
  ledgerEndpoints: LedgerEndpointsTable;
  originals: OriginalsTable;
  deliveries: DeliveriesTable;
  exchange: ExchangeTable;
  documents: DocumentsTable;
  documentCounts: DocumentCountsTable;
  documentContents: DocumentContentsTable;
  documentFindings: DocumentFindingsTable;
  documentEdits: DocumentEditsTable;
  utilityReferences: UtilityReferencesTable;
  vendors: VendorsTable;
  vendorChoices: VendorChoicesTable;
  accountSightings: AccountSightingsTable;
  log: LogTable;
  settings: SettingsTable;
  numberSeries: NumberSeriesTable;
  releasedNumbers: ReleasedNumbersTable;
  purchaseDocuments: PurchaseDocumentsTable;
  purchaseLines: PurchaseLinesTable;
  orderInvoices: OrderInvoicesTable;
  orderUpdates: OrderUpdatesTable;
  orderChanges: OrderChangesTable;
  acceptanceEffects: AcceptanceEffectsTable;
  acceptedCodings: AcceptedCodingsTable;
  outbox: OutboxTable;
  receivedResponses: ReceivedResponsesTable;
  notDuplicates: NotDuplicatesTable;
  standardReasons: StandardReasonsTable;
  searchTexts: SearchTextsTable;
  savedViews: SavedViewsTable;
  preferences: PreferencesTable;
  codingEdits: CodingEditsTable;
  documentChoices: DocumentChoicesTable;
  controlSetups: ControlSetupsTable;
  setupVersions: SetupVersionsTable;
  setupUndos: SetupUndosTable;
}

/** A table for every one of the domain's set-up tables: its fields as text, and how it is found. */
type MasterTables = { [T in MasterTable]: StoredMasterRow<T> };

export type StoredMasterRow<T extends MasterTable> = { [F in MasterField<T>]: string } & {
  id: Generated<number>;
  /** Only in tables of a ledger. */
  ledgerId: number;
  /** The key as `keyText` of the domain makes it; unique. */
  keyText: string;
  /** Every field folded, one a line, for the search; personal ones left out. */
  searchText: string;
};

type Flag = 0 | 1;

export interface LedgersTable {
  id: Generated<number>;
  name: string;
  currency: string;
  cvr: string;
  address: string;
  postalCode: string;
  city: string;
  country: string;
  takesUnknownReceivers: Flag;
  /** JSON; empty while nobody has said how the ledger is paid. */
  payment: Generated<string>;
}

/** One number never points to two ledgers (IN-8): the pair is the key. */
export interface LedgerEndpointsTable {
  endpointId: string;
  scheme: string;
  ledgerId: number;
}

export interface OriginalsTable {
  sha256: string;
  size: number;
  storedAt: string;
}

/** Every arrival of an original, also of one that is here already (IN-1). */
export interface DeliveriesTable {
  id: Generated<number>;
  sha256: string;
  documentId: number | null;
  fileName: string;
  source: string;
  at: string;
}

export interface ExchangeTable {
  sequence: Generated<number>;
  direction: string;
  type: string;
  inbox: string;
  partner: string;
  file: string;
  claimedPath: string;
  source: string;
  sha256: string;
  size: number;
  status: string;
  transportError: string;
  problem: string | null;
  attempts: number;
  outboxId: number | null;
  createdAt: string;
  updatedAt: string;
  discardReason: string;
}

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

export interface VendorsTable {
  id: Generated<number>;
  no: string;
  name: string;
  address: string;
  address2: string;
  postalCode: string;
  city: string;
  country: string;
  phone: string;
  mail: string;
  legalId: string;
  legalScheme: string;
  seNumber: string;
  pNumber: string;
  eanLocation: string;
  otherId: string;
  otherScheme: string;
  blocked: string;
  currency: string;
  createdAt: string;
  /** Counted by triggers. */
  documents: Generated<number>;
  pending: Generated<number>;
  lastDocumentAt: Generated<string>;
  noKey: string;
  nameKey: string;
  cityKey: string;
  /** Only the card shows it (IN-9); looked for under `cprKey`. */
  cprNumber: string;
  cprKey: string;
  paymentForm: string;
  postingGroup: string;
  vatGroup: string;
  fikCreditor: string;
}

/** An account a document wants to be paid to (PAY-7b). */
export interface AccountSightingsTable {
  documentId: number;
  accountKey: string;
  /** A `PaymentAccount` as JSON. */
  account: string;
  /** The document names a payee beside the vendor. */
  payee: Flag;
  /** Kept by a trigger: who is paid, once that is known. */
  vendorId: number | null;
  confirmedBy: string;
  confirmedAt: string;
}

/** The card a person chose for a document (IN-9); `vendorId` null is not stored, taking a choice back deletes the row. */
export interface VendorChoicesTable {
  documentId: number;
  payTo: Flag;
  vendorId: number;
  by: string;
  at: string;
}

export interface LogTable {
  id: Generated<number>;
  at: string;
  by: string;
  documentId: number | null;
  step: string;
  code: string;
  values: string;
  problem: string | null;
  previousHash: string;
  hash: string;
}

export interface SettingsTable {
  name: string;
  value: string;
}

export interface NumberSeriesTable {
  series: string;
  prefix: string;
  width: number;
  next: number;
}

/** Numbers given back by an undo, taken again before the series goes on: the series has no gaps. */
export interface ReleasedNumbersTable {
  series: string;
  number: number;
}

export interface PurchaseDocumentsTable {
  id: Generated<number>;
  no: string;
  kind: string;
  documentId: number;
  ledgerId: number;
  vendorId: number;
  vendorNo: string;
  vendorName: string;
  vendorNameKey: string;
  vendorDocumentNo: string;
  documentDate: string;
  postingDate: string;
  dueDate: string;
  currency: string;
  net: string;
  vat: string;
  total: string;
  totalMinor: number;
  createdAt: string;
  createdBy: string;
  lines: number;
  status: string;
  payToVendorId: number | null;
  vendorOrderNo: string;
  vendorOrderNoKey: string;
  deductibleVat: string;
  deviatingVat: Flag;
  postingGroup: string;
  /** A person chose the number; it is none of the series and is not given back to it. */
  numberChosen: Flag;
  /** JSON, or null for what was accepted before there was one. */
  vendorEntry: string | null;
  reconciliation: string | null;
}

export interface PurchaseLinesTable {
  purchaseId: number;
  lineNo: number;
  kind: string;
  itemNo: string | null;
  description: string;
  quantity: string | null;
  unit: string | null;
  unitPrice: string | null;
  amount: string;
  vatPercent: string | null;
  vatAmount: string | null;
  accountingCost: string | null;
  /** The place of the coded document it came from; empty for a line of our own. */
  place: string;
  /** What the vendor calls the line: invoices refer to it on an order. */
  documentLineId: string;
  accountKind: string;
  accountNo: string;
  accountName: string;
  ledgerAccount: string;
  vatGroup: string;
  deductibleVat: string;
  cost: string;
  budget: string;
  project: string;
  /** JSON. */
  dimensions: string;
  /** The invoice that added the line to an order. */
  addedBy: number | null;
}

/** An invoice that was accepted into an order (ACC-4), with its part of what posting needs. */
export interface OrderInvoicesTable {
  documentId: number;
  orderId: number;
  vendorDocumentNo: string;
  documentDate: string;
  postingDate: string;
  dueDate: string;
  currency: string;
  net: string;
  vat: string;
  deductibleVat: string;
  total: string;
  deviatingVat: Flag;
  postingGroup: string;
  vendorEntry: string | null;
  reconciliation: string | null;
  createdAt: string;
  createdBy: string;
}

/** What such an invoice took of which order line: what remains is what was ordered less these. */
export interface OrderUpdatesTable {
  documentId: number;
  lineNo: number;
  orderId: number;
  orderLineNo: number;
  quantity: string | null;
  amount: string;
  /** The whole line as the invoice has it, JSON. */
  line: string;
}

/** An accepted change or cancellation, with the order as it was before. */
export interface OrderChangesTable {
  documentId: number;
  orderId: number;
  at: string;
  /** Header and lines, JSON. */
  before: string;
}

/** What an acceptance wrote beside its purchase document, so that an undo can take it back. */
export interface AcceptanceEffectsTable {
  documentId: number;
  position: number;
  kind: string;
  value: string;
}

/** What a document was coded on when it was accepted, as JSON. */
export interface AcceptedCodingsTable {
  documentId: number;
  coding: string;
}

export interface OutboxTable {
  id: Generated<number>;
  documentId: number;
  documentNo: string;
  uuid: string;
  code: string;
  reason: string;
  format: string;
  receiver: string;
  status: string;
  attempt: number;
  fileName: string;
  content: string;
  createdAt: string;
  releaseAt: string;
  writtenAt: string;
  settledAt: string;
  problem: string | null;
  transportError: string;
}

/** Answers that came in, matched to the answer or document of ours they speak of, or to nothing (an orphan). */
export interface ReceivedResponsesTable {
  id: Generated<number>;
  documentId: number;
  outboxId: number | null;
  answeredDocumentId: number | null;
  code: string;
  reason: string;
  at: string;
}

export interface NotDuplicatesTable {
  documentId: number;
  otherId: number;
  reason: string;
  by: string;
  at: string;
}

export interface StandardReasonsTable {
  reasonId: string;
  text: string | null;
  uses: number;
  position: number;
}

/** What the search looks in; the FTS index over it is kept in step by triggers. */
export interface SearchTextsTable {
  documentId: number;
  numbers: string;
  vendor: string;
  text: string;
  amounts: string;
}

export interface SavedViewsTable {
  id: Generated<number>;
  inbox: string;
  name: string;
  view: string;
}

export interface PreferencesTable {
  user: string;
  value: string;
}

/** The control setup as JSON (SET-3); a ledger without one has not been given its standard set-up yet. */
export interface ControlSetupsTable {
  ledgerId: number;
  value: string;
}

/** Drawn anew by triggers at every change of a set-up table. */
export interface SetupVersionsTable {
  tableName: string;
  version: number;
}

/** What one import, deletion or standard set-up changed, row by row, so that it can be taken back (SET-10). */
export interface SetupUndosTable {
  token: string;
  at: string;
  by: string;
  content: string;
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
