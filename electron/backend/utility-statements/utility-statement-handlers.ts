import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { listLooseStatements } from '../../storage/documents/loose-statements.ts';
import { findRows } from '../../storage/documents/stored-document.ts';
import { statementIdsOf } from '../../storage/documents/utility-links.ts';
import { needing } from '../answering.ts';
import type { Program } from '../program.ts';
import { decideLooseStatements } from './decide-loose.ts';

type Names = 'utilityStatements.loose' | 'utilityStatements.decideLoose' | 'utilityStatements.together';

export function utilityStatementHandlers({ context, transport }: Program): Pick<BackendHandlers, Names> {
  const { storage, user, events } = context;
  return {
    'utilityStatements.loose': async ({ offset, limit, ...scope }) =>
      ok(await listLooseStatements(storage.read, scope, { offset, limit })),
    'utilityStatements.decideLoose': needing(user, 'clerk', async ({ ids, decision, reason }) => {
      if (decision === 'reject' && reason.trim() === '') return refuse(problem('acceptance.reasonMissing'));
      const results = await decideLooseStatements(context, ids, decision, reason);
      const changed = results.filter(({ outcome }) => outcome === 'accepted' || outcome === 'rejected');
      if (changed.length > 0) {
        events.documents(changed.map(({ id }) => id));
        events.flush();
        events.answers();
        await transport.answersChanged();
      }
      return ok({ results });
    }),
    'utilityStatements.together': async ({ id }) => {
      const [parent] = await findRows(storage.read, [id]);
      if (parent === undefined) return refuse(problem('document.notFound', { id: String(id) }));
      const statements = await findRows(storage.read, await statementIdsOf(storage.read, [id]));
      return ok({
        documents: [{ row: parent, parent: true }, ...statements.map((row) => ({ row, parent: false }))],
      });
    },
  };
}
