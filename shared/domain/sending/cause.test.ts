import { describe, expect, test } from 'vitest';
import { causeOf, type Advice } from './cause.ts';
import type { Verdict } from './verdict.ts';

const failed = (values: Partial<Verdict>): Verdict => ({
  status: 'failed',
  since: '2026-11-20T09:00:00.000Z',
  speaker: 'ownAccessPoint',
  code: null,
  text: null,
  problem: null,
  ...values,
});
const keyOf = (values: Partial<Verdict>) => causeOf(failed(values))?.key;

describe('OUT-11 the same error is one cause', () => {
  test('numbers, UUIDs and quoted names make no other cause; who spoke and the code do', () => {
    const first = keyOf({
      text: 'Receiver "Odense" 5790001234560 of 100231_3f1c0a2e-1111-4222-8333-944455556666.xml is gone',
    });
    expect(
      keyOf({ text: 'Receiver "Aarhus" 5790009999990 of 100232_0f1c0a2e-1111-4222-8333-944455556667.xml is gone' }),
    ).toBe(first);
    expect(keyOf({ text: 'Receiver is here' })).not.toBe(first);
    expect(keyOf({ text: 'x', speaker: 'registry' })).not.toBe(keyOf({ text: 'x' }));
    expect(keyOf({ text: 'x', code: 'A' })).not.toBe(keyOf({ text: 'x', code: 'B' }));
  });

  test('a rule that is named makes the cause, whatever sums stand beside it', () => {
    const text = (sum: string) => `F-INV134: the sum ${sum} does not come out`;
    expect(keyOf({ text: text('1') })).toBe(keyOf({ text: text('2,50 (kroner)') }));
    expect(causeOf(failed({ text: text('1') }))).toMatchObject({ rule: 'F-INV134' });
    for (const rule of ['BR-CO-15', 'BR-S-08', 'BR-52', 'DK-R-005', 'PEPPOL-EN16931-R003', 'UBL-CR-123'])
      expect(causeOf(failed({ text: `[${rule}]-Something` }))?.rule).toBe(rule);
  });

  test('of what we cannot write the place makes the cause, not the document', () => {
    const problem = (number: string, place: string) => ({
      code: 'document.notWritable' as const,
      values: { number, place, because: 'required.missing', count: '1' },
    });
    expect(keyOf({ problem: problem('1', 'IssueDate') })).toBe(keyOf({ problem: problem('2', 'IssueDate') }));
    expect(keyOf({ problem: problem('1', 'IssueDate') })).not.toBe(keyOf({ problem: problem('1', 'ID') }));
  });

  test('only a definite no has a cause', () => {
    expect(causeOf(failed({ status: 'noAnswer' }))).toBeNull();
    expect(causeOf(failed({ status: 'refused', speaker: 'buyer', code: 'BusinessReject' }))).toMatchObject({
      advice: 'buyerRefused',
    });
  });

  test.each<[string, Partial<Verdict>, Advice]>([
    ['the receiver is not known', { speaker: 'registry', text: 'No endpoint found' }, 'addressUnknown'],
    ['the type is not taken', { speaker: 'registry', text: 'not registered for this document type' }, 'typeNotTaken'],
    ['the profile is not taken', { code: 'ProfileReject', text: 'x' }, 'profileNotTaken'],
    ['nobody answers', { text: 'connect: connection refused' }, 'connection'],
    ['a certificate has expired', { text: 'PKIX path validation failed: certificate expired' }, 'certificate'],
    ['a number comes twice', { text: 'Faktura 1 findes allerede' }, 'duplicate'],
    ['the order number is missing', { status: 'refused', text: 'Vi mangler et ordrenummer' }, 'orderReference'],
    ['a rule is broken', { text: 'F-INV050 is broken' }, 'rule'],
    ['we know no more', { text: 'Uups' }, 'unknown'],
  ])('what helps when %s', (_what, values, advice) => {
    expect(causeOf(failed(values))?.advice).toBe(advice);
  });
});
