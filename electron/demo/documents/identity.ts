import { createHash } from 'node:crypto';

/** The same name gives the same UUID in every demo, so that a reference can name a document before it is rendered. */
export function uuidFor(name: string): string {
  const hex = createHash('sha256').update(`ebilag-demo/${name}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) % 4) + 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
