import type { LogFilter } from '../../../shared/contract/evidence-log.ts';

/** Nothing narrowed. */
export const wholeLog: LogFilter = {
  from: null,
  to: null,
  by: null,
  step: null,
  kind: null,
  documentId: null,
  onlyProblems: false,
  search: '',
};

/** Whether anything but the words narrows it. */
export function isWhole(filter: LogFilter): boolean {
  return Object.entries(wholeLog).every(([name, value]) => filter[name as keyof LogFilter] === value);
}

/** What the place in the address narrows it to when one comes from elsewhere: `#/evidence?tab=log&document=12`. */
export function filterFrom(params: Readonly<Record<string, string>>): LogFilter {
  const id = Number(params['document']);
  return { ...wholeLog, documentId: Number.isSafeInteger(id) && id > 0 ? id : null };
}
