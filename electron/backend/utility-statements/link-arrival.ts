import type { EDocument } from '../../../shared/domain/document/document.ts';
import type { RejectionKind } from '../../../shared/domain/status.ts';
import {
  chooseParent,
  parentReferenceOf,
  senderIdentityOf,
} from '../../../shared/domain/utility-statements/utility-statement.ts';
import { findDocument } from '../../storage/documents/stored-document.ts';
import {
  findParentCandidates,
  findWaitingStatements,
  insertUtilityReference,
  linkStatement,
} from '../../storage/documents/utility-links.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import { logEntry } from '../log-entry.ts';
import type { Batch } from './decide-statement.ts';
import { followParent } from './follow-parent.ts';

/** A document that has just been stored. */
export interface StoredArrival {
  readonly id: number;
  readonly ledgerId: number;
  readonly document: EDocument;
  readonly rejectionKind: RejectionKind | null;
}

/**
 * Ties a utility statement and its parent together when the second of the two arrives, whichever that is (UTS-1). Answers
 * with the parents that got statements, and those statements.
 */
export async function linkArrival(
  tx: WritableStore,
  batch: Batch,
  arrival: StoredArrival,
): Promise<readonly { readonly statementId: number; readonly parentId: number }[]> {
  switch (arrival.document.type) {
    case 'utilityStatement':
      return linkStatementArrival(tx, batch, arrival);
    case 'invoice':
    case 'creditNote':
      return linkParentArrival(tx, batch, arrival);
    default:
      return [];
  }
}

async function linkStatementArrival(
  tx: WritableStore,
  batch: Batch,
  { id, ledgerId, document }: StoredArrival,
): Promise<{ statementId: number; parentId: number }[]> {
  const reference = parentReferenceOf(document);
  const sender = senderIdentityOf(document);
  await insertUtilityReference(tx, { id, ledgerId, sender }, reference);
  if (reference === null) return [];
  const parentId = chooseParent(reference, sender, await findParentCandidates(tx, ledgerId, reference.number));
  if (parentId === null) return [];
  await tie(tx, batch, { id, number: document.number }, { id: parentId, number: reference.number });
  return [{ statementId: id, parentId }];
}

async function linkParentArrival(
  tx: WritableStore,
  batch: Batch,
  { id, ledgerId, document, rejectionKind }: StoredArrival,
): Promise<{ statementId: number; parentId: number }[]> {
  const waiting = await findWaitingStatements(tx, ledgerId, document.number);
  if (waiting.length === 0) return [];
  const { type, uuid, issueDate } = document;
  const status = rejectionKind === null ? 'pending' : 'rejected';
  const candidate = { id, type, uuid, issueDate, status, rejectionKind, sender: senderIdentityOf(document) } as const;
  const linked: { statementId: number; parentId: number }[] = [];
  for (const statement of waiting) {
    if (chooseParent(statement.reference, statement.sender, [candidate]) === null) continue;
    const stored = await findDocument(tx, statement.id);
    await tie(tx, batch, { id: statement.id, number: stored?.row.documentNo ?? '' }, { id, number: document.number });
    linked.push({ statementId: statement.id, parentId: id });
  }
  return linked;
}

async function tie(
  tx: WritableStore,
  batch: Batch,
  statement: { readonly id: number; readonly number: string },
  parent: { readonly id: number; readonly number: string },
): Promise<void> {
  await linkStatement(tx, statement.id, parent.id);
  batch.log.push(
    logEntry(batch, statement.id, 'RECEIVE', 'parentFound', { no: parent.number }),
    logEntry(batch, parent.id, 'RECEIVE', 'statementFound', { no: statement.number }),
  );
}

/** A statement that comes after its parent was decided takes that decision over at once. Answers with the statements. */
export async function followDecidedParents(
  tx: WritableStore,
  batch: Batch,
  parentIds: readonly number[],
): Promise<number[]> {
  const changed: number[] = [];
  for (const parentId of new Set(parentIds)) {
    const parent = await findDocument(tx, parentId);
    if (parent === null) continue;
    const { status, rejectionKind } = parent.row;
    if (status === 'accepted' || status === 'acceptedAndPosted')
      changed.push(...(await followParent(tx, batch, parentId, { decision: 'accept', reason: '' })));
    else if (status === 'rejected' && rejectionKind === 'business')
      changed.push(
        ...(await followParent(tx, batch, parentId, { decision: 'reject', reason: parent.rejectionReason ?? '' })),
      );
  }
  return changed;
}
