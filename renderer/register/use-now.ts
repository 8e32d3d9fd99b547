import { useEffect, useState } from 'react';

/** The present moment, anew every second (or so often as said) while something counts down; standing still otherwise. */
export function useNow(counting: boolean, everyMs = 1000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!counting) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [counting, everyMs]);
  return now;
}
