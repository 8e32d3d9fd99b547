import type { SalesPage } from '../../../../shared/contract/sales.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { refuse, type Result } from '../../../../shared/domain/result.ts';
import { customerNoOf, searchWordsOf, type SalesDraft } from '../../../../shared/domain/sales/draft.ts';
import { receiverOf } from '../../../../shared/domain/sales/ground.ts';
import type { SalesAttachment, SalesSource } from '../../../../shared/domain/sales/sales-document.ts';
import { composeSale } from '../../../../shared/einvoice/sales/prepare-sale.ts';
import type { ReadableStore, WritableStore } from '../../../storage/connection/handles.ts';
import { recordLog } from '../../../storage/log.ts';
import {
  deleteSalesDraft,
  findSalesDocument,
  insertSalesDocument,
  updateSalesDocument,
  type NewSalesDocument,
} from '../../../storage/sales/sales-documents.ts';
import { done } from '../../answering.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry, type Stamp } from '../../log-entry.ts';
import { gatherGround, groundOfDraft } from './gather-ground.ts';
import { openSale } from './open-sale.ts';

export interface DraftToKeep {
  readonly id: number | null;
  readonly ledgerId: number;
  readonly draft: SalesDraft;
}

/** Keeps a draft as one types, whole or not, and says what would be wrong with it (OUT-2). */
export async function saveSale(context: Context, order: DraftToKeep): Promise<Result<SalesPage>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const saved = await context.storage.write(async (tx) => {
    const kept = await writeDraft(tx, stamp, order);
    if (kept.ok) await noteChange(context, tx, stamp, kept.value, order.id === null);
    return kept;
  });
  if (!saved.ok) return saved;
  context.events.tell('sales.changed', {});
  return openSale(context, saved.value);
}

/** A draft is kept with every pause of its writer; the log is told once in this time (ms). */
const quiet = 15 * 60_000;
const told = new WeakMap<Context, Map<number, number>>();

/** Tells the log that a draft is being changed (PLT-5): by whom, and what it comes to now. */
async function noteChange(
  context: Context,
  tx: WritableStore,
  stamp: Stamp,
  id: number,
  isNew: boolean,
): Promise<void> {
  const last = told.get(context) ?? new Map<number, number>();
  told.set(context, last);
  const now = Date.parse(stamp.at);
  const since = last.get(id);
  if (isNew || (since !== undefined && now - since < quiet)) {
    if (isNew) last.set(id, now);
    return;
  }
  last.set(id, now);
  const draft = await findSalesDocument(tx, id);
  if (draft === null) return;
  const values = { kind: draft.kind, name: draft.customerName, total: draft.total };
  await recordLog(tx, [logEntry(stamp, null, 'SALES', 'salesDraftChanged', values)]);
}

/** The same inside a transaction of the caller's; answers with its id. */
export async function writeDraft(
  tx: WritableStore,
  stamp: Stamp,
  { id, ledgerId, draft }: DraftToKeep,
  source: SalesSource = 'form',
  copyOf: string | null = null,
): Promise<Result<number>> {
  const before = id === null ? null : await findSalesDocument(tx, id);
  if (id !== null && before === null) return refuse(problem('sales.notFound', { id: String(id) }));
  if (before !== null && before.status === 'posted') return refuse(problem('sales.isPosted', { no: before.no }));
  if (before !== null && before.kind !== draft.kind) return refuse(problem('sales.kindOther'));
  const row = await draftRow(tx, before?.ledgerId ?? ledgerId, draft, before?.attachments ?? []);
  if (!row.ok) return row;
  const kept = {
    ...row.value,
    source: before?.source ?? source,
    createdAt: before?.createdAt ?? stamp.at,
    createdBy: before?.createdBy ?? stamp.by,
  };
  if (before === null) {
    const made = await insertSalesDocument(tx, kept);
    const values = { kind: kept.kind, name: kept.customerName };
    // A file is posted in the same moment, and its posting says so.
    if (copyOf !== null)
      await recordLog(tx, [logEntry(stamp, null, 'SALES', 'salesCopied', { ...values, no: copyOf })]);
    else if (source === 'form')
      await recordLog(tx, [logEntry(stamp, null, 'SALES', 'salesDraftMade', { ...values, total: kept.total })]);
    return { ok: true, value: made };
  }
  await updateSalesDocument(tx, before.id, kept);
  return { ok: true, value: before.id };
}

/** The row of a draft: what lists show of it comes from what was written. */
async function draftRow(
  db: ReadableStore,
  ledgerId: number,
  draft: SalesDraft,
  attachments: readonly SalesAttachment[],
): Promise<Result<Omit<NewSalesDocument, 'source' | 'createdAt' | 'createdBy'>>> {
  const ground = await gatherGround(db, groundOfDraft(ledgerId, draft, null, attachments));
  if (ground === null) return refuse(problem('ledger.notFound'));
  const receiver = receiverOf(ground) ?? ground.customer;
  if (receiver === null) {
    const no = customerNoOf(draft);
    return refuse(no === '' ? problem('sales.customerMissing') : problem('sales.customerUnknown', { no }));
  }
  const { document, sums } = composeSale(draft, ground);
  const billing = draft.kind === 'invoice' || draft.kind === 'creditNote' ? draft.billing : null;
  return {
    ok: true,
    value: {
      ledgerId,
      kind: draft.kind,
      no: '',
      status: 'draft',
      customerId: receiver.id,
      customerNo: receiver.no,
      customerName: receiver.name,
      issueDate: document.issueDate ?? '',
      dueDate: document.dueDate ?? '',
      currency: document.currency ?? '',
      ...sums,
      credits: billing?.credits.no ?? '',
      printedAt: '',
      collectedByPbs: false,
      postedAt: '',
      postedBy: '',
      draft,
      content: null,
      attachments,
      alsoFoundBy: searchWordsOf(draft),
    },
  };
}

export async function deleteDraft(context: Context, id: number): Promise<Result<Record<string, never>>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const deleted = await context.storage.write(async (tx): Promise<Result<Record<string, never>>> => {
    const document = await findSalesDocument(tx, id);
    if (document === null) return refuse(problem('sales.notFound', { id: String(id) }));
    if (document.status === 'posted') return refuse(problem('sales.isPosted', { no: document.no }));
    await deleteSalesDraft(tx, id);
    const values = { kind: document.kind, name: document.customerName };
    await recordLog(tx, [logEntry(stamp, null, 'SALES', 'salesDraftDeleted', values)]);
    return done;
  });
  if (deleted.ok) context.events.tell('sales.changed', {});
  return deleted;
}
