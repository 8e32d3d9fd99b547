import type { ReactNode } from 'react';
import { useCallback, useMemo, useState } from 'react';
import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import { inboxPlaces } from '../../store/places.ts';
import { useAppStore } from '../../store/use-store.tsx';
import { AskDialog } from './AskDialog.tsx';
import { CheckDialog } from './check/CheckDialog.tsx';
import { CompareVatDialog } from './check/CompareVatDialog.tsx';
import { OrderUseDialog } from './check/OrderUseDialog.tsx';
import type { CheckPart, Decisions } from './decisions.ts';
import { CurrentDecisions } from './decisions.ts';
import { requestMending } from './mending/mend-request.ts';
import { RejectDialog } from './RejectDialog.tsx';
import { StoppedDialog } from './StoppedDialog.tsx';
import type { Asking } from './use-decide.ts';
import { useDecide } from './use-decide.ts';

/** The question or report that is open; never more than one (UI-31). */
type Open =
  | { readonly kind: 'ask'; readonly asking: Asking }
  | { readonly kind: 'reject'; readonly ids: readonly number[] }
  | { readonly kind: 'check'; readonly id: number; readonly part: CheckPart }
  | { readonly kind: 'vat' | 'order'; readonly id: number }
  | { readonly kind: 'stopped'; readonly outcomes: readonly AcceptanceOutcome[] };

/** Holds the decisions and their dialogs. Stands once around the program, inside the store and the texts. */
export function DecisionProvider({ children }: { readonly children: ReactNode }) {
  const store = useAppStore();
  const [open, setOpen] = useState<Open | null>(null);
  const [lastDecided, setLastDecided] = useState<readonly number[] | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const onAsk = useCallback((asking: Asking) => setOpen({ kind: 'ask', asking }), []);
  const onStopped = useCallback((outcomes: readonly AcceptanceOutcome[]) => setOpen({ kind: 'stopped', outcomes }), []);
  const decide = useDecide({ onAsk, onStopped, onDecided: setLastDecided });

  const decisions = useMemo<Decisions>(
    () => ({
      acceptDocuments: (ids, deviatingVat = false) => {
        if (ids.length > 0) void decide.accept(ids, deviatingVat);
      },
      askReject: (ids) => {
        if (ids.length > 0) setOpen({ kind: 'reject', ids });
      },
      undoDocuments: (ids) => {
        if (ids.length > 0) void decide.undo(ids);
      },
      lastDecided,
      checkDocument: (id, part = 'lines') => setOpen({ kind: 'check', id, part }),
      compareVat: (id) => setOpen({ kind: 'vat', id }),
      chooseOrderUse: (id) => setOpen({ kind: 'order', id }),
      mend: (id, stop) => {
        if (stop.action === 'compareVat') setOpen({ kind: 'vat', id });
        else if (stop.action === 'chooseOrderUse') setOpen({ kind: 'order', id });
        else if (stop.action === 'showReconciliation') setOpen({ kind: 'check', id, part: 'reconciliation' });
        else {
          const { place, goTo, openHere } = store.getState();
          if (inboxPlaces.some((name) => name === place.name)) openHere(id);
          else goTo('purchase', { id });
          requestMending(id, stop);
        }
      },
    }),
    [decide, lastDecided, store],
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
          onMend={(id, stop) => {
            close();
            void decide.leaveAsked(open.asking);
            decisions.mend(id, stop);
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
      {open?.kind === 'check' && <CheckDialog id={open.id} part={open.part} onClose={close} />}
      {open?.kind === 'vat' && <CompareVatDialog id={open.id} onClose={close} />}
      {open?.kind === 'order' && <OrderUseDialog id={open.id} onClose={close} />}
      {open?.kind === 'stopped' && (
        <StoppedDialog
          outcomes={open.outcomes}
          onClose={close}
          onMend={(id, stop) => {
            close();
            decisions.mend(id, stop);
          }}
        />
      )}
    </CurrentDecisions>
  );
}
