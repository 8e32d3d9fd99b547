import type { Migration } from './migration.ts';

export const registry: Migration = () => undefined;
