import type { EDocument } from '../../../domain/document/document.ts';
import { linePlace } from '../../checks/codes.ts';
import { unwritableIn } from '../../xml.ts';
import type { WritingNotes } from './writing-notes.ts';

/** Where the texts of a document stand once it is written; of the rest it is enough to say that it is the document. */
const places: Partial<Record<keyof EDocument, string>> = {
  number: 'ID',
  notes: 'Note',
  sender: 'AccountingSupplierParty/Party',
  supplier: 'AccountingSupplierParty/Party',
  receiver: 'AccountingCustomerParty/Party',
  customer: 'AccountingCustomerParty/Party',
  payee: 'PayeeParty',
  buyerReference: 'BuyerReference',
  accountingCost: 'AccountingCost',
  accountingCostCode: 'AccountingCost',
  references: 'OrderReference',
  delivery: 'Delivery',
  paymentMeans: 'PaymentMeans',
  paymentTerms: 'PaymentTerms',
  allowanceCharges: 'AllowanceCharge',
  taxTotals: 'TaxTotal',
  attachments: 'Attachment',
};

const linePlaces: Readonly<Record<string, string>> = {
  item: 'Item/Name',
  accountingCost: 'AccountingCost',
  notes: 'Note',
};

/** Pasted texts hold characters no XML can carry: they are told, never left out without a word. */
export function checkTexts(document: EDocument, notes: WritingNotes): void {
  const { lines, ...head } = document;
  for (const [name, value] of Object.entries(head)) tell(value, places[name as keyof EDocument] ?? 'Document', notes);
  lines.forEach((line, index) => {
    const place = linePlace(document, index);
    for (const [name, value] of Object.entries(line)) tell(value, `${place}/${linePlaces[name] ?? name}`, notes);
  });
}

function tell(value: unknown, place: string, notes: WritingNotes): void {
  if (typeof value === 'string') {
    const found = unwritableIn(value);
    if (found !== null) notes.add('required.textUnwritable', { element: place, value: found }, place);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) tell(part, place, notes);
  }
}
