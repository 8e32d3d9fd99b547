import type { AttachmentEntry, EDocument, Reference, ReferenceKind } from '../../../domain/document/document.ts';
import type { XmlOutput } from '../../xml.ts';
import { aggregate, basic } from '../elements.ts';
import type { Writing } from '../writing.ts';

/** Elements of the header that name another document, by what they name. */
const elements: Partial<Record<ReferenceKind, string>> = {
  despatch: 'DespatchDocumentReference',
  receipt: 'ReceiptDocumentReference',
  statement: 'StatementDocumentReference',
  originator: 'OriginatorDocumentReference',
  contract: 'ContractDocumentReference',
  additional: 'AdditionalDocumentReference',
  project: 'ProjectReference',
};

const billed: Partial<Record<ReferenceKind, string>> = {
  invoice: 'InvoiceDocumentReference',
  creditNote: 'CreditNoteDocumentReference',
  selfBilledInvoice: 'SelfBilledInvoiceDocumentReference',
  reminder: 'ReminderDocumentReference',
};

const ofKind = (references: readonly Reference[], kind: ReferenceKind): readonly Reference[] =>
  references.filter((reference) => reference.kind === kind);

/** The order and the seller's own order, which stands inside it. */
export function orderReference(references: readonly Reference[]): readonly XmlOutput[] {
  const [order] = ofKind(references, 'order');
  const [salesOrder] = ofKind(references, 'salesOrder');
  if (order === undefined && salesOrder === undefined) return [];
  return aggregate(
    'OrderReference',
    // The element is demanded; who knows no number says so.
    basic('ID', order?.id ?? 'n/a'),
    basic('SalesOrderID', salesOrder?.id ?? null),
    basic('UUID', order?.uuid ?? null),
    basic('IssueDate', order?.issueDate ?? null),
    basic('CustomerReference', order?.description ?? null),
  );
}

/** The invoices and other documents that are credited, dunned or listed. */
export function billingReferences(
  writing: Writing,
  references: readonly Reference[],
  more: readonly XmlOutput[] = [],
): readonly XmlOutput[] {
  const found = references.filter(({ kind }) => billed[kind] !== undefined);
  return found.flatMap((reference, index) =>
    aggregate(
      'BillingReference',
      documentReference(writing, billed[reference.kind] ?? '', reference),
      index === 0 ? more : [],
    ),
  );
}

/** References of some kinds, in the order of the kinds. */
export function documentReferences(
  writing: Writing,
  references: readonly Reference[],
  ...kinds: readonly ReferenceKind[]
): readonly XmlOutput[] {
  return kinds.flatMap((kind) =>
    ofKind(references, kind).flatMap((each) => documentReference(writing, elements[kind] ?? '', each)),
  );
}

export function documentReference(
  writing: Writing,
  name: string,
  reference: Reference,
  attachment: readonly XmlOutput[] = [],
): readonly XmlOutput[] {
  const { typeCode, description } = reference;
  // OIOUBL has either a code for the kind of document or its name (F-LIB092); UBL 2.1 has a description besides.
  const asType = writing.oioubl && typeCode === null;
  return aggregate(
    name,
    basic('ID', reference.id, { schemeID: reference.scheme }),
    writing.oioubl ? basic('UUID', reference.uuid) : [],
    basic('IssueDate', reference.issueDate),
    basic('DocumentTypeCode', typeCode),
    asType ? basic('DocumentType', description) : [],
    !asType && writing.ubl21 ? basic('DocumentDescription', description) : [],
    attachment,
  );
}

/** Further documents, the attached ones with their bytes: each attachment inside the reference that bears its number. */
export function additionalReferences(writing: Writing, document: EDocument): readonly XmlOutput[] {
  const left = [...document.attachments];
  const named = ofKind(document.references, 'additional').flatMap((reference) => {
    const index = left.findIndex(({ referenceId }) => referenceId === reference.id);
    const [entry] = index < 0 ? [] : left.splice(index, 1);
    return documentReference(
      writing,
      'AdditionalDocumentReference',
      reference,
      entry === undefined ? [] : attachmentElement(writing, entry),
    );
  });
  const others = left.flatMap((entry) => {
    const id = entry.referenceId ?? entry.fileName ?? String(entry.index + 1);
    const reference = { ...noReference, id, description: entry.description };
    return documentReference(writing, 'AdditionalDocumentReference', reference, attachmentElement(writing, entry));
  });
  return [...named, ...others];
}

const noReference: Reference = {
  kind: 'additional',
  id: '',
  scheme: null,
  uuid: null,
  issueDate: null,
  typeCode: null,
  description: null,
};

function attachmentElement(writing: Writing, entry: AttachmentEntry): readonly XmlOutput[] {
  const bytes = writing.attachments.get(entry.index) ?? null;
  if (bytes !== null) {
    const attributes = { mimeCode: entry.mimeCode, filename: entry.fileName };
    return aggregate('Attachment', basic('EmbeddedDocumentBinaryObject', bytes, attributes));
  }
  return aggregate('Attachment', aggregate('ExternalReference', basic('URI', entry.externalUri)));
}
