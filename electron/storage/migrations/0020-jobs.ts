import type { Migration } from './migration.ts';

export const jobs: Migration = () => undefined;
