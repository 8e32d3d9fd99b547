import type { Condition, InboxColumn } from '../../../../shared/contract/documents.ts';
import type { DocumentsTable } from '../../tables.ts';

/**
 * How a column of the list is compared. `text` has a folded key, `code` and `date` are their own, `instant` is compared
 * by local days, `amount` in hundredths, `findings` by the worst severity; `few` is a count that most documents
 * lack.
 */
export type ColumnKind =
  'text' | 'code' | 'date' | 'instant' | 'amount' | 'count' | 'findings' | 'vendor' | 'flag' | 'few';

export interface ListColumn {
  readonly kind: ColumnKind;
  /** What is compared and sorted; leads an index. */
  readonly key: keyof DocumentsTable;
  /** What a person sees. */
  readonly shown: keyof DocumentsTable;
}

/** Every column that can be sorted, filtered or both (IN-20). A new one needs an index; a test asks for it. */
export const listColumns: Readonly<Record<Condition['column'], ListColumn>> = {
  status: { kind: 'code', key: 'status', shown: 'status' },
  receivedAt: { kind: 'instant', key: 'receivedAt', shown: 'receivedAt' },
  traceId: { kind: 'text', key: 'traceIdKey', shown: 'traceId' },
  type: { kind: 'code', key: 'type', shown: 'type' },
  documentNo: { kind: 'text', key: 'documentNoKey', shown: 'documentNo' },
  dueDate: { kind: 'date', key: 'dueDate', shown: 'dueDate' },
  issueDate: { kind: 'date', key: 'issueDate', shown: 'issueDate' },
  postingDate: { kind: 'date', key: 'postingDate', shown: 'postingDate' },
  amountInclVat: { kind: 'amount', key: 'amountInclVatMinor', shown: 'amountInclVat' },
  amount: { kind: 'amount', key: 'amountMinor', shown: 'amount' },
  currency: { kind: 'code', key: 'currency', shown: 'currency' },
  vendorNo: { kind: 'text', key: 'vendorNoKey', shown: 'vendorNo' },
  vendorName: { kind: 'text', key: 'vendorNameKey', shown: 'vendorName' },
  vendorAddress: { kind: 'text', key: 'vendorAddressKey', shown: 'vendorAddress' },
  vendorCity: { kind: 'text', key: 'vendorCityKey', shown: 'vendorCity' },
  orderNo: { kind: 'text', key: 'orderNoKey', shown: 'orderNo' },
  quoteNo: { kind: 'text', key: 'quoteNoKey', shown: 'quoteNo' },
  purchaser: { kind: 'text', key: 'purchaserKey', shown: 'purchaser' },
  receiverId: { kind: 'text', key: 'receiverIdKey', shown: 'receiverId' },
  responsible: { kind: 'text', key: 'responsibleKey', shown: 'responsible' },
  responsibleStatus: { kind: 'code', key: 'responsibleStatus', shown: 'responsibleStatus' },
  importStatus: { kind: 'code', key: 'importStatus', shown: 'importStatus' },
  attachments: { kind: 'count', key: 'attachments', shown: 'attachments' },
  findings: { kind: 'findings', key: 'findingsRank', shown: 'findingsRank' },
  vendorId: { kind: 'vendor', key: 'vendorId', shown: 'vendorId' },
  utilityStatements: { kind: 'few', key: 'utilityStatements', shown: 'utilityStatements' },
  marked: { kind: 'flag', key: 'marked', shown: 'marked' },
};

/** The key a list is sorted by; the id breaks ties, so that every order is a total one. */
export function sortKey(column: InboxColumn): keyof DocumentsTable {
  return listColumns[column].key;
}
