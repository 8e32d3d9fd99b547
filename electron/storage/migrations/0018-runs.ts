import type { Migration } from './migration.ts';

export const runs: Migration = () => undefined;
