import { useEffect, useEffectEvent } from 'react';
import { useAppStore, useBackend, useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { type Gathered, gatherWhileAway } from './gather-while-away.ts';
import { failuresNamed, noticesOf } from './notices.ts';
import { noticeWay, showNotice } from './system-notice.ts';

const wait = 3000;
const silence = 60_000;

/** Tells through the system what came while the window was not looked at, unless the person has switched that off (UI-36). */
export function useNotices(): void {
  const text = useText();
  const store = useAppStore();
  const backend = useBackend();
  const wanted = useStore((state) => state.preferences.notifications);

  const tell = useEffectEvent(async ({ arrived, failed, since }: Gathered, needingBefore: number): Promise<void> => {
    const way = noticeWay(store.getState().host);
    if (way !== 'host' && way !== 'browser') return;
    const [counts, rows] = await Promise.all([
      backend.call('documents.counts', { ledgerId: null }),
      failed === 0
        ? null
        : backend.call('exchange.rows', {
            statuses: ['failed'],
            direction: 'in',
            inbox: null,
            search: '',
            offset: 0,
            limit: failuresNamed,
          }),
    ]);
    const needing = counts.ok ? counts.value.needsYou - needingBefore - failed : 0;
    const failures =
      rows?.ok === true ? rows.value.rows.filter((row) => Date.parse(row.updatedAt) >= since - wait) : [];
    const happened = { arrived, failed, failures, needing: Math.max(0, Math.min(arrived, needing)) };
    for (const notice of noticesOf(happened, text))
      showNotice(notice, way, backend, ({ place }) => {
        if (place !== null) store.getState().goTo(place);
      });
  });

  useEffect(() => {
    if (!wanted) return;
    let needing = store.getState().counts?.needsYou ?? 0;
    const isAway = (): boolean => document.visibilityState === 'hidden' || !document.hasFocus();
    const gatherer = gatherWhileAway({
      isAway,
      wait,
      silence,
      tell: (gathered) => {
        void tell(gathered, needing);
        needing = store.getState().counts?.needsYou ?? 0;
      },
    });
    /** What waited when the window was last looked at; what is more has come since. */
    const look = (): void => {
      if (!isAway()) needing = store.getState().counts?.needsYou ?? needing;
    };
    const stopEvents = backend.onEvent((event) => {
      if (event.name !== 'documents.changed') return;
      look();
      gatherer.add(event.value.arrived, event.value.failed);
    });
    window.addEventListener('blur', look);
    return () => {
      window.removeEventListener('blur', look);
      stopEvents();
      gatherer.stop();
    };
  }, [wanted, store, backend]);
}
