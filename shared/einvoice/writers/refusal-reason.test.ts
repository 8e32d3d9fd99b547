import { expect, test } from 'vitest';
import { unsupportedProfileReason } from './refusal-reason.ts';

test('IN-6: the sender is told in a sentence which profile cannot be answered', () => {
  expect(unsupportedProfileReason('Procurement-X-1.0')).toBe(
    'Profilen "Procurement-X-1.0" understøttes ikke af modtageren. / The receiver does not support the profile "Procurement-X-1.0".',
  );
});
