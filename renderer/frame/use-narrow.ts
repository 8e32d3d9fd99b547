import { useEffect, useState } from 'react';

/** Below this a window has no room for two columns (UI-2). */
const twoColumns = 1100;

/** True while the window is narrower than so many pixels; without a number, too narrow for two columns (UI-2). */
export function useNarrow(below = twoColumns): boolean {
  const narrow = `(max-width: ${below - 1}px)`;
  const [is, setIs] = useState(() => window.matchMedia(narrow).matches);
  useEffect(() => {
    const query = window.matchMedia(narrow);
    const changed = (): void => setIs(query.matches);
    changed();
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [narrow]);
  return is;
}
