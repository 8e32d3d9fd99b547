import { useEffect, useState } from 'react';

const narrow = '(max-width: 1099px)';

/** True when the window is too narrow for two columns (UI-2). */
export function useNarrow(): boolean {
  const [is, setIs] = useState(() => window.matchMedia(narrow).matches);
  useEffect(() => {
    const query = window.matchMedia(narrow);
    const changed = (): void => setIs(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return is;
}
