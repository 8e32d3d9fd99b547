import { useEffect, useMemo, useRef } from 'react';
import type { RunRow } from '../../shared/contract/runs.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { Result } from '../../shared/domain/result.ts';
import { needsBookkeeper, postsAfterwards, type RunKind } from '../../shared/domain/runs/run.ts';
import { useCall } from '../store/use-call.ts';
import { useLacking } from '../store/use-lacking.ts';
import { useAppStore, useBackend } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { announce } from '../ui/announce.ts';
import { resultWords } from './result-words.ts';
import type { RunOrder, Runs } from './runs.ts';

type Started = Result<{ readonly run: RunRow }>;
const none: readonly RunRow[] = [];

/**
 * Starts runs and follows those that were started here: when one ends, a message says what came of it, with *Undo* and the
 * way to the report (UI-31, UI-32). `onDone`: the run that an undo would now concern; null after one.
 */
export function useFollowRuns({ onDone }: { readonly onDone: (runId: number | null) => void }): Runs {
  const backend = useBackend();
  const store = useAppStore();
  const text = useText();
  const { value } = useCall('runs.underWay', {}, ['runs.changed']);
  const { value: permitted } = useCall('runs.permitted', {}, ['setup.changed', 'master.changed']);
  const lacking = useLacking();
  const followed = useRef(new Set<number>());

  const { conclude, ...orders } = useMemo(() => {
    const { t, language } = text;
    const show = (id: number): void => store.getState().goTo('runs', { id });
    function refuse(problem: Problem): void {
      const { what, todo } = sentence(problem, language);
      store.getState().say({ tone: 'bad', text: what, todo });
    }
    /** Says what came of a run that has ended; a dry run is looked at on its page. */
    async function sayResult(id: number): Promise<void> {
      const opened = await backend.call('runs.open', { id });
      if (!opened.ok) return;
      const { run, canUndo } = opened.value;
      const { lead, rest } = resultWords(run, text);
      const { place } = store.getState();
      const isSeen = place.name === 'runs' && place.id === id;
      if (run.dryRun) {
        announce(`${t('runs:dryRun')}: ${lead} ${rest}`);
        return;
      }
      if (run.kind === 'undo') onDone(null);
      else if (canUndo) onDone(run.id);
      store.getState().say({
        tone: run.counts.failed > 0 || run.state !== 'done' ? 'plain' : 'done',
        text: lead,
        todo: rest === '' ? null : rest,
        link: isSeen ? null : { label: t('runs:action.showReport'), run: () => show(id) },
        action: canUndo ? { label: t('document:action.undo'), run: () => undo(id), key: 'u' } : null,
      });
    }
    async function follow(starting: Promise<Started>, shown: boolean): Promise<void> {
      const started = await starting;
      if (!started.ok) return refuse(started.problem);
      const { id } = started.value.run;
      if (shown) show(id);
      followed.current.add(id);
      // It may have ended before this window heard of it.
      const now = await backend.call('runs.underWay', {});
      if (now.ok && !now.value.runs.some((run) => run.id === id) && followed.current.delete(id)) await sayResult(id);
    }
    function undo(id: number): void {
      void follow(backend.call('runs.undo', { id }), false);
    }
    return {
      conclude: sayResult,
      undo,
      start: (order: RunOrder, shown = false) => void follow(backend.call('runs.start', order), shown),
      dryRun: (order: RunOrder) => void follow(backend.call('runs.dryRun', order), true),
      again: (id: number) => void follow(backend.call('runs.again', { id }), true),
      goOn: (id: number) => void follow(backend.call('runs.goOn', { id }), false),
      stop: (id: number) =>
        void backend.call('runs.stop', { id }).then((answer) => {
          if (!answer.ok) refuse(answer.problem);
        }),
    };
  }, [backend, store, text, onDone]);

  useEffect(() => {
    if (value === null) return;
    for (const id of followed.current) {
      if (value.runs.some((run) => run.id === id)) continue;
      followed.current.delete(id);
      void conclude(id);
    }
  }, [value, conclude]);

  const whyNot = (kind: RunKind): string | null => {
    const lacks = lacking(needsBookkeeper(kind) ? 'bookkeeper' : 'clerk');
    const refused = postsAfterwards(kind) ? (permitted?.posting ?? null) : null;
    return lacks ?? (refused === null ? null : sentence(refused, text.language).what);
  };
  return { underWay: value?.runs ?? none, whyNot, ...orders };
}
