import { useEffect } from 'react';
import { useStore } from '../store/use-store.tsx';

/** Puts theme and density on the page, where the tokens look for them. */
export function useAppearance(): void {
  const theme = useStore((state) => state.preferences.theme);
  const density = useStore((state) => state.preferences.density);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.dataset['density'] = density;
  }, [theme, density]);
}
