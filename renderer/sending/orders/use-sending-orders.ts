import type { CallInput, CallOutput } from '../../../shared/contract/calls.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { SendingQuestion } from '../../../shared/domain/sending/decide-sending.ts';
import { bytesOf } from '../../document/attachments/bytes.ts';
import { saveFile } from '../../document/attachments/save-file.ts';
import { useAppStore, useBackend, useStore } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';

type Outcome = CallOutput<'sending.send'>['outcomes'][number];

/** What has to be asked before the rest of an order is carried out. */
export interface Asked {
  readonly ids: readonly number[];
  readonly nos: readonly string[];
  readonly questions: readonly SendingQuestion[];
  readonly channel: CallInput<'sending.send'>['channel'];
}

export interface SendingOrders {
  /** Sends, and answers with what has to be asked first; null: nothing. */
  readonly send: (
    ids: readonly number[],
    more?: Partial<Pick<CallInput<'sending.send'>, 'channel' | 'confirmed' | 'reason'>>,
  ) => Promise<Asked | null>;
  /** A copy by mail or on paper, beside what was sent. */
  readonly sendCopy: (ids: readonly number[], channel: 'mail' | 'print') => Promise<void>;
  /** Opens the mail of an attempt in the mail program, or saves it where the host cannot; a document as PDF. */
  readonly openMail: (attemptId: number) => Promise<void>;
  readonly savePdf: (id: number) => Promise<void>;
  /** True when it was done. */
  readonly cancel: (ids: readonly number[], reason: string) => Promise<boolean>;
  readonly sayProblem: (problem: Problem) => void;
}

/** As many as one order may name. */
const perOrder = 500;

function portions(ids: readonly number[]): number[][] {
  const some: number[][] = [];
  for (let from = 0; from < ids.length; from += perOrder) some.push(ids.slice(from, from + perOrder));
  return some;
}

/** The orders of sending, each ending in a message (UI-31). */
export function useSendingOrders(): SendingOrders {
  const backend = useBackend();
  const store = useAppStore();
  const { t, language } = useText();
  const canOpenMail = useStore((state) => state.host?.can.includes('openMail') ?? false);

  function sayProblem(problem: Problem): void {
    const { what, todo } = sentence(problem, language);
    store.getState().say({ tone: 'bad', text: what, todo });
  }

  function sayOutcomes(outcomes: readonly Outcome[]): void {
    const { say } = store.getState();
    const queued = outcomes.filter(({ outcome }) => outcome === 'queued').length;
    if (queued > 0) say({ text: t('sending:done.queued', { count: queued }) });
    const stopped = outcomes.filter(({ outcome }) => outcome === 'stopped');
    const [first] = stopped;
    if (first?.problem == null) return;
    const { what, todo } = sentence(first.problem, language);
    if (stopped.length === 1) say({ tone: 'bad', text: what, todo });
    else say({ tone: 'bad', text: t('sending:done.stopped', { count: stopped.length, problem: what }), todo });
  }

  return {
    sayProblem,
    send: async (ids, more = {}) => {
      const outcomes: Outcome[] = [];
      for (const some of portions(ids)) {
        const answer = await backend.call('sending.send', { ids: some, ...more });
        if (!answer.ok) {
          sayProblem(answer.problem);
          return null;
        }
        outcomes.push(...answer.value.outcomes);
      }
      sayOutcomes(outcomes);
      const asking = outcomes.filter(({ outcome }) => outcome === 'asks');
      return asking.length === 0
        ? null
        : {
            ids: asking.map(({ id }) => id),
            nos: asking.map(({ no }) => no),
            questions: [...new Set(asking.flatMap(({ questions }) => questions))],
            channel: more.channel ?? null,
          };
    },
    sendCopy: async (ids, channel) => {
      const outcomes: Outcome[] = [];
      for (const some of portions(ids)) {
        const answer = await backend.call('sending.sendCopy', { ids: some, channel });
        if (!answer.ok) return sayProblem(answer.problem);
        outcomes.push(...answer.value.outcomes);
      }
      sayOutcomes(outcomes);
    },
    openMail: async (attemptId) => {
      if (canOpenMail) {
        const opened = await backend.call('desktop.openMail', { attemptId });
        if (!opened.ok) sayProblem(opened.problem);
        return;
      }
      const answer = await backend.call('channels.attemptMail', { attemptId });
      if (answer.ok) saveFile(answer.value.fileName, bytesOf(answer.value.base64));
      else sayProblem(answer.problem);
    },
    savePdf: async (id) => {
      const answer = await backend.call('channels.salesPaper', { id, language });
      if (answer.ok) saveFile(answer.value.fileName, bytesOf(answer.value.base64));
      else sayProblem(answer.problem);
    },
    cancel: async (ids, reason) => {
      const problems: Problem[] = [];
      let cancelled = 0;
      for (const some of portions(ids)) {
        const answer = await backend.call('sending.cancel', { ids: some, reason });
        if (!answer.ok) {
          sayProblem(answer.problem);
          return false;
        }
        problems.push(...answer.value.problems);
        cancelled += answer.value.cancelled;
      }
      const [problem] = problems;
      if (problem !== undefined) sayProblem(problem);
      if (cancelled > 0) store.getState().say({ text: t('sending:done.cancelled', { count: cancelled }) });
      return true;
    },
  };
}
