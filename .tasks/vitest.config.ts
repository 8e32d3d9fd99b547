import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  resolve: {
    // The desktop host is tested against a typed fake: the real package starts a download when its binary is missing.
    alias: { electron: fileURLToPath(new URL('../electron/desktop/fake-electron.ts', import.meta.url)) },
  },
  test: {
    include: ['{shared,electron,renderer,.tasks}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 20_000,
    hookTimeout: 30_000,
    allowOnly: false,
  },
});
