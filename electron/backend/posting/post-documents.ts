import { setImmediate as turn } from 'node:timers/promises';
import type { PostingCheck, PostingOutcome } from '../../../shared/contract/posting.ts';
import { noDraws, type ForeseenDraws } from '../../../shared/domain/posting/budget-draws.ts';
import { decidePosting, type PostingDecision } from '../../../shared/domain/posting/decide-posting.ts';
import type { VoucherDraft } from '../../../shared/domain/posting/voucher.ts';
import type { PostingGround } from '../../../shared/domain/posting/posting-ground.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { stop, type Stop } from '../../../shared/domain/stop.ts';
import type { ReadableStore, WritableStore } from '../../storage/connection/handles.ts';
import { recordLog, type NewLogEntry } from '../../storage/log.ts';
import { nextNumber } from '../../storage/number-series.ts';
import { setDocumentPosted } from '../../storage/posting/accepted-document.ts';
import { insertVendorEntry } from '../../storage/posting/vendor-entries.ts';
import { voucherSeal } from '../../storage/posting/voucher-seal.ts';
import { insertVoucher } from '../../storage/posting/vouchers.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import { gatherPosting } from './gather-posting.ts';
import { withTargets } from './mending-targets.ts';
import { draftOfVoucher } from './voucher-view.ts';

/** Posts documents, each in a transaction of its own: what stops one lets the others go on (POST-1, MASS-6). */
export async function postDocuments(
  context: Context,
  ids: readonly number[],
  confirmed: boolean,
): Promise<PostingOutcome[]> {
  const outcomes: PostingOutcome[] = [];
  for (const id of new Set(ids)) {
    outcomes.push(await postDocument(context, id, confirmed));
    await turn();
  }
  // The disk is waited for once, before anybody is told.
  await context.storage.settled();
  return outcomes;
}

/** Posts one accepted document in a transaction of its own. On the disk once the storage has settled. */
export async function postDocument(context: Context, documentId: number, confirmed = false): Promise<PostingOutcome> {
  return context.storage.writeSoon((tx) => postWithin(tx, context, documentId, confirmed));
}

/**
 * Posts one accepted document in the transaction it is given: voucher, vendor entry, statuses and log, or nothing but the
 * reason in its log (NS p. 96, 99). `confirmed`: a person has seen the warnings; otherwise they stop it.
 */
export async function postWithin(
  tx: WritableStore,
  context: Context,
  documentId: number,
  confirmed: boolean,
): Promise<PostingOutcome> {
  const ground = await gatherPosting(tx, documentId, today(context));
  if (ground === null) return notFound(documentId);
  const { stops, draft } = decidePosting(ground);
  const blocked = stops.some(({ kind }) => kind === 'stop' || !confirmed);
  const batch: Batch = { at: instantOf(context), by: context.user.name, documentId, log: [] };
  if (draft === null || blocked) {
    // What could not be posted at all was no attempt; what was stopped says so in its log.
    if (draft !== null) for (const { problem: because } of stops) note(batch, 'postingStopped', because);
    await recordLog(tx, batch.log);
    return stopped(documentId, await withTargets(tx, ground.ledgerId, stops));
  }
  for (const { problem: because } of stops) note(batch, 'postingWarningConfirmed', because);
  const voucher = await record(tx, batch, ground, draft);
  await recordLog(tx, batch.log);
  return { documentId, outcome: 'posted', problems: stops.map((one) => one.problem), stops: [...stops], voucher };
}

/** What posting would do, changing nothing: the same decision (ACC-10). */
export async function checkPosting(context: Context, documentId: number): Promise<PostingCheck> {
  const checked = await foreseePosting(context, documentId, noDraws);
  return { ...checked, draft: checked.draft === null ? null : draftOfVoucher(checked.draft) };
}

/** The same with the voucher itself, after others have drawn on the budgets what is foreseen of them (MASS-3b). */
export async function foreseePosting(
  context: Context,
  documentId: number,
  foreseen: ForeseenDraws,
): Promise<Omit<PostingCheck, 'draft'> & { readonly draft: VoucherDraft | null }> {
  const db = context.storage.read;
  const ground = await gatherPosting(db, documentId, today(context), foreseen);
  if (ground === null) return { ...notFound(documentId), draft: null };
  const decision = decidePosting(ground);
  return { ...(await wouldBe(db, ground, decision)), draft: decision.draft };
}

async function wouldBe(
  db: ReadableStore,
  ground: PostingGround,
  { stops, draft }: PostingDecision,
): Promise<Omit<PostingCheck, 'draft'>> {
  const said = await withTargets(db, ground.ledgerId, stops);
  const outcome =
    draft === null || stops.some(({ kind }) => kind === 'stop') ? 'stopped' : stops.length > 0 ? 'asks' : 'wouldPost';
  return { documentId: ground.documentId, outcome, problems: said.map((one) => one.problem), stops: said };
}

interface Batch {
  readonly at: string;
  readonly by: string;
  readonly documentId: number;
  readonly log: NewLogEntry[];
}

function note(batch: Batch, code: 'postingStopped' | 'postingWarningConfirmed', because: Stop['problem']): void {
  batch.log.push({ ...logEntry(batch, batch.documentId, 'POSTING', code), problem: because });
}

async function record(
  tx: WritableStore,
  batch: Batch,
  { purchase }: PostingGround,
  draft: VoucherDraft,
): Promise<{ id: number; no: string }> {
  const { documentId } = draft;
  const no = await nextNumber(tx, 'voucher', draft.ledgerId);
  const voucher = { ...draft, no, postedAt: batch.at, postedBy: batch.by };
  const id = await insertVoucher(tx, voucher);
  await insertVendorEntry(tx, id, voucher, purchase?.owedTo.id ?? draft.vendorId);
  await setDocumentPosted(tx, documentId);
  const { total, currency, purchaseNo } = draft;
  const seal = voucherSeal(voucher);
  batch.log.push(logEntry(batch, documentId, 'POSTING', 'posted', { no, purchase: purchaseNo, total, currency, seal }));
  const against = draft.vendorEntry.payment?.balancingAccount ?? '';
  if (against !== '')
    batch.log.push(
      logEntry(batch, documentId, 'POSTING', 'vendorEntryClosed', { no, account: against, amount: total, currency }),
    );
  return { id, no };
}

function stopped(documentId: number, stops: readonly Stop[]): PostingOutcome {
  return {
    documentId,
    outcome: 'stopped',
    problems: stops.map((one) => one.problem),
    stops: [...stops],
    voucher: null,
  };
}

function notFound(documentId: number): PostingOutcome & { readonly outcome: 'stopped' } {
  const because = stop(problem('document.notFound', { id: String(documentId) }));
  return { documentId, outcome: 'stopped', problems: [because.problem], stops: [because], voucher: null };
}

function today(context: Context): string {
  return instantOf(context).slice(0, 10);
}
