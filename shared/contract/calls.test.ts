import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { calls } from './calls.ts';
import { events } from './events.ts';

describe('what crosses the border is plain JSON, so that both hosts carry the same (PLT-2)', () => {
  test.each(Object.entries(calls))('%s', (_, { input, output }) => {
    expect(() => z.toJSONSchema(input, { io: 'input' })).not.toThrow();
    expect(() => z.toJSONSchema(output)).not.toThrow();
  });

  test.each(Object.entries(events))('event %s', (_, schema) => {
    expect(() => z.toJSONSchema(schema)).not.toThrow();
  });

  test('a schema that is not JSON would be noticed', () => {
    expect(() => z.toJSONSchema(z.object({ at: z.date() }))).toThrow();
  });
});
