import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { dialog, Notification, shell } from 'electron';
import type { BackendHandlers } from '../../shared/contract/calls.ts';
import { problem } from '../../shared/domain/problem.ts';
import { ok, refuse } from '../../shared/domain/result.ts';
import type { HostFacts, HostHandlers } from '../hosts/host-handlers.ts';
import { cleanFileName } from './session-policy.ts';

export interface DesktopParts {
  readonly facts: HostFacts;
  readonly backend: Pick<BackendHandlers, 'setup.read' | 'channels.attemptMail' | 'channels.readSettings'>;
  /** The window, or null while there is none. */
  readonly window: () => BrowserWindow | null;
}

/** What only the desktop can do, announced in `host.describe` (PLT-1). */
export function desktopHandlers({ facts, backend, window }: DesktopParts): HostHandlers {
  const { version, user, locale } = facts;
  const noWindow = () => refuse(problem('call.forbidden'));
  return {
    'host.describe': async () =>
      ok({
        host: 'desktop',
        version,
        can: [
          'chooseFolder',
          'openFolder',
          'openMail',
          'printToPdf',
          ...(Notification.isSupported() ? (['notify'] as const) : []),
        ],
        user: { name: user.name, initials: user.initials, roles: [...(user.roles ?? [])] },
        locale,
      }),
    'desktop.chooseFolder': async () => {
      const parent = window();
      if (parent === null) return noWindow();
      const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
        properties: ['openDirectory', 'createDirectory'],
      });
      return ok({ folder: canceled ? null : (filePaths[0] ?? null) });
    },
    'desktop.openFolder': async ({ folder }) => {
      const setup = await backend['setup.read']({});
      if (!setup.ok) return setup;
      const path = folder === 'transport' ? setup.value.transportFolder : setup.value.dataFolder;
      const failure = path === '' ? 'no folder' : await shell.openPath(path);
      return failure === '' ? ok({}) : refuse(problem('transport.folderAway', { folder: path }));
    },
    'desktop.openMail': async ({ attemptId }) => {
      const mail = await backend['channels.attemptMail']({ attemptId });
      if (!mail.ok) return mail;
      const channels = await backend['channels.readSettings']({});
      if (!channels.ok) return channels;
      const folder = channels.value.settings.mail.folder || channels.value.folders.mail;
      await mkdir(folder, { recursive: true });
      const path = join(folder, cleanFileName(mail.value.fileName));
      await writeFile(path, Buffer.from(mail.value.base64, 'base64'));
      const failure = await shell.openPath(path);
      return failure === '' ? ok({}) : refuse(problem('channel.noMailProgram', { file: path }));
    },
    'desktop.notify': async ({ title, body }) => {
      const notification = new Notification({ title, body });
      notification.on('click', () => {
        window()?.show();
        window()?.focus();
      });
      notification.show();
      return ok({});
    },
    'desktop.printToPdf': async ({ fileName }) => {
      const parent = window();
      if (parent === null) return noWindow();
      const { canceled, filePath } = await dialog.showSaveDialog(parent, {
        defaultPath: cleanFileName(fileName.toLowerCase().endsWith('.pdf') ? fileName : `${fileName}.pdf`),
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      });
      if (canceled || filePath === '') return ok({ saved: false });
      await writeFile(filePath, await parent.webContents.printToPDF({ printBackground: true, pageSize: 'A4' }));
      return ok({ saved: true });
    },
  };
}
