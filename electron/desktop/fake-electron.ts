import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';

/**
 * What stands for the package `electron` in the unit tests: small, typed by the real package, and as strict as the real
 * one where it matters (a second handler for a channel throws, an unknown channel rejects, what crosses is a structured
 * clone). Nothing but tests imports it.
 */
type InvokeListener = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => Promise<unknown>;

const channels = new Map<string, InvokeListener>();

export const ipcMain = {
  handle(channel: string, listener: InvokeListener): void {
    if (channels.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    channels.set(channel, listener);
  },
  removeHandler(channel: string): void {
    channels.delete(channel);
  },
};

/** The frame that calls from the page are said to come from; tests change it. */
export const caller: { senderFrame: { readonly origin: string } | null } = { senderFrame: null };

const pageSide = new EventEmitter();
export const ipcRenderer = {
  invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
    const listener = channels.get(channel);
    if (listener === undefined) throw new Error(`No handler registered for '${channel}'`);
    const event = { senderFrame: caller.senderFrame } as unknown as Electron.IpcMainInvokeEvent;
    return structuredClone(await listener(event, ...(structuredClone(args) as unknown[])));
  },
  on: (channel: string, listener: (...args: unknown[]) => void): void => void pageSide.on(channel, listener),
  removeListener: (channel: string, listener: (...args: unknown[]) => void): void =>
    void pageSide.removeListener(channel, listener),
};

/** What preload scripts put on the window. */
export const exposed = new Map<string, Record<string, unknown>>();
export const contextBridge: Pick<Electron.ContextBridge, 'exposeInMainWorld'> = {
  exposeInMainWorld: (name: string, api: Record<string, unknown>): void => void exposed.set(name, api),
};

class FakeWebContents extends EventEmitter {
  readonly mainFrame = { origin: 'app://ebilag' };
  windowOpenHandler: ((details: { readonly url: string }) => { readonly action: string }) | null = null;
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { readonly action: string }): void {
    this.windowOpenHandler = handler;
  }
  send(channel: string, ...args: unknown[]): void {
    pageSide.emit(channel, {}, ...(structuredClone(args) as unknown[]));
  }
  async printToPDF(): Promise<Buffer> {
    return Buffer.from('%PDF-');
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly opened: BrowserWindow[] = [];
  readonly webContents = new FakeWebContents();
  readonly options: Electron.BrowserWindowConstructorOptions;
  url: string | null = null;
  readonly done: string[] = [];
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    BrowserWindow.opened.push(this);
  }
  async loadURL(url: string): Promise<void> {
    this.url = url;
  }
  isMinimized(): boolean {
    return true;
  }
  isMaximized(): boolean {
    return false;
  }
  getNormalBounds(): Electron.Rectangle {
    return { x: 10, y: 20, width: 1200, height: 800 };
  }
  restore(): void {
    this.done.push('restore');
  }
  show(): void {
    this.done.push('show');
  }
  focus(): void {
    this.done.push('focus');
  }
  maximize(): void {
    this.done.push('maximize');
  }
  setBackgroundColor(colour: string): void {
    this.done.push(colour);
  }
}

class FakeApp extends EventEmitter {
  readonly isPackaged = false;
  readonly paths = new Map<string, string>();
  /** False: another program holds the lock. */
  firstInstance = true;
  readonly ended: (number | 'quit')[] = [];
  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }
  requestSingleInstanceLock(): boolean {
    return this.firstInstance;
  }
  async whenReady(): Promise<void> {}
  getLocale(): string {
    return 'da';
  }
  quit(): void {
    this.ended.push('quit');
  }
  exit(code: number): void {
    this.ended.push(code);
  }
}
export const app = new FakeApp();

type PageHandler = (request: Request) => Promise<Response>;
export const protocol = {
  schemes: [] as Electron.CustomScheme[],
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    protocol.schemes = schemes;
  },
};

class FakeSession extends EventEmitter {
  readonly pages = new Map<string, PageHandler>();
  readonly protocol = { handle: (scheme: string, handler: PageHandler): void => void this.pages.set(scheme, handler) };
  requestHandler: ((contents: unknown, permission: string, decide: (granted: boolean) => void) => void) | null = null;
  checkHandler: ((contents: unknown, permission: string) => boolean) | null = null;
  deviceHandler: (() => boolean) | null = null;
  setPermissionRequestHandler(handler: FakeSession['requestHandler']): void {
    this.requestHandler = handler;
  }
  setPermissionCheckHandler(handler: FakeSession['checkHandler']): void {
    this.checkHandler = handler;
  }
  setDevicePermissionHandler(handler: FakeSession['deviceHandler']): void {
    this.deviceHandler = handler;
  }
}
/** A key store that turns letters round, so that what was locked is seen to be locked. */
export const safeStorage: Pick<
  Electron.SafeStorage,
  'isEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptString' | 'decryptString'
> = {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptString: (text) => Buffer.from([...text].toReversed().join('')),
  decryptString: (bytes) => [...bytes.toString()].toReversed().join(''),
};

export const session = { defaultSession: new FakeSession() };

export const nativeTheme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false });

const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1080 } };
export const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] };

/** What dialogs answer, and what was shown; tests set and read it. */
export const dialogs: { folder: string | null; savePath: string | null; errors: string[] } = {
  folder: null,
  savePath: null,
  errors: [],
};
export const dialog = {
  showOpenDialog: async () => ({
    canceled: dialogs.folder === null,
    filePaths: dialogs.folder === null ? [] : [dialogs.folder],
  }),
  showSaveDialog: async () => ({ canceled: dialogs.savePath === null, filePath: dialogs.savePath ?? '' }),
  showErrorBox: (_: string, content: string) => void dialogs.errors.push(content),
};

export const opened: string[] = [];
export const shell = {
  openPath: async (path: string): Promise<string> => {
    opened.push(path);
    return '';
  },
};

export class Notification extends EventEmitter {
  static readonly shown: { readonly title?: string; readonly body?: string }[] = [];
  static isSupported(): boolean {
    return true;
  }
  readonly options: { readonly title?: string; readonly body?: string };
  constructor(options: { readonly title?: string; readonly body?: string }) {
    super();
    this.options = options;
  }
  show(): void {
    Notification.shown.push(this.options);
  }
}

export const Menu = {
  setApplicationMenu: (_: unknown): void => undefined,
  buildFromTemplate: (template: unknown): unknown => template,
};

/** Every name here exists in the real package: a name that Electron drops or renames does not compile. */
export const names = {
  ipcMain: true,
  ipcRenderer: true,
  contextBridge: true,
  BrowserWindow: true,
  app: true,
  protocol: true,
  session: true,
  nativeTheme: true,
  screen: true,
  dialog: true,
  shell: true,
  Notification: true,
  Menu: true,
} satisfies Partial<Record<keyof typeof Electron, true>>;
