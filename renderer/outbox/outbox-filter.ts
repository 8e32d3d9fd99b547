import { type OutboxStatus, outboxStatuses } from '../../shared/domain/status.ts';

/** What the answers are narrowed to. *attention*: failed and still held, what somebody may want to do something about. */
export type OutboxFilter = OutboxStatus | 'any' | 'attention';

export function statusesOf(filter: OutboxFilter): readonly OutboxStatus[] {
  if (filter === 'any') return outboxStatuses;
  return filter === 'attention' ? ['failed', 'held'] : [filter];
}
