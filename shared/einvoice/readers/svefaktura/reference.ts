import type { AttachmentEntry, Reference, ReferenceKind } from '../../../domain/document.ts';
import type { Reading } from '../../reading.ts';
import type { XmlElement } from '../../xml.ts';
import { base64Size, encodedObjects } from '../../parts/attachment.ts';
import { attribute, child, childrenOf, textAt } from '../../xml.ts';

/** What the scheme of a reference's number says about it. */
const schemeKinds: Readonly<Record<string, ReferenceKind>> = { CT: 'contract', DQ: 'despatch' };

export function readSwedishReferences(reading: Reading, root: XmlElement): readonly Reference[] {
  const references: Reference[] = [];
  const push = (element: XmlElement, kind: ReferenceKind): void => {
    const id = child(element, 'ID');
    if (id === null || id.text === '') return;
    references.push({
      kind,
      id: id.text,
      scheme: attribute(id, 'identificationSchemeID'),
      uuid: null,
      issueDate: reading.dateAt(element, 'IssueDate'),
      typeCode: null,
      description: null,
    });
  };
  for (const element of childrenOf(root, 'InitialInvoiceDocumentReference')) push(element, 'invoice');
  for (const element of childrenOf(root, 'AdditionalDocumentReference')) {
    const scheme = attribute(child(element, 'ID'), 'identificationSchemeID') ?? '';
    push(element, Object.hasOwn(schemeKinds, scheme) ? (schemeKinds[scheme] ?? 'additional') : 'additional');
  }
  for (const order of new Set(
    childrenOf(root, 'InvoiceLine').map((line) => textAt(line, 'OrderLineReference', 'OrderReference', 'BuyersID')),
  )) {
    if (order !== null) {
      references.push({
        kind: 'order',
        id: order,
        scheme: null,
        uuid: null,
        issueDate: null,
        typeCode: null,
        description: null,
      });
    }
  }
  return references;
}

export function readObjects(reading: Reading): readonly AttachmentEntry[] {
  return encodedObjects(reading.root).map((element, index) => ({
    index,
    fileName: attribute(element, 'filename'),
    mimeCode: attribute(element, 'mimeCode'),
    description: null,
    referenceId: textAt(element.parent, 'ObjectID'),
    size: base64Size(element.text),
    externalUri: null,
  }));
}
