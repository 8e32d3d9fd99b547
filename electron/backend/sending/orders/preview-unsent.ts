import { setImmediate as turn } from 'node:timers/promises';
import type { CallOutput } from '../../../../shared/contract/calls.ts';
import type { SendingFilter } from '../../../../shared/contract/sending.ts';
import { add } from '../../../../shared/domain/amount/amount.ts';
import { countUnsent, unsentOf } from '../../../storage/sending/sendings.ts';
import type { Context } from '../../context.ts';
import { lookAtSending } from './look-at-sending.ts';

type Preview = CallOutput<'sending.preview'>;

/** One window is looked at in a moment, so that the screen can say how far it is (UI-32). */
const atOnce = 200;

/**
 * What *send unsent* would do with a window of a filter, without doing it (OUT-5): the same decision, and the same writing.
 * `next` begins the next window; null: it was the last.
 */
export async function previewUnsent(
  context: Context,
  { filter, after }: { readonly filter: SendingFilter; readonly after: number },
): Promise<Preview> {
  const { read } = context.storage;
  const ids = await unsentOf(read, filter, after, atOnce);
  const going: Preview['going'] = [];
  const stopped: Preview['stopped'] = [];
  const sums = new Map<string, string>();
  for (const id of ids) {
    const looked = await lookAtSending(context, id, 'unsent');
    // Whoever else wants something of the program has their turn in between.
    await turn();
    if (looked === null) continue;
    const { document, customer } = looked.gathered;
    const { no, total, currency } = document;
    const row = { id, no, customerName: customer.name, total, currency };
    if (looked.comes.ok) {
      sums.set(currency, add(sums.get(currency) ?? '0', total));
      going.push(row);
    } else stopped.push({ ...row, problem: looked.comes.problem });
  }
  return {
    total: await countUnsent(read, filter),
    next: ids.length < atOnce ? null : (ids.at(-1) ?? null),
    going,
    sums: [...sums].map(([currency, total]) => ({ currency, total })),
    stopped,
  };
}
