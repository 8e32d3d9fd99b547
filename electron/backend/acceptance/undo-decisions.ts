import { setImmediate as turn } from 'node:timers/promises';
import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import type { LogEntry } from '../../../shared/contract/documents.ts';
import { undoProblem } from '../../../shared/domain/acceptance/acceptance.ts';
import { deleteAcceptedCoding } from '../../storage/coding/accepted-coding.ts';
import { setDecision, type DecisionRecord } from '../../storage/documents/change-document.ts';
import { findDocument, type StoredDocument } from '../../storage/documents/stored-document.ts';
import { responsesOf, type StoredResponse } from '../../storage/exchange/outbox.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import { logOf, recordLog, type NewLogEntry } from '../../storage/log.ts';
import { takeEffects } from '../../storage/purchasing/acceptance-effects.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry, type Stamp } from '../log-entry.ts';
import { identifyAllAnew } from '../vendors/identify-anew.ts';
import { followersProblem, unfollowParent } from '../utility-statements/follow-parent.ts';
import { revertVendorUpdate, type VendorUpdateEffect } from '../payment/vendor-update.ts';
import { vendorAccountEffect, withdrawHeldAnswer } from './accept-documents.ts';
import { notFound, stopped } from './outcome.ts';
import { laterOnOrder, takeBackPurchase } from './making/take-back-purchase.ts';

/** Takes back the last decision on documents, with everything it made (ACC-9). */
export async function undoDecisions(context: Context, ids: readonly number[]): Promise<AcceptanceOutcome[]> {
  const outcomes: AcceptanceOutcome[] = [];
  for (const id of new Set(ids)) {
    const followers: number[] = [];
    const sisters: number[] = [];
    outcomes.push(await context.storage.write((tx) => undoWithin(tx, context, id, { followers, sisters })));
    await identifyAllAnew(context, { at: instantOf(context), by: context.user.name }, sisters);
    if (followers.length > 0) context.events.documents(followers);
    await turn();
  }
  return outcomes;
}

/**
 * Takes a decision back in the transaction it is given. `followers`: utility statements it takes along; `sisters`: pending
 * documents of a vendor whose card it changed.
 */
export async function undoWithin(
  tx: WritableStore,
  context: Context,
  id: number,
  { followers, sisters }: { readonly followers: number[]; readonly sisters: number[] },
): Promise<AcceptanceOutcome> {
  const stored = await findDocument(tx, id);
  if (stored === null) return notFound(id);
  const because =
    undoProblemOf(stored, await responsesOf(tx, id)) ??
    (await followersProblem(tx, id)) ??
    (stored.row.status === 'accepted' ? await laterOnOrder(tx, id) : null);
  if (because !== null) return stopped(id, because);
  const batch: Stamp & { log: NewLogEntry[] } = { at: instantOf(context), by: context.user.name, log: [] };
  await withdrawHeldAnswer(tx, batch, id);
  if (stored.row.status === 'accepted') sisters.push(...(await undoAcceptance(tx, batch, id)));
  else {
    await setDecision(tx, id, pending);
    batch.log.push(logEntry(batch, id, 'UNDO', 'rejectUndone', { reason: stored.rejectionReason ?? '' }));
  }
  followers.push(...(await unfollowParent(tx, batch, id)));
  await recordLog(tx, batch.log);
  return { id, outcome: 'undone', stops: [], purchase: null, response: null };
}

const pending: DecisionRecord = {
  status: 'pending',
  rejectionKind: null,
  rejectionReason: null,
  decidedAt: null,
  decidedBy: null,
};

async function undoAcceptance(
  tx: WritableStore,
  batch: Stamp & { readonly log: NewLogEntry[] },
  id: number,
): Promise<readonly number[]> {
  const sisters: number[] = [];
  const no = await takeBackPurchase(tx, id);
  await deleteAcceptedCoding(tx, id);
  await setDecision(tx, id, rejectionBefore(await logOf(tx, id)) ?? pending);
  for (const { kind, value } of await takeEffects(tx, id))
    if (kind === vendorAccountEffect)
      sisters.push(...(await revertVendorUpdate(tx, batch, id, value as VendorUpdateEffect)));
  batch.log.push(
    no === ''
      ? logEntry(batch, id, 'UNDO', 'acceptUndoneStatusOnly')
      : logEntry(batch, id, 'UNDO', 'acceptUndone', { no }),
  );
  return sisters;
}

const decisions = new Set([
  'accepted',
  'rejected',
  'acceptUndone',
  'acceptUndoneStatusOnly',
  'rejectUndone',
  'acceptedStatusOnly',
  'acceptedWithParent',
  'rejectedWithParent',
  'undoneWithParent',
]);

/** The rejection a document had before it was accepted after all (ACC-8): taking that back brings it back. */
function rejectionBefore(log: readonly LogEntry[]): DecisionRecord | null {
  const [, before] = log.filter(({ code }) => decisions.has(code));
  if (before?.code !== 'rejected' && before?.code !== 'rejectedWithParent') return null;
  return {
    status: 'rejected',
    rejectionKind: 'business',
    rejectionReason: before.values['reason'] ?? '',
    decidedAt: before.at,
    decidedBy: before.by,
  };
}

/** Why a document's decision cannot be taken back now, or null (ACC-9). `responses`: newest first. */
export function undoProblemOf(
  { row, decidedBy, decidedAt }: Pick<StoredDocument, 'row' | 'decidedBy' | 'decidedAt'>,
  responses: readonly StoredResponse[],
): ReturnType<typeof undoProblem> {
  // An answer older than the decision belongs to an earlier one that has left long ago.
  const answer = responses.find(({ createdAt }) => decidedAt !== null && createdAt >= decidedAt);
  return undoProblem({ status: row.status, byPerson: decidedBy !== null, responseStatus: answer?.status ?? null });
}
