import type { DocumentType } from '../document/document.ts';
import type { ControlSetup } from '../master/control-setup.ts';

type Permissions = Pick<ControlSetup, 'acceptAndPostInvoices' | 'acceptAndPostOrders' | 'acceptAndPostCreditNotes'>;

/** Whether the control setup lets a kind of document into *accept and post* (MASS-6, NS p. 95); statements only follow. */
export function mayAcceptAndPost(type: DocumentType, control: Permissions): boolean {
  switch (type) {
    case 'invoice':
      return control.acceptAndPostInvoices;
    case 'creditNote':
      return control.acceptAndPostCreditNotes;
    case 'order':
    case 'orderChange':
    case 'orderCancellation':
      return control.acceptAndPostOrders;
    default:
      return true;
  }
}

/** Whether a ledger posts anything by accepting: of orders nothing is posted. */
export function postsAnything({ acceptAndPostInvoices, acceptAndPostCreditNotes }: Permissions): boolean {
  return acceptAndPostInvoices || acceptAndPostCreditNotes;
}

/** What is posted after it was accepted; orders and statements are only accepted (MASS-6). */
export function isPosted(type: DocumentType): boolean {
  return type === 'invoice' || type === 'creditNote';
}
