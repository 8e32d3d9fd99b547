import { rm } from 'node:fs/promises';
import { expect, test as base } from '../fixtures.ts';
import { App } from './app.ts';
import { Program } from './program.ts';

/** A journey: the running program, its stage, and the window as a person sees it. */
export const test = base.extend<{ readonly program: Program; readonly app: App }>({
  program: async ({ page, dataFolder }, use) => {
    const program = new Program(page, dataFolder);
    await use(program);
    await rm(program.transportFolder, { recursive: true, force: true, maxRetries: 5 });
  },
  app: async ({ page }, use) => {
    await use(new App(page));
  },
});

export { expect };
