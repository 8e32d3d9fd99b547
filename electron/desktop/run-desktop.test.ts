import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as electronPackage from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { calls } from '../../shared/contract/calls.ts';
import type { BackendHandlers } from '../../shared/contract/calls.ts';
import type { ProgramEvent } from '../../shared/contract/events.ts';
import { problem } from '../../shared/domain/problem.ts';
import { ok, refuse } from '../../shared/domain/result.ts';
import type { Backend, BackendOptions } from '../opened-backend.ts';
import type * as FakeElectron from './fake-electron.ts';

/** The alias of the unit tests puts the fake where the package is. */
type Fake = typeof FakeElectron;
let fake: Fake;
let folder: string;
let closed = 0;
let tell: (event: ProgramEvent) => void = () => undefined;

beforeEach(async () => {
  vi.resetModules();
  fake = (await import('electron')) as unknown as Fake;
  folder = await mkdtemp(join(tmpdir(), 'ebilag-desktop-'));
  await mkdir(join(folder, 'program'));
  await mkdir(join(folder, 'renderer'));
  await writeFile(join(folder, 'renderer', 'index.html'), '<title>Ebilag</title>');
  await writeFile(join(folder, 'secret.html'), 'secret');
  closed = 0;
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function backend(): Promise<Backend> {
  const broken = Object.keys(calls).map((name) => [name, async () => Promise.reject(new Error('broken'))]);
  const handlers: BackendHandlers = {
    ...(Object.fromEntries(broken) as unknown as BackendHandlers),
    'views.delete': async ({ id }) => (id === 1 ? ok({}) : refuse(problem('view.notFound'))),
    'setup.read': async () =>
      ok({
        completed: true,
        demo: false,
        transportFolder: '/transport',
        transportProfile: 'plain',
        accessPointId: '',
        dataFolder: folder,
        gracePeriod: 10,
        ledgers: [],
      }),
  };
  return {
    handlers,
    onEvent: (listener) => {
      tell = listener;
      return () => {
        tell = () => undefined;
      };
    },
    receivePaths: async () => Promise.reject(new Error('not here')),
    verify: async () => ({
      ok: true,
      at: '',
      by: '',
      seconds: 0,
      documents: 0,
      entries: 0,
      originals: 0,
      problems: [],
      remarks: [],
      isStopped: false,
    }),
    exportPeriod: async () => ({ ok: false, problem: { code: 'work.stopped', values: {} } }),
    backUp: async () => ({ ok: true, value: { file: '', size: 0, verified: true } }),
    close: async () => {
      closed += 1;
    },
  };
}

const seen: BackendOptions[] = [];
async function start(args: readonly string[] = []) {
  const { runDesktop } = await import('./run-desktop.ts');
  await runDesktop({
    args: ['--data', folder, ...args],
    openBackend: async (options) => {
      seen.push(options);
      return ok(await backend());
    },
    programFolder: join(folder, 'program'),
  });
  await import('../preload.ts');
  const window = fake.BrowserWindow.opened[0];
  if (window === undefined) return null;
  fake.caller.senderFrame = window.webContents.mainFrame;
  const bridge = fake.exposed.get('ebilag') as {
    readonly call: (name: unknown, input: unknown) => Promise<unknown>;
    readonly onEvent: (listener: (event: unknown) => void) => () => void;
  };
  return { window, bridge };
}

async function started(args: readonly string[] = []) {
  const result = await start(args);
  if (result === null) throw new Error('no window was opened');
  return result;
}

describe('the window (PLT-3)', () => {
  test('is sandboxed, isolated and shows the page under its own scheme', async () => {
    const { window } = await started();
    expect(window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      preload: join(folder, 'program', 'preload.cjs'),
    });
    expect(window.url).toBe('app://ebilag/');
    expect(fake.protocol.schemes).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
    expect(fake.protocol.schemes[0]?.privileges).not.toHaveProperty('bypassCSP');
  });

  test.each(['will-navigate', 'will-redirect', 'will-attach-webview'])('refuses %s', async (name) => {
    const { window } = await started();
    let refused = false;
    window.webContents.emit(name, { preventDefault: () => (refused = true) }, 'https://evil.example');
    expect(refused).toBe(true);
  });

  test('refuses to open windows', async () => {
    const { window } = await started();
    expect(window.webContents.windowOpenHandler?.({ url: 'https://evil.example' })).toEqual({ action: 'deny' });
  });

  test('refuses every permission but copying text', async () => {
    await started();
    const { requestHandler, checkHandler, deviceHandler } = fake.session.defaultSession;
    const granted = [
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'clipboard-read',
      'fileSystem',
      'clipboard-sanitized-write',
    ].filter((permission) => {
      let answered = false;
      requestHandler?.(null, permission, (yes) => (answered = yes));
      return answered || checkHandler?.(null, permission);
    });
    expect(granted).toEqual(['clipboard-sanitized-write']);
    expect(deviceHandler?.()).toBe(false);
  });

  test('saves a download only through a dialog that proposes a clean name', async () => {
    await started();
    const proposed: unknown[] = [];
    const item = {
      getFilename: () => '../..\\evil\u202Egnp.exe',
      setSaveDialogOptions: (options: unknown) => proposed.push(options),
    };
    fake.session.defaultSession.emit('will-download', {}, item);
    expect(proposed).toEqual([{ defaultPath: 'evil_gnp.exe' }]);
  });

  test('comes back where it was', async () => {
    const { window } = await started();
    window.emit('close');
    await vi.waitFor(async () =>
      expect(JSON.parse(await readFile(join(folder, 'window', 'bounds.json'), 'utf8'))).toMatchObject({ width: 1200 }),
    );
    vi.resetModules();
    fake = (await import('electron')) as unknown as Fake;
    expect((await started()).window.options).toMatchObject({ x: 10, y: 20, width: 1200, height: 800 });
  });

  test('follows the system between light and dark', async () => {
    const { window } = await started();
    fake.nativeTheme.shouldUseDarkColors = true;
    fake.nativeTheme.emit('updated');
    expect(window.done).toContain('#14191b');
  });
});

describe('the page (PLT-3)', () => {
  async function page(url: string): Promise<Response> {
    await started();
    const handler = fake.session.defaultSession.pages.get('app');
    if (handler === undefined) throw new Error('no page is served');
    return handler(new Request(url));
  }

  test('comes with its policy', async () => {
    const response = await page('app://ebilag/');
    expect(await response.text()).toBe('<title>Ebilag</title>');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test.each([
    'app://ebilag/..%2fsecret.html',
    'app://ebilag/%2e%2e%2fsecret.html',
    'app://ebilag//etc/passwd',
    'app://ebilag/no.html',
  ])('serves nothing at %s', async (url) => {
    expect((await page(url)).status).toBe(404);
  });

  test('is the only thing behind the scheme', async () => {
    expect((await page('app://other/index.html')).status).toBe(403);
  });
});

describe('calls and events (PLT-2)', () => {
  test('the page gets exactly two functions', async () => {
    await started();
    expect([...fake.exposed.keys()]).toEqual(['ebilag']);
    const api = fake.exposed.get('ebilag') ?? {};
    expect(Object.entries(api).map(([name, value]) => [name, typeof value])).toEqual([
      ['call', 'function'],
      ['onEvent', 'function'],
    ]);
  });

  test('a call reaches its handler and its answer comes back', async () => {
    const { bridge } = await started();
    expect(await bridge.call('views.delete', { id: 1 })).toEqual({ ok: true, value: {} });
    expect(await bridge.call('views.delete', { id: 'x' })).toMatchObject({
      ok: false,
      problem: { code: 'call.invalid' },
    });
    expect(await bridge.call('constructor', {})).toMatchObject({ ok: false, problem: { code: 'call.unknown' } });
    expect(await bridge.call(7, {})).toMatchObject({ ok: false, problem: { code: 'call.unknown' } });
  });

  test.each([
    ['no frame', () => null],
    ['another frame of our origin', () => ({ origin: 'app://ebilag' })],
  ])('a call from %s is refused', async (_, frame) => {
    const { bridge } = await started();
    fake.caller.senderFrame = frame();
    expect(await bridge.call('views.delete', { id: 1 })).toEqual({
      ok: false,
      problem: { code: 'call.forbidden', values: {} },
    });
  });

  test('a call from our frame is refused while it shows something else', async () => {
    const { window, bridge } = await started();
    Object.assign(window.webContents.mainFrame, { origin: 'https://evil.example' });
    expect(await bridge.call('views.delete', { id: 1 })).toMatchObject({
      ok: false,
      problem: { code: 'call.forbidden' },
    });
  });

  test('events reach the page until it stops listening', async () => {
    const { bridge } = await started();
    const events: unknown[] = [];
    const stop = bridge.onEvent((event) => events.push(event));
    tell({ name: 'outbox.changed', value: {} });
    stop();
    tell({ name: 'exchange.changed', value: {} });
    expect(events).toEqual([{ name: 'outbox.changed', value: {} }]);
  });

  test('after the window is gone an event hurts nobody', async () => {
    const { window } = await started();
    window.emit('closed');
    expect(() => tell({ name: 'outbox.changed', value: {} })).not.toThrow();
  });
});

describe('what only the desktop can do (PLT-1)', () => {
  test('is announced', async () => {
    const { bridge } = await started();
    expect(await bridge.call('host.describe', {})).toMatchObject({
      ok: true,
      value: { host: 'desktop', can: ['chooseFolder', 'openFolder', 'openMail', 'printToPdf', 'notify'], locale: 'da' },
    });
  });

  test('a folder is chosen, or not', async () => {
    const { bridge } = await started();
    expect(await bridge.call('desktop.chooseFolder', {})).toEqual({ ok: true, value: { folder: null } });
    fake.dialogs.folder = '/chosen';
    expect(await bridge.call('desktop.chooseFolder', {})).toEqual({ ok: true, value: { folder: '/chosen' } });
  });

  test('only the two folders of the set-up can be opened', async () => {
    const { bridge } = await started();
    await bridge.call('desktop.openFolder', { folder: 'transport' });
    expect(await bridge.call('desktop.openFolder', { folder: '/etc' })).toMatchObject({ ok: false });
    expect(fake.opened).toEqual(['/transport']);
  });

  test('a notification is shown', async () => {
    const { bridge } = await started();
    await bridge.call('desktop.notify', { title: 'Three failed', body: 'Look' });
    expect(fake.Notification.shown).toEqual([{ title: 'Three failed', body: 'Look' }]);
  });

  test('a PDF is written where the person says, and nowhere when they do not', async () => {
    const { bridge } = await started();
    expect(await bridge.call('desktop.printToPdf', { fileName: 'a' })).toEqual({ ok: true, value: { saved: false } });
    fake.dialogs.savePath = join(folder, 'a.pdf');
    expect(await bridge.call('desktop.printToPdf', { fileName: 'a' })).toEqual({ ok: true, value: { saved: true } });
    expect(await readFile(join(folder, 'a.pdf'), 'utf8')).toBe('%PDF-');
  });
});

describe('start and end', () => {
  test('options reach the backend; the profile lies in the data folder', async () => {
    await started(['--demo']);
    expect(seen.at(-1)).toMatchObject({ dataFolder: folder, demo: true });
    expect(fake.app.paths.get('userData')).toBe(join(folder, 'window'));
  });

  test('a second start shows the first window and opens nothing', async () => {
    const { window } = await started();
    fake.app.emit('second-instance');
    expect(window.done).toEqual(['restore', 'show', 'focus']);

    vi.resetModules();
    fake = (await import('electron')) as unknown as Fake;
    fake.app.firstInstance = false;
    const openings = seen.length;
    expect(await start()).toBeNull();
    expect([fake.app.ended, seen.length]).toEqual([['quit'], openings]);
  });

  test('quitting waits until the store is closed', async () => {
    await started();
    let prevented = 0;
    const event = { preventDefault: () => (prevented += 1) };
    fake.app.emit('will-quit', event);
    fake.app.emit('will-quit', event);
    await vi.waitFor(() => expect(fake.app.ended).toEqual([0]));
    expect([prevented, closed]).toEqual([1, 1]);
  });

  test('a store that cannot be opened is said, and ends the program', async () => {
    const { runDesktop } = await import('./run-desktop.ts');
    await runDesktop({
      args: ['--data', folder],
      openBackend: async () => refuse(problem('store.newer')),
      programFolder: folder,
    });
    expect(fake.dialogs.errors).toHaveLength(1);
    expect(fake.app.ended).toEqual([3]);
    expect(fake.BrowserWindow.opened).toHaveLength(0);
  });

  test('a wrong option ends it before anything is opened', async () => {
    expect(await start(['--dmeo'])).toBeNull();
    expect(fake.app.ended).toEqual([2]);
  });
});

describe('the fake is as strict as the real package', () => {
  test('a second handler throws, an unknown channel rejects, functions do not cross', async () => {
    await started();
    expect(() => fake.ipcMain.handle('ebilag:call', async () => null)).toThrow('second handler');
    await expect(fake.ipcRenderer.invoke('other')).rejects.toThrow('No handler');
    await expect(fake.ipcRenderer.invoke('ebilag:call', 'views.delete', { id: () => 1 })).rejects.toThrow();
  });

  test('it is what stands for the package here', () => {
    expect(Object.keys(electronPackage)).toContain('names');
  });
});
