import type { CallOutput } from '../../../shared/contract/calls.ts';
import { decideAcceptance } from '../../../shared/domain/acceptance/acceptance.ts';
import { allStops } from '../../../shared/domain/checks/checks.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { hidingCitizensOf } from '../../../shared/domain/document/sensitive-document.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import type { Context } from '../context.ts';
import { checkStatement } from '../utility-statements/accept-statement.ts';
import { gatherStored, type GatheredStored } from './gather-stored.ts';
import { describeAnswer, describePurchase, draftView } from './outcome.ts';

/** What accepting would do, changing nothing (ACC-10): the same decision, all that is amiss at once, and the draft. */
export async function checkAcceptance(
  { storage }: Context,
  id: number,
  deviatingVat: boolean,
): Promise<Result<CallOutput<'acceptance.check'>>> {
  const found = await gatherStored(storage.read, id, deviatingVat);
  if (found === null) return refuse(problem('document.notFound', { id: String(id) }));
  if (found.gathered.type === 'utilityStatement') return ok({ ...checkStatement(found), draft: null });
  const decided = decideAcceptance(found.gathered, false);
  const stops = allStops(found.gathered);
  const draft = draftOf(found);
  if (decided.outcome === 'stopped')
    return ok({ id, outcome: 'stopped', stops, purchase: null, response: null, draft });
  return ok({
    id,
    outcome: decided.outcome === 'asks' ? 'asks' : 'wouldAccept',
    stops,
    purchase: describePurchase(found, decided.makes, null),
    response: describeAnswer(found, decided.answer, null),
    draft,
  });
}

/** Nothing to show while nobody knows whose the document is. */
function draftOf({ gathered: { purchase }, stored }: GatheredStored): CallOutput<'acceptance.check'>['draft'] {
  if (purchase === null || purchase.draft === null || purchase.ground.vendor === null) return null;
  return hidingCitizensOf(stored.content, draftView(purchase.draft));
}

/** Ordinary and deviating VAT side by side (ACC-7). */
export async function compareVat(
  { storage }: Context,
  id: number,
): Promise<Result<CallOutput<'acceptance.compareVat'>>> {
  const ordinary = await gatherStored(storage.read, id, false);
  if (ordinary === null) return refuse(problem('document.notFound', { id: String(id) }));
  const allowed = ordinary.gathered.purchase?.ground.control.allowDeviatingVat ?? false;
  return ok({ allowed, ordinary: draftOf(ordinary), deviating: await deviatingDraft(storage.read, ordinary, id) });
}

/** Null where VAT cannot deviate: orders owe nothing yet. */
async function deviatingDraft(
  db: ReadableStore,
  { stored }: GatheredStored,
  id: number,
): Promise<CallOutput<'acceptance.compareVat'>['deviating']> {
  const { type } = stored.content;
  if (type !== 'invoice' && type !== 'creditNote') return null;
  const deviating = await gatherStored(db, id, true);
  return deviating === null ? null : draftOf(deviating);
}
