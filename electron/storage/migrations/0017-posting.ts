import type { Migration } from './migration.ts';

export const posting: Migration = () => undefined;
