import { useEffect, useEffectEvent, useRef } from 'react';
import { useAppStore, useBackend, useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { gatherWhileAway } from './gather-while-away.ts';
import { sendingNoticesOf } from './notices.ts';
import { noticeWay, showNotice } from './system-notice.ts';

const wait = 3000;
const silence = 60_000;
/** As many as are looked at for what is new since. */
const looked = 20;

/** What did not get through while nobody looked at the window is told through the system, few and grouped (PLT-7, UI-36). */
export function useSendingNotices(): void {
  const text = useText();
  const store = useAppStore();
  const backend = useBackend();
  const wanted = useStore((state) => state.preferences.notifications);
  const failedBefore = useRef<number | null>(null);

  /** How many have failed in all; null: not known just now. */
  const count = useEffectEvent(async (): Promise<number | null> => {
    const counts = await backend.call('sending.counts', { ledgerId: null });
    if (!counts.ok) return null;
    return counts.value.areas.filter(({ status }) => status === 'failed').reduce((sum, one) => sum + one.count, 0);
  });

  const tell = useEffectEvent(async (failed: number, since: number): Promise<void> => {
    const way = noticeWay(store.getState().host);
    if (way !== 'host' && way !== 'browser') return;
    const { causes } = await backend
      .call('sending.causes', { ledgerId: null })
      .then((answer) => (answer.ok ? answer.value : { causes: [] }));
    const rows = causes
      .filter(({ status }) => status === 'failed')
      .flatMap(({ rows: met, text: words, problem }) => met.slice(0, looked).map((row) => ({ ...row, words, problem })))
      .filter((row) => Date.parse(row.since) >= since - wait);
    for (const notice of sendingNoticesOf({ failed, rows }, text))
      showNotice(notice, way, backend, () => store.getState().goTo('sendingProblems'));
  });

  useEffect(() => {
    if (!wanted) return;
    const isAway = (): boolean => document.visibilityState === 'hidden' || !document.hasFocus();
    const gatherer = gatherWhileAway({ isAway, wait, silence, tell: ({ failed, since }) => void tell(failed, since) });
    const look = async (): Promise<void> => {
      const failed = await count();
      if (failed === null) return;
      gatherer.add(0, Math.max(0, failed - (failedBefore.current ?? failed)));
      failedBefore.current = failed;
    };
    void look();
    const stopEvents = backend.onEvent((event) => {
      if (event.name === 'sending.changed') void look();
    });
    return () => {
      stopEvents();
      gatherer.stop();
    };
  }, [wanted, backend]);
}
