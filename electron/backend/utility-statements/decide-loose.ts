import { setImmediate as turn } from 'node:timers/promises';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { isLooseStatement } from '../../storage/documents/loose-statements.ts';
import { findRows } from '../../storage/documents/stored-document.ts';
import { acceptDocuments } from '../acceptance/accept-documents.ts';
import { stopped } from '../acceptance/outcome.ts';
import { rejectDocuments } from '../acceptance/reject-documents.ts';
import type { Context } from '../context.ts';

type Result = CallOutput<'utilityStatements.decideLoose'>['results'][number];

/**
 * The periodic run over utility statements that found no parent (UTS-3): accepts or rejects each, in a transaction of its
 * own. Nothing is asked; what would be asked about stops, with its reason, and the others go on (MASS-3).
 */
export async function decideLooseStatements(
  context: Context,
  ids: readonly number[],
  decision: 'accept' | 'reject',
  reason: string,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const id of new Set(ids)) {
    const [row] = await findRows(context.storage.read, [id]);
    // A parent may have come, or somebody have decided, since the list was shown.
    const outcome = (await isLooseStatement(context.storage.read, id))
      ? await decide(context, id, decision, reason)
      : null;
    results.push({
      ...(outcome ?? stopped(id, problem('utilityStatement.notLoose'))),
      documentNo: row?.documentNo ?? '',
      vendorName: row?.vendorName ?? '',
    });
    await turn();
  }
  return results;
}

async function decide(context: Context, id: number, decision: 'accept' | 'reject', reason: string) {
  const [outcome] =
    decision === 'accept' ? await acceptDocuments(context, [id], false) : await rejectDocuments(context, [id], reason);
  return outcome ?? null;
}
