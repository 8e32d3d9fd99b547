import { describe, expect, test } from 'vitest';
import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import type { Stop } from '../../../shared/contract/documents.ts';
import { documentAfterDecision } from './next-document.ts';
import { reasonOf } from './outcomes.ts';

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

describe('what is said of a decision', () => {
  test('UI-31: what kept a document is the first stop, not a warning before it', () => {
    const stop: Stop = { ...lookAlike, kind: 'stop', problem: { code: 'check.orderAmount', values: { order: '7' } } };
    expect(reasonOf(anOutcome(1, 'stopped', [nameDiffers, stop]))).toBe(stop);
    expect(reasonOf(anOutcome(1, 'stopped'))).toBeNull();
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
