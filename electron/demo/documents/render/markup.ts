/** A piece of XML as a value: attributes with the value null and children that are null are left out. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | null>>;
  readonly children: readonly (Element | string)[];
}

type Child = Element | string | null | false | readonly Child[];

/** `el('cbc:ID', { schemeID: 'GLN' }, '579…')`; lists of children may be nested. */
export function el(name: string, ...parts: readonly (Readonly<Record<string, string | null>> | Child)[]): Element {
  const [first, ...rest] = parts;
  const named = isAttributes(first);
  const children = flat((named ? rest : parts) as readonly Child[]);
  return { name, attributes: named ? first : {}, children };
}

function isAttributes(part: unknown): part is Readonly<Record<string, string | null>> {
  return typeof part === 'object' && part !== null && !Array.isArray(part) && !('children' in part);
}

function flat(children: readonly Child[]): (Element | string)[] {
  return children.flatMap((child) => {
    if (child === null || child === false || child === undefined) return [];
    if (typeof child === 'string' || isElement(child)) return [child];
    return flat(child);
  });
}

function isElement(child: Element | readonly Child[]): child is Element {
  return !Array.isArray(child);
}

/** An element only when it has something to say. */
export function maybe(
  name: string,
  value: string | null | undefined,
  attributes: Readonly<Record<string, string | null>> = {},
): Element | null {
  return value === null || value === undefined ? null : el(name, attributes, value);
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

/** Indented, the way most senders write it; without the XML declaration. */
export function write(element: Element, indent: string): string {
  const attributes = Object.entries(element.attributes)
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
  const open = `${indent}<${element.name}${attributes}`;
  if (element.children.length === 0) return `${open}/>\n`;
  if (element.children.every((child) => typeof child === 'string'))
    return `${open}>${escape(element.children.join(''))}</${element.name}>\n`;
  const inside = element.children
    .map((child) => (typeof child === 'string' ? escape(child) : write(child, `${indent}  `)))
    .join('');
  return `${open}>\n${inside}${indent}</${element.name}>\n`;
}
