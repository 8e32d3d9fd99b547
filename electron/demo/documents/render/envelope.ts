import { el } from './markup.ts';
import type { Element } from './markup.ts';

/** A standard business document header round a document, as access points deliver them (facts §13). */
export function envelop(
  document: Element,
  about: {
    readonly sender: string;
    readonly receiver: string;
    readonly instance: string;
    readonly createdAt: string;
    readonly process: string;
  },
): Element {
  const root = document.name;
  const customization = firstText(document, 'cbc:CustomizationID') ?? root;
  const scope = (type: string, value: string): Element =>
    el('Scope', el('Type', type), el('InstanceIdentifier', value));
  return el(
    'StandardBusinessDocument',
    { xmlns: 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader' },
    el(
      'StandardBusinessDocumentHeader',
      el('HeaderVersion', '1.0'),
      el('Sender', el('Identifier', { Authority: 'iso6523-actorid-upis' }, about.sender)),
      el('Receiver', el('Identifier', { Authority: 'iso6523-actorid-upis' }, about.receiver)),
      el(
        'DocumentIdentification',
        el('Standard', String(document.attributes['xmlns'] ?? '')),
        el('TypeVersion', '2.1'),
        el('InstanceIdentifier', about.instance),
        el('Type', root),
        el('CreationDateAndTime', about.createdAt),
      ),
      el(
        'BusinessScope',
        scope('DOCUMENTID', `${document.attributes['xmlns'] ?? ''}::${root}##${customization}::2.1`),
        scope('PROCESSID', about.process),
      ),
    ),
    document,
  );
}

function firstText(document: Element, name: string): string | null {
  for (const child of document.children) {
    if (typeof child !== 'string' && child.name === name) return child.children.join('');
  }
  return null;
}
