/** Grace periods offered, in seconds (ACC-9: 0 to 10 minutes). */
const offered = [0, 15, 30, 60, 120, 300, 600] as const;

/** The offered ones, and the present one where it is another, in order. */
export function graceChoices(present: number): readonly number[] {
  return [...new Set([...offered, Math.min(Math.max(0, Math.round(present)), 600)])].toSorted((a, b) => a - b);
}

/** Whole minutes as minutes, everything else as seconds. */
export function graceUnit(seconds: number): { readonly unit: 'seconds' | 'minutes'; readonly count: number } {
  return seconds > 0 && seconds % 60 === 0
    ? { unit: 'minutes', count: seconds / 60 }
    : { unit: 'seconds', count: seconds };
}
