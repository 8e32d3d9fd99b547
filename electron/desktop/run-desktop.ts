import { join } from 'node:path';
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { app, dialog, ipcMain, Menu, session } from 'electron';
import { commandLine } from '../../renderer/text/command-line.ts';
import type { Result } from '../../shared/domain/result.ts';
import { withHost } from '../hosts/host-handlers.ts';
import { carryIpc } from '../hosts/ipc-host.ts';
import { logLine, reportUnexpected } from '../hosts/log-line.ts';
import { readLaunchOptions } from '../launch-options.ts';
import { programUser } from '../program-user.ts';
import { openSecretFiles } from '../secrets/secret-files.ts';
import { version } from '../version.ts';
import { desktopHandlers } from './desktop-handlers.ts';
import { keyStoreLock } from './key-store.ts';
import { openMainWindow } from './main-window.ts';
import { announcePageScheme, pageOrigin, servePage } from './page-protocol.ts';
import { guardSession } from './session-policy.ts';
import type { Backend, BackendOptions } from '../opened-backend.ts';

export interface DesktopOptions {
  readonly args: readonly string[];
  readonly openBackend: (options: BackendOptions) => Promise<Result<Backend>>;
  /** Folder of the built program: the preload script lies in it, the page beside it. */
  readonly programFolder: string;
}

/** The desktop host from start to end (PLT-1, PLT-3). */
export async function runDesktop({ args, openBackend, programFolder }: DesktopOptions): Promise<void> {
  const options = readLaunchOptions(args);
  if ('wrong' in options) return stop(2, commandLine.wrongOption(options.wrong));
  const windowFolder = join(options.dataFolder, 'window');
  // Before the lock: there may be one program per data folder, not one per machine.
  app.setPath('userData', windowFolder);
  if (!app.requestSingleInstanceLock()) return app.quit();
  announcePageScheme();

  let window: BrowserWindow | null = null;
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.show();
    window?.focus();
  });
  await app.whenReady();

  const user = programUser();
  const { dataFolder, demo } = options;
  const secrets = openSecretFiles(dataFolder, keyStoreLock);
  const started = await openBackend({ dataFolder, user, demo, secrets, log: logLine });
  if (!started.ok) {
    dialog.showErrorBox('Ebilag', commandLine.problem(started.problem));
    return app.exit(3);
  }
  const backend = started.value;

  Menu.setApplicationMenu(applicationMenu());
  guardSession(session.defaultSession);
  servePage(session.defaultSession.protocol, join(programFolder, '..', 'renderer'));
  const open = () => {
    const opened = openMainWindow({
      preloadPath: join(programFolder, 'preload.cjs'),
      iconPath: join(programFolder, 'icon.png'),
      windowFolder,
    });
    opened.on('closed', () => {
      window = null;
    });
    window = opened;
  };
  const stopCarrying = carryIpc<IpcMainInvokeEvent>({
    receiver: ipcMain,
    handlers: withHost(
      backend.handlers,
      desktopHandlers({
        facts: { version, user, locale: app.getLocale() },
        backend: backend.handlers,
        window: () => window,
      }),
    ),
    onEvent: backend.onEvent,
    isOurs: ({ senderFrame }) =>
      senderFrame !== null && senderFrame === window?.webContents.mainFrame && senderFrame.origin === pageOrigin,
    send: (channel, event) => window?.webContents.send(channel, event),
    report: reportUnexpected,
  });

  app.on('window-all-closed', () => app.quit());
  let closing = false;
  app.on('will-quit', (event) => {
    if (closing) return;
    closing = true;
    // Quitting waits until the store is closed properly.
    event.preventDefault();
    stopCarrying();
    void backend.close().finally(() => app.exit(0));
  });
  open();
}

/** Only macOS keeps copying and closing in a menu; elsewhere the page has its own palette and no menu bar is shown. */
function applicationMenu(): Menu | null {
  if (process.platform !== 'darwin') return null;
  return Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]);
}

function stop(code: number, sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  app.exit(code);
}
