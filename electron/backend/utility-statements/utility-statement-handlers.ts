import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { listLooseStatements } from '../../storage/documents/loose-statements.ts';
import { findRows } from '../../storage/documents/stored-document.ts';
import { statementIdsOf } from '../../storage/documents/utility-links.ts';
import type { Program } from '../program.ts';

type Names = 'utilityStatements.loose' | 'utilityStatements.together';

export function utilityStatementHandlers({ context }: Program): Pick<BackendHandlers, Names> {
  const { storage } = context;
  return {
    'utilityStatements.loose': async ({ offset, limit, ...scope }) =>
      ok(await listLooseStatements(storage.read, scope, { offset, limit })),
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
