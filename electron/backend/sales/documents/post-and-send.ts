import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { ok, type Result } from '../../../../shared/domain/result.ts';
import type { Program } from '../../program.ts';
import { postSale } from './post-sale.ts';
import { sendOnPosting } from './send-on-posting.ts';

/** Posts a draft and does about sending what the control setup says, or what the person who was asked has answered (OUT-5). */
export async function postAndSend(
  { context, transport }: Program,
  id: number,
  send: boolean | null,
): Promise<Result<CallOutput<'sales.post'>>> {
  const posted = await postSale(context, id);
  if (!posted.ok) return posted;
  const sending = await sendOnPosting(context, id, send);
  if (sending === 'begun') await transport.deliverNow();
  return ok({ ...posted.value, sending });
}

/** The same for many, each by itself: what stops one does not stop the others. Nobody is asked for each of them. */
export async function postMany(
  { context, transport }: Program,
  ids: readonly number[],
): Promise<CallOutput<'sales.postMany'>> {
  const outcomes: CallOutput<'sales.postMany'>['outcomes'] = [];
  for (const id of ids) {
    const posted = await postSale(context, id);
    outcomes.push(
      posted.ok
        ? { id, no: posted.value.no, problem: null, sending: await sendOnPosting(context, id, null) }
        : { id, no: '', problem: posted.problem, sending: 'none' },
    );
    await new Promise((turn) => setImmediate(turn));
  }
  if (outcomes.some(({ sending }) => sending === 'begun')) await transport.deliverNow();
  return { outcomes };
}
