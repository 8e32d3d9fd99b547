import { createHash } from 'node:crypto';
import type { VendorCard } from '../../../shared/contract/vendors.ts';
import * as build from '../../../shared/domain/build.ts';
import type { DocumentLine, EDocument, Party } from '../../../shared/domain/document/document.ts';
import type { InboxView } from '../../../shared/contract/documents.ts';
import type { LedgerCard } from '../../../shared/contract/setup.ts';
import { insertDocuments } from '../documents/insert-documents.ts';
import type { DocumentHeader, NewDocument } from '../documents/new-document.ts';
import { openStorage, type Storage, type WritableStore } from '../open-storage.ts';
import { insertOriginals } from '../originals/originals.ts';
import { saveLedger } from '../setup/ledgers.ts';

/** Values for tests and measurements, readable by what differs from the ordinary. */

export function aParty(name: string, cvr = '12345678'): Party {
  return build.aParty({
    endpoint: { id: `DK${cvr}`, scheme: 'DK:CVR' },
    name,
    address: {
      street: 'Havnegade',
      buildingNumber: '7',
      additionalStreet: null,
      postbox: null,
      department: null,
      postalCode: '8000',
      city: 'Århus',
      region: null,
      country: 'DK',
      lines: [],
    },
    legal: { name, id: { id: cvr, scheme: 'DK:CVR' } },
  });
}

export function aLine(id: string, name: string, amount = '100.00'): DocumentLine {
  return build.aLine({ id, amount: build.kroner(amount), item: { ...build.aLine().item, name } });
}

export function anEDocument(changes: Partial<EDocument> = {}): EDocument {
  const [supplier, customer] = [aParty('Hansen & Søn'), aParty('Kommunen', '87654321')];
  return build.aDocument({
    profileId: 'urn:www.nesubl.eu:profiles:profile5:ver2.0',
    number: 'INV-1',
    issueDate: '2026-11-02',
    dueDate: '2026-12-02',
    sender: supplier,
    receiver: customer,
    supplier,
    customer,
    lines: [aLine('1', 'Blå maling')],
    taxTotals: [],
    ...changes,
  });
}

export type DocumentChanges = Partial<Omit<NewDocument, 'header'>> & { readonly header?: Partial<DocumentHeader> };

/** A pending invoice; its bytes are unlike any other's unless `sha256` says so. */
export function aDocument(changes: DocumentChanges = {}): NewDocument {
  const content = changes.content ?? anEDocument();
  const header: DocumentHeader = {
    type: content.type,
    format: content.format,
    documentNo: content.number,
    uuid: content.uuid,
    issueDate: content.issueDate,
    dueDate: content.dueDate,
    postingDate: content.issueDate,
    amountInclVat: content.totals.payable?.value ?? null,
    amount: null,
    currency: content.currency,
    vendorName: content.supplier?.name ?? '',
    vendorLegalId: content.supplier?.legal?.id?.id ?? null,
    vendorAddress: content.supplier?.address?.street ?? null,
    vendorCity: content.supplier?.address?.city ?? null,
    orderNo: null,
    quoteNo: null,
    purchaser: null,
    receiverId: content.receiver.endpoint?.id ?? null,
    receiverScheme: content.receiver.endpoint?.scheme ?? null,
    attachments: 0,
    sensitive: false,
    ...changes.header,
  };
  return {
    ledgerId: 1,
    inbox: 'purchase',
    status: 'pending',
    rejectionKind: null,
    rejectionReason: null,
    importStatus: 'processed',
    receivedAt: '2026-11-20T08:00:00.000Z',
    traceId: 'trace-1',
    layers: [],
    findings: [],
    vendor: null,
    payToVendorId: null,
    vendorKey: header.vendorLegalId === null ? null : { id: header.vendorLegalId, scheme: 'DK:CVR' },
    payToKey: null,
    duplicate: false,
    sha256: nextHash(),
    fileName: 'invoice.xml',
    source: 'transport',
    ...changes,
    content,
    header,
  };
}

let hashes = 0;
function nextHash(): string {
  hashes += 1;
  return createHash('sha256').update(`original ${hashes}`).digest('hex');
}

/** Stores documents with their originals; answers with their ids. */
export async function receive(tx: WritableStore, documents: readonly NewDocument[]): Promise<number[]> {
  await insertOriginals(
    tx,
    documents.map(({ sha256, receivedAt }) => ({ sha256, size: 1000, storedAt: receivedAt })),
  );
  return insertDocuments(tx, documents);
}

export const aLedger: LedgerCard = {
  name: 'Kommunen',
  currency: 'DKK',
  cvr: '87654321',
  address: '',
  postalCode: '',
  city: '',
  country: 'DK',
  endpoints: [{ id: '5790000436057', scheme: 'GLN' }],
  takesUnknownReceivers: true,
};

export function aVendorCard(changes: Partial<VendorCard> = {}): VendorCard {
  return {
    no: 'K00001',
    name: 'Hansen & Søn',
    address: '',
    address2: '',
    postalCode: '',
    city: 'Århus',
    country: 'DK',
    phone: '',
    mail: '',
    legalId: '12345678',
    legalScheme: 'DK:CVR',
    seNumber: '',
    pNumber: '',
    eanLocation: '',
    otherId: '',
    otherScheme: '',
    blocked: '',
    currency: '',
    cprNumber: '',
    paymentForm: '',
    postingGroup: '',
    vatGroup: '',
    fikCreditor: '',
    ...changes,
  };
}

export function aView(changes: Partial<InboxView> = {}): InboxView {
  return {
    inbox: 'purchase',
    ledgerId: null,
    conditions: [],
    search: '',
    sort: { column: 'receivedAt', descending: true },
    ...changes,
  };
}

/** A store of its own with one ledger, in memory unless a file is given. */
export async function openTestStorage(file = ':memory:'): Promise<Storage> {
  const opened = await openStorage({
    file,
    backupFolder: `${file}-backups`,
    now: () => new Date('2026-11-20T08:00:00Z'),
  });
  if (!opened.ok) throw new Error(opened.problem.code);
  await opened.value.write((tx) => saveLedger(tx, null, aLedger));
  return opened.value;
}
