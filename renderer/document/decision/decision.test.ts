import { describe, expect, test } from 'vitest';
import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import type { Stop } from '../../../shared/contract/documents.ts';
import { documentAfterDecision } from './next-document.ts';
import { gatherWarnings, reasonOf, sortOutcomes } from './outcomes.ts';

function anOutcome(id: number, outcome: AcceptanceOutcome['outcome'], stops: Stop[] = []): AcceptanceOutcome {
  return { id, outcome, stops, purchase: null, response: null };
}
const nameDiffers: Stop = {
  kind: 'warning',
  problem: { code: 'check.nameDiffers', values: { name: 'A' } },
  action: 'openVendor',
  target: 1,
};
const lookAlike: Stop = {
  kind: 'warning',
  problem: { code: 'check.lookAlike', values: { number: '7' } },
  action: 'openDocument',
  target: 2,
};

describe('warnings are gathered and asked once (ACC-1)', () => {
  test('ACC-1: the same warning of two documents stands once, with both', () => {
    const gathered = gatherWarnings([
      anOutcome(1, 'asks', [nameDiffers, lookAlike]),
      anOutcome(2, 'asks', [nameDiffers]),
    ]);
    expect(gathered.map(({ stop, ids }) => [stop.problem.code, ids])).toEqual([
      ['check.nameDiffers', [1, 2]],
      ['check.lookAlike', [1]],
    ]);
  });

  test('ACC-1: the same warning with other facts is another one', () => {
    const other: Stop = { ...nameDiffers, problem: { code: 'check.nameDiffers', values: { name: 'B' } } };
    expect(gatherWarnings([anOutcome(1, 'asks', [nameDiffers]), anOutcome(2, 'asks', [other])])).toHaveLength(2);
  });

  test('UI-31: what kept a document is the first stop, not a warning before it', () => {
    const stop: Stop = { ...lookAlike, kind: 'stop', problem: { code: 'check.orderAmount', values: { order: '7' } } };
    expect(reasonOf(anOutcome(1, 'stopped', [nameDiffers, stop]))).toBe(stop);
    expect(reasonOf(anOutcome(1, 'stopped'))).toBeNull();
  });

  test('MASS-3: every outcome is said: decided, asked or stopped', () => {
    const sorted = sortOutcomes([
      anOutcome(1, 'accepted'),
      anOutcome(2, 'asks'),
      anOutcome(3, 'stopped'),
      anOutcome(4, 'rejected'),
      anOutcome(5, 'undone'),
    ]);
    expect([sorted.decided.length, sorted.asks.length, sorted.stopped.length]).toEqual([3, 1, 1]);
  });
});

describe('what opens after a decision (UI-3)', () => {
  const middle = { index: 3, total: 9, previous: 10, next: 12 };
  const last = { index: 8, total: 9, previous: 10, next: null };
  test.each([
    ['next', middle, 12],
    ['next', last, 10],
    ['previous', middle, 10],
    ['stay', middle, undefined],
    ['list', middle, null],
    ['next', { index: 0, total: 1, previous: null, next: null }, undefined],
    ['next', null, undefined],
  ] as const)('UI-3: %s of %j is %s', (preference, before, opened) => {
    expect(documentAfterDecision(preference, before)).toBe(opened);
  });
});
