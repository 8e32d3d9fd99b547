import type { RunKind } from '../../shared/domain/runs/run.ts';
import { useDecisions } from '../document/decision/decisions.ts';
import { mostNamed } from '../document/decision/use-numbers.ts';
import { useRuns, type RunOrder } from '../runs/runs.ts';
import { useStore } from '../store/use-store.tsx';
import { useInbox } from './use-inbox.ts';

/** Kinds of run that can be started over marked documents, without a reason. */
export type MarkedKind = Extract<
  RunKind,
  'accept' | 'acceptDeviatingVat' | 'acceptAndPost' | 'acceptAndPostDeviatingVat' | 'post'
>;

/** What can be done with the marked documents: one as it is done alone, several in a run (MASS-2). */
export interface MarkedOrders {
  readonly count: number;
  readonly accept: () => void;
  readonly reject: () => void;
  readonly start: (kind: MarkedKind) => void;
  /** What it would do, first (MASS-3b). */
  readonly dryRun: (kind: MarkedKind) => void;
}

export function useMarkedOrders(): MarkedOrders {
  const { inbox } = useInbox();
  const marks = useStore((state) => state.marks);
  const ledgerId = useStore((state) => state.ledgerId);
  const { acceptDocument, askReject, askRejectSeveral } = useDecisions();
  const runs = useRuns();
  const count = marks?.count ?? 0;
  const [only] = marks?.ids ?? [];
  const alone = count === 1 && only !== undefined ? only : null;
  const scope: RunOrder['scope'] = { marked: inbox, ledgerId };
  return {
    count,
    accept: () => (alone === null ? runs.start({ kind: 'accept', scope }) : acceptDocument(alone)),
    reject: () => {
      if (alone !== null) askReject(alone);
      else askRejectSeveral({ scope, count, ids: count <= mostNamed ? (marks?.ids ?? []) : [] });
    },
    start: (kind) => runs.start({ kind, scope }),
    dryRun: (kind) => runs.dryRun({ kind, scope }),
  };
}
