import { createContext, useContext } from 'react';
import type { RunKind } from '../../../shared/domain/runs/run.ts';
import type { Stop } from '../../../shared/contract/documents.ts';
import type { RunOrder } from '../../runs/runs.ts';

/** A part of the check that is shown first. */
export type CheckPart = 'lines' | 'reconciliation' | 'order';

/** What the last decision made in this window was on: a document, or those of a run. */
export type LastDecided = { readonly id: number } | { readonly run: number };

/** Kinds of run that make vouchers. */
export type PostingKind = Extract<RunKind, 'acceptAndPost' | 'acceptAndPostDeviatingVat' | 'post'>;

/** Documents that are decided together, in a run (MASS-2): which, and how many. */
export interface Several {
  readonly scope: RunOrder['scope'];
  readonly count: number;
  /** Those that may get a reason of their own each; empty: too many for that. */
  readonly ids: readonly number[];
}

/**
 * Deciding documents, the same from the list, the page, the palette and the keys. Each order ends in something visible: a
 * toast with *Undo*, the one question with all warnings (ACC-1), or what stopped with its mending. Several documents are
 * decided in a run, where nothing asks (MASS-3).
 */
export interface Decisions {
  /** Accepts; asks once when something is to be asked. `deviatingVat`: with each line's own VAT from the document (ACC-7). */
  readonly acceptDocument: (id: number, deviatingVat?: boolean) => void;
  /** Asks for the reason and rejects (ACC-8). */
  readonly askReject: (id: number) => void;
  /** The same for several documents, in a run. */
  readonly askRejectSeveral: (several: Several) => void;
  /** Names what posting several documents cannot take back, and starts the run (POST-1, UI-30). */
  readonly askPostSeveral: (kind: PostingKind, several: Pick<Several, 'scope' | 'count'>) => void;
  /** Takes the decision on a document back (ACC-9). */
  readonly undoDocument: (id: number) => void;
  /** What the last decision made in this window was on, or null when there is none to take back. */
  readonly lastDecided: LastDecided | null;
  readonly undoLast: () => void;
  /** F9: what accept would do (ACC-10). */
  readonly checkDocument: (id: number, part?: CheckPart) => void;
  /** Ordinary and deviating VAT side by side (ACC-7). */
  readonly compareVat: (id: number) => void;
  /** The invoice beside the order it names, and which way it goes (ACC-4). */
  readonly chooseOrderUse: (id: number) => void;
  /** What posting an accepted document would do, and the posting itself (POST-1). */
  readonly postDocument: (id: number) => void;
  /** Carries out a stop's mending action wherever it is mended: in a dialog here, or on the document's own page (UI-6). */
  readonly mend: (id: number, stop: Stop) => void;
}

export const CurrentDecisions = createContext<Decisions | null>(null);

export function useDecisions(): Decisions {
  const decisions = useContext(CurrentDecisions);
  if (decisions === null) throw new Error('A component that decides stands outside DecisionProvider');
  return decisions;
}
