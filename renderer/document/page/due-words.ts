/** How far a due date is away, as a key under `document:head.`; `late` is drawn in the colour of what needs somebody. */
export interface DueWords {
  readonly key: 'dueToday' | 'dueTomorrow' | 'dueIn' | 'overdue';
  readonly days: number;
  readonly late: boolean;
}

const day = 86_400_000;

/** Whole days between today in the reader's zone and an ISO date; null when there is no date. */
export function dueWords(dueDate: string | null, today: Date): DueWords | null {
  const parts = dueDate === null ? null : /^(\d{4})-(\d{2})-(\d{2})$/.exec(dueDate);
  if (parts === null) return null;
  const due = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  const days = Math.round((due - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) / day);
  if (days < 0) return { key: 'overdue', days: -days, late: true };
  if (days === 0) return { key: 'dueToday', days, late: true };
  return { key: days === 1 ? 'dueTomorrow' : 'dueIn', days, late: false };
}
