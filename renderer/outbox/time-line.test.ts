import { describe, expect, test } from 'vitest';
import { outboxStatuses } from '../../shared/domain/status.ts';
import { timeLineOf } from './time-line.ts';

const answer = {
  createdAt: '2026-11-20T09:00:00Z',
  releaseAt: '2026-11-20T09:01:00Z',
  sentAt: null,
  settledAt: null,
} as const;
const left = { ...answer, sentAt: '2026-11-20T09:01:02Z', settledAt: '2026-11-20T09:02:00Z' };

describe('time line of an answer (OUT-4b)', () => {
  test('begins with its making in every status', () => {
    for (const status of outboxStatuses) expect(timeLineOf({ ...answer, status })[0]?.step).toBe('made');
  });

  test('a held answer ends with the moment it will leave', () => {
    expect(timeLineOf({ ...answer, status: 'held' }).at(-1)).toMatchObject({ step: 'heldUntil', at: answer.releaseAt });
  });

  test('silence after sending is waiting, not an error', () => {
    expect(timeLineOf({ ...left, status: 'sent' }).at(-1)).toMatchObject({
      step: 'waiting',
      by: 'nobody',
      tone: 'warning',
    });
  });

  test('a failure says who spoke: the transport if the file had left, else we', () => {
    expect(timeLineOf({ ...left, status: 'failed' }).at(-1)).toMatchObject({ by: 'transport', tone: 'bad' });
    expect(timeLineOf({ ...answer, status: 'failed' }).at(-1)).toMatchObject({ by: 'us', tone: 'bad' });
  });

  test('a receipt stands with the moment it came', () => {
    expect(timeLineOf({ ...left, status: 'received' }).at(-1)).toMatchObject({
      step: 'receipt',
      by: 'transport',
      at: left.settledAt,
    });
  });

  test('an answer taken back never shows that it was handed over', () => {
    expect(timeLineOf({ ...answer, status: 'cancelled' }).map(({ step }) => step)).toEqual(['made', 'cancelled']);
  });
});
