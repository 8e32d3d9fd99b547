import { BellPlus, FilePlus2, ReceiptText } from 'lucide-react';

/** What is written beside invoices, as menus offer it. */
export const otherKinds = [
  { kind: 'creditNote', icon: ReceiptText, text: 'sales:action.newCreditNote' },
  { kind: 'reminder', icon: BellPlus, text: 'sales:action.newReminder' },
  { kind: 'statement', icon: FilePlus2, text: 'sales:action.newStatement' },
] as const;
