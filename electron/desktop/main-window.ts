import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { pageUrl } from './page-protocol.ts';
import { fitBounds, readBounds, smallest, writeBounds } from './window-bounds.ts';

export interface MainWindowOptions {
  readonly preloadPath: string;
  readonly iconPath: string;
  /** Where bounds are remembered. */
  readonly windowFolder: string;
}

/** Colours behind the page until it has drawn itself, so that nothing flashes. */
const background = () => (nativeTheme.shouldUseDarkColors ? '#14191b' : '#f3f6f7');

/** The one window: sandboxed, isolated, showing our page and nothing else (PLT-3). */
export function openMainWindow({ preloadPath, iconPath, windowFolder }: MainWindowOptions): BrowserWindow {
  const boundsPath = join(windowFolder, 'bounds.json');
  const remembered = readBounds(boundsPath);
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const window = new BrowserWindow({
    ...fitBounds(
      remembered,
      [primary, ...others].map(({ workArea }) => workArea),
    ),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Ebilag',
    icon: iconPath,
    backgroundColor: background(),
    autoHideMenuBar: true,
    webPreferences: {
      preload: preloadPath,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });

  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => event.preventDefault());
  window.webContents.on('will-redirect', (event) => event.preventDefault());
  window.webContents.on('will-attach-webview', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (remembered?.maximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    void writeBounds(boundsPath, { ...window.getNormalBounds(), maximized: window.isMaximized() }).catch(
      () => undefined,
    );
  });
  const follow = () => window.setBackgroundColor(background());
  nativeTheme.on('updated', follow);
  window.on('closed', () => nativeTheme.removeListener('updated', follow));
  void window.loadURL(pageUrl);
  return window;
}
