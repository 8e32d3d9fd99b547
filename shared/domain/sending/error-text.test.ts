import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, readErrorText } from './error-text.ts';

const cameAt = '2026-11-20T09:30:00.000Z';

describe('OUT-8 the words of an access point (facts/transport.md e.2)', () => {
  test('Domibus says code, detail, whose side, when and for which message', () => {
    const text = [
      'errorCode: EBMS:0202',
      'errorDetail: Delivery failed after 5 attempts',
      'messageInErrorId: 9c@domibus.example',
      'mshRole: RECEIVING',
      'notified: null',
      'timestamp: 2026-11-20T09:07:40.000Z',
    ].join('\n');
    expect(readErrorText(text, cameAt)).toEqual({
      at: '2026-11-20T09:07:40.000Z',
      says: 'notDelivered',
      speaker: 'receiverAccessPoint',
      form: 'errorFile',
      code: 'EBMS:0202',
      text: 'Delivery failed after 5 attempts',
      messageId: '9c@domibus.example',
    });
  });

  test('what the look-up did not find, the registry said', () => {
    for (const text of [
      'errorDetail: No endpoint found for the receiver in SML/SMP',
      'Participant 0088:579 is not registered',
      'LookupException: unable to read NAPTR',
    ])
      expect(readErrorText(text, cameAt).speaker, text).toBe('registry');
  });

  test('any other words are those of our own access point; none are none', () => {
    expect(readErrorText('Disk full\n', cameAt)).toMatchObject({
      at: cameAt,
      speaker: 'ownAccessPoint',
      code: null,
      text: 'Disk full',
    });
    expect(readErrorText('  ', cameAt).text).toBeNull();
  });

  test('a time without a zone is taken for UTC, anything else for none', () => {
    expect(instantOf('2026-11-20 09:07:40')).toBe('2026-11-20T09:07:40.000Z');
    expect(instantOf('2026-11-20T10:07:40+01:00')).toBe('2026-11-20T09:07:40.000Z');
    for (const written of [null, '', '20-11-2026', '2026-11-20', '2026-13-40T99:99:99'])
      expect(instantOf(written)).toBeNull();
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readErrorText(text, cameAt)).not.toThrow();
      }),
    );
  });
});
