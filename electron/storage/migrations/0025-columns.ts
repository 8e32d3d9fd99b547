import { settleAllColumns } from '../columns/settle-columns.ts';
import { withStatementCache } from '../connection/statement-cache.ts';
import type { Migration } from './migration.ts';

/**
 * The inbox lists are filtered, counted and sorted by walking packed columns (PLT-6), which are derived from the documents
 * and follow them. Nineteen indexes they were sorted and filtered by before go; of those that stay only
 * one holds the status, so that a decision rewrites two of them instead of twenty-eight.
 */
export const columns: Migration = (database) => {
  database.exec(`
    CREATE TABLE columnSegments (
      "column" TEXT NOT NULL,
      segment INTEGER NOT NULL,
      version INTEGER NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX columnSegmentsByPlace ON columnSegments ("column", segment);
    CREATE INDEX columnSegmentsByVersion ON columnSegments ("column", version);
    CREATE TABLE columnWords (
      "column" TEXT NOT NULL,
      word ANY NOT NULL,
      code INTEGER NOT NULL,
      PRIMARY KEY ("column", word)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX columnWordsByCode ON columnWords ("column", code);
    CREATE TABLE columnsBehind (documentId INTEGER PRIMARY KEY) STRICT;
    CREATE TRIGGER documentsLeaveColumns AFTER UPDATE OF ${kept.join(', ')} ON documents BEGIN
      INSERT OR IGNORE INTO columnsBehind (documentId) VALUES (new.id);
    END;
    CREATE TRIGGER documentsLeaveColumnsWhole AFTER DELETE ON documents BEGIN
      INSERT OR IGNORE INTO columnsBehind (documentId) VALUES (old.id);
    END;
    ${gone.map((name) => `DROP INDEX documentsBy${name};`).join('\n')}
    ${staying.map(([name, key]) => `DROP INDEX documentsBy${name}; CREATE INDEX documentsBy${name} ON documents (inbox, ${key}, id, ledgerId);`).join('\n')}
    DROP INDEX documentsWithUtilityStatements;
    CREATE INDEX documentsWithUtilityStatements ON documents (inbox, utilityStatements, id, ledgerId) WHERE utilityStatements IS NOT NULL;
  `);
  settleAllColumns(withStatementCache(database));
};

/** As they were kept when this was written. */
const kept = [
  'inbox', 'ledgerId', 'status', 'type', 'importStatus', 'currency', 'responsibleStatus', 'dueDate', 'issueDate', 'postingDate',
  'vendorNoKey', 'vendorNameKey', 'vendorAddressKey', 'vendorCityKey', 'orderNoKey', 'quoteNoKey', 'purchaserKey',
  'receiverIdKey', 'responsibleKey', 'attachments', 'findingsRank', 'receivedAt', 'amountInclVatMinor', 'amountMinor',
]; // prettier-ignore

const gone = [
  'StatusReceived', 'Type', 'DueDate', 'IssueDate', 'PostingDate', 'AmountInclVat', 'Amount', 'Currency', 'VendorNo', 'VendorName',
  'VendorAddress', 'VendorCity', 'Purchaser', 'ReceiverId', 'Responsible', 'ResponsibleStatus', 'ImportStatus', 'Attachments', 'Findings',
]; // prettier-ignore

const staying = [
  ['ReceivedAt', 'receivedAt'],
  ['TraceId', 'traceIdKey'],
  ['DocumentNo', 'documentNoKey'],
  ['OrderNo', 'orderNoKey'],
  ['QuoteNo', 'quoteNoKey'],
  ['Mark', 'marked'],
  ['Vendor', 'vendorId'],
] as const;
