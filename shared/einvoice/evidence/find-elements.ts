import type { XmlElement } from '../xml.ts';

/** Every element of this name below another, whatever its namespace, in document order. */
export function elementsNamed(root: XmlElement, localName: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const look = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.localName === localName) found.push(child);
      look(child);
    }
  };
  look(root);
  return found;
}

/** The text of the first of them that has one. */
export function textNamed(root: XmlElement, localName: string): string | null {
  return elementsNamed(root, localName).find(({ text }) => text !== '')?.text ?? null;
}
