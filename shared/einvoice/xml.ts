import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { setLongTextsAside } from './long-texts.ts';
import { isKnownNamespace } from './namespaces.ts';

/**
 * The tree of a document, and XML written from one. The only file that knows fast-xml-parser. It takes text that a strict
 * parser has found well-formed: by itself it would let truncated files, second roots and undeclared prefixes pass.
 */
export interface XmlElement {
  /** The local name; `{namespace}local` when the namespace is of no format read here, so that nothing foreign is taken for ours. */
  readonly name: string;
  readonly localName: string;
  readonly namespace: string;
  readonly parent: XmlElement | null;
  /** Attributes without a prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The element's own text, trimmed. */
  readonly text: string;
}

export interface TreeLimits {
  readonly depth: number;
  readonly attributesPerElement: number;
}

export const treeLimits: TreeLimits = { depth: 100, attributesPerElement: 256 };

/** The tree would be deeper or wider than any document somebody means. */
export class TreeLimitError extends Error {
  readonly limit: 'depth' | 'attributes';
  readonly maximum: number;

  constructor(limit: 'depth' | 'attributes', maximum: number) {
    super(`The document exceeds ${String(maximum)} (${limit})`);
    this.limit = limit;
    this.maximum = maximum;
  }
}

const attributesKey = ':@';
const textKey = '#text';

const options = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  jPath: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Depth is counted below, with a limit of our own.
  maxNestedTags: 5000,
  // `toString` and its like stay as they are: nodes are only ever asked for what they hold themselves.
  onDangerousProperty: (name: string) => name,
};

/** Names the parser refuses because of what they mean in JavaScript; in XML they are names like all others. */
const criticalNames = new Set(['__proto__', 'constructor', 'prototype']);
const harmlessName = (name: string): string => (criticalNames.has(name) ? `${name}-` : name);

/** Decodes `&#248;` and the five names of XML; others never get here. */
const parser = new XMLParser({
  ...options,
  processEntities: true,
  htmlEntities: true,
  transformTagName: harmlessName,
  transformAttributeName: harmlessName,
});

/** Most documents need none of that, and looking for entities in every text costs a seventh of the time. */
const plainParser = new XMLParser({ ...options, processEntities: false });
const needsMore = /&|__proto__|constructor|prototype/;

type RawNode = Readonly<Record<string, unknown>>;

/** The root element of well-formed text, namespaces resolved. Throws {@link TreeLimitError}. */
export function parseXml(text: string, limits: TreeLimits = treeLimits): XmlElement {
  const { text: short, restore } = setLongTextsAside(withoutInstructions(text));
  const nodes = (needsMore.test(short) ? parser : plainParser).parse(short) as readonly RawNode[];
  for (const node of nodes) {
    const name = elementName(node);
    if (name !== null) return build(node, name, null, noScope, { limits, restore }, 1);
  }
  throw new Error('Well-formed text has a root element');
}

/** Comments and CDATA are matched so that what looks like an instruction inside them is left alone. */
const instructions = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g;

/** Nobody reads processing instructions, and the parser takes an apostrophe in one for the start of a value. */
function withoutInstructions(text: string): string {
  if (!text.includes('<?', 1)) return text;
  return text.replace(instructions, (found) => (found.startsWith('<?') ? '' : found));
}

/** Prefixes in scope; the default namespace under the empty prefix. */
type Scope = Readonly<Record<string, string>>;

const noScope: Scope = Object.freeze(
  Object.assign(Object.create(null) as Record<string, string>, { xml: 'http://www.w3.org/XML/1998/namespace' }),
);
const noAttributes: Readonly<Record<string, string>> = Object.freeze(Object.create(null) as Record<string, string>);

function elementName(node: RawNode): string | null {
  for (const key in node) if (key !== attributesKey) return key === textKey ? null : key;
  return null;
}

interface Building {
  readonly limits: TreeLimits;
  readonly restore: (value: string) => string;
}

function build(
  node: RawNode,
  name: string,
  parent: XmlElement | null,
  outer: Scope,
  building: Building,
  depth: number,
): XmlElement {
  const { limits, restore } = building;
  if (depth > limits.depth) throw new TreeLimitError('depth', limits.depth);
  const raw = node[attributesKey] as Readonly<Record<string, string>> | undefined;
  let scope = outer;
  let attributes = noAttributes;
  if (raw !== undefined) {
    scope = scopeWith(raw, outer);
    attributes = plainAttributes(raw, limits);
  }
  const colon = name.indexOf(':');
  const localName = colon < 0 ? name : name.slice(colon + 1);
  const namespace = scope[colon < 0 ? '' : name.slice(0, colon)] ?? '';
  const children: XmlElement[] = [];
  const element = {
    name: isKnown(namespace) ? localName : `{${namespace}}${localName}`,
    localName,
    namespace,
    parent,
    attributes,
    children,
    text: '',
  };
  for (const child of node[name] as readonly RawNode[]) {
    const childName = elementName(child);
    if (childName !== null) children.push(build(child, childName, element, scope, building, depth + 1));
    else if (child[textKey] !== undefined) {
      const piece = restore(String(child[textKey]));
      element.text = element.text === '' ? piece : `${element.text}${piece}`;
    }
  }
  return element;
}

const knownNamespaces = new Map<string, boolean>();

function isKnown(namespace: string): boolean {
  let answer = knownNamespaces.get(namespace);
  if (answer === undefined) {
    answer = isKnownNamespace(namespace);
    // Namespaces come from strangers: the memory of them is bounded.
    if (knownNamespaces.size > 500) knownNamespaces.clear();
    knownNamespaces.set(namespace, answer);
  }
  return answer;
}

function scopeWith(raw: Readonly<Record<string, string>>, outer: Scope): Scope {
  let scope: Record<string, string> | null = null;
  for (const key in raw) {
    if (!key.startsWith('xmlns')) continue;
    if (key.length > 5 && key[5] !== ':') continue;
    scope ??= Object.assign(Object.create(null) as Record<string, string>, outer);
    scope[key.slice(6)] = String(raw[key]).trim();
  }
  return scope ?? outer;
}

function plainAttributes(raw: Readonly<Record<string, string>>, limits: TreeLimits): Readonly<Record<string, string>> {
  let count = 0;
  let attributes: Record<string, string> | null = null;
  for (const key in raw) {
    count += 1;
    if (count > limits.attributesPerElement) throw new TreeLimitError('attributes', limits.attributesPerElement);
    if (key.includes(':') || key === 'xmlns') continue;
    attributes ??= Object.create(null) as Record<string, string>;
    attributes[key] = String(raw[key]).trim();
  }
  return attributes ?? noAttributes;
}

/** The first child of that name, or null. */
export function child(element: XmlElement | null, name: string): XmlElement | null {
  if (element === null) return null;
  for (const candidate of element.children) if (candidate.name === name) return candidate;
  return null;
}

export function childrenOf(element: XmlElement | null, name: string): readonly XmlElement[] {
  return element === null ? [] : element.children.filter((candidate) => candidate.name === name);
}

/** The element at the end of a path of first children, or null. */
export function descend(element: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  let current = element;
  for (const name of path) current = child(current, name);
  return current;
}

/** The text at the end of a path of first children; null when it is missing or blank. */
export function textAt(element: XmlElement | null, ...path: readonly string[]): string | null {
  const found = descend(element, ...path);
  return found === null || found.text === '' ? null : found.text;
}

export function textsAt(element: XmlElement | null, name: string): readonly string[] {
  return childrenOf(element, name)
    .map((found) => found.text)
    .filter((text) => text !== '');
}

/** An attribute that says something, or null. */
export function attribute(element: XmlElement | null, name: string): string | null {
  const value = element?.attributes[name];
  return value === undefined || value === '' ? null : value;
}

/** Where an element stands below the document's root (`top`), for people: `InvoiceLine[3]/Price/PriceAmount`. */
export function placeOf(element: XmlElement, top: XmlElement | null = null): string {
  const steps: string[] = [];
  for (let current: XmlElement = element; current.parent !== null && current !== top; current = current.parent) {
    const { name, parent } = current;
    const alike = parent.children.filter((sibling) => sibling.name === name);
    steps.unshift(alike.length > 1 ? `${current.localName}[${String(alike.indexOf(current) + 1)}]` : current.localName);
  }
  return steps.join('/');
}

/** An element to be written. Names and prefixes come from code only; text and attribute values from anywhere. */
export interface XmlOutput {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlOutput[];
}

const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: true,
  format: true,
  indentBy: '  ',
  suppressEmptyNode: true,
});

/** Characters XML 1.0 has no way to carry, not even escaped, and halves of surrogate pairs. */
const unwritable =
  /(?![\t\n\r\x7F-\x9F])[\p{Cc}\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gv;

/** Nearly every text: nothing to look for in it. */
const plain = /^[ -~]*$/;

/** The first character of a text that XML cannot carry, as `U+000B`; null: all of it can be written. */
export function unwritableIn(text: string): string | null {
  if (plain.test(text)) return null;
  const at = text.search(unwritable);
  return at < 0 ? null : `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Text without what XML cannot carry; CR becomes LF as every reader would make it. */
export function cleanText(text: string): string {
  if (plain.test(text)) return text.trim();
  return text.replace(/\r\n?/g, '\n').replace(unwritable, '').trim();
}

/** The document as UTF-8 text with its declaration. */
export function writeXml(root: XmlOutput): string {
  const body = builder.build([toRaw(root)]) as string;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body.trim()}\n`;
}

function toRaw({ name, attributes, content }: XmlOutput): RawNode {
  const children: readonly RawNode[] =
    typeof content === 'string' ? [{ [textKey]: cleanText(content) }] : content.map((child) => toRaw(child));
  if (attributes === undefined) return { [name]: children };
  const cleaned = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, cleanText(value)]));
  return { [name]: children, [attributesKey]: cleaned };
}
