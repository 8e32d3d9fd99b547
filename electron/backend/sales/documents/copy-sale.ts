import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { daysAfter, daysBetween } from '../../../../shared/domain/sales/days.ts';
import type { SalesDraft } from '../../../../shared/domain/sales/draft.ts';
import { findSalesDocument, findSalesDraft } from '../../../storage/sales/sales-documents.ts';
import { instantOf, type Context } from '../../context.ts';
import { readDraft } from './open-sale.ts';
import { writeDraft } from './save-sale.ts';

export type CopyAs = 'copy' | 'creditNote' | 'correction';

/**
 * A new draft from a document that is there: the same once more, the credit note of an invoice, or, where something is to be
 * corrected that stands in the accounts, credit note and new invoice, both filled in (OUT-2b).
 */
export async function copySale(
  context: Context,
  id: number,
  as: CopyAs,
): Promise<Result<{ id: number; creditNoteId: number | null }>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const today = stamp.at.slice(0, 10);
  const copied = await context.storage.write(
    async (tx): Promise<Result<{ id: number; creditNoteId: number | null }>> => {
      const document = await findSalesDocument(tx, id);
      const kept = await findSalesDraft(tx, id);
      if (document === null || kept === null) return refuse(problem('sales.notFound', { id: String(id) }));
      const draft = readDraft(kept.draft, document);
      const { ledgerId, no, issueDate, status } = document;
      const copyOf = no || `#${String(id)}`;
      if (as !== 'copy' && (draft.kind !== 'invoice' || status !== 'posted')) return refuse(problem('sales.notPosted'));
      let creditNoteId: number | null = null;
      if (as !== 'copy' && draft.kind === 'invoice') {
        const credit: SalesDraft = {
          kind: 'creditNote',
          billing: { ...draft.billing, issueDate: today, dueDate: '', credits: { no, issueDate } },
        };
        const made = await writeDraft(tx, stamp, { id: null, ledgerId, draft: credit }, 'form', copyOf);
        if (!made.ok) return made;
        creditNoteId = made.value;
        if (as === 'creditNote') return ok({ id: made.value, creditNoteId });
      }
      const again = await writeDraft(tx, stamp, { id: null, ledgerId, draft: fromToday(draft, today) }, 'form', copyOf);
      return again.ok ? ok({ id: again.value, creditNoteId }) : again;
    },
  );
  if (copied.ok) context.events.tell('sales.changed', {});
  return copied;
}

/** The same from today on: as many days to pay as before, and nothing credited. */
function fromToday(draft: SalesDraft, today: string): SalesDraft {
  switch (draft.kind) {
    case 'invoice':
    case 'creditNote': {
      const dueDate = asLongFrom(draft.billing, today);
      return {
        kind: draft.kind,
        billing: { ...draft.billing, issueDate: today, dueDate, credits: { no: '', issueDate: '' } },
      };
    }
    case 'reminder':
      return {
        kind: 'reminder',
        reminder: { ...draft.reminder, issueDate: today, dueDate: asLongFrom(draft.reminder, today) },
      };
    case 'statement':
      return { kind: 'statement', statement: { ...draft.statement, issueDate: today } };
  }
}

/** The due date that leaves as many days from a day on; none where there was none. */
function asLongFrom(
  { issueDate, dueDate }: { readonly issueDate: string; readonly dueDate: string },
  today: string,
): string {
  return dueDate === '' ? '' : daysAfter(today, daysBetween(issueDate, dueDate));
}
