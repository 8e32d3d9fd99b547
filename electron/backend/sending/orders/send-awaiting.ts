import type { CallOutput } from '../../../../shared/contract/calls.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { awaitingRun } from '../../../storage/sending/sendings.ts';
import type { Context } from '../../context.ts';
import { programItself } from '../../log-entry.ts';
import { distinctProblems } from '../queue-attempt.ts';
import { sendDocuments } from './send-documents.ts';

const atOnce = 100;
const mostProblems = 50;

/** Sends whatever awaits a run (*send on posting: awaiting*, OUT-5); what cannot go fails where somebody sees it. */
export async function sendAwaiting(
  context: Context,
  ledgerId: number | null,
): Promise<CallOutput<'sending.sendAwaiting'>> {
  const wish = { order: 'unsent', channel: null, confirmed: [], reason: '', keepsFaults: true } as const;
  const problems: Problem[] = [];
  let [queued, stopped] = [0, 0];
  for (let after = 0; ;) {
    const ids = await awaitingRun(context.storage.read, ledgerId, after, atOnce);
    const last = ids.at(-1);
    if (last === undefined) return { queued, stopped, problems: distinctProblems(problems, mostProblems) };
    after = last;
    for (const outcome of await sendDocuments(context, ids, { ...wish, by: programItself })) {
      if (outcome.outcome === 'queued') queued += 1;
      else stopped += 1;
      if (outcome.problem !== null) problems.push(outcome.problem);
    }
  }
}
