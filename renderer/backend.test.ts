import { describe, expect, test } from 'vitest';
import { browserBackend } from './backend.ts';

const answering =
  (answer: () => Promise<Response>): typeof fetch =>
  () =>
    answer();

describe('the backend in a browser', () => {
  test('PLT-2: a call is a POST of JSON to its name, and its result comes back as it is', async () => {
    let sent: { url: string; init: RequestInit | undefined } | null = null;
    const backend = browserBackend((url, init) => {
      sent = { url: String(url), init };
      return Promise.resolve(Response.json({ ok: true, value: { views: [] } }));
    });
    expect(await backend.call('views.list', { inbox: 'purchase' })).toEqual({ ok: true, value: { views: [] } });
    expect(sent).toMatchObject({ url: '/call/views.list', init: { method: 'POST', body: '{"inbox":"purchase"}' } });
  });

  test('UI-38: the last words of a closing window outlive it', async () => {
    const kept: (boolean | undefined)[] = [];
    const backend = browserBackend((_url, init) => {
      kept.push(init?.keepalive);
      return Promise.resolve(Response.json({ ok: true, value: {} }));
    });
    await backend.call('preferences.save', { theme: 'dark' });
    await backend.callLast('preferences.save', { theme: 'dark' });
    expect(kept).toEqual([false, true]);
  });

  test('PLT-7: a backend that cannot be reached is a problem with a sentence, never an exception', async () => {
    const unreachable = { ok: false, problem: { code: 'call.unreachable', values: {} } };
    expect(
      await browserBackend(answering(() => Promise.reject(new TypeError('Failed to fetch')))).call('setup.read', {}),
    ).toEqual(unreachable);
    expect(
      await browserBackend(answering(() => Promise.resolve(new Response('<html>', { status: 502 })))).call(
        'setup.read',
        {},
      ),
    ).toEqual(unreachable);
    expect(
      await browserBackend(answering(() => Promise.resolve(Response.json({ strange: 1 })))).call('setup.read', {}),
    ).toEqual(unreachable);
  });
});
