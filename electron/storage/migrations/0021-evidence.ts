import type { Migration } from './migration.ts';

export const evidence: Migration = () => undefined;
