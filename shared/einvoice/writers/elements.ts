import { aggregates, basics, ublRootNamespace } from '../namespaces.ts';
import type { XmlOutput } from '../xml.ts';

/** A basic element with its text, or nothing when there is no text: empty elements are not allowed. */
export function basic(
  name: string,
  text: string | null,
  attributes: Readonly<Record<string, string | null>> = {},
): readonly XmlOutput[] {
  if (text === null || text.trim() === '') return [];
  const present = Object.fromEntries(
    Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== null),
  );
  return [{ name: `cbc:${name}`, attributes: present, content: text }];
}

/** An aggregate with its parts, or nothing when it has none. */
export function aggregate(name: string, ...parts: readonly (readonly XmlOutput[])[]): readonly XmlOutput[] {
  const content = parts.flat();
  return content.length === 0 ? [] : [{ name: `cac:${name}`, content }];
}

export function rootElement(name: string, ...parts: readonly (readonly XmlOutput[])[]): XmlOutput {
  return {
    name,
    attributes: { xmlns: ublRootNamespace(name), 'xmlns:cac': aggregates, 'xmlns:cbc': basics },
    content: parts.flat(),
  };
}
