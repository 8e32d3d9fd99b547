import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { takesDeviatingVat, type ItemOutcome, type RunKind, type RunStep } from '../../../shared/domain/runs/run.ts';
import { isLooseStatement } from '../../storage/documents/loose-statements.ts';
import type { WritableStore } from '../../storage/handles.ts';
import type { ItemMade, NotedItem, WaitingItem } from '../../storage/runs/run-items.ts';
import type { StoredRun } from '../../storage/runs/run-rows.ts';
import { acceptWithin, type Touched } from '../acceptance/accept-documents.ts';
import { stopped } from '../acceptance/outcome.ts';
import { rejectWithin } from '../acceptance/reject-documents.ts';
import type { Context } from '../context.ts';
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
  readonly touched: Touched;
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
    case 'post':
      throw new TypeError(`No run of kind ${run.kind} is taken`);
    case 'undo':
      return undoItem(tx, context, run, item.documentId, touched);
  }
}

function acceptInRun({ tx, context, item, touched }: Workplace, kind: RunKind): Promise<AcceptanceOutcome> {
  const how = { confirmed: false, deviatingVat: takesDeviatingVat(kind), alone: false };
  return acceptWithin(tx, context, item.documentId, how, touched);
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
