import { useEffect, useState } from 'react';
import { add } from '../../../shared/domain/amount/amount.ts';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { SendingFilter } from '../../../shared/contract/sending.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { secondsLeft } from '../../../shared/domain/runs/run.ts';
import { useBackend } from '../../store/use-store.tsx';

type Window = CallOutput<'sending.preview'>;

/** What was looked at so far of what is unsent. */
export interface Preview {
  readonly total: number;
  readonly looked: number;
  readonly secondsLeft: number | null;
  /** Everything was looked at. */
  readonly complete: boolean;
  readonly goes: number;
  /** Some of those that go; nobody reads thousands. */
  readonly going: Window['going'];
  readonly sums: ReadonlyMap<string, string>;
  readonly stops: number;
  readonly stopped: Window['stopped'];
}

const shown = { going: 40, stopped: 500 } as const;
const nothing: Preview = {
  total: 0,
  looked: 0,
  secondsLeft: null,
  complete: false,
  goes: 0,
  going: [],
  sums: new Map(),
  stops: 0,
  stopped: [],
};

/** Looks at what is unsent window by window, so that it can be said how far that is, and ends with the dialog (UI-32). */
export function usePreview(filter: SendingFilter): {
  readonly preview: Preview;
  readonly problem: Problem | null;
  readonly again: () => void;
} {
  const backend = useBackend();
  const question = JSON.stringify(filter);
  const [round, setRound] = useState(0);
  const [state, setState] = useState<{ of: string; preview: Preview; problem: Problem | null }>({
    of: '',
    preview: nothing,
    problem: null,
  });
  const of = `${String(round)} ${question}`;

  useEffect(() => {
    let ended = false;
    async function look(): Promise<void> {
      const begunAt = performance.now();
      let preview = nothing;
      for (let after: number | null = 0; after !== null && !ended;) {
        const answer: Result<Window> = await backend.call('sending.preview', {
          filter: JSON.parse(question) as SendingFilter,
          after,
        });
        if (ended) return;
        if (!answer.ok) return setState({ of, preview, problem: answer.problem });
        preview = widened(preview, answer.value, (performance.now() - begunAt) / 1000);
        setState({ of, preview, problem: null });
        after = answer.value.next;
      }
    }
    void look();
    return () => {
      ended = true;
    };
  }, [backend, question, of]);

  const { preview, problem } = state.of === of ? state : { preview: nothing, problem: null };
  return { preview, problem, again: () => setRound(round + 1) };
}

function widened(before: Preview, { total, next, going, sums, stopped }: Window, seconds: number): Preview {
  const looked = before.looked + going.length + stopped.length;
  const summed = new Map(before.sums);
  for (const sum of sums) summed.set(sum.currency, add(summed.get(sum.currency) ?? '0', sum.total));
  return {
    total,
    looked,
    secondsLeft: secondsLeft(looked, total, seconds),
    complete: next === null,
    goes: before.goes + going.length,
    going: [...before.going, ...going].slice(0, shown.going),
    sums: summed,
    stops: before.stops + stopped.length,
    stopped: [...before.stopped, ...stopped].slice(0, shown.stopped),
  };
}
