import { useEffect, useRef, useState } from 'react';
import type { CodedPlaceView, CodingEditInput } from '../../../../shared/contract/coding.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { useBackend } from '../../../store/use-store.tsx';

export interface Split {
  /** The string it is the result of. */
  readonly of: string;
  readonly place: CodedPlaceView | null;
  readonly problem: Problem | null;
}

/** *Split coding*: what a changed string would give, asked while it is written; nothing is kept by it (COD-4). */
export function useSplit(id: number, edit: CodingEditInput | null): Split | null {
  const backend = useBackend();
  const [split, setSplit] = useState<Split | null>(null);
  const asked = useRef(0);
  const question = edit === null ? null : JSON.stringify(edit);
  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    if (question === null) {
      setSplit(null);
      return;
    }
    const timer = setTimeout(() => {
      const trying = JSON.parse(question) as CodingEditInput;
      void backend.call('coding.try', { id, edits: [trying] }).then((answer) => {
        if (mine !== asked.current) return;
        setSplit({
          of: trying.string ?? '',
          place: answer.ok ? (answer.value.places.find(({ place }) => place === trying.place) ?? null) : null,
          problem: answer.ok ? null : answer.problem,
        });
      });
    }, 150);
    return () => clearTimeout(timer);
  }, [backend, id, question]);
  return split;
}
