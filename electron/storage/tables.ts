import type { Generated } from 'kysely';
import type { MasterField, MasterTable } from '../../shared/domain/master/tables.ts';
import type {
  AcceptedCodingsTable,
  CodingEditsTable,
  ColumnsBehindTable,
  ColumnSegmentsTable,
  ColumnWordsTable,
  DocumentChoicesTable,
  DocumentContentsTable,
  DocumentCountsTable,
  DocumentEditsTable,
  DocumentFindingsTable,
  DocumentsTable,
  NotDuplicatesTable,
  SearchTextsTable,
  UtilityReferencesTable,
} from './tables/documents.ts';
import type {
  DeliveriesTable,
  ExchangeTable,
  OriginalsTable,
  OutboxTable,
  ReceivedResponsesTable,
} from './tables/exchange.ts';
import type {
  AcceptanceEffectsTable,
  OrderChangesTable,
  OrderInvoicesTable,
  OrderUpdatesTable,
  PurchaseDocumentsTable,
  PurchaseLinesTable,
} from './tables/purchasing.ts';
import type { AccountSightingsTable, VendorChoicesTable, VendorsTable } from './tables/vendors.ts';
import type {
  ControlSetupsTable,
  LedgerEndpointsTable,
  LedgersTable,
  NumberSeriesTable,
  ReleasedNumbersTable,
  SetupUndosTable,
  SetupVersionsTable,
  StandardReasonsTable,
} from './tables/setup.ts';
import type { PostingTables } from './tables/posting.ts';
import type { RunsTables } from './tables/runs.ts';
import type { HandOverTables } from './tables/hand-over.ts';
import type { JobsTables } from './tables/jobs.ts';
import type { EvidenceTables } from './tables/evidence.ts';
import type { SalesTables } from './tables/sales.ts';
import type { SendingTables } from './tables/sending.ts';
import type { RegistryTables } from './tables/registry.ts';
import type { LogTable, PreferencesTable, SavedViewsTable, SettingsTable } from './tables/program.ts';

export type * from './tables/documents.ts';
export type * from './tables/exchange.ts';
export type * from './tables/purchasing.ts';
export type * from './tables/vendors.ts';
export type * from './tables/setup.ts';
export type * from './tables/program.ts';
export type * from './tables/posting.ts';
export type * from './tables/runs.ts';
export type * from './tables/hand-over.ts';
export type * from './tables/jobs.ts';
export type * from './tables/evidence.ts';
export type * from './tables/sales.ts';
export type * from './tables/sending.ts';
export type * from './tables/registry.ts';

/**
 * The tables as rows. Only this folder sees them; what leaves are domain and contract values. Absent text, dates and
 * codes are the empty text here (so that sorting and paging never meet NULL) and null outside. Flags are 0 or 1, JSON is
 * text, amounts are decimal text beside an integer of hundredths for sorting and summing.
 */
export interface Tables
  extends
    MasterTables,
    PostingTables,
    RunsTables,
    HandOverTables,
    JobsTables,
    EvidenceTables,
    SalesTables,
    SendingTables,
    RegistryTables {
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
  columnSegments: ColumnSegmentsTable;
  columnWords: ColumnWordsTable;
  columnsBehind: ColumnsBehindTable;
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
