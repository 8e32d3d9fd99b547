import type { CallInput, CallOutput } from '../../../shared/contract/calls.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../context.ts';
import { planDefaults } from '../runs/default-dimensions.ts';

/** What the run of COD-10 over accepted, unposted purchase documents would change, value by value. */
export async function defaultDimensionChanges(
  { storage }: Context,
  { ledgerId, dimensions, from, to, offset, limit }: CallInput<'coding.defaultDimensionChanges'>,
): Promise<Result<CallOutput<'coding.defaultDimensionChanges'>>> {
  const planned = await planDefaults(storage.read, ledgerId, { from, to }, dimensions);
  const changes = planned.flatMap((line) => line.changes);
  return ok({
    total: changes.length,
    documents: new Set(planned.map(({ line }) => line.documentId)).size,
    changes: changes.slice(offset, offset + limit).map(({ line, dimension, before, after }) => {
      const { purchaseId, no, lineNo } = line;
      return { purchaseId, no, lineNo, dimension, before, after };
    }),
  });
}
