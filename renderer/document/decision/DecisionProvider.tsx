import type { ReactNode } from 'react';
import { useCallback, useMemo, useState } from 'react';
import { CurrentRuns } from '../../runs/runs.ts';
import { useFollowRuns } from '../../runs/use-follow-runs.ts';
import { PostDialog } from '../../posting/PostDialog.tsx';
import { PostSeveralDialog } from '../../posting/PostSeveralDialog.tsx';
import { inboxPlaces } from '../../store/places.ts';
import { useAppStore } from '../../store/use-store.tsx';
import { AskDialog } from './AskDialog.tsx';
import { CheckDialog } from './check/CheckDialog.tsx';
import { CompareVatDialog } from './check/CompareVatDialog.tsx';
import { OrderUseDialog } from './check/OrderUseDialog.tsx';
import type { CheckPart, Decisions, LastDecided, PostingKind, Several } from './decisions.ts';
import { CurrentDecisions } from './decisions.ts';
import { requestMending } from './mending/mend-request.ts';
import { RejectDialog } from './RejectDialog.tsx';
import type { Asking } from './use-decide.ts';
import { useDecide } from './use-decide.ts';

/** The question or report that is open; never more than one (UI-31). */
type Open =
  | { readonly kind: 'ask'; readonly asking: Asking }
  | { readonly kind: 'reject'; readonly id: number }
  | { readonly kind: 'rejectSeveral'; readonly several: Several }
  | { readonly kind: 'postSeveral'; readonly run: PostingKind; readonly several: Pick<Several, 'scope' | 'count'> }
  | { readonly kind: 'check'; readonly id: number; readonly part: CheckPart }
  | { readonly kind: 'vat' | 'order' | 'post'; readonly id: number };

/** Holds the decisions and their dialogs. Stands once around the program, inside the store and the texts. */
export function DecisionProvider({ children }: { readonly children: ReactNode }) {
  const store = useAppStore();
  const [open, setOpen] = useState<Open | null>(null);
  const [lastDecided, setLastDecided] = useState<LastDecided | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const onAsk = useCallback((asking: Asking) => setOpen({ kind: 'ask', asking }), []);
  const onDecided = useCallback((id: number | null) => setLastDecided(id === null ? null : { id }), []);
  const onRun = useCallback((run: number | null) => setLastDecided(run === null ? null : { run }), []);
  const decide = useDecide({ onAsk, onDecided });
  const runs = useFollowRuns({ onDone: onRun });
  const { undo: undoRun } = runs;

  const decisions = useMemo<Decisions>(
    () => ({
      acceptDocument: (id, deviatingVat = false) => void decide.accept(id, deviatingVat),
      askReject: (id) => setOpen({ kind: 'reject', id }),
      askRejectSeveral: (several) => setOpen({ kind: 'rejectSeveral', several }),
      askPostSeveral: (run, several) => setOpen({ kind: 'postSeveral', run, several }),
      undoDocument: (id) => void decide.undo(id),
      lastDecided,
      undoLast: () => {
        if (lastDecided === null) return;
        if ('run' in lastDecided) undoRun(lastDecided.run);
        else void decide.undo(lastDecided.id);
      },
      checkDocument: (id, part = 'lines') => setOpen({ kind: 'check', id, part }),
      compareVat: (id) => setOpen({ kind: 'vat', id }),
      chooseOrderUse: (id) => setOpen({ kind: 'order', id }),
      postDocument: (id) => setOpen({ kind: 'post', id }),
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
    [decide, undoRun, lastDecided, store],
  );

  return (
    <CurrentRuns value={runs}>
      <CurrentDecisions value={decisions}>
        {children}
        {open?.kind === 'ask' && (
          <AskDialog
            asked={open.asking.asked}
            onClose={close}
            onAccept={() => {
              close();
              void decide.acceptAnyway(open.asking);
            }}
            onMend={(id, stop) => {
              close();
              decisions.mend(id, stop);
            }}
          />
        )}
        {open?.kind === 'reject' && (
          <RejectDialog
            ids={[open.id]}
            count={1}
            onClose={close}
            onReject={({ reason }) => {
              close();
              void decide.reject(open.id, reason);
            }}
          />
        )}
        {open?.kind === 'rejectSeveral' && (
          <RejectDialog
            ids={open.several.ids}
            count={open.several.count}
            onClose={close}
            onReject={(options) => {
              close();
              runs.start({ kind: 'reject', scope: open.several.scope, options });
            }}
          />
        )}
        {open?.kind === 'postSeveral' && (
          <PostSeveralDialog
            kind={open.run}
            count={open.several.count}
            onClose={close}
            onStart={(dryRun) => {
              close();
              const order = { kind: open.run, scope: open.several.scope };
              if (dryRun) runs.dryRun(order);
              else runs.start(order);
            }}
          />
        )}
        {open?.kind === 'check' && <CheckDialog id={open.id} part={open.part} onClose={close} />}
        {open?.kind === 'vat' && <CompareVatDialog id={open.id} onClose={close} />}
        {open?.kind === 'order' && <OrderUseDialog id={open.id} onClose={close} />}
        {open?.kind === 'post' && (
          <PostDialog
            documentId={open.id}
            onClose={close}
            onMend={(stop) => {
              close();
              decisions.mend(open.id, stop);
            }}
          />
        )}
      </CurrentDecisions>
    </CurrentRuns>
  );
}
