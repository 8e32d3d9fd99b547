import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { calls } from '../../shared/contract/calls.ts';
import type { Handlers } from '../../shared/contract/calls.ts';
import type { ProgramEvent } from '../../shared/contract/events.ts';
import { ok } from '../../shared/domain/result.ts';
import type { HttpHost } from './http-host.ts';
import { startHttpHost } from './http-host.ts';

let folder: string;
let host: HttpHost;
let tell: (event: ProgramEvent) => void = () => undefined;
let reported: unknown[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ebilag-http-'));
  await mkdir(join(folder, 'page', 'assets'), { recursive: true });
  await writeFile(join(folder, 'page', 'index.html'), '<title>Ebilag</title>');
  await writeFile(join(folder, 'page', 'assets', 'a.js'), '1');
  await writeFile(join(folder, 'page', '.hidden.js'), 'hidden');
  await writeFile(join(folder, 'secret.js'), 'secret');
  await symlink(join(folder, 'secret.js'), join(folder, 'page', 'way-out.js'));
  reported = [];
  const broken = Object.keys(calls).map((name) => [name, async () => Promise.reject(new Error('broken'))]);
  const handlers: Handlers = {
    ...(Object.fromEntries(broken) as unknown as Handlers),
    'views.delete': async () => ok({}),
    'files.receive': async ({ files }) =>
      ok({ received: files.length, inbox: 0, rejected: 0, failed: 0, repeated: 0, seconds: 0, results: [] }),
  };
  host = await startHttpHost({
    handlers,
    onEvent: (listener) => {
      tell = listener;
      return () => undefined;
    },
    rendererFolder: join(folder, 'page'),
    port: 0,
    usedLinkPage: '<p>used</p>',
    report: (bug) => reported.push(bug),
  });
});

afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

/** A raw request, so that Host, Origin and the path go out exactly as given. */
async function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: host.port, path, method: options.method ?? 'GET', headers: options.headers ?? {} },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(pieces).toString(),
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(options.body);
  });
}

async function comeIn(): Promise<string> {
  const url = new URL(host.newLink());
  const { headers } = await ask(url.pathname + url.search);
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

async function callViewsDelete(
  changes: { method?: string; headers?: Record<string, string>; body?: string; without?: string } = {},
): Promise<Answer> {
  const headers: Record<string, string> = {
    cookie: await comeIn(),
    origin: `http://127.0.0.1:${host.port}`,
    'content-type': 'application/json',
    ...changes.headers,
  };
  if (changes.without) delete headers[changes.without];
  return ask('/call/views.delete', { method: changes.method ?? 'POST', headers, body: changes.body ?? '{"id":1}' });
}

describe('a link works once (PLT-3)', () => {
  test('it becomes a strict cookie no script can read, and leads to the page', async () => {
    const url = new URL(host.newLink());
    const first = await ask(url.pathname + url.search);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(String(first.headers['set-cookie'])).toMatch(
      /^ebilag-\d+=[0-9a-f]{64}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
    const second = await ask(url.pathname + url.search);
    expect(second.status).toBe(401);
    expect(second.body).toBe('<p>used</p>');
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  test('the browser that used it may follow it again', async () => {
    const url = new URL(host.newLink());
    const cookie = String((await ask(url.pathname + url.search)).headers['set-cookie']).split(';')[0] ?? '';
    const again = await ask(url.pathname + url.search, { headers: { cookie } });
    expect([again.status, again.headers.location]).toEqual([303, '/']);
  });

  test.each(['/', '/assets/a.js', '/events', '/enter?key=', '/enter?key=guess', '/enter'])(
    'without one, %s shows how to get one',
    async (path) => {
      const { status, body } = await ask(path);
      expect([status, body]).toEqual([401, '<p>used</p>']);
    },
  );

  test('a wrong cookie of the right length is none', async () => {
    const { status } = await ask('/', { headers: { cookie: `ebilag-${host.port}=${'0'.repeat(64)}` } });
    expect(status).toBe(401);
  });
});

describe('the page (PLT-3)', () => {
  test('comes with its policy, its type, and is not kept', async () => {
    const { status, headers, body } = await ask('/', { headers: { cookie: await comeIn() } });
    expect([status, body]).toEqual([200, '<title>Ebilag</title>']);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe-inline/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
  });

  test.each([
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/..%5csecret.js',
    '/assets/../../secret.js',
    '//etc/passwd',
    '/.hidden.js',
    '/way-out.js',
    '/%00.js',
    '/%',
    '/assets/',
    '/nothing.js',
  ])('nothing outside its folder: %s', async (path) => {
    const { status, body } = await ask(path, { headers: { cookie: await comeIn() } });
    expect([status, body]).toEqual([404, '']);
  });

  test('a file is found where one is', async () => {
    const { status, body } = await ask('/assets/a.js', { headers: { cookie: await comeIn() } });
    expect([status, body]).toEqual([200, '1']);
  });

  test.each(['evil.example', '127.0.0.1', 'localhost:1', '127.0.0.1.evil.example'])(
    'refuses the host name %s (DNS rebinding)',
    async (name) => {
      const { status } = await ask('/', { headers: { cookie: await comeIn(), host: name } });
      expect(status).toBe(403);
    },
  );

  test('cannot be written to', async () => {
    const { status } = await ask('/', { method: 'PUT', headers: { cookie: await comeIn() } });
    expect(status).toBe(405);
  });
});

describe('calls (PLT-2, PLT-3)', () => {
  test('a proper one is answered and not kept', async () => {
    const { status, headers, body } = await callViewsDelete();
    expect([status, JSON.parse(body)]).toEqual([200, { ok: true, value: {} }]);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test.each([
    ['GET', { method: 'GET' }, 405],
    ['without the cookie', { without: 'cookie' }, 401],
    ['without an origin', { without: 'origin' }, 403],
    ['from another origin', { headers: { origin: 'http://evil.example' } }, 403],
    ['from another port', { headers: { origin: 'http://127.0.0.1:1' } }, 403],
    ['from nowhere', { headers: { origin: 'null' } }, 403],
    ['for another host', { headers: { host: 'evil.example' } }, 403],
    ['from another site', { headers: { 'sec-fetch-site': 'same-site' } }, 403],
    ['as a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
    ['as plain text', { headers: { 'content-type': 'text/plain' } }, 415],
    ['without a type', { without: 'content-type' }, 415],
    ['with broken JSON', { body: '{' }, 400],
    ['with too much', { body: JSON.stringify({ id: 1, more: 'x'.repeat(1_000_001) }) }, 413],
  ])('refuses one %s', async (_, changes, status) => {
    const answered = await callViewsDelete(changes);
    expect(answered.status).toBe(status);
    expect(JSON.parse(answered.body)).toMatchObject({ ok: false });
  });

  test('a body of unknown length is cut off at the limit, too', async () => {
    const answered = await callViewsDelete({
      headers: { 'transfer-encoding': 'chunked' },
      body: 'x'.repeat(1_500_000),
    }).catch(() => null);
    expect(answered === null || answered.status === 413).toBe(true);
  });

  test('files may be large (IN-35)', async () => {
    const body = JSON.stringify({ files: [{ name: 'a.xml', base64: 'A'.repeat(2_000_000) }] });
    const headers = {
      cookie: await comeIn(),
      origin: `http://127.0.0.1:${host.port}`,
      'content-type': 'application/json',
    };
    const answered = await ask('/call/files.receive', { method: 'POST', headers, body });
    expect(JSON.parse(answered.body)).toMatchObject({ ok: true, value: { received: 1 } });
  });

  test('a bug crosses as a reference and nothing else', async () => {
    const headers = {
      cookie: await comeIn(),
      origin: `http://127.0.0.1:${host.port}`,
      'content-type': 'application/json',
    };
    const { body } = await ask('/call/setup.read', { method: 'POST', headers, body: '{}' });
    expect(JSON.parse(body)).toMatchObject({ ok: false, problem: { code: 'unexpected' } });
    expect(body).not.toContain('broken');
    expect(reported).toHaveLength(1);
  });
});

describe('events (PLT-1)', () => {
  /** Reads the stream until `enough` says so. */
  async function listen(
    headers: Record<string, string>,
    enough: (text: string) => boolean,
    opened: () => void = () => undefined,
  ): Promise<string> {
    return new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: host.port, path: '/events', headers }, (response) => {
        let text = '';
        response.on('data', (piece: Buffer) => {
          if (text === '') opened();
          text += piece.toString();
          if (!enough(text)) return;
          asked.destroy();
          resolve(text);
        });
      });
      asked.on('error', reject);
      asked.end();
    });
  }
  const outboxChanged: ProgramEvent = { name: 'outbox.changed', value: {} };

  test('reach the page as they happen, numbered', async () => {
    const text = await listen(
      { cookie: await comeIn() },
      (all) => all.includes('data:'),
      () => tell(outboxChanged),
    );
    expect(text).toMatch(
      /^retry: 1000\nid: [0-9a-f]+-0\n\nid: [0-9a-f]+-1\ndata: \{"name":"outbox.changed","value":\{\}\}\n\n$/,
    );
  });

  test('a page that comes back gets exactly what it missed', async () => {
    const cookie = await comeIn();
    const first = await listen(
      { cookie },
      (all) => all.includes('data:'),
      () => tell(outboxChanged),
    );
    const lastSeen = /id: (\S+)\ndata/.exec(first)?.[1] ?? '';
    tell({ name: 'exchange.changed', value: {} });
    tell({ name: 'purchases.changed', value: {} });
    const second = await listen({ cookie, 'last-event-id': lastSeen }, (all) => all.includes('purchases'));
    expect([...second.matchAll(/"name":"([^"]+)"/g)].map((match) => match[1])).toEqual([
      'exchange.changed',
      'purchases.changed',
    ]);
  });

  test('a page that knows another run of the program is told that everything changed', async () => {
    const text = await listen({ cookie: await comeIn(), 'last-event-id': 'abcdef01-3' }, (all) =>
      all.includes('preferences.changed'),
    );
    expect(text).toContain('"documents.changed","value":{"ids":null');
  });

  test('a page that was away for longer than is remembered is told that everything changed', async () => {
    const cookie = await comeIn();
    const first = await listen(
      { cookie },
      (all) => all.includes('data:'),
      () => tell(outboxChanged),
    );
    const lastSeen = /id: (\S+)\ndata/.exec(first)?.[1] ?? '';
    for (let count = 0; count < 600; count += 1) tell(outboxChanged);
    const text = await listen({ cookie, 'last-event-id': lastSeen }, (all) => all.includes('preferences.changed'));
    expect(text).toContain('"documents.changed","value":{"ids":null');
  });

  test('are for those who came in only', async () => {
    expect((await ask('/events')).status).toBe(401);
    expect((await ask('/events', { headers: { cookie: await comeIn(), origin: 'http://evil.example' } })).status).toBe(
      403,
    );
  });
});
