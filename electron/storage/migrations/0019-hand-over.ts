import type { Migration } from './migration.ts';

export const handOver: Migration = () => undefined;
