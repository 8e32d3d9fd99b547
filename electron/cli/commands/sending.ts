import { commandLine } from '../../../renderer/text/command-line.ts';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { SendingRow } from '../../../shared/contract/sending.ts';
import { salesKinds, type SalesKind } from '../../../shared/domain/sales/customer.ts';
import { areaOf, sendingAreas, type SendingArea } from '../../../shared/domain/sending/attempt-channel.ts';
import { sendingQuestions } from '../../../shared/domain/sending/decide-sending.ts';
import { sendStatuses, type SendStatus } from '../../../shared/domain/sending/verdict.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { ranTo } from '../in-runs.ts';
import { chosenLedger, inWords, valueOf } from '../chosen-ledger.ts';
import type { Answer, Call, Command } from '../command.ts';
import { exit, WrongUsage } from '../command.ts';
import { readIds, readLimit, readNothing, readWord } from '../read-arguments.ts';
import { readWindows } from '../read-windows.ts';
import { table } from '../table.ts';

/** Most documents one order may name. */
const orderSize = 500;

/** Sends chosen documents, everything unsent, or what awaits sending (OUT-5, PLT-1b). */
export const send: Command = {
  options: ['unsent', 'awaiting', 'again', 'yes', 'reason', 'ledger', 'dry-run'],
  understand: (args, { unsent, awaiting, again, yes, reason, ledger, 'dry-run': dryRun }) => {
    if (unsent && awaiting) throw new WrongUsage('--unsent, --awaiting');
    if (dryRun && !unsent) throw new WrongUsage('--dry-run');
    if (unsent || awaiting) {
      readNothing(args);
      if (again || yes || reason !== undefined) throw new WrongUsage('--again, --yes, --reason');
      return async ({ call }) => {
        const ledgerId = await ledgerOf(call, ledger);
        return awaiting
          ? counted(valueOf(await call('sending.sendAwaiting', { ledgerId })))
          : allUnsent(call, ledgerId, dryRun);
      };
    }
    const ids = readIds(args);
    if (ledger !== undefined) throw new WrongUsage('--ledger');
    return ({ call }) => chosen(call, ids, { again, yes, reason: reason ?? '' });
  },
};

/** In runs, one for each list that has something unsent: they are kept, and can be looked at later (UI-32). */
async function allUnsent(call: Call, ledgerId: number | null, dryRun: boolean): Promise<Answer> {
  const problems = new Map<string, Problem>();
  let [queued, stopped] = [0, 0];
  for (const area of sendingAreas) {
    const opened = await ranTo(call, { kind: 'send', scope: { unsent: { area, ledgerId } } }, dryRun);
    if (opened === null) continue;
    queued += opened.run.counts.sent;
    stopped += opened.run.counts.failed;
    for (const { problem } of opened.problems) problems.set(problem.code, problem);
  }
  return counted({ queued, stopped, problems: [...problems.values()] });
}

function counted(counts: {
  readonly queued: number;
  readonly stopped: number;
  readonly problems: readonly Problem[];
}): Answer {
  const { queued, stopped } = counts;
  const problems = counts.problems.map(inWords);
  return {
    json: { queued, stopped, problems },
    lines: [commandLine.sent(queued, stopped), ...problems.map(({ message }) => message)],
    code: stopped === 0 ? exit.done : exit.somethingFailed,
  };
}

async function chosen(
  call: Call,
  ids: readonly number[],
  { again, yes, reason }: { readonly again: boolean; readonly yes: boolean; readonly reason: string },
): Promise<Answer> {
  const outcomes: CallOutput<'sending.send'>['outcomes'] = [];
  for (let from = 0; from < ids.length; from += orderSize) {
    const order = {
      ids: ids.slice(from, from + orderSize),
      order: again ? ('again' as const) : ('unsent' as const),
      confirmed: yes ? [...sendingQuestions] : [],
      reason,
    };
    outcomes.push(...valueOf(await call('sending.send', order)).outcomes);
  }
  const entries = outcomes.map(({ problem, ...outcome }) => ({
    ...outcome,
    problem: problem === null ? null : inWords(problem),
  }));
  const queued = entries.filter(({ outcome }) => outcome === 'queued').length;
  const cells = entries.map(({ id, no, outcome, questions, problem }) => [
    id,
    no,
    outcome,
    problem?.message ?? questions.join(', '),
  ]);
  return {
    json: { queued, stopped: entries.length - queued, outcomes: entries },
    lines: [...table(commandLine.sendHeaders, cells), '', commandLine.sent(queued, entries.length - queued)],
    code: queued === entries.length ? exit.done : exit.somethingFailed,
  };
}

/** Sent documents and how far each has come, those that want somebody first (OUT-6, PLT-1b). */
export const sent: Command = {
  options: ['status', 'type', 'ledger', 'limit'],
  understand: (args, options) => {
    readNothing(args);
    const status = readWord('--status', options.status, sendStatuses);
    const kind = readWord('--type', options.type, salesKinds);
    const limit = readLimit(options.limit);
    return async ({ call }) => {
      const ledgerId = await ledgerOf(call, options.ledger);
      const rows: SendingRow[] = [];
      for (const area of sendingAreas)
        if (kind === null || areaOf(kind) === area)
          rows.push(...(await rowsOf(call, { area, ledgerId, status, kind, limit: limit - rows.length })));
      const cells = rows.map((row) => [
        row.id,
        row.no,
        row.kind,
        row.customerName,
        row.total,
        row.currency,
        row.status,
        row.attempts,
        row.since,
        row.text ?? row.code ?? '',
      ]);
      return {
        json: rows.map(entryOf),
        lines: [...table(commandLine.sentHeaders, cells), '', commandLine.documents(rows.length)],
        code: exit.done,
      };
    };
  },
};

async function rowsOf(
  call: Call,
  asked: {
    readonly area: SendingArea;
    readonly ledgerId: number | null;
    readonly status: SendStatus | null;
    readonly kind: SalesKind | null;
    readonly limit: number;
  },
): Promise<readonly SendingRow[]> {
  const { area, ledgerId, status, kind, limit } = asked;
  const statuses = status === null ? [] : [status];
  const kinds = kind === null ? [] : [kind];
  const sort = { column: 'attention' as const, descending: false };
  return readWindows(limit, async (window) =>
    call('sending.rows', { area, ledgerId, statuses, kinds, sort, ...window }),
  );
}

function entryOf(row: SendingRow) {
  const { id, no, kind, customerNo, customerName, issueDate, dueDate, currency, total } = row;
  const { status, since, speaker, code, text, channel, attempts, problem } = row;
  return {
    id,
    no,
    kind,
    customerNo,
    customerName,
    issueDate,
    dueDate,
    currency,
    total,
    status,
    since,
    speaker,
    code,
    text,
    channel,
    attempts,
    problem: problem === null ? null : inWords(problem),
  };
}

async function ledgerOf(call: Call, wanted: string | undefined): Promise<number | null> {
  return wanted === undefined ? null : (await chosenLedger(call, wanted)).id;
}
