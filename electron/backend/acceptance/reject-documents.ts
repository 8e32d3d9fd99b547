import { setImmediate as turn } from 'node:timers/promises';
import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import { decideRejection } from '../../../shared/domain/acceptance/acceptance.ts';
import { setDecision } from '../../storage/documents/change-document.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import { recordLog, type NewLogEntry } from '../../storage/log.ts';
import { countReasonUse } from '../../storage/setup/standard-reasons.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry, type Stamp } from '../log-entry.ts';
import { queueAnswer } from '../outbox/queue-answer.ts';
import { followParent } from '../utility-statements/follow-parent.ts';
import { graceOf, ledgerOf } from './accept-documents.ts';
import { gatherStored } from './gather-stored.ts';
import { notFound, stopped } from './outcome.ts';

/** Rejects documents with a reason, each in a transaction of its own (ACC-8). */
export async function rejectDocuments(
  context: Context,
  ids: readonly number[],
  reason: string,
): Promise<AcceptanceOutcome[]> {
  const outcomes: AcceptanceOutcome[] = [];
  for (const id of new Set(ids)) {
    const followers: number[] = [];
    outcomes.push(await context.storage.write((tx) => rejectWithin(tx, context, id, reason, followers)));
    if (followers.length > 0) context.events.documents(followers);
    await turn();
  }
  const rejected = outcomes.filter(({ outcome }) => outcome === 'rejected').length;
  if (rejected > 0) await context.storage.write((tx) => countReasonUse(tx, reason.trim()));
  return outcomes;
}

/** Rejects a document in the transaction it is given; `followers` gets the utility statements that take it over. */
export async function rejectWithin(
  tx: WritableStore,
  context: Context,
  id: number,
  reason: string,
  followers: number[],
): Promise<AcceptanceOutcome> {
  const found = await gatherStored(tx, id);
  if (found === null) return notFound(id);
  const decided = decideRejection(found.gathered, reason);
  if (!decided.ok) return stopped(id, decided.problem);
  const { answer } = decided.value;
  const batch: Stamp & { log: NewLogEntry[] } = { at: instantOf(context), by: context.user.name, log: [] };
  await setDecision(tx, id, {
    status: 'rejected',
    rejectionKind: 'business',
    rejectionReason: decided.value.reason,
    decidedAt: batch.at,
    decidedBy: batch.by,
  });
  batch.log.push(logEntry(batch, id, 'REJECT', 'rejected', { reason: decided.value.reason }));
  const { content, row } = found.stored;
  const queued =
    answer === null
      ? null
      : await queueAnswer(tx, batch, {
          documentId: id,
          document: content,
          order: answer,
          reason: decided.value.reason,
          ledger: await ledgerOf(tx, row.ledgerId),
          graceSeconds: await graceOf(tx),
        });
  followers.push(...(await followParent(tx, batch, id, { decision: 'reject', reason: decided.value.reason })));
  await recordLog(tx, batch.log);
  return { id, outcome: 'rejected', stops: [], purchase: null, response: queued };
}
