import { useCallback } from 'react';
import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import { remaining } from '../../outbox/countdown.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { reasonOf } from './outcomes.ts';

type Done = 'accept' | 'reject' | 'undo';
type SayOutcome = (done: Done, outcome: AcceptanceOutcome, undo: (() => void) | null) => Promise<void>;

/** One toast for what an order did to a document: decided with *Undo*, or stopped with its first reason (UI-30, UI-31). */
export function useSayOutcome(): SayOutcome {
  const backend = useBackend();
  const store = useAppStore();
  const { t, language } = useText();
  return useCallback(
    async (done, outcome, undo) => {
      const { say, openHere, goTo, place } = store.getState();
      const { id, purchase: made, response } = outcome;
      const page = await backend.call('documents.open', { id });
      const row = page.ok ? page.value.row : null;
      const number = row?.documentNo ?? String(id);
      const isDecided =
        outcome.outcome === 'accepted' || outcome.outcome === 'rejected' || outcome.outcome === 'undone';
      if (isDecided) {
        say({
          text: done === 'accept' && made !== null ? madeBy(made) : plainly(),
          todo:
            done === 'undo' || response?.releaseAt == null
              ? null
              : t('document:result.answer', { to: response.to, when: inSeconds(response.releaseAt) }),
          link:
            done !== 'accept' || made === null || made.id === null
              ? null
              : {
                  label: t('decision:result.openPurchase', { no: made.no }),
                  run: () => goTo(made.kind === 'purchaseOrder' ? 'orders' : 'purchases', { id: made.id }),
                },
          action: undo === null ? null : { label: t('document:action.undo'), run: undo, key: 'u' },
        });
        return;
      }
      const reason = reasonOf(outcome);
      const why = reason === null ? null : sentence(reason.problem, language);
      say({
        tone: 'bad',
        text:
          done === 'undo'
            ? t('document:result.stoppedUndo')
            : t(done === 'accept' ? 'document:result.stopped' : 'document:result.stoppedReject', { number }),
        todo: why === null ? null : `${why.what} ${why.todo}`,
        action: place.id === id ? null : { label: t('document:result.show'), run: () => openHere(id), key: null },
      });

      function madeBy({ no, kind }: NonNullable<AcceptanceOutcome['purchase']>): string {
        // Orders become orders; anything else that has one changed it (NS p. 86).
        const changed = kind === 'purchaseOrder' && row?.type !== 'order';
        const values = { number, purchase: no };
        return changed ? t('decision:result.orderUpdated', values) : t('document:result.accepted', values);
      }
      function plainly(): string {
        // Undoing the acceptance of what was rejected before leaves it rejected (ACC-8, ACC-9).
        const undone = row?.status === 'rejected' ? 'decision:result.rejectedAgain' : 'document:result.undone';
        return t(
          done === 'accept' ? 'document:result.acceptedPlain' : done === 'reject' ? 'document:result.rejected' : undone,
          { number },
        );
      }
      function inSeconds(instant: string): string {
        const { minutes, seconds } = remaining(instant, Date.now());
        return t('document:result.inSeconds', { count: minutes * 60 + seconds });
      }
    },
    [backend, store, t, language],
  );
}
