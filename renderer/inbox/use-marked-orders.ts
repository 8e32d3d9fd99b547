import { postsAfterwards, type RunKind } from '../../shared/domain/runs/run.ts';
import { useDecisions } from '../document/decision/decisions.ts';
import { mostNamed } from '../document/decision/use-numbers.ts';
import { useRuns, type RunOrder } from '../runs/runs.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { useInbox } from './use-inbox.ts';

/** Kinds of run that can be started over marked documents, without a reason. */
export type MarkedKind = Extract<
  RunKind,
  'accept' | 'acceptDeviatingVat' | 'acceptAndPost' | 'acceptAndPostDeviatingVat' | 'post'
>;

/** What can be done with the marked documents: one as it is done alone, several in a run (MASS-2). */
export interface MarkedOrders {
  readonly count: number;
  /** How many of them are accepted and can be posted. */
  readonly postable: number;
  /** Why a kind cannot be started over them, or null (UI-31). */
  readonly whyNot: (kind: MarkedKind | 'reject') => string | null;
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
  const { acceptDocument, askReject, askRejectSeveral, askPostSeveral, postDocument } = useDecisions();
  const { t } = useText();
  const runs = useRuns();
  const count = marks?.count ?? 0;
  const [only] = marks?.ids ?? [];
  const alone = count === 1 && only !== undefined ? only : null;
  const postable = marks?.postable ?? 0;
  const scope: RunOrder['scope'] = { marked: inbox, ledgerId };
  return {
    count,
    postable,
    whyNot: (kind) =>
      runs.whyNot(kind) ??
      (kind === 'post'
        ? postable === 0
          ? t('inbox:marks.nonePostable')
          : null
        : postable === count
          ? t('inbox:marks.allAccepted')
          : null),
    accept: () => (alone === null ? runs.start({ kind: 'accept', scope }) : acceptDocument(alone)),
    reject: () => {
      if (alone !== null) askReject(alone);
      else askRejectSeveral({ scope, count, ids: count <= mostNamed ? (marks?.ids ?? []) : [] });
    },
    start: (kind) => {
      if (kind === 'post' && alone !== null) postDocument(alone);
      else if (kind === 'post') askPostSeveral(kind, { scope, count: postable });
      else if (postsAfterwards(kind)) askPostSeveral(kind, { scope, count: count - postable });
      else runs.start({ kind, scope });
    },
    dryRun: (kind) => runs.dryRun({ kind, scope }),
  };
}
