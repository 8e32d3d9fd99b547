import { useCallback } from 'react';
import type { Problem } from '../../shared/domain/problem.ts';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { useAppStore } from './use-store.tsx';

/** Says in a message why an order was not carried out, and what to do about it (UI-31, PLT-7). */
export function useSayProblem(): (problem: Problem) => void {
  const store = useAppStore();
  const { language } = useText();
  return useCallback(
    (problem) => {
      const { what, todo } = sentence(problem, language);
      store.getState().say({ tone: 'bad', text: what, todo });
    },
    [store, language],
  );
}
