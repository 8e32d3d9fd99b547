/** A stored field with the path to it, as the zoom shows it (Ctrl+F8). */
export interface StoredField {
  readonly path: string;
  readonly value: string;
}

/** Every value anywhere in a stored record, with its path; what is empty is left out. Pure walk over plain JSON. */
export function storedFields(record: unknown): StoredField[] {
  const fields: StoredField[] = [];
  const walk = (value: unknown, path: string): void => {
    if (value === null || value === undefined || value === '') return;
    if (Array.isArray(value)) value.forEach((one, index) => walk(one, `${path}[${index + 1}]`));
    else if (typeof value === 'object')
      for (const [key, one] of Object.entries(value)) walk(one, path === '' ? key : `${path}.${key}`);
    else fields.push({ path, value: String(value) });
  };
  walk(record, '');
  return fields;
}

/** Fields whose path or value holds every word of the search, case and accents folded. */
export function searchFields(fields: readonly StoredField[], search: string): readonly StoredField[] {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.length === 0
    ? fields
    : fields.filter(({ path, value }) =>
        words.every((word) => fold(path).includes(word) || fold(value).includes(word)),
      );
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
