import type { XmlElement } from '../xml.ts';

/** The three languages publishers speak (facts/registry.md g.2), and those of names and addresses inside them. */
const publishing = [
  'http://busdox.org/serviceMetadata/publishing/1.0/',
  'http://docs.oasis-open.org/bdxr/ns/SMP/2014/07',
  'http://docs.oasis-open.org/bdxr/ns/SMP/2016/05',
];
const spoken = new Set([
  ...publishing,
  'http://busdox.org/transport/identifiers/1.0/',
  'http://www.w3.org/2005/08/addressing',
]);

/** Whether the answer's root is one of a publisher. */
export function isPublished(root: XmlElement, localName: string): boolean {
  return root.localName === localName && publishing.includes(root.namespace);
}

export function smpChildren(element: XmlElement | null, localName: string): readonly XmlElement[] {
  if (element === null) return [];
  return element.children.filter((child) => child.localName === localName && spoken.has(child.namespace));
}

/** The element at the end of a path of first children, or null. */
export function smpAt(element: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  let current = element;
  for (const name of path) current = smpChildren(current, name)[0] ?? null;
  return current;
}

/** Its text without the blanks and line ends real answers have around names; null when there is none. */
export function smpText(element: XmlElement | null, ...path: readonly string[]): string | null {
  const text = smpAt(element, ...path)?.text.trim() ?? '';
  return text === '' ? null : text;
}
