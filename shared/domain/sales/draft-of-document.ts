import type { EDocument } from '../document/document.ts';
import type { SalesKind } from './customer.ts';
import { emptyLine, newBilling, type SalesDraft } from './draft.ts';

/** What the form would hold of a document that came whole: enough to copy it and to make its credit note. */
export function draftOfDocument(document: EDocument, kind: SalesKind, customerNo: string): SalesDraft {
  const common = {
    customerNo,
    issueDate: document.issueDate ?? '',
    currency: document.currency ?? '',
    attention: document.receiver.contact?.id ?? '',
    seller: '',
  };
  const note = document.notes.map(({ text }) => text).join('\n');
  if (kind === 'reminder')
    return {
      kind,
      reminder: {
        ...common,
        dueDate: document.dueDate ?? '',
        paymentForm: '',
        level: document.sequenceId ?? '1',
        fee: '',
        interest: '',
        text: note,
        lines: [],
      },
    };
  if (kind === 'statement')
    return {
      kind,
      statement: {
        ...common,
        from: document.period?.start ?? '',
        to: document.period?.end ?? '',
        opening: '0.00',
        text: note,
        lines: [],
      },
    };
  const credited = document.references.find((reference) => reference.kind === 'invoice');
  return {
    kind,
    billing: {
      ...newBilling(common.issueDate),
      ...common,
      dueDate: document.dueDate ?? document.paymentMeans[0]?.dueDate ?? '',
      orderNo: document.references.find((reference) => reference.kind === 'order')?.id ?? '',
      accountCode: document.accountingCost ?? '',
      remarks: note === '' ? [] : [{ text: note, exported: true }],
      credits: { no: credited?.id ?? '', issueDate: credited?.issueDate ?? '' },
      lines: document.lines.map((line) => ({
        ...emptyLine,
        no: line.item.sellersId ?? '',
        description: line.item.descriptions[0] ?? line.item.name ?? '',
        quantity: line.quantity?.value ?? '',
        price: line.price?.amount.value ?? '',
        accountCode: line.accountingCost ?? '',
        remarks: line.notes.map(({ text }) => ({ text, exported: true })),
      })),
    },
  };
}
