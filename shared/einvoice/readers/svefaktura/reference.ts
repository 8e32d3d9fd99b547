import type { AttachmentEntry, Reference, ReferenceKind } from '../../../domain/document/document.ts';
import type { Reading } from '../../reading.ts';
import type { XmlElement } from '../../xml.ts';
import { encodedObjects, sizeOfContent } from '../../parts/attachment.ts';
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
  // The order stands at the lines only; the buyer's number of it and the seller's are told apart by their names.
  for (const [kind, name] of [
    ['order', 'BuyersID'],
    ['salesOrder', 'SellersID'],
  ] as const) {
    const ids = childrenOf(root, 'InvoiceLine').map((line) =>
      textAt(line, 'OrderLineReference', 'OrderReference', name),
    );
    for (const id of new Set(ids)) if (id !== null) references.push(bare(kind, id));
  }
  return references;
}

function bare(kind: ReferenceKind, id: string): Reference {
  return { kind, id, scheme: null, uuid: null, issueDate: null, typeCode: null, description: null };
}

/** The delivery notes a line names. */
export function readSwedishLineReferences(reading: Reading, line: XmlElement): readonly Reference[] {
  return childrenOf(line, 'DespatchLineReference').flatMap((element) =>
    element.children.flatMap((document) => {
      const id = textAt(document, 'ID') ?? textAt(document, 'SellersID') ?? textAt(document, 'BuyersID');
      return id === null ? [] : [{ ...bare('despatch', id), issueDate: reading.dateAt(document, 'IssueDate') }];
    }),
  );
}

/** Before the number of an object in the reference to it. */
const objectPrefix = /^urn:sfti:documents:object:/i;

/** The objects that travel beside the invoice; those it names and that did not come along are noted. */
export function readObjects(reading: Reading): readonly AttachmentEntry[] {
  const objects = encodedObjects(reading.root);
  const arrived = new Set(
    objects.flatMap((element) => [objectIdOf(element), textAt(envelopeOf(element), 'DocumentReference', 'DocumentID')]),
  );
  for (const reference of childrenOf(reading.root, 'AdditionalDocumentReference')) {
    const id = child(reference, 'ID');
    if (id === null || attribute(id, 'identificationSchemeID') !== 'ATS' || arrived.has(bareId(id.text))) continue;
    reading.note('attachment.missing', 'warning', id, { value: bareId(id.text) });
  }
  return objects.map((element, index) => ({
    index,
    fileName: attribute(element, 'filename'),
    mimeCode: attribute(element, 'mimeCode'),
    description: textAt(envelopeOf(element), 'DocumentReference', 'DocumentType'),
    referenceId: textAt(element.parent, 'ObjectID'),
    size: sizeOfContent(reading, element),
    externalUri: null,
  }));
}

/** `EncodedData` stands in an `EncodedObject`, and that in the envelope. */
function envelopeOf(data: XmlElement): XmlElement | null {
  return data.parent?.parent ?? null;
}

function objectIdOf(data: XmlElement): string {
  return bareId(textAt(data.parent, 'ObjectID') ?? '');
}

function bareId(id: string): string {
  return id.replace(objectPrefix, '');
}
