import { useMemo } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { presentView } from '../../inbox/inbox-slice.ts';
import { documentAfterDecision } from './next-document.ts';
import { sortOutcomes } from './outcomes.ts';
import { inPortions, type Portioned, portionSize, type SendPortion } from './portions.ts';
import { useSayOutcome } from './use-say-outcome.ts';

type Neighbours = CallOutput<'documents.neighbours'>;

/** An acceptance that asks: what it asks about, what was accepted or stopped beside it, and where the open document stood. */
export interface Asking {
  readonly asks: readonly AcceptanceOutcome[];
  readonly decided: readonly AcceptanceOutcome[];
  readonly stopped: readonly AcceptanceOutcome[];
  readonly before: Neighbours | null;
  readonly deviatingVat: boolean;
}

interface Listening {
  readonly onAsk: (asking: Asking) => void;
  readonly onStopped: (outcomes: readonly AcceptanceOutcome[]) => void;
  /** Which documents an undo would now concern; null after it. */
  readonly onDecided: (ids: readonly number[] | null) => void;
}

export interface Decide {
  readonly accept: (ids: readonly number[], deviatingVat: boolean) => Promise<void>;
  readonly acceptAnyway: (asking: Asking) => Promise<void>;
  /** Nothing of what was asked about; the rest is still told. */
  readonly leaveAsked: (asking: Asking) => Promise<void>;
  readonly reject: (ids: readonly number[], reason: string) => Promise<void>;
  readonly undo: (ids: readonly number[]) => Promise<void>;
}

/** Carries out decisions, says what came of them and opens what comes next (UI-3). */
export function useDecide({ onAsk, onStopped, onDecided }: Listening): Decide {
  const backend = useBackend();
  const store = useAppStore();
  const { t, language } = useText();
  const sayOutcome = useSayOutcome();

  return useMemo(() => {
    /** Where the open document stands before it is decided: a filter may take it out of the list at once. */
    async function standing(ids: readonly number[]): Promise<Neighbours | null> {
      const { place } = store.getState();
      const view = presentView(store.getState());
      if (place.id === null || view === null || !ids.includes(place.id)) return null;
      const answer = await backend.call('documents.neighbours', { view, id: place.id });
      return answer.ok ? answer.value : null;
    }
    function goOn(ids: readonly number[], before: Neighbours | null): void {
      const { place, preferences, openHere } = store.getState();
      if (place.id === null || !ids.includes(place.id)) return;
      const target = documentAfterDecision(preferences.afterDecision, before);
      if (target !== undefined) openHere(target);
    }
    /** Any number of documents; more than one portion shows how far it is and can be stopped. */
    async function carryOut(
      action: 'accept' | 'reject' | 'undo',
      ids: readonly number[],
      send: SendPortion,
    ): Promise<Portioned> {
      const { beginWork, changeWork, endWork } = store.getState();
      if (ids.length <= portionSize) return inPortions(ids, send, { onDone: () => undefined, isStopped: () => false });
      let stopped = false;
      const progress = (done: number) => ({
        done,
        text: t(`document:portions.${action}`, { done, total: ids.length }),
      });
      const work = beginWork({
        ...progress(0),
        total: ids.length,
        stopLabel: t('document:portions.stop'),
        stop: () => {
          stopped = true;
          changeWork(work, { stop: null, stopLabel: t('document:portions.stopping') });
        },
      });
      try {
        return await inPortions(ids, send, {
          onDone: (done) => changeWork(work, progress(done)),
          isStopped: () => stopped,
        });
      } finally {
        endWork(work);
      }
    }
    /** Why not everything was carried out. */
    function sayLeft(problem: Problem | null, left: number): void {
      const { say } = store.getState();
      if (problem !== null) {
        const { what, todo } = sentence(problem, language);
        say({ tone: 'bad', text: what, todo });
      } else if (left > 0) say({ tone: 'plain', text: t('document:portions.left', { count: left }) });
    }
    async function finish(
      action: 'accept' | 'reject',
      { outcomes, problem, left }: Portioned,
      before: Neighbours | null,
      earlier: Asking | null,
      deviatingVat = false,
    ): Promise<void> {
      sayLeft(problem, left);
      if (outcomes.length === 0 && earlier === null) return;
      const { decided: now, asks, stopped: held } = sortOutcomes(outcomes);
      const decided = [...(earlier?.decided ?? []), ...now];
      const stopped = [...(earlier?.stopped ?? []), ...held];
      if (asks.length > 0) onAsk({ asks, decided, stopped, before, deviatingVat });
      else await conclude(action, decided, stopped, before);
    }
    /** Says what came of it, once everything is decided, and opens what comes next. */
    async function conclude(
      action: 'accept' | 'reject',
      decided: readonly AcceptanceOutcome[],
      stopped: readonly AcceptanceOutcome[],
      before: Neighbours | null,
    ): Promise<void> {
      const ids = decided.map((one) => one.id);
      if (ids.length > 0) {
        onDecided(ids);
        // What is done with is no longer chosen; what asks or stopped stays marked for the next try.
        if ((store.getState().marks?.count ?? 0) > 0) void store.getState().mark(ids, false);
      }
      if (stopped.length > 1 || (stopped.length === 1 && ids.length > 0)) onStopped(stopped);
      await sayOutcome(action, decided, stopped, ids.length === 0 ? null : () => void undo(ids));
      goOn(ids, before);
    }
    async function undo(ids: readonly number[]): Promise<void> {
      const { outcomes, problem, left } = await carryOut('undo', ids, (portion) =>
        backend.call('acceptance.undo', { ids: portion }),
      );
      sayLeft(problem, left);
      if (outcomes.length === 0) return;
      const { decided, stopped } = sortOutcomes(outcomes);
      // What was not reached can still be taken back.
      onDecided(left === 0 ? null : ids.slice(ids.length - left));
      await sayOutcome('undo', decided, stopped, null);
      const [only] = decided;
      if (only !== undefined && decided.length === 1) store.getState().openHere(only.id);
    }
    return {
      accept: async (ids, deviatingVat) => {
        const before = await standing(ids);
        await finish(
          'accept',
          await carryOut('accept', ids, (portion) =>
            backend.call('acceptance.accept', { ids: portion, confirmed: false, deviatingVat, inList: ids.length > 1 }),
          ),
          before,
          null,
          deviatingVat,
        );
      },
      acceptAnyway: async (asking) => {
        const ids = asking.asks.map((one) => one.id);
        const { deviatingVat } = asking;
        await finish(
          'accept',
          await carryOut('accept', ids, (portion) =>
            backend.call('acceptance.accept', { ids: portion, confirmed: true, deviatingVat, inList: ids.length > 1 }),
          ),
          asking.before,
          asking,
          deviatingVat,
        );
      },
      leaveAsked: async ({ decided, stopped, before }) => {
        if (decided.length + stopped.length > 0) await conclude('accept', decided, stopped, before);
      },
      reject: async (ids, reason) => {
        const before = await standing(ids);
        await finish(
          'reject',
          await carryOut('reject', ids, (portion) => backend.call('acceptance.reject', { ids: portion, reason })),
          before,
          null,
        );
      },
      undo,
    };
  }, [backend, store, t, language, sayOutcome, onAsk, onStopped, onDecided]);
}
