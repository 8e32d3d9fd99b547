import type { ReactNode } from 'react';
import { useCallback, useMemo, useState } from 'react';
import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import { AskDialog } from './AskDialog.tsx';
import { CheckDialog } from './CheckDialog.tsx';
import type { Decisions } from './decisions.ts';
import { CurrentDecisions } from './decisions.ts';
import { RejectDialog } from './RejectDialog.tsx';
import { StoppedDialog } from './StoppedDialog.tsx';
import type { Asking } from './use-decide.ts';
import { useDecide } from './use-decide.ts';

/** The question or report that is open; never more than one (UI-31). */
type Open =
  | { readonly kind: 'ask'; readonly asking: Asking }
  | { readonly kind: 'reject'; readonly ids: readonly number[] }
  | { readonly kind: 'check'; readonly id: number }
  | { readonly kind: 'stopped'; readonly outcomes: readonly AcceptanceOutcome[] };

/** Holds the decisions and their dialogs. Stands once around the program, inside the store and the texts. */
export function DecisionProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<Open | null>(null);
  const [lastDecided, setLastDecided] = useState<readonly number[] | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const onAsk = useCallback((asking: Asking) => setOpen({ kind: 'ask', asking }), []);
  const onStopped = useCallback((outcomes: readonly AcceptanceOutcome[]) => setOpen({ kind: 'stopped', outcomes }), []);
  const decide = useDecide({ onAsk, onStopped, onDecided: setLastDecided });

  const decisions = useMemo<Decisions>(
    () => ({
      acceptDocuments: (ids) => {
        if (ids.length > 0) void decide.accept(ids);
      },
      askReject: (ids) => {
        if (ids.length > 0) setOpen({ kind: 'reject', ids });
      },
      undoDocuments: (ids) => {
        if (ids.length > 0) void decide.undo(ids);
      },
      lastDecided,
      checkDocument: (id) => setOpen({ kind: 'check', id }),
    }),
    [decide, lastDecided],
  );

  return (
    <CurrentDecisions value={decisions}>
      {children}
      {open?.kind === 'ask' && (
        <AskDialog
          asks={open.asking.asks}
          onClose={() => {
            close();
            void decide.leaveAsked(open.asking);
          }}
          onAccept={() => {
            close();
            void decide.acceptAnyway(open.asking);
          }}
        />
      )}
      {open?.kind === 'reject' && (
        <RejectDialog
          ids={open.ids}
          onClose={close}
          onReject={(reason) => {
            close();
            void decide.reject(open.ids, reason);
          }}
        />
      )}
      {open?.kind === 'check' && <CheckDialog id={open.id} onClose={close} />}
      {open?.kind === 'stopped' && <StoppedDialog outcomes={open.outcomes} onClose={close} />}
    </CurrentDecisions>
  );
}
