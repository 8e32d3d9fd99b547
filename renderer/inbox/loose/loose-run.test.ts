import { describe, expect, test } from 'vitest';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { answeringBackend } from '../../store/testing/answering-backend.ts';
import { aWeekAgo, runLoose, scopeOf } from './loose-run.ts';

/** A store of loose statements, of which some stay as they are whatever is ordered. */
function looseStore(count: number, stays: ReadonlySet<number>) {
  let loose = Array.from({ length: count }, (_, index) => index + 1);
  const backend = answeringBackend({
    'utilityStatements.loose': ({ offset, limit }: { offset: number; limit: number }) =>
      ok({ rows: loose.slice(offset, offset + limit).map((id) => ({ id })), total: loose.length }),
    'utilityStatements.decideLoose': ({ ids }: { ids: number[] }) => {
      loose = loose.filter((id) => stays.has(id) || !ids.includes(id));
      return ok({ results: ids.map((id) => ({ id, outcome: stays.has(id) ? 'asks' : 'accepted' })) });
    },
  });
  return { backend, left: () => loose };
}

const scope = scopeOf(null, '2026-11-14', '');
const watching = { onDone: () => undefined, isStopped: () => false };

describe('UTS-3 the run over loose utility statements', () => {
  test('suggests what was received more than a week ago', () => {
    expect(aWeekAgo(new Date('2026-11-21T12:00:00'))).toBe('2026-11-14');
    expect(scope.conditions).toEqual([{ column: 'receivedAt', operator: 'to', values: ['2026-11-14'] }]);
    expect(scopeOf(null, '', 'el').conditions).toEqual([]);
  });

  test('decides each once, portion by portion, and goes round those that stay', async () => {
    const stays = new Set([1, 2, 60, 120]);
    const { backend, left } = looseStore(130, stays);
    const run = await runLoose(backend, scope, 'accept', '', watching);
    expect(run).toMatchObject({ stopped: false, problem: null });
    expect(run.results.map(({ id }) => id).toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 130 }, (_, index) => index + 1),
    );
    expect(left()).toEqual([...stays]);
  });

  test('stops after the portion it is in when told to, and when the backend refuses', async () => {
    const { backend, left } = looseStore(130, new Set());
    const stopped = await runLoose(backend, scope, 'accept', '', { ...watching, isStopped: () => true });
    expect([stopped.stopped, stopped.results.length, left().length]).toEqual([true, 50, 80]);

    const refusing = answeringBackend({
      'utilityStatements.loose': () => ok({ rows: [{ id: 1 }], total: 1 }),
      'utilityStatements.decideLoose': () => refuse(problem('call.forbidden')),
    });
    expect(await runLoose(refusing, scope, 'reject', 'x', watching)).toMatchObject({
      stopped: true,
      problem: { code: 'call.forbidden' },
      results: [],
    });
  });
});
