/** How long something still takes at its pace so far; null until ten seconds in all are foreseen (UI-32). */
export function timeLeft(
  began: number,
  now: number,
  done: number,
  total: number,
): { readonly count: number; readonly unit: 'seconds' | 'minutes' } | null {
  const passed = (now - began) / 1000;
  if (done <= 0 || passed < 1 || done >= total) return null;
  const left = (passed / done) * (total - done);
  if (passed + left < 10) return null;
  return left < 90
    ? { count: Math.max(1, Math.round(left)), unit: 'seconds' }
    : { count: Math.round(left / 60), unit: 'minutes' };
}
