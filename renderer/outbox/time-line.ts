import type { OutboxRow } from '../../shared/contract/exchange.ts';

/** Who a step of the time line speaks for (OUT-4b). */
export type Speaker = 'us' | 'transport' | 'nobody';

/** One step in the life of an answer; `step` is a key of `outbox.line`. */
export interface TimeLineStep {
  readonly step: 'made' | 'heldUntil' | 'due' | 'handed' | 'receipt' | 'waiting' | 'failed' | 'cancelled';
  readonly by: Speaker;
  /** ISO instant, or null where only the order is known. */
  readonly at: string | null;
  readonly tone: 'plain' | 'good' | 'warning' | 'bad';
}

/**
 * What is known of an answer in time order, ending with its present state. Silence is shown as waiting, never as an
 * error (OUT-4b).
 */
export function timeLineOf(
  row: Pick<OutboxRow, 'status' | 'createdAt' | 'releaseAt' | 'sentAt' | 'settledAt'>,
): readonly TimeLineStep[] {
  const made: TimeLineStep = { step: 'made', by: 'us', at: row.createdAt, tone: 'plain' };
  const due: TimeLineStep = { step: 'due', by: 'us', at: row.releaseAt, tone: 'plain' };
  const handed: TimeLineStep = { step: 'handed', by: 'us', at: row.sentAt, tone: 'plain' };
  switch (row.status) {
    case 'held':
      return [made, { step: 'heldUntil', by: 'us', at: row.releaseAt, tone: 'warning' }];
    case 'awaitingSending':
      return [made, due];
    case 'sent':
      return [made, handed, { step: 'waiting', by: 'nobody', at: null, tone: 'warning' }];
    case 'received':
      return [made, handed, { step: 'receipt', by: 'transport', at: row.settledAt, tone: 'good' }];
    case 'failed': {
      const failed: TimeLineStep = {
        step: 'failed',
        by: row.sentAt === null ? 'us' : 'transport',
        at: row.settledAt,
        tone: 'bad',
      };
      return row.sentAt === null ? [made, due, failed] : [made, handed, failed];
    }
    case 'cancelled':
      return [made, { step: 'cancelled', by: 'us', at: row.settledAt, tone: 'plain' }];
  }
}
