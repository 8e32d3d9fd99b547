import type { AttachmentEntry, EDocument, Party, Reference } from '../document/document.ts';
import type { SalesAttachment } from './sales-document.ts';

/**
 * What may be mended of a posted document for its next attempt, because it has no effect on the accounts (OUT-2b). What is
 * absent stays as it was posted.
 */
export interface SalesMends {
  readonly endpoint?: { readonly id: string; readonly scheme: string } | undefined;
  /** The customer's order number. */
  readonly orderNo?: string | undefined;
  /** The person or unit at the customer the document is for. */
  readonly attention?: string | undefined;
  /** The seller's contact. */
  readonly contactName?: string | undefined;
  readonly contactPhone?: string | undefined;
  readonly contactMail?: string | undefined;
  readonly accountCode?: string | undefined;
  /** The one note that all exported remarks and texts of the header make. */
  readonly note?: string | undefined;
  /** The hash of the attachment that goes along; empty: none. */
  readonly exported?: string | undefined;
}

export const mendableFields = [
  'endpoint',
  'orderNo',
  'attention',
  'contactName',
  'contactPhone',
  'contactMail',
  'accountCode',
  'note',
  'exported',
] as const satisfies readonly (keyof SalesMends)[];

/** One mending: who, when, and what from and to. */
export interface SalesMend {
  readonly at: string;
  readonly by: string;
  readonly changes: readonly {
    readonly field: (typeof mendableFields)[number];
    readonly from: string;
    readonly to: string;
  }[];
}

/** The posted document with what was mended of it; its sums, lines, dates, parties and payment are as they were. */
export function withMends(
  content: EDocument,
  mends: SalesMends,
  attachments: readonly SalesAttachment[] = [],
): EDocument {
  const sender = withContact(content.sender, mends);
  const receiver = withReceiver(content.receiver, mends);
  return {
    ...content,
    sender,
    receiver,
    supplier: content.supplier === null ? null : sender,
    customer: content.customer === null ? null : receiver,
    buyerReference: mended(mends.attention, content.buyerReference),
    accountingCost: mended(mends.accountCode, content.accountingCost),
    notes: mends.note === undefined ? content.notes : noteOf(mends.note),
    references: mends.orderNo === undefined ? content.references : withOrder(content.references, mends.orderNo),
    attachments:
      mends.exported === undefined
        ? content.attachments
        : attachmentEntries(attachments.filter(({ sha256 }) => sha256 === mends.exported)),
  };
}

/** What was mended, or what stood there; blank: nothing stands there any more. */
function mended(text: string | undefined, before: string | null): string | null {
  return text === undefined ? before : text.trim() || null;
}

function noteOf(text: string): EDocument['notes'] {
  return text.trim() === '' ? [] : [{ text, language: null }];
}

function withContact(party: Party, { contactName, contactPhone, contactMail }: SalesMends): Party {
  if (contactName === undefined && contactPhone === undefined && contactMail === undefined) return party;
  const before = party.contact ?? { id: null, name: null, phone: null, fax: null, mail: null, note: null };
  return {
    ...party,
    contact: {
      ...before,
      name: mended(contactName, before.name),
      phone: mended(contactPhone, before.phone),
      mail: mended(contactMail, before.mail),
    },
  };
}

function withReceiver(party: Party, { endpoint, attention }: SalesMends): Party {
  const contact =
    attention === undefined
      ? party.contact
      : { ...(party.contact ?? emptyContact), id: mended(attention, null), name: mended(attention, null) };
  return { ...party, endpoint: endpoint ?? party.endpoint, contact };
}

const emptyContact = { id: null, name: null, phone: null, fax: null, mail: null, note: null };

function withOrder(references: readonly Reference[], orderNo: string): readonly Reference[] {
  const others = references.filter(({ kind }) => kind !== 'order');
  return orderNo.trim() === '' ? others : [orderReference(orderNo.trim()), ...others];
}

export function orderReference(id: string): Reference {
  return { kind: 'order', id, scheme: null, uuid: null, issueDate: null, typeCode: null, description: null };
}

/** How the e-document names what goes along: the bytes come from the archive when it is written. */
export function attachmentEntries(attachments: readonly SalesAttachment[]): AttachmentEntry[] {
  return attachments.map(({ fileName, mimeCode, size }, index) => ({
    index,
    fileName,
    mimeCode,
    description: null,
    referenceId: String(index + 1),
    size,
    externalUri: null,
  }));
}

/** What may be mended as it stands in a document, as text: what a mending is told from and to. */
export function mendableValues(
  posted: EDocument,
  attachments: readonly SalesAttachment[],
  mends: SalesMends,
): Readonly<Record<(typeof mendableFields)[number], string>> {
  const document = withMends(posted, mends, attachments);
  const { endpoint } = document.receiver;
  const going = document.attachments[0]?.fileName ?? '';
  return {
    endpoint: endpoint === null ? '' : `${endpoint.scheme ?? ''} ${endpoint.id}`.trim(),
    orderNo: document.references.find(({ kind }) => kind === 'order')?.id ?? '',
    attention: document.receiver.contact?.id ?? '',
    contactName: document.sender.contact?.name ?? '',
    contactPhone: document.sender.contact?.phone ?? '',
    contactMail: document.sender.contact?.mail ?? '',
    accountCode: document.accountingCost ?? '',
    note: document.notes.map(({ text }) => text).join('\n'),
    exported: going,
  };
}
