/** Places where a search stands in a text. `complete` is false when there are more than were looked for. */
export interface Found {
  readonly starts: readonly number[];
  readonly length: number;
  readonly complete: boolean;
}

const most = 20_000;

/** Every place of `query`, case folded, without overlap; at most 20,000. */
export function findInText(text: string, query: string): Found {
  if (query === '') return { starts: [], length: 0, complete: true };
  const pattern = new RegExp(query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
  const starts: number[] = [];
  for (const match of text.matchAll(pattern)) {
    if (starts.length === most) return { starts, length: query.length, complete: false };
    starts.push(match.index);
  }
  return { starts, length: query.length, complete: true };
}

/** The first place at or after `offset`, around the end to the first one. -1 when there is none. */
export function nextPlace(found: Found, offset: number): number {
  if (found.starts.length === 0) return -1;
  const index = found.starts.findIndex((start) => start >= offset);
  return index === -1 ? 0 : index;
}
