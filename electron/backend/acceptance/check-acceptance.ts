import type { CallOutput } from '../../../shared/contract/calls.ts';
import { decideAcceptance } from '../../../shared/domain/acceptance.ts';
import { allStops } from '../../../shared/domain/checks.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../context.ts';
import { checkStatement } from '../utility-statements/accept-statement.ts';
import { gatherStored } from './gather-stored.ts';
import { describeAnswer, describePurchase } from './outcome.ts';

/** What accepting would do, changing nothing (ACC-10): the same decision, and all that is amiss at once. */
export async function checkAcceptance(
  { storage }: Context,
  id: number,
): Promise<Result<CallOutput<'acceptance.check'>>> {
  const found = await gatherStored(storage.read, id);
  if (found === null) return refuse(problem('document.notFound', { id: String(id) }));
  if (found.gathered.type === 'utilityStatement') return ok({ ...checkStatement(found), draft: null });
  const decided = decideAcceptance(found.gathered, false);
  const stops = allStops(found.gathered);
  if (decided.outcome === 'stopped')
    return ok({ id, outcome: 'stopped', stops, purchase: null, response: null, draft: null });
  return ok({
    id,
    outcome: decided.outcome === 'asks' ? 'asks' : 'wouldAccept',
    stops,
    purchase: describePurchase(found, decided.purchase, null),
    response: describeAnswer(found, decided.answer, null),
    draft: null,
  });
}
