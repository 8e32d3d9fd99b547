import { useEffect } from 'react';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';

/** Puts theme and density on the page, where the tokens look for them, and the place into the window's title. */
export function useAppearance(): void {
  const { t, format } = useText();
  const place = useStore((state) => state.place.name);
  const waiting = useStore((state) => state.counts?.needsYou ?? 0);
  const theme = useStore((state) => state.preferences.theme);
  const density = useStore((state) => state.preferences.density);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.dataset['density'] = density;
  }, [theme, density]);
  useEffect(() => {
    document.title = `${waiting === 0 ? '' : `(${format.number(waiting)}) `}${t(`frame:place.${place}`)} · Ebilag`;
  }, [t, format, place, waiting]);
}
