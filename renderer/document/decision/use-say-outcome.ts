import { useCallback } from 'react';
import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import { remaining } from '../../outbox/countdown.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { reasonOf } from './outcomes.ts';

type Done = 'accept' | 'reject' | 'undo';
type SayOutcome = (
  done: Done,
  decided: readonly AcceptanceOutcome[],
  stopped: readonly AcceptanceOutcome[],
  undo: (() => void) | null,
) => Promise<void>;

/** One toast for what an order did: decided with *Undo*, and what stopped with its first reason (UI-30, UI-31). */
export function useSayOutcome(): SayOutcome {
  const backend = useBackend();
  const store = useAppStore();
  const { t, language } = useText();
  return useCallback(
    async (done, decided, stopped, undo) => {
      const { say, openHere, place } = store.getState();
      const rowOf = async (id: number) => {
        const page = await backend.call('documents.open', { id });
        return page.ok ? page.value.row : null;
      };
      const numberOf = async (id: number): Promise<string> => (await rowOf(id))?.documentNo ?? String(id);
      const madeBy = async (id: number, { no, kind }: NonNullable<AcceptanceOutcome['purchase']>): Promise<string> => {
        const row = await rowOf(id);
        // Orders become orders; anything else that has one changed it (NS p. 86).
        const changed = kind === 'purchaseOrder' && row?.type !== 'order';
        const values = { number: row?.documentNo ?? String(id), purchase: no };
        return changed ? t('decision:result.orderUpdated', values) : t('document:result.accepted', values);
      };
      // Undoing the acceptance of what was rejected before leaves it rejected (ACC-8, ACC-9).
      const plainly = async (id: number): Promise<string> => {
        const row = await rowOf(id);
        const undone = row?.status === 'rejected' ? 'decision:result.rejectedAgain' : 'document:result.undone';
        return t(
          done === 'accept' ? 'document:result.acceptedPlain' : done === 'reject' ? 'document:result.rejected' : undone,
          { number: row?.documentNo ?? String(id) },
        );
      };
      const [first] = decided;
      if (first !== undefined) {
        const text =
          decided.length > 1
            ? t(
                done === 'accept'
                  ? 'document:result.acceptedMany'
                  : done === 'reject'
                    ? 'document:result.rejectedMany'
                    : 'document:result.undoneMany',
                { count: decided.length },
              )
            : done === 'accept' && first.purchase !== null
              ? await madeBy(first.id, first.purchase)
              : await plainly(first.id);
        const response = decided.length === 1 && done !== 'undo' ? first.response : null;
        const todo =
          response?.releaseAt == null
            ? null
            : t('document:result.answer', { to: response.to, when: inSeconds(response.releaseAt) });
        const made = decided.length === 1 && done === 'accept' ? first.purchase : null;
        say({
          text,
          todo,
          link:
            made === null || made.id === null
              ? null
              : {
                  label: t('decision:result.openPurchase', { no: made.no }),
                  run: () =>
                    store.getState().goTo(made.kind === 'purchaseOrder' ? 'orders' : 'purchases', { id: made.id }),
                },
          action: undo === null ? null : { label: t('document:action.undo'), run: undo, key: 'u' },
        });
      }
      const [held] = stopped;
      if (held !== undefined && decided.length === 0 && stopped.length === 1) {
        const reason = reasonOf(held);
        const why = reason === null ? null : sentence(reason.problem, language);
        const text =
          done === 'undo'
            ? t('document:result.stoppedUndo')
            : t(done === 'accept' ? 'document:result.stopped' : 'document:result.stoppedReject', {
                number: await numberOf(held.id),
              });
        const elsewhere = place.id !== held.id;
        say({
          tone: 'bad',
          text,
          todo: why === null ? null : `${why.what} ${why.todo}`,
          action: elsewhere ? { label: t('document:result.show'), run: () => openHere(held.id), key: null } : null,
        });
      } else if (held !== undefined) {
        say({ tone: 'bad', text: t('document:result.stoppedMany', { count: stopped.length }) });
      }
      function inSeconds(instant: string): string {
        const { minutes, seconds } = remaining(instant, Date.now());
        return t('document:result.inSeconds', { count: minutes * 60 + seconds });
      }
    },
    [backend, store, t, language],
  );
}
