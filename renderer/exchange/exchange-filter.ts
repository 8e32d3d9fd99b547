import type { CallInput } from '../../shared/contract/calls.ts';
import type { Inbox } from '../../shared/domain/document/document.ts';
import { type Direction, type ExchangeStatus, exchangeStatuses } from '../../shared/domain/status.ts';

/** What the exchange table is narrowed to. *open*: everything that is not settled, the table's normal state. */
export interface ExchangeFilter {
  readonly status: ExchangeStatus | 'open' | 'any';
  readonly direction: Direction | null;
  readonly inbox: Inbox | 'none' | null;
  readonly search: string;
}

export const openFilter: ExchangeFilter = { status: 'open', direction: null, inbox: null, search: '' };

/** The statuses a filter means; discarded rows are settled. */
export function statusesOf(status: ExchangeFilter['status']): readonly ExchangeStatus[] {
  if (status === 'any') return exchangeStatuses;
  return status === 'open' ? ['failed', 'stranded', 'processing'] : [status];
}

export function questionOf({
  status,
  direction,
  inbox,
  search,
}: ExchangeFilter): Omit<CallInput<'exchange.rows'>, 'offset' | 'limit'> {
  return { statuses: [...statusesOf(status)], direction, inbox, search: search.trim() };
}

/** Whether nothing but the normal narrowing is on: only then does an empty table mean that nothing failed. */
export function isOpenFilter({ status, direction, inbox, search }: ExchangeFilter): boolean {
  return (status === 'open' || status === 'any') && direction === null && inbox === null && search.trim() === '';
}
