import { salesDraft } from '../../../../shared/contract/sales-parts.ts';
import { compare } from '../../../../shared/domain/amount/amount.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { searchWordsOf } from '../../../../shared/domain/sales/draft.ts';
import { receiverOf } from '../../../../shared/domain/sales/ground.ts';
import { salePayment } from '../../../../shared/domain/sales/payment.ts';
import type { StoredSalesDocument } from '../../../../shared/domain/sales/sales-document.ts';
import type { WritableStore } from '../../../storage/connection/handles.ts';
import { recordLog } from '../../../storage/log.ts';
import { findPostedSale } from '../../../storage/sales/list-sales.ts';
import { insertPayment } from '../../../storage/sales/payments.ts';
import { findSalesDocument, findSalesDraft, updateSalesDocument } from '../../../storage/sales/sales-documents.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry, type Stamp } from '../../log-entry.ts';
import { freeNumber } from './gather-ground.ts';
import { prepare } from './open-sale.ts';

export interface Posted {
  readonly id: number;
  readonly no: string;
}

/**
 * Posts a draft: it gets the next number of its series and what it says is kept for good (OUT-2). Refused with what is
 * wrong while anything is; the number is only used up when all of it is written.
 */
export async function postSale(context: Context, id: number): Promise<Result<Posted>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const posted = await context.storage.write((tx) => postIn(context, tx, stamp, id));
  if (posted.ok) context.events.tell('sales.changed', {});
  return posted;
}

/** The same inside a transaction of the caller's. A number that comes with a file is the document's own. */
export async function postIn(
  context: Context,
  tx: WritableStore,
  stamp: Stamp,
  id: number,
  ownNo: string | null = null,
): Promise<Result<Posted>> {
  const document = await findSalesDocument(tx, id);
  const kept = await findSalesDraft(tx, id);
  if (document === null || kept === null) return refuse(problem('sales.notFound', { id: String(id) }));
  if (document.status === 'posted') return refuse(problem('sales.isPosted', { no: document.no }));
  const draft = salesDraft.parse(kept.draft);
  const before = await prepare(context, tx, { ...document, no: ownNo ?? '' }, draft);
  if (before === null) return refuse(problem('ledger.notFound'));
  const errors = before.faults.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first !== undefined)
    return refuse(
      first.problem ??
        problem('sales.faults', { count: String(errors.length), field: first.field, code: first.finding?.code ?? '' }),
    );
  const no = ownNo ?? (await freeNumber(tx, { ledgerId: document.ledgerId, kind: draft.kind }));
  // Composed anew with the number it has got, which stands in references and payment.
  const prepared = no === before.ground.no ? before : await prepare(context, tx, { ...document, no }, draft);
  if (prepared === null) throw new Error('The ledger was there a moment ago');
  const { ground, sale } = prepared;
  const receiver = receiverOf(ground);
  if (receiver === null) throw new Error('A document without a receiver passed the check');
  const billing = draft.kind === 'invoice' || draft.kind === 'creditNote' ? draft.billing : null;
  const { toSend: _toSend, open: _open, id: _id, ...row } = document;
  const collectedByPbs =
    receiver.channel === 'pbs' ||
    (draft.kind === 'invoice' && salePayment(draft.billing.paymentForm, ground) === 'pbs');
  await updateSalesDocument(tx, id, {
    ...row,
    no,
    status: 'posted',
    customerId: receiver.id,
    customerNo: receiver.no,
    customerName: receiver.name,
    issueDate: sale.document.issueDate ?? '',
    dueDate: (billing?.dueDate ?? sale.document.dueDate) || '',
    currency: sale.document.currency ?? '',
    ...sale.sums,
    credits: billing?.credits.no ?? '',
    collectedByPbs,
    postedAt: stamp.at,
    postedBy: stamp.by,
    draft,
    content: sale.document,
    alsoFoundBy: searchWordsOf(draft),
  });
  await recordLog(tx, [
    logEntry(stamp, null, 'SALES', 'salesPosted', {
      kind: draft.kind,
      no,
      name: receiver.name,
      total: sale.sums.total,
    }),
  ]);
  if (draft.kind === 'creditNote') await takeFromInvoice(tx, stamp, id, no, document, sale.sums.total);
  return ok({ id, no });
}

/** A credit note takes what it credits from the invoice it names, as much as is open there (OUT-10). */
export async function takeFromInvoice(
  tx: WritableStore,
  stamp: Stamp,
  creditNoteId: number,
  creditNote: string,
  { ledgerId, credits, issueDate }: Pick<StoredSalesDocument, 'ledgerId' | 'credits' | 'issueDate'>,
  total: string,
): Promise<void> {
  const invoice = credits === '' ? null : await findPostedSale(tx, ledgerId, 'invoice', credits);
  if (invoice === null) return;
  const amount = compare(total, invoice.open) > 0 ? invoice.open : total;
  if (compare(amount, '0') <= 0) return;
  await insertPayment(tx, {
    salesDocumentId: invoice.id,
    date: issueDate,
    amount,
    text: creditNote,
    creditNoteId,
    at: stamp.at,
    by: stamp.by,
  });
  await recordLog(tx, [logEntry(stamp, null, 'SALES', 'salesCredited', { no: invoice.no, creditNote, amount })]);
}
