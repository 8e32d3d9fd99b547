import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidenceForms, sayings, speakers, type Evidence, type Saying } from './evidence.ts';
import { attentionOf, isUnderWay, isWithReceiver, sendStatuses, verdictOf } from './verdict.ts';

function said(says: Saying, time: string, values: Partial<Evidence> = {}): Evidence {
  return {
    at: `2026-11-20T${time}:00.000Z`,
    says,
    speaker: 'ownAccessPoint',
    form: 'note',
    code: null,
    text: null,
    problem: null,
    ...values,
  };
}
const statusAfter = (...evidence: Evidence[]) => verdictOf(evidence)?.status;
const sent = [said('made', '09:00', { speaker: 'ownCheck' }), said('left', '09:02')];

describe('OUT-4b the verdict of the evidence', () => {
  test('goes the way of a document that arrives', () => {
    expect(verdictOf([])).toBeNull();
    expect(statusAfter(said('made', '09:00'))).toBe('awaitingSending');
    expect(statusAfter(...sent)).toBe('awaitingResponse');
    expect(statusAfter(...sent, said('arrived', '09:03'))).toBe('received');
    expect(statusAfter(...sent, said('arrived', '09:03'), said('accepted', '10:00'))).toBe('accepted');
  });

  test('says who spoke last, when, and in which words', () => {
    const rejection = said('invalid', '09:07', {
      speaker: 'receiverAccessPoint',
      code: 'TechnicalReject',
      text: 'F-INV134',
    });
    expect(verdictOf([...sent, said('arrived', '09:03'), rejection])).toEqual({
      status: 'failed',
      since: rejection.at,
      speaker: 'receiverAccessPoint',
      code: 'TechnicalReject',
      text: 'F-INV134',
      problem: null,
    });
  });

  test('takes a validation for more than a receipt, and the buyer for more than a validation', () => {
    expect(statusAfter(...sent, said('invalid', '09:07'), said('arrived', '09:08'))).toBe('failed');
    expect(statusAfter(...sent, said('refused', '09:07'), said('valid', '09:08'))).toBe('refused');
  });

  test('takes an access point at its later word: an error it got over is no error', () => {
    expect(statusAfter(...sent, said('notDelivered', '09:03'), said('arrived', '09:20'))).toBe('received');
    expect(statusAfter(...sent, said('arrived', '09:03'), said('notDelivered', '09:20'))).toBe('failed');
  });

  test('knows silence from an error, and forgets it when an answer comes after all', () => {
    expect(statusAfter(...sent, said('silent', '10:02'))).toBe('noAnswer');
    expect(statusAfter(...sent, said('silent', '10:02'), said('arrived', '11:00'))).toBe('received');
  });

  test('holds a receipt that came before the hand-over was noted', () => {
    expect(statusAfter(said('arrived', '09:01'), ...sent)).toBe('received');
  });

  test('stays cancelled, unless the receiver turns out to have it', () => {
    const cancelled = said('cancelled', '12:00', { speaker: 'person' });
    expect(statusAfter(...sent, said('notDelivered', '09:03'), cancelled)).toBe('cancelledInternally');
    expect(statusAfter(...sent, cancelled, said('notDelivered', '13:00'))).toBe('cancelledInternally');
    expect(statusAfter(...sent, cancelled, said('arrived', '13:00'))).toBe('received');
  });

  test('only a definite no wants a person as an error; silence comes after it', () => {
    expect(sendStatuses.filter((status) => attentionOf(status) < 2)).toEqual(['refused', 'failed']);
    expect(sendStatuses.filter((status) => attentionOf(status) === 2)).toEqual(['noAnswer']);
    expect(sendStatuses.filter(isUnderWay)).toEqual(['awaitingSending', 'awaitingResponse']);
    expect(sendStatuses.filter(isWithReceiver)).toEqual(['handedOn', 'received', 'accepted', 'refused']);
  });
});

describe('OUT-4b whatever evidence there is', () => {
  const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
    at: fc.integer({ min: 0, max: 5 }).map((minute) => `2026-11-20T09:0${minute}:00.000Z`),
    says: fc.constantFrom(...sayings),
    speaker: fc.constantFrom(...speakers),
    form: fc.constantFrom(...evidenceForms),
    code: fc.option(fc.constantFrom('RE', 'AP', 'TechnicalReject')),
    text: fc.option(fc.string({ maxLength: 5 })),
    problem: fc.constant(null),
  });

  test('the order in which it comes changes nothing', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyEvidence, { maxLength: 12 })
          .chain((evidence) =>
            fc.tuple(fc.constant(evidence), fc.shuffledSubarray(evidence, { minLength: evidence.length })),
          ),
        ([evidence, shuffled]) => {
          expect(verdictOf(shuffled)).toEqual(verdictOf(evidence));
        },
      ),
    );
  });

  test('the same evidence told twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyEvidence, { minLength: 1, maxLength: 8 }), fc.nat(), (evidence, which) => {
        const again = evidence[which % evidence.length];
        if (again !== undefined) expect(verdictOf([...evidence, again])).toEqual(verdictOf(evidence));
      }),
    );
  });

  test('what proves that it arrived is never forgotten for silence or for its departure', () => {
    fc.assert(
      fc.property(fc.array(anyEvidence, { maxLength: 8 }), (evidence) => {
        const status = verdictOf([...evidence, said('arrived', '09:05')])?.status;
        expect(['awaitingSending', 'awaitingResponse', 'noAnswer']).not.toContain(status);
      }),
    );
  });
});
