import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import type { Stop } from '../../../shared/domain/stop.ts';
import type { Voucher } from '../../../shared/domain/posting/voucher.ts';
import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { isPosted, mayAcceptAndPost } from '../../../shared/domain/runs/permission.ts';
import { takesDeviatingVat, type ItemOutcome, type RunKind, type RunStep } from '../../../shared/domain/runs/run.ts';
import { isLooseStatement } from '../../storage/documents/loose-statements.ts';
import { documentKind } from '../../storage/documents/document-kind.ts';
import type { ReadableStore, WritableStore } from '../../storage/connection/handles.ts';
import { findVoucher } from '../../storage/posting/vouchers.ts';
import { readItem, type ItemMade, type NotedItem, type WaitingItem } from '../../storage/runs/run-items.ts';
import type { StoredRun } from '../../storage/runs/run-rows.ts';
import { acceptWithin, type Accepting, type Touched } from '../acceptance/accept-documents.ts';
import { stopped } from '../acceptance/outcome.ts';
import { rejectWithin } from '../acceptance/reject-documents.ts';
import type { Context } from '../context.ts';
import { postWithin } from '../posting/post-documents.ts';
import { readLedgerTables } from '../setup/ledger-tables.ts';
import { insertDefaults } from './default-dimensions.ts';
import { undoItem } from './undo-item.ts';

/** A run as its documents are worked on. */
export type WorkedRun = Pick<StoredRun, 'id' | 'kind' | 'options' | 'scope' | 'fromRunId'>;

/** What one document of a run is worked on with. */
export interface Workplace {
  readonly tx: WritableStore;
  readonly context: Context;
  readonly run: WorkedRun;
  readonly item: WaitingItem;
  readonly touched: RunTouched;
}

/** What one document of a run concerns beside itself. */
export interface RunTouched extends Touched {
  /** What it was posted with, in a run that posts only. */
  voucher: Voucher | null;
}

export function nothingTouched(): RunTouched {
  return { followers: [], sisters: [], draft: null, voucher: null };
}

/** Does with one document what its run is about, by the very code that does it alone; nothing asks (MASS-3). */
export async function carryOut(work: Workplace): Promise<NotedItem> {
  const { tx, context, run, item, touched } = work;
  switch (run.kind) {
    case 'accept':
    case 'acceptDeviatingVat':
      return noted('accept', await acceptInRun(work, run.kind));
    case 'reject':
      return noted('reject', await rejectInRun(work));
    case 'looseStatements':
      return noted(run.options.decision, await decideLoose(work));
    case 'defaultDimensions':
      return insertDefaults(tx, context, run, item.documentId);
    case 'acceptAndPost':
    case 'acceptAndPostDeviatingVat':
      return item.outcome === 'posting' ? postInRun(work) : acceptToPost(work, run.kind);
    case 'post':
      return postInRun(work);
    case 'send':
    case 'sendAgain':
      throw new TypeError('A run that sends is worked on by itself');
    case 'undo':
      return undoItem(tx, context, run, item.documentId, touched);
  }
}

function acceptInRun({ tx, context, item, touched }: Workplace, kind: RunKind): Promise<AcceptanceOutcome> {
  return acceptWithin(tx, context, item.documentId, inRun(kind), touched);
}

/** In a run nobody is asked, and no document is alone. */
export function inRun(kind: RunKind): Accepting {
  return { confirmed: false, deviatingVat: takesDeviatingVat(kind), alone: false };
}

/** Accepts what may be posted by it; posting follows in a transaction of its own (NS p. 96). */
async function acceptToPost(work: Workplace, kind: RunKind): Promise<NotedItem> {
  const { tx, item } = work;
  const because = await forbiddenPosting(tx, item.documentId);
  if (because !== null) return noted('accept', stopped(item.documentId, because));
  const accepted = noted('accept', await acceptInRun(work, kind));
  return accepted.outcome === 'accepted' && isPosted(documentKind(tx, item.documentId)?.type ?? 'order')
    ? { ...accepted, outcome: 'posting' }
    : accepted;
}

/** Why a document may not be posted by accepting it, or null (MASS-6). */
export async function forbiddenPosting(db: ReadableStore, documentId: number): Promise<Problem | null> {
  const document = documentKind(db, documentId);
  if (document === null) return null;
  const { control } = await readLedgerTables(db, document.ledgerId);
  return mayAcceptAndPost(document.type, control) ? null : problem('run.postingNotPermitted', { type: document.type });
}

/** Posts an accepted document; what stops it leaves it accepted, its posting error in its log (NS p. 99). */
async function postInRun({ tx, context, run, item, touched }: Workplace): Promise<NotedItem> {
  const accepted = item.outcome === 'posting' ? readItem(tx, run.id, item.position) : null;
  const { stops, voucher } = await postWithin(tx, context, item.documentId, false);
  const kept = { step: 'post' as const, at: accepted?.at || undefined };
  if (voucher === null)
    return {
      ...kept,
      outcome: accepted === null ? heldInPosting(stops) : 'notPosted',
      stops,
      made: accepted?.made ?? null,
    };
  if (run.kind === 'post') touched.voucher = await findVoucher(tx, voucher.id);
  return { ...kept, outcome: 'posted', stops: [], made: { ...accepted?.made, voucher } };
}

/** What posting held: somebody could say yes to it alone, or it has to be mended. */
export function heldInPosting(stops: readonly Stop[]): ItemOutcome {
  return stops.some(({ kind }) => kind === 'stop') ? 'stopped' : 'asks';
}

function rejectInRun({ tx, context, run, item, touched }: Workplace): Promise<AcceptanceOutcome> {
  const reason = item.reason === '' ? run.options.reason : item.reason;
  return rejectWithin(tx, context, item.documentId, reason, touched.followers);
}

async function decideLoose(work: Workplace): Promise<AcceptanceOutcome> {
  const { tx, run, item } = work;
  // A parent may have come, or somebody have decided, since the statement was taken in.
  if (!(await isLooseStatement(tx, item.documentId)))
    return stopped(item.documentId, problem('utilityStatement.notLoose'));
  return run.options.decision === 'accept' ? acceptInRun(work, 'accept') : rejectInRun(work);
}

/** An outcome as a run notes it. */
export function noted(step: RunStep, { outcome, stops, purchase }: AcceptanceOutcome): NotedItem {
  return { outcome: itemOutcomeOf(outcome), step, stops, made: madeOf(purchase) };
}

function itemOutcomeOf(outcome: AcceptanceOutcome['outcome']): ItemOutcome {
  switch (outcome) {
    case 'wouldAccept':
      return 'accepted';
    case 'accepted':
    case 'rejected':
    case 'undone':
    case 'asks':
    case 'stopped':
      return outcome;
  }
}

function madeOf(purchase: AcceptanceOutcome['purchase']): ItemMade | null {
  if (purchase === null || purchase.no === '') return null;
  return { purchase: { id: purchase.id, no: purchase.no, order: purchase.kind === 'purchaseOrder' } };
}
