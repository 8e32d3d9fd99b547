import type { Reference, ReferenceKind } from '../../domain/document/document.ts';
import type { Reading } from '../reading.ts';
import type { XmlElement } from '../xml.ts';
import { attribute, child, childrenOf, textAt } from '../xml.ts';

/** Elements that refer to other documents, with what they refer to. */
const kinds: Readonly<Record<string, ReferenceKind>> = {
  QuotationDocumentReference: 'quotation',
  OriginatorDocumentReference: 'originator',
  ContractDocumentReference: 'contract',
  Contract: 'contract',
  DespatchDocumentReference: 'despatch',
  ReceiptDocumentReference: 'receipt',
  StatementDocumentReference: 'statement',
  ParentDocumentReference: 'parent',
  OrderDocumentReference: 'order',
  AdditionalDocumentReference: 'additional',
  DocumentReference: 'additional',
  ProjectReference: 'project',
  CatalogueReference: 'catalogue',
  ItemSpecificationDocumentReference: 'additional',
  OrderChangeDocumentReference: 'order',
  InvoiceDocumentReference: 'invoice',
  SelfBilledInvoiceDocumentReference: 'selfBilledInvoice',
  CreditNoteDocumentReference: 'creditNote',
  SelfBilledCreditNoteDocumentReference: 'creditNote',
  ReminderDocumentReference: 'reminder',
};

/** All references that stand directly in an element (the root or a line), in the order of the file. */
export function readReferences(reading: Reading, parent: XmlElement): readonly Reference[] {
  const references: Reference[] = [];
  for (const element of parent.children) {
    if (element.name === 'OrderReference') references.push(...readOrderReference(reading, element));
    else if (element.name === 'BillingReference') {
      for (const inner of element.children) push(references, reading, inner);
    } else if (element.name === 'DespatchLineReference' || element.name === 'ReceiptLineReference') {
      const kind = element.name === 'DespatchLineReference' ? 'despatch' : 'receipt';
      const document = child(element, 'DocumentReference');
      if (document !== null) push(references, reading, document, kind);
    } else push(references, reading, element);
  }
  return references;
}

function push(references: Reference[], reading: Reading, element: XmlElement, as?: ReferenceKind): void {
  const kind = as ?? (Object.hasOwn(kinds, element.name) ? kinds[element.name] : undefined);
  if (kind === undefined) return;
  const reference = readReference(reading, element, kind);
  if (reference !== null) references.push(reference);
}

export function readReference(reading: Reading, element: XmlElement, kind: ReferenceKind): Reference | null {
  const id = child(element, 'ID');
  if (id === null || id.text === '') return null;
  return {
    kind,
    id: id.text,
    // A utility statement names the invoice's supplier in the agency of the number (F-UTS021).
    scheme: kind === 'parent' ? attribute(id, 'schemeAgencyID') : attribute(id, 'schemeID'),
    uuid: textAt(element, 'UUID'),
    issueDate: reading.dateAt(element, 'IssueDate'),
    typeCode: textAt(element, 'DocumentTypeCode'),
    description:
      textAt(element, 'DocumentDescription') ??
      textAt(element, 'DocumentType') ??
      textAt(element, 'ContractType') ??
      textAt(element, 'ContractTypeCode'),
  };
}

function readOrderReference(reading: Reading, element: XmlElement): readonly Reference[] {
  const references: Reference[] = [];
  const order = readReference(reading, element, 'order');
  if (order !== null) references.push({ ...order, description: textAt(element, 'CustomerReference') });
  const salesOrder = textAt(element, 'SalesOrderID');
  if (salesOrder !== null) {
    references.push({
      kind: 'salesOrder',
      id: salesOrder,
      scheme: null,
      uuid: null,
      issueDate: null,
      typeCode: null,
      description: null,
    });
  }
  return references;
}

/** The scheme and type under which Danish Peppol documents carry a citizen's number (facts/oioubl.md §9). */
const citizenScheme = 'ARR';
const objectTypeCode = '130';

export function isCitizenReference(reference: Pick<Reference, 'scheme' | 'typeCode'>): boolean {
  return reference.scheme === citizenScheme && reference.typeCode === objectTypeCode;
}

/**
 * The level of personal data a document is marked with (IN-33): that of its `PersonalSecure` reference, any text of
 * which marks it; or `ARR` when it carries a citizen's number. Null for all others.
 */
export function readSensitiveLevel(root: XmlElement): string | null {
  let level: string | null = null;
  for (const element of childrenOf(root, 'AdditionalDocumentReference')) {
    const typeCode = textAt(element, 'DocumentTypeCode');
    if (typeCode === 'PersonalSecure') return textAt(element, 'ID') ?? '';
    if (isCitizenReference({ scheme: attribute(child(element, 'ID'), 'schemeID'), typeCode })) level = citizenScheme;
  }
  return level;
}
