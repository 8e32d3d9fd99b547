import { sql } from 'kysely';
import { inboxes, type Inbox } from '../../../../shared/domain/document/document.ts';
import type { SendStatus } from '../../../../shared/domain/sending/verdict.ts';
import { queries, type ReadableStore } from '../../connection/handles.ts';
import { countAllWaiting } from '../../hand-over/waiting-vouchers.ts';
import { countFailedJobs } from '../../jobs/job-runs.ts';
import { countSendings } from '../../sending/list-sendings.ts';
import { countInbox } from './count-documents.ts';

/** What the rail and the status line show (UI-1): the answer of `documents.counts`. */
export interface InboxCounts {
  pending: Record<Inbox, number>;
  failedExchange: Record<Inbox, number>;
  failedExchangeOther: number;
  outboxFailed: number;
  outboxHeld: number;
  jobsFailed: number;
  handOverWaiting: number;
  sendingFailed: number;
  sendingWaiting: number;
  total: number;
  arrivedToday: number;
  decidedToday: { accepted: number; rejected: number };
  needsYou: number;
}

/**
 * `since` is the instant at which today began. Failures and answers belong to no ledger and are counted for all. A failed
 * answer stands in the outbox and, as long as nobody has given it up, in the exchange table: each place counts it, *needs
 * you* counts it once.
 */
export async function readInboxCounts(db: ReadableStore, ledgerId: number | null, since: string): Promise<InboxCounts> {
  const pending = { purchase: 0, reminders: 0, statements: 0, responses: 0 };
  const failedExchange = { purchase: 0, reminders: 0, statements: 0, responses: 0 };
  let total = 0;
  let arrivedToday = 0;
  for (const inbox of inboxes) {
    const count = await countInbox(db, { inbox, ledgerId });
    pending[inbox] = count.pending;
    total += count.total;
    arrivedToday += await arrivedSince(db, inbox, ledgerId, since);
  }
  const failed = await failedByInbox(db);
  for (const inbox of inboxes) failedExchange[inbox] = failed.get(inbox) ?? 0;
  const failedExchangeOther = failed.get('') ?? 0;
  const outbox = await outboxByStatus(db);
  const sendings = await countSendings(db, ledgerId);
  const of = (statuses: readonly SendStatus[]): number =>
    sendings.filter(({ status }) => statuses.includes(status)).reduce((sum, { count }) => sum + count, 0);
  return {
    pending,
    failedExchange,
    failedExchangeOther,
    outboxFailed: outbox.get('failed') ?? 0,
    outboxHeld: outbox.get('held') ?? 0,
    jobsFailed: await countFailedJobs(db),
    handOverWaiting: await countAllWaiting(db, ledgerId),
    sendingFailed: of(['failed']),
    sendingWaiting: of(['refused', 'noAnswer']),
    total,
    arrivedToday,
    decidedToday: await decidedSince(db, ledgerId, since),
    // Responses inform; nobody has to decide them.
    needsYou:
      pending.purchase +
      pending.reminders +
      pending.statements +
      [...failed.values()].reduce((sum, count) => sum + count, 0),
  };
}

async function arrivedSince(db: ReadableStore, inbox: Inbox, ledgerId: number | null, since: string): Promise<number> {
  let query = queries(db)
    .selectFrom('documents')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('inbox', '=', inbox)
    .where('receivedAt', '>=', since);
  if (ledgerId !== null) query = query.where('ledgerId', '=', ledgerId);
  return Number((await query.executeTakeFirst())?.count ?? 0);
}

async function failedByInbox(db: ReadableStore): Promise<ReadonlyMap<string, number>> {
  const rows = await queries(db)
    .selectFrom('exchange')
    .select((select) => ['inbox', select.fn.countAll<number>().as('count')])
    .where('status', 'in', ['failed', 'stranded'])
    .groupBy('inbox')
    .execute();
  return new Map(rows.map(({ inbox, count }) => [inbox, Number(count)]));
}

async function outboxByStatus(db: ReadableStore): Promise<ReadonlyMap<string, number>> {
  const rows = await queries(db)
    .selectFrom('outbox')
    .select((select) => ['status', select.fn.countAll<number>().as('count')])
    .where('status', 'in', ['held', 'failed'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('exchange')
            .select('sequence')
            .whereRef('exchange.outboxId', '=', 'outbox.id')
            .where('exchange.status', '=', 'discarded'),
        ),
      ),
    )
    .groupBy('status')
    .execute();
  return new Map(rows.map(({ status, count }) => [status, Number(count)]));
}

async function decidedSince(
  db: ReadableStore,
  ledgerId: number | null,
  since: string,
): Promise<{ accepted: number; rejected: number }> {
  let query = queries(db)
    .selectFrom('documents')
    .select((select) => ['status', select.fn.countAll<number>().as('count')])
    .where('decidedAt', '>=', since)
    .where('decidedAt', '<>', sql.lit(''))
    .groupBy('status');
  if (ledgerId !== null) query = query.where('ledgerId', '=', ledgerId);
  const counts = new Map((await query.execute()).map(({ status, count }) => [status, Number(count)]));
  return {
    accepted: (counts.get('accepted') ?? 0) + (counts.get('acceptedAndPosted') ?? 0),
    rejected: counts.get('rejected') ?? 0,
  };
}
