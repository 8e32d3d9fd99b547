/** A number as it is to be written, digit for digit: money never becomes a float on its way out. */
export class Exact {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type JsonValue =
  string | boolean | null | Exact | readonly JsonValue[] | { readonly [name: string]: JsonValue | undefined };

/** Decimal text as a number of JSON. */
export function exact(decimal: string): Exact {
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(decimal)) throw new RangeError(`No number of JSON: ${decimal}`);
  return new Exact(decimal);
}

/** JSON text; members that are undefined are left out. With an indent it is written over several lines. */
export function writeJson(value: JsonValue, indent: '' | '  ' = ''): string {
  return written(value, indent, '\n');
}

function written(value: JsonValue, indent: string, newLine: string): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (value instanceof Exact) return value.text;
  const inner = newLine + indent;
  const parts = isList(value)
    ? value.map((each) => written(each, indent, inner))
    : Object.entries(value).flatMap(([name, each]) =>
        each === undefined
          ? []
          : [`${JSON.stringify(name)}:${indent === '' ? '' : ' '}${written(each, indent, inner)}`],
      );
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  return indent === '' ? open + parts.join(',') + close : open + inner + parts.join(`,${inner}`) + newLine + close;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
