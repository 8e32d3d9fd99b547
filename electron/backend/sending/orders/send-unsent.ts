import type { CallOutput } from '../../../../shared/contract/calls.ts';
import type { SendingFilter } from '../../../../shared/contract/sending.ts';
import { add } from '../../../../shared/domain/amount.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { decideSending } from '../../../../shared/domain/sending/decide-sending.ts';
import { findSalesDocument } from '../../../storage/sales/sales-documents.ts';
import { awaitingRun, countUnsent, unsentOf } from '../../../storage/sending/sendings.ts';
import type { Context } from '../../context.ts';
import { programItself } from '../../log-entry.ts';
import { attachmentBytes, formatOf, gatherSending } from '../gather-sending.ts';
import { distinctProblems } from '../queue-attempt.ts';
import { writeAttempt } from '../write-attempt.ts';
import { sendDocuments } from './send-documents.ts';

type Preview = CallOutput<'sending.preview'>;
type Stopped = Preview['stopped']['rows'][number];
export type SendingCount = CallOutput<'sending.sendUnsent'>;

const atOnce = 100;
/** More than anybody reads; what is beyond is met the next time. */
const mostLookedAt = 5000;
const mostShown = { going: 200, stopped: 500 } as const;
const mostProblems = 50;

/** What *send unsent* would do with a filter, without doing it: the same decision, and the same writing (OUT-5). */
export async function previewUnsent(context: Context, filter: SendingFilter): Promise<Preview> {
  const going: Preview['going']['rows'] = [];
  const stopped: Stopped[] = [];
  const sums = new Map<string, string>();
  let [goes, stops] = [0, 0];
  for await (const id of unsent(context, filter)) {
    if (goes + stops >= mostLookedAt) break;
    const looked = await look(context, id);
    // Whoever else wants something of the program has their turn in between.
    await new Promise((resolve) => setImmediate(resolve));
    if (looked === null) continue;
    const { because, ...row } = looked;
    if (because === null) {
      goes += 1;
      sums.set(row.currency, add(sums.get(row.currency) ?? '0', row.total));
      if (going.length < mostShown.going) going.push(row);
    } else {
      stops += 1;
      if (stopped.length < mostShown.stopped) stopped.push({ ...row, problem: because });
    }
  }
  const total = await countUnsent(context.storage.read, filter);
  return {
    going: { count: goes, sums: [...sums].map(([currency, sum]) => ({ currency, total: sum })), rows: going },
    stopped: { count: stops, rows: stopped },
    more: Math.max(0, total - goes - stops),
  };
}

async function look(
  context: Context,
  id: number,
): Promise<(Omit<Stopped, 'problem'> & { because: Problem | null }) | null> {
  const { read } = context.storage;
  const attachments = await attachmentBytes(context.archive, await findSalesDocument(read, id));
  const gathered = await gatherSending(read, id, attachments.ok ? attachments.value : new Map());
  if (gathered === null) return null;
  const { document, customer } = gathered;
  const decision = decideSending(gathered.situation, 'unsent');
  const fault = (): Problem | null => {
    if (decision.kind === 'blocked') return decision.problem;
    if (!attachments.ok) return attachments.problem;
    const format = formatOf(gathered, decision.channel);
    const written = writeAttempt(gathered.toSend, format, triedUuid, attachments.value);
    return written.ok ? null : written.problem;
  };
  return {
    id,
    no: document.no,
    customerName: customer.name,
    total: document.total,
    currency: document.currency,
    because: fault(),
  };
}

/** Nothing leaves under it. */
const triedUuid = '00000000-0000-4000-8000-000000000000';

/** Sends what is unsent of a filter and may go. What may not stays unsent, with its reason told (OUT-5). */
export async function sendUnsent(context: Context, filter: SendingFilter): Promise<SendingCount> {
  return sendAll(context, unsent(context, filter), { by: context.user.name, keepsFaults: false });
}

/** Sends whatever awaits a run (*send on posting: awaiting*); what cannot go fails where somebody sees it. */
export async function sendAwaiting(context: Context, ledgerId: number | null): Promise<SendingCount> {
  return sendAll(
    context,
    walk((after) => awaitingRun(context.storage.read, ledgerId, after, atOnce)),
    {
      by: programItself,
      keepsFaults: true,
    },
  );
}

async function sendAll(
  context: Context,
  ids: AsyncIterable<number>,
  { by, keepsFaults }: { readonly by: string; readonly keepsFaults: boolean },
): Promise<SendingCount> {
  const wish = { order: 'unsent', channel: null, confirmed: [], reason: '', keepsFaults, by } as const;
  const problems: Problem[] = [];
  let [queued, stopped] = [0, 0];
  for await (const id of ids) {
    const [outcome] = await sendDocuments(context, [id], wish);
    if (outcome?.outcome === 'queued') queued += 1;
    else stopped += 1;
    if (outcome?.problem != null) problems.push(outcome.problem);
  }
  return { queued, stopped, problems: distinctProblems(problems, mostProblems) };
}

function unsent(context: Context, filter: SendingFilter): AsyncIterable<number> {
  return walk((after) => unsentOf(context.storage.read, filter, after, atOnce));
}

async function* walk(page: (after: number) => Promise<number[]>): AsyncGenerator<number> {
  for (let after = 0; ;) {
    const ids = await page(after);
    yield* ids;
    const last = ids.at(-1);
    if (last === undefined) return;
    after = last;
  }
}
