import type { Migration } from './migration.ts';

export const sending: Migration = () => undefined;
