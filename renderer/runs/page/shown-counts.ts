import type { CallOutput } from '../../../shared/contract/calls.ts';
import {
  countsOf,
  postsAfterwards,
  type ItemOutcome,
  type OutcomeCounts,
  type RunKind,
} from '../../../shared/domain/runs/run.ts';

type CountWord =
  | `runs:count.${'takenIn' | 'accepted' | 'posted' | 'rejected' | 'changed' | 'undone' | 'sent' | 'failed' | 'left'}`
  | `runs:would.${'accepted' | 'posted' | 'rejected' | 'changed' | 'sent' | 'failed'}`;

/** One figure of a run's result, and the outcomes its documents have; null: all of them. */
export interface ShownCount {
  readonly id: string;
  readonly word: CountWord;
  readonly count: number;
  readonly outcomes: readonly ItemOutcome[] | null;
  readonly tone: 'plain' | 'good' | 'bad';
}

/** What a kind of run does with documents, in the order it is counted. */
function parts(
  kind: RunKind,
  decision: 'accept' | 'reject',
): readonly ('accepted' | 'posted' | 'rejected' | 'changed' | 'undone' | 'sent')[] {
  if (postsAfterwards(kind)) return ['accepted', 'posted'];
  switch (kind) {
    case 'post':
      return ['posted'];
    case 'reject':
      return ['rejected'];
    case 'looseStatements':
      return [decision === 'accept' ? 'accepted' : 'rejected'];
    case 'defaultDimensions':
      return ['changed'];
    case 'send':
    case 'sendAgain':
      return ['sent'];
    case 'undo':
      return ['undone'];
    default:
      return ['accepted'];
  }
}

const outcomesOf: Readonly<Record<string, readonly ItemOutcome[]>> = {
  accepted: ['accepted', 'posting', 'posted', 'notPosted'],
  posted: ['posted'],
  rejected: ['rejected'],
  changed: ['changed'],
  undone: ['undone'],
  sent: ['sent'],
  failed: ['asks', 'stopped', 'notPosted'],
  left: ['waiting'],
};

/** The figures of NS p. 97: taken in, what went through step by step, failed; one document can count twice. */
export function shownCounts({ run, outcomes }: Pick<CallOutput<'runs.open'>, 'run' | 'outcomes'>): ShownCount[] {
  const found: OutcomeCounts = Object.fromEntries(outcomes.map(({ outcome, documents }) => [outcome, documents]));
  const counts = countsOf(run.kind, found);
  const through = parts(run.kind, run.options.decision).map((part): ShownCount => {
    return {
      id: part,
      word: run.dryRun && part !== 'undone' ? `runs:would.${part}` : `runs:count.${part}`,
      count: counts[part],
      outcomes: outcomesOf[part] ?? null,
      tone: 'good',
    };
  });
  const left = counts.takenIn - counts.done;
  return [
    { id: 'takenIn', word: 'runs:count.takenIn', count: counts.takenIn, outcomes: [], tone: 'plain' },
    ...through,
    {
      id: 'failed',
      word: run.dryRun ? 'runs:would.failed' : 'runs:count.failed',
      count: counts.failed,
      outcomes: outcomesOf['failed'] ?? null,
      tone: counts.failed > 0 ? 'bad' : 'plain',
    },
    ...(left > 0
      ? [
          {
            id: 'left',
            word: 'runs:count.left' as const,
            count: left,
            outcomes: outcomesOf['left'] ?? null,
            tone: 'plain' as const,
          },
        ]
      : []),
  ];
}
