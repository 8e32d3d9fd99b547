import { BellPlus, FilePlus2, ReceiptText } from 'lucide-react';

/** What is written beside invoices, as menus offer it; `name` is that of its action and of its words. */
export const otherKinds = [
  { kind: 'creditNote', icon: ReceiptText, name: 'newCreditNote' },
  { kind: 'reminder', icon: BellPlus, name: 'newReminder' },
  { kind: 'statement', icon: FilePlus2, name: 'newStatement' },
] as const;
