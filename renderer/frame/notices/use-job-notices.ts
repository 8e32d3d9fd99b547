import { useEffect, useEffectEvent } from 'react';
import type { EventValue } from '../../../shared/contract/events.ts';
import { useAppStore, useBackend, useStore } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { noticeWay, showNotice } from './system-notice.ts';

/** A job that did not do its work is said in the window and, when nobody looks at it, through the system (UI-30, UI-36). */
export function useJobNotices(): void {
  const { t, language } = useText();
  const store = useAppStore();
  const backend = useBackend();
  const wanted = useStore((state) => state.preferences.notifications);

  const tell = useEffectEvent(({ name, problem }: NonNullable<EventValue<'jobs.changed'>['failed']>): void => {
    const { what, todo } = sentence(problem, language);
    const title = t('jobs:notice.failed', { name });
    const show = (): void => store.getState().goTo('jobs');
    store
      .getState()
      .say({ tone: 'bad', text: `${title}. ${what}`, todo, link: { label: t('jobs:done.show'), run: show } });
    const away = document.visibilityState === 'hidden' || !document.hasFocus();
    if (wanted && away)
      showNotice({ title, body: what, place: 'jobs' }, noticeWay(store.getState().host), backend, show);
  });

  useEffect(
    () =>
      backend.onEvent((event) => {
        if (event.name === 'jobs.changed' && event.value.failed !== null) tell(event.value.failed);
      }),
    [backend],
  );
}
