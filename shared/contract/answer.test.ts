import { describe, expect, test } from 'vitest';
import { problem } from '../domain/problem.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Unexpected } from './answer.ts';
import { answer } from './answer.ts';
import type { Handlers } from './calls.ts';
import { calls } from './calls.ts';

/** Handlers that all break, except for those given. */
function handlersWith(given: Partial<Handlers>): Handlers {
  const broken = Object.keys(calls).map((name) => [name, async () => Promise.reject(new Error(`${name} was called`))]);
  return { ...(Object.fromEntries(broken) as unknown as Handlers), ...given };
}

const never = (): never => {
  throw new Error('nothing should have been reported');
};

describe('the one door (PLT-2)', () => {
  test('carries checked input to the handler and its answer back', async () => {
    const handlers = handlersWith({
      'views.delete': async ({ id }) => (id === 7 ? ok({}) : refuse(problem('view.notFound'))),
    });
    expect(await answer(handlers, 'views.delete', { id: 7 }, never)).toEqual({ ok: true, value: {} });
  });

  test('hands a problem of the handler on as it is', async () => {
    const handlers = handlersWith({ 'views.delete': async () => refuse(problem('view.notFound', { id: '8' })) });
    expect(await answer(handlers, 'views.delete', { id: 8 }, never)).toEqual({
      ok: false,
      problem: { code: 'view.notFound', values: { id: '8' } },
    });
  });

  test('gives the handler what the schema made of the input: trimmed, without strange keys', async () => {
    const seen: unknown[] = [];
    const handlers = handlersWith({
      'desktop.notify': async (input) => {
        seen.push(input);
        return ok({});
      },
    });
    await answer(handlers, 'desktop.notify', { title: '  One  ', body: 'x', extra: 1 }, never);
    expect(seen).toEqual([{ title: 'One', body: 'x' }]);
  });

  test.each(['constructor', 'toString', '__proto__', 'documents', ''])('does not know the call "%s"', async (name) => {
    const answered = await answer(handlersWith({}), name, {}, never);
    expect(answered).toEqual({ ok: false, problem: { code: 'call.unknown', values: { name } } });
  });

  test.each([
    ['a missing field', {}, 'id'],
    ['a wrong type', { id: '7' }, 'id'],
    ['no object at all', null, ''],
    ['nothing', undefined, ''],
  ])('refuses %s before the handler sees it, and says where', async (_, input, field) => {
    const answered = await answer(handlersWith({}), 'views.delete', input, never);
    expect(answered).toEqual({ ok: false, problem: { code: 'call.invalid', values: { name: 'views.delete', field } } });
  });

  test('turns a bug into a reference and reports it whole', async () => {
    const reported: Unexpected[] = [];
    const answered = await answer(handlersWith({}), 'views.delete', { id: 1 }, (bug) => reported.push(bug));
    const reference = reported[0]?.reference ?? '';
    expect(reference).toMatch(/^[A-Z2-9]{8}$/);
    expect(answered).toEqual({ ok: false, problem: { code: 'unexpected', values: { reference } } });
    expect(reported[0]?.name).toBe('views.delete');
    expect(reported[0]?.error).toEqual(new Error('views.delete was called'));
  });

  test('catches a handler that throws before its first await', async () => {
    const handlers = handlersWith({
      'views.delete': () => {
        throw new TypeError('at once');
      },
    });
    const answered = await answer(handlers, 'views.delete', { id: 1 }, () => undefined);
    expect(answered).toMatchObject({ ok: false, problem: { code: 'unexpected' } });
  });
});
