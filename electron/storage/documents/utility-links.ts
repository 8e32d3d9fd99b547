import { sql } from 'kysely';
import type { EDocument } from '../../../shared/domain/document/document.ts';
import type { DocumentStatus, RejectionKind } from '../../../shared/domain/status.ts';
import {
  senderIdentityOf,
  type ParentCandidate,
  type ParentReference,
  type SenderIdentity,
} from '../../../shared/domain/utility-statements/utility-statement.ts';
import { fold } from '../query/folding.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { prepared } from '../connection/prepared.ts';
import type { DecisionRecord } from './change-document.ts';

/** A utility statement that waits for its parent, with what it says of it. */
export interface WaitingStatement {
  readonly id: number;
  readonly reference: ParentReference;
  readonly sender: SenderIdentity;
}

/** A statement of a parent, with the decision it last took over from it. */
export interface LinkedStatement {
  readonly id: number;
  readonly status: DocumentStatus;
  readonly followed: 'accepted' | 'rejected' | null;
  /** When it took that over; its own decision is still that one while it has this time. */
  readonly followedAt: string | null;
  readonly decidedAt: string | null;
  /** What it was before. */
  readonly before: DecisionRecord | null;
}

/** Documents of one number are few; a hostile sender's need not all be looked into. */
const mostCandidates = 50;

/** Writes down what a statement says of its parent, found or not (UTS-1). */
export async function insertUtilityReference(
  tx: WritableStore,
  statement: { readonly id: number; readonly ledgerId: number; readonly sender: SenderIdentity },
  reference: ParentReference | null,
): Promise<void> {
  await queries(tx)
    .insertInto('utilityReferences')
    .values({
      statementId: statement.id,
      ledgerId: statement.ledgerId,
      parentNo: reference?.number ?? '',
      parentNoKey: fold(reference?.number ?? ''),
      reference: JSON.stringify({ reference, sender: statement.sender }),
      parentId: null,
      followed: '',
      followedAt: '',
      before: '',
    })
    .execute();
}

/** Ties a statement to its parent, which counts its statements. */
export async function linkStatement(tx: WritableStore, statementId: number, parentId: number): Promise<void> {
  const store = queries(tx);
  await store.updateTable('utilityReferences').set({ parentId }).where('statementId', '=', statementId).execute();
  await store
    .updateTable('documents')
    .set({ utilityStatements: sql`coalesce("utilityStatements", 0) + 1` })
    .where('id', '=', parentId)
    .execute();
}

/** Documents of a ledger with the number a statement names, the oldest first. */
export async function findParentCandidates(
  db: ReadableStore,
  ledgerId: number,
  number: string,
): Promise<ParentCandidate[]> {
  const rows = await queries(db)
    .selectFrom('documents')
    .innerJoin('documentContents', 'documentContents.documentId', 'documents.id')
    .select(['documents.id', 'type', 'uuid', 'issueDate', 'status', 'rejectionKind', 'content'])
    .where('inbox', '=', 'purchase')
    .where('documentNoKey', '=', fold(number))
    .where('ledgerId', '=', ledgerId)
    .where('type', 'in', ['invoice', 'creditNote'])
    .orderBy('documents.id')
    .limit(mostCandidates)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    uuid: row.uuid === '' ? null : row.uuid,
    issueDate: row.issueDate === '' ? null : row.issueDate,
    status: row.status as DocumentStatus,
    rejectionKind: row.rejectionKind === '' ? null : (row.rejectionKind as RejectionKind),
    sender: senderIdentityOf(JSON.parse(row.content) as EDocument),
  }));
}

const waitingStatements = prepared((store, { ledgerId, number }: { ledgerId: number; number: string }) =>
  store
    .selectFrom('utilityReferences')
    .select(['statementId', 'reference'])
    .where('parentNoKey', '=', number)
    .where('parentId', 'is', null)
    .where('ledgerId', '=', ledgerId)
    .orderBy('statementId')
    .limit(mostCandidates),
);

/** Statements of a ledger that wait for a document of this number, the oldest first. */
export async function findWaitingStatements(
  db: ReadableStore,
  ledgerId: number,
  number: string,
): Promise<WaitingStatement[]> {
  return waitingStatements(db, { ledgerId, number: fold(number) }).flatMap(({ statementId, reference: kept }) => {
    const { reference, sender } = JSON.parse(kept) as {
      readonly reference: ParentReference | null;
      readonly sender: SenderIdentity;
    };
    return reference === null ? [] : [{ id: statementId, reference, sender }];
  });
}

const linkedStatements = prepared((store, { parentId }: { parentId: number }) =>
  store
    .selectFrom('utilityReferences')
    .innerJoin('documents', 'documents.id', 'utilityReferences.statementId')
    .select(['statementId', 'status', 'followed', 'followedAt', 'before', 'decidedAt'])
    .where('parentId', '=', parentId)
    .orderBy('statementId'),
);

/** The statements of a parent, the oldest first. */
export async function statementsOf(db: ReadableStore, parentId: number): Promise<LinkedStatement[]> {
  return linkedStatements(db, { parentId }).map((row) => ({
    id: row.statementId,
    status: row.status as DocumentStatus,
    followed: row.followed === '' ? null : (row.followed as LinkedStatement['followed']),
    followedAt: row.followedAt === '' ? null : row.followedAt,
    decidedAt: row.decidedAt === '' ? null : row.decidedAt,
    before: row.before === '' ? null : (JSON.parse(row.before) as DecisionRecord),
  }));
}

/** The statements of several parents at once: who else changed when these did. */
export async function statementIdsOf(db: ReadableStore, parentIds: readonly number[]): Promise<number[]> {
  if (parentIds.length === 0) return [];
  const rows = await queries(db)
    .selectFrom('utilityReferences')
    .select('statementId')
    .where('parentId', 'in', parentIds)
    .execute();
  return rows.map(({ statementId }) => statementId);
}

/** The parents of those of the given documents that are statements and have one. */
export async function parentIdsOf(db: ReadableStore, ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await queries(db)
    .selectFrom('utilityReferences')
    .select(['statementId', 'parentId'])
    .where('statementId', 'in', ids)
    .execute();
  return new Map(rows.flatMap(({ statementId, parentId }) => (parentId === null ? [] : [[statementId, parentId]])));
}

/** The parent of a statement, or null while it has none. */
export async function parentIdOf(db: ReadableStore, statementId: number): Promise<number | null> {
  const row = await queries(db)
    .selectFrom('utilityReferences')
    .select('parentId')
    .where('statementId', '=', statementId)
    .executeTakeFirst();
  return row?.parentId ?? null;
}

/** Remembers that a statement took over its parent's decision, and what it was before; null: it no longer does. */
export async function setFollowed(
  tx: WritableStore,
  statementId: number,
  followed: { readonly decision: 'accepted' | 'rejected'; readonly at: string; readonly before: DecisionRecord } | null,
): Promise<void> {
  await queries(tx)
    .updateTable('utilityReferences')
    .set({
      followed: followed?.decision ?? '',
      followedAt: followed?.at ?? '',
      before: followed === null ? '' : JSON.stringify(followed.before),
    })
    .where('statementId', '=', statementId)
    .execute();
}
