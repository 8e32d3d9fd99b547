import { expect, test } from 'vitest';
import { leaveOutReason } from './leave-out.ts';

const line = { kind: 'line', amount: '100.00', fate: 'uncoded' } as const;
const prepaid = { kind: 'prepaid', amount: '-50.00', fate: 'uncoded' } as const;

test('an amount stays unless the partner leaves uncoded lines out; a prepaid one may always go (COD-9, PAY-8)', () => {
  expect(leaveOutReason(line, null, 'warn')).toBe('amountStays');
  expect(leaveOutReason(line, null, null)).toBe('amountStays');
  expect(leaveOutReason(line, null, 'leaveOut')).toBeNull();
  expect(leaveOutReason(prepaid, null, 'warn')).toBeNull();
});

test('what a person left out is taken in again; what the partner leaves out is coded instead (COD-9)', () => {
  expect(leaveOutReason({ ...line, fate: 'leftOut' }, { leaveOut: true }, 'warn')).toBeNull();
  expect(leaveOutReason({ ...line, fate: 'leftOut' }, null, 'leaveOut')).toBe('partnerLeavesOut');
  expect(leaveOutReason({ kind: 'text', amount: null, fate: 'leftOut' }, null, 'warn')).toBe('textStaysOut');
});
