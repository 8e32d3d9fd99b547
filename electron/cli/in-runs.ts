import { commandLine } from '../../renderer/text/command-line.ts';
import type { CallInput, CallOutput } from '../../shared/contract/calls.ts';
import type { RunItem, RunRow, RunScope, RunSum } from '../../shared/contract/runs.ts';
import type { Result } from '../../shared/domain/result.ts';
import { isUnderWay, type ItemOutcome, type RunKind } from '../../shared/domain/runs/run.ts';
import { setTimeout as wait } from 'node:timers/promises';
import type { Call } from './command.ts';
import { CouldNotRun } from './command.ts';

type Order = CallInput<'runs.start'>;

/** What became of one document of a run; of a dry run what would. */
export interface DecidedInRun {
  readonly id: number;
  readonly outcome: string;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

/** How often a run that goes on is asked how far it is, in milliseconds. */
const askedEvery = 50;
const windowSize = 200;

/** Starts a run and waits for its end; null: there is nothing to be taken in, which is no failure for a scheduler. */
export async function ranTo(call: Call, order: Order, dryRun: boolean): Promise<CallOutput<'runs.open'> | null> {
  const started: Result<{ readonly run: RunRow }> = await call(dryRun ? 'runs.dryRun' : 'runs.start', order);
  if (!started.ok && nothing.has(started.problem.code)) return null;
  if (!started.ok) throw new CouldNotRun(commandLine.problem(started.problem));
  for (;;) {
    const opened = await call('runs.open', { id: started.value.run.id });
    if (!opened.ok) throw new CouldNotRun(commandLine.problem(opened.problem));
    if (!isUnderWay(opened.value.run.state)) return opened.value;
    await wait(askedEvery);
  }
}

const nothing: ReadonlySet<string> = new Set(['run.nothing', 'run.nothingAccepted', 'run.nothingToSend']);

/** Every document of a run, in the order of work. */
export async function reportOf(call: Call, { id, dryRun }: Pick<RunRow, 'id' | 'dryRun'>): Promise<DecidedInRun[]> {
  const decided: DecidedInRun[] = [];
  for (;;) {
    const answer = await call('runs.report', { id, offset: decided.length, limit: windowSize });
    if (!answer.ok) throw new CouldNotRun(commandLine.problem(answer.problem));
    decided.push(...answer.value.rows.map((item) => decidedOf(item, dryRun)));
    if (answer.value.rows.length === 0 || decided.length >= answer.value.total) return decided;
  }
}

function decidedOf({ documentId, outcome, stops }: RunItem, dryRun: boolean): DecidedInRun {
  return {
    id: documentId,
    outcome: dryRun ? (would[outcome] ?? outcome) : outcome,
    problems: stops.map(({ problem }) => ({ code: problem.code, message: commandLine.problem(problem) })),
  };
}

/** What `check` calls them, too. */
const would: Readonly<Partial<Record<ItemOutcome, string>>> = {
  accepted: 'wouldAccept',
  posted: 'wouldPost',
  notPosted: 'wouldNotPost',
  rejected: 'wouldReject',
  changed: 'wouldChange',
  sent: 'wouldSend',
};

/** The sums of a run, as numbers of a table. */
export function sumRows(sums: readonly RunSum[]): readonly (readonly string[])[] {
  return sums.map(({ kind, key, name, currency, documents, first, second }) => [
    kind,
    key,
    name,
    String(documents),
    first,
    second,
    currency,
  ]);
}

/** Documents of the purchase inbox, as the options of a command name them. */
export const marked: RunScope = { marked: 'purchase', ledgerId: null };
export const allReady: RunScope = {
  view: {
    inbox: 'purchase',
    ledgerId: null,
    conditions: [
      { column: 'status', operator: 'is', values: ['pending'] },
      { column: 'importStatus', operator: 'is', values: ['ready'] },
    ],
    search: '',
  },
};

/** The kind of run that accepts as the options say. */
export function acceptingKind(deviatingVat: boolean, post: boolean): Exclude<RunKind, 'undo'> {
  if (post) return deviatingVat ? 'acceptAndPostDeviatingVat' : 'acceptAndPost';
  return deviatingVat ? 'acceptDeviatingVat' : 'accept';
}
