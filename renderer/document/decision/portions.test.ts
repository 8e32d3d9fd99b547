import { describe, expect, test } from 'vitest';
import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { inPortions, portionSize } from './portions.ts';

const ids = Array.from({ length: 1234 }, (_, index) => index + 1);
const accepted = (id: number): AcceptanceOutcome => ({
  id,
  outcome: 'accepted',
  stops: [],
  purchase: null,
  response: null,
});
const never = { onDone: () => undefined, isStopped: () => false };

describe('a decision on more documents than one order takes', () => {
  test('MASS-3: reaches every one once, in portions, and its outcomes are one result', async () => {
    const sent: number[] = [];
    const seen: number[] = [];
    const result = await inPortions(
      ids,
      async (portion) => {
        sent.push(portion.length);
        return ok({ outcomes: portion.map(accepted) });
      },
      { ...never, onDone: (done) => seen.push(done) },
    );
    expect(result).toMatchObject({ problem: null, left: 0 });
    expect(result.outcomes.map(({ id }) => id)).toEqual(ids);
    expect(Math.max(...sent)).toBe(portionSize);
    expect(seen.at(-1)).toBe(ids.length);
    expect(seen).toHaveLength(13);
  });

  test('MASS-3: stopped in between, the portions after that are left as they were', async () => {
    let stopped = false;
    const result = await inPortions(
      ids,
      async (portion) => {
        stopped = portion.includes(300);
        return ok({ outcomes: portion.map(accepted) });
      },
      { ...never, isStopped: () => stopped },
    );
    expect(result.outcomes).toHaveLength(300);
    expect(result.left).toBe(934);
  });

  test('PLT-7: a problem ends it and keeps what was decided before', async () => {
    const result = await inPortions(
      ids,
      async (portion) =>
        portion.includes(201) ? refuse(problem('call.unreachable')) : ok({ outcomes: portion.map(accepted) }),
      never,
    );
    expect(result.problem?.code).toBe('call.unreachable');
    expect(result.outcomes).toHaveLength(200);
    expect(result.left).toBe(1034);
  });
});
