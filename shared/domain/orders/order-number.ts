import type { DocumentType } from '../document/document.ts';

/** The order a document is or names; empty: none that others could wait for. */
export function orderNoOf(row: {
  readonly type: DocumentType;
  readonly documentNo: string;
  readonly orderNo: string | null;
}): string {
  switch (row.type) {
    case 'order':
      return row.documentNo;
    case 'orderChange':
    case 'orderCancellation':
      return row.orderNo ?? row.documentNo;
    case 'invoice':
      return row.orderNo ?? '';
    default:
      return '';
  }
}
