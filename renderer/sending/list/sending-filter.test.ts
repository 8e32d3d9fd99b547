import { describe, expect, test } from 'vitest';
import { openNarrowing, sameNarrowing } from './sending-filter.ts';

describe('a saved view of what is sent (OUT-12, IN-21)', () => {
  test('OUT-12: is the one that is shown whatever order its statuses were chosen in', () => {
    const saved = { ...openNarrowing, statuses: ['failed' as const, 'refused' as const], search: 'Klit' };
    expect(sameNarrowing(saved, { ...saved, statuses: ['refused', 'failed'], search: ' Klit ' })).toBe(true);
  });

  test('OUT-12: is another one as soon as anything else is asked', () => {
    expect(sameNarrowing(openNarrowing, { ...openNarrowing, least: '100' })).toBe(false);
    expect(sameNarrowing(openNarrowing, { ...openNarrowing, history: true })).toBe(false);
  });
});
