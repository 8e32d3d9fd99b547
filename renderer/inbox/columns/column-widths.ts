import type { InboxColumn } from '../../../shared/contract/documents.ts';

/** Every column of the list (IN-20) with the width it starts with. */
export const columnWidths: Record<InboxColumn, number> = {
  status: 112,
  receivedAt: 86,
  traceId: 140,
  type: 128,
  documentNo: 116,
  dueDate: 86,
  issueDate: 104,
  postingDate: 110,
  amountInclVat: 128,
  amount: 112,
  currency: 76,
  vendorNo: 88,
  vendorName: 110,
  vendorAddress: 160,
  vendorCity: 110,
  orderNo: 104,
  quoteNo: 104,
  purchaser: 104,
  receiverId: 138,
  responsible: 96,
  responsibleStatus: 128,
  importStatus: 108,
  attachments: 100,
  findings: 96,
};

export const allColumns = Object.keys(columnWidths) as InboxColumn[];
