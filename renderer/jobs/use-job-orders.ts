import type { CallInput } from '../../shared/contract/calls.ts';
import type { JobRow } from '../../shared/contract/jobs.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { useAppStore, useBackend } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { saidOf } from './job-words.ts';

export type Card = CallInput<'jobs.save'>['card'];

export interface JobOrders {
  readonly run: (job: JobRow) => Promise<void>;
  readonly switchTo: (job: JobRow, enabled: boolean) => Promise<void>;
  /** Deletes it; the message offers to take that back. */
  readonly remove: (job: JobRow) => Promise<void>;
  /** Null when it was saved, else why not. */
  readonly save: (id: number | null, card: Card) => Promise<Problem | null>;
}

/** The card of a job as it is saved, out of its row. */
export function cardOf({ name, kind, ledgerId, options, rhythm, enabled }: JobRow): Card {
  return { name, kind, ledgerId, options, rhythm, enabled };
}

export function useJobOrders(): JobOrders {
  const backend = useBackend();
  const store = useAppStore();
  const text = useText();
  const { t, language } = text;
  const complain = (problem: Problem): void => {
    const { what, todo } = sentence(problem, language);
    store.getState().say({ tone: 'bad', text: what, todo });
  };
  return {
    run: async (job) => {
      const answer = await backend.call('jobs.run', { id: job.id });
      if (!answer.ok) return complain(answer.problem);
      // A failure is told to everybody by its event.
      if (answer.value.state === 'done')
        store
          .getState()
          .say({ text: t('jobs:done.ran', { name: job.name, said: saidOf(answer.value, job.kind, text) }) });
    },
    switchTo: async (job, enabled) => {
      const turn = async (on: boolean): Promise<void> => {
        const answer = await backend.call('jobs.save', { id: job.id, card: { ...cardOf(job), enabled: on } });
        if (!answer.ok) return complain(answer.problem);
        store.getState().say({
          text: t(on ? 'jobs:done.on' : 'jobs:done.off', { name: job.name }),
          action: { label: t('frame:toast.undo'), run: () => void turn(!on), key: 'u' },
        });
      };
      await turn(enabled);
    },
    remove: async (job) => {
      const answer = await backend.call('jobs.remove', { id: job.id });
      if (!answer.ok) return complain(answer.problem);
      store.getState().openHere(null);
      store.getState().say({
        text: t('jobs:done.removed', { name: job.name }),
        action: {
          label: t('frame:toast.undo'),
          run: () =>
            void backend.call('jobs.restore', { id: job.id }).then((back) => {
              if (back.ok) store.getState().goTo('jobs', { id: job.id });
              else complain(back.problem);
            }),
          key: 'u',
        },
      });
    },
    save: async (id, card) => {
      const answer = await backend.call('jobs.save', { id, card });
      if (!answer.ok) return answer.problem;
      store.getState().say({ text: t(id === null ? 'jobs:done.made' : 'jobs:done.saved', { name: card.name.trim() }) });
      if (id === null) store.getState().goTo('jobs', { id: answer.value.id });
      return null;
    },
  };
}
