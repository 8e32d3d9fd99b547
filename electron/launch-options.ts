import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataFolder, demoDataFolder } from './data-folder.ts';

/** How a person starts the program with a window: `--demo --data FOLDER --browser --port N`. */
export interface LaunchOptions {
  readonly demo: boolean;
  readonly dataFolder: string;
  /** The browser host even where the desktop one could run. */
  readonly browser: boolean;
  /** 0: any free one. */
  readonly port: number;
}

/** Reads the options, or answers with the one that is wrong. */
export function readLaunchOptions(args: readonly string[]): LaunchOptions | { readonly wrong: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        demo: { type: 'boolean', default: false },
        data: { type: 'string' },
        browser: { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
      },
    });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65_535) return { wrong: `--port ${values.port}` };
    if (values.data === '') return { wrong: '--data' };
    const standard = values.demo ? demoDataFolder(defaultDataFolder()) : defaultDataFolder();
    return {
      demo: values.demo,
      dataFolder: values.data === undefined ? standard : resolve(values.data),
      browser: values.browser,
      port,
    };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}
