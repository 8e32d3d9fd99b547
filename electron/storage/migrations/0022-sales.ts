import type { Migration } from './migration.ts';

export const sales: Migration = () => undefined;
