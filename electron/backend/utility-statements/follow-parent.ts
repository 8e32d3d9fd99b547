import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { followsParent, statementAnswer } from '../../../shared/domain/utility-statements/utility-statement.ts';
import { profileOf } from '../../../shared/einvoice/profiles.ts';
import { setDecision } from '../../storage/documents/change-document.ts';
import { findDocument } from '../../storage/documents/stored-document.ts';
import { setFollowed, statementsOf, type LinkedStatement } from '../../storage/documents/utility-links.ts';
import { responsesOf } from '../../storage/exchange/outbox.ts';
import type { ReadableStore, WritableStore } from '../../storage/connection/handles.ts';
import { logEntry } from '../log-entry.ts';
import { decisionOf, withdrawAnswer, writeStatementDecision, type Batch } from './decide-statement.ts';

/** A parent's decision, as its statements take it over. */
export interface ParentDecision {
  readonly decision: 'accept' | 'reject';
  /** Of a rejection; empty otherwise. */
  readonly reason: string;
}

/**
 * The statements of a document take over its decision (UTS-1), in the transaction of that decision: those that wait, and
 * those that were only rejected with it before. What a person decided of a statement itself stands. Answers with their ids.
 */
export async function followParent(
  tx: WritableStore,
  batch: Batch,
  parentId: number,
  { decision, reason }: ParentDecision,
): Promise<number[]> {
  const linked = await statementsOf(tx, parentId);
  if (linked.length === 0) return [];
  const parentNo = (await findDocument(tx, parentId))?.row.documentNo ?? '';
  const changed: number[] = [];
  for (const statement of linked) {
    const followedRejection = follows(statement) && statement.followed === 'rejected';
    if (!followsParent({ status: statement.status, followedRejection }, decision)) continue;
    const stored = await findDocument(tx, statement.id);
    if (stored === null) continue;
    const status = decision === 'accept' ? 'accepted' : 'rejected';
    batch.log.push(
      decision === 'accept'
        ? logEntry(batch, statement.id, 'ACCEPT', 'acceptedWithParent', { no: parentNo })
        : logEntry(batch, statement.id, 'REJECT', 'rejectedWithParent', { no: parentNo, reason }),
    );
    const { content } = stored;
    const answer = statementAnswer({ document: content, profile: profileOf(content) }, decision);
    const before = decisionOf(stored);
    await writeStatementDecision(tx, batch, stored, { status, reason, answer });
    await setFollowed(tx, statement.id, { decision: status, at: batch.at, before });
    changed.push(statement.id);
  }
  return changed;
}

/** When a parent's decision is taken back, so is what its statements took over from it (ACC-9). Answers with their ids. */
export async function unfollowParent(tx: WritableStore, batch: Batch, parentId: number): Promise<number[]> {
  const following = (await statementsOf(tx, parentId)).filter(follows);
  if (following.length === 0) return [];
  const parentNo = (await findDocument(tx, parentId))?.row.documentNo ?? '';
  for (const { id, before } of following) {
    await withdrawAnswer(tx, batch, id);
    if (before !== null) await setDecision(tx, id, before);
    await setFollowed(tx, id, null);
    batch.log.push(logEntry(batch, id, 'UNDO', 'undoneWithParent', { no: parentNo }));
  }
  return following.map(({ id }) => id);
}

/** Why a decision cannot be taken back because of a statement that follows it: its sender has been told (ACC-9). */
export async function followersProblem(db: ReadableStore, parentId: number): Promise<Problem | null> {
  for (const statement of (await statementsOf(db, parentId)).filter(follows)) {
    const { decidedAt } = statement;
    const answer = (await responsesOf(db, statement.id)).find(
      ({ createdAt }) => decidedAt !== null && createdAt >= decidedAt,
    );
    if (answer !== undefined && answer.status !== 'held' && answer.status !== 'cancelled') {
      const stored = await findDocument(db, statement.id);
      return problem('undo.statementAnswerLeft', { number: stored?.row.documentNo ?? '' });
    }
  }
  return null;
}

/** Whether a statement still stands under what it took over: not when a person has decided of it since. */
function follows({ followed, followedAt, decidedAt }: LinkedStatement): boolean {
  return followed !== null && followedAt === decidedAt;
}
