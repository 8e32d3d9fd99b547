/**
 * Documents by id, and what they are sorted by: the ids whose flag is 1, in the order of their values and, among equals,
 * of their ids. Pure arithmetic over arrays: choosing a hundred of a million takes a few passes, not a sort of all.
 */

const buckets = 1 << 14;
/** So few are simply sorted. */
const few = 4096;

/** Room for the ids of one question, used again by the next. */
let idSpace = new Uint32Array();
let bucketSpace = new Uint16Array();

/** The `from`th to the `to`th (which is left out) of the flagged ids, in ascending order. */
export function pick(flags: Uint8Array, values: Float64Array, from: number, to: number): number[] {
  if (idSpace.length < flags.length) {
    idSpace = new Uint32Array(flags.length);
    bucketSpace = new Uint16Array(flags.length);
  }
  const ids = idSpace;
  let count = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let id = 0; id < flags.length; id += 1) {
    if (flags[id] !== 1) continue;
    ids[count] = id;
    count += 1;
    const value = values[id] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return pickWithin(ids.subarray(0, count), values, [least, most], Math.max(0, from), Math.min(count, to));
}

/** The flagged ids, ascending. */
export function flagged(flags: Uint8Array): Uint32Array {
  let count = 0;
  for (let id = 0; id < flags.length; id += 1) count += flags[id] ?? 0;
  const ids = new Uint32Array(count);
  for (let id = 0, next = 0; next < count; id += 1) {
    if (flags[id] === 1) {
      ids[next] = id;
      next += 1;
    }
  }
  return ids;
}

function pickAmong(ids: Uint32Array, values: Float64Array, from: number, to: number): number[] {
  if (from >= to) return [];
  return pickWithin(ids, values, ids.length <= few ? [0, 0] : reach(ids, values), from, to);
}

/** Puts the ids, whose values reach from `least` to `most`, into buckets and looks into those the window lies in. */
function pickWithin(
  ids: Uint32Array,
  values: Float64Array,
  [least, most]: readonly [number, number],
  from: number,
  to: number,
): number[] {
  if (from >= to) return [];
  if (ids.length <= few) return sorted(ids, values).slice(from, to);
  // Equals stand in the order of their ids already.
  if (least === most) return Array.from(ids.subarray(from, to));
  const scale = buckets / (most - least);
  const sizes = new Uint32Array(buckets);
  const bucketOf = bucketSpace;
  for (let index = 0; index < ids.length; index += 1) {
    const bucket = Math.min(buckets - 1, (((values[ids[index] ?? 0] ?? 0) - least) * scale) | 0);
    bucketOf[index] = bucket;
    sizes[bucket] = (sizes[bucket] ?? 0) + 1;
  }
  // How many stand before the first bucket of the window.
  let first = 0;
  let before = 0;
  while (before + (sizes[first] ?? 0) <= from) before += sizes[first++] ?? 0;
  let last = first;
  let reached = before + (sizes[first] ?? 0);
  while (reached < to) reached += sizes[++last] ?? 0;
  const parts = Array.from({ length: last - first + 1 }, (_, index) => new Uint32Array(sizes[first + index] ?? 0));
  const filled = new Uint32Array(parts.length);
  for (let index = 0; index < ids.length; index += 1) {
    const bucket = bucketOf[index] ?? 0;
    if (bucket < first || bucket > last) continue;
    const part = bucket - first;
    const next = filled[part] ?? 0;
    (parts[part] ?? ids)[next] = ids[index] ?? 0;
    filled[part] = next + 1;
  }
  const picked: number[] = [];
  for (const part of parts) {
    picked.push(...pickAmong(part, values, Math.max(0, from - before), Math.min(part.length, to - before)));
    before += part.length;
  }
  return picked;
}

function sorted(ids: Uint32Array, values: Float64Array): number[] {
  return Array.from(ids).sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0) || one - other);
}

function reach(ids: Uint32Array, values: Float64Array): [least: number, most: number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < ids.length; index += 1) {
    const value = values[ids[index] ?? 0] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

/** How many flagged ids stand before one, which need not be flagged itself, and the nearest on each side; null where there is none. */
export function around(
  flags: Uint8Array,
  values: Float64Array,
  own: number,
): { readonly before: number; readonly previous: number | null; readonly next: number | null } {
  let before = 0;
  let previous: number | null = null;
  let next: number | null = null;
  const isBefore = (one: number, other: number): boolean => {
    const [mine, its] = [values[one] ?? 0, values[other] ?? 0];
    return mine < its || (mine === its && one < other);
  };
  for (let id = 0; id < flags.length; id += 1) {
    if (flags[id] !== 1 || id === own) continue;
    if (isBefore(id, own)) {
      before += 1;
      if (previous === null || isBefore(previous, id)) previous = id;
    } else if (next === null || isBefore(id, next)) next = id;
  }
  return { before, previous, next };
}
