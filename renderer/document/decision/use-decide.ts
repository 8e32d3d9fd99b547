import { useMemo } from 'react';
import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { presentView } from '../../inbox/inbox-slice.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { documentAfterDecision } from './next-document.ts';
import { useSayOutcome } from './use-say-outcome.ts';

type Neighbours = CallOutput<'documents.neighbours'>;

/** An acceptance that asks, and where the open document stood. */
export interface Asking {
  readonly asked: AcceptanceOutcome;
  readonly before: Neighbours | null;
  readonly deviatingVat: boolean;
}

interface Listening {
  readonly onAsk: (asking: Asking) => void;
  /** Which document an undo would now concern; null after it. */
  readonly onDecided: (id: number | null) => void;
}

/** Decisions on one document; several are decided in a run (MASS-2). */
export interface Decide {
  readonly accept: (id: number, deviatingVat: boolean) => Promise<void>;
  readonly acceptAnyway: (asking: Asking) => Promise<void>;
  readonly reject: (id: number, reason: string) => Promise<void>;
  readonly undo: (id: number) => Promise<void>;
}

type Answer = Result<{ readonly outcomes: readonly AcceptanceOutcome[] }>;

/** Carries out decisions, says what came of them and opens what comes next (UI-3). */
export function useDecide({ onAsk, onDecided }: Listening): Decide {
  const backend = useBackend();
  const store = useAppStore();
  const { language } = useText();
  const sayOutcome = useSayOutcome();

  return useMemo(() => {
    /** Where the open document stands before it is decided: a filter may take it out of the list at once. */
    async function standing(id: number): Promise<Neighbours | null> {
      const { place } = store.getState();
      const view = presentView(store.getState());
      if (place.id === null || view === null || place.id !== id) return null;
      const answer = await backend.call('documents.neighbours', { view, id });
      return answer.ok ? answer.value : null;
    }
    function goOn(id: number, before: Neighbours | null): void {
      const { place, preferences, openHere } = store.getState();
      if (place.id !== id) return;
      const target = documentAfterDecision(preferences.afterDecision, before);
      if (target !== undefined) openHere(target);
    }
    /** What came of an order on one document; null when it could not be given, which has been said then. */
    async function outcomeOf(asking: Promise<Answer>): Promise<AcceptanceOutcome | null> {
      const answer = await asking;
      if (answer.ok) return answer.value.outcomes[0] ?? null;
      const { what, todo } = sentence(answer.problem, language);
      store.getState().say({ tone: 'bad', text: what, todo });
      return null;
    }
    async function finish(
      action: 'accept' | 'reject',
      outcome: AcceptanceOutcome | null,
      before: Neighbours | null,
      deviatingVat = false,
    ): Promise<void> {
      if (outcome === null) return;
      const { id } = outcome;
      if (outcome.outcome === 'asks') return onAsk({ asked: outcome, before, deviatingVat });
      const decided = outcome.outcome === 'accepted' || outcome.outcome === 'rejected';
      if (decided) {
        onDecided(id);
        // What is done with is no longer chosen; what stopped stays marked for the next try.
        if ((store.getState().marks?.count ?? 0) > 0) void store.getState().mark([id], false);
      }
      await sayOutcome(action, outcome, decided ? () => void undo(id) : null);
      goOn(id, before);
    }
    async function undo(id: number): Promise<void> {
      const outcome = await outcomeOf(backend.call('acceptance.undo', { ids: [id] }));
      if (outcome === null) return;
      onDecided(null);
      await sayOutcome('undo', outcome, null);
      if (outcome.outcome === 'undone') store.getState().openHere(id);
    }
    return {
      accept: async (id, deviatingVat) => {
        const before = await standing(id);
        const accepting = backend.call('acceptance.accept', { ids: [id], confirmed: false, deviatingVat });
        await finish('accept', await outcomeOf(accepting), before, deviatingVat);
      },
      acceptAnyway: async ({ asked: { id }, before, deviatingVat }) => {
        const accepting = backend.call('acceptance.accept', { ids: [id], confirmed: true, deviatingVat });
        await finish('accept', await outcomeOf(accepting), before, deviatingVat);
      },
      reject: async (id, reason) => {
        const before = await standing(id);
        await finish('reject', await outcomeOf(backend.call('acceptance.reject', { ids: [id], reason })), before);
      },
      undo,
    };
  }, [backend, store, language, sayOutcome, onAsk, onDecided]);
}
