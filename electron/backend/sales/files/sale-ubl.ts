import type { LedgerRow } from '../../../../shared/contract/setup.ts';
import type { EDocument, Identifier } from '../../../../shared/domain/document/document.ts';
import { normaliseEndpoint } from '../../../../shared/domain/document/document-header.ts';
import { normaliseId } from '../../../../shared/domain/vendors/party-keys.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { takesElectronically, type SalesKind } from '../../../../shared/domain/sales/customer.ts';
import { draftOfDocument } from '../../../../shared/domain/sales/draft-of-document.ts';
import { formatFor } from '../../../../shared/einvoice/sales/prepare-sale.ts';
import { checkWritable } from '../../../../shared/einvoice/writers/check/check-writable.ts';
import { inFormat } from '../../../../shared/einvoice/writers/in-format.ts';
import type { ReadableStore } from '../../../storage/connection/handles.ts';
import { recordLog } from '../../../storage/log.ts';
import { insertOriginals } from '../../../storage/originals/originals.ts';
import type { StoredCustomer } from '../../../storage/sales/customers.ts';
import { findCustomersBy } from '../../../storage/sales/find-customers.ts';
import { findPostedSale } from '../../../storage/sales/list-sales.ts';
import { insertSalesDocument } from '../../../storage/sales/sales-documents.ts';
import { listLedgers } from '../../../storage/setup/ledgers.ts';
import type { Context } from '../../context.ts';
import { contentKind, safeFileName } from '../../documents/content-kind.ts';
import { logEntry, type Stamp } from '../../log-entry.ts';
import { takeFromInvoice } from '../documents/post-sale.ts';
import type { SalesAttachment } from '../../../../shared/domain/sales/sales-document.ts';
import type { FileToTake } from './file-to-take.ts';

const kinds: ReadonlySet<string> = new Set(['invoice', 'creditNote', 'reminder', 'statement']);

/**
 * Posts a UBL document a business system made (OUT-1): under its own number, as it says, if a ledger of ours sent it, its
 * receiver is a customer, and it can be written in the customer's format.
 */
export async function postUbl(
  context: Context,
  stamp: Stamp,
  file: FileToTake,
  wanted: LedgerRow | null,
): Promise<Result<{ id: number; no: string }>> {
  const read = await context.parsing.read(file.bytes);
  if (read.kind === 'failed') return refuse(read.problem);
  const { document } = read;
  if (!kinds.has(document.type)) return refuse(problem('sales.fileKind'));
  const kind = document.type as SalesKind;
  const ledgers = wanted === null ? await listLedgers(context.storage.read) : [wanted];
  const ledger = ledgers.find((each) => isSenderOf(document, each));
  if (ledger === undefined) return refuse(problem('sales.fileSender', { sender: document.sender.name ?? '—' }));
  const number = document.number.trim();
  if (number === '' || number.length > 60) return refuse(problem('sales.fileNumber', { no: number.slice(0, 60) }));
  const attachments = await keptAttachments(context, document, file.bytes);
  if (!attachments.ok) return attachments;
  return context.storage.write(async (tx): Promise<Result<{ id: number; no: string }>> => {
    const customer = await receiverAmong(tx, document);
    if (customer === null) return refuse(problem('sales.fileCustomer', { customer: document.receiver.name ?? '—' }));
    if (customer.blocked !== '')
      return refuse(problem('sales.customerBlocked', { no: customer.no, name: customer.name }));
    if ((await findPostedSale(tx, ledger.id, kind, number)) !== null)
      return refuse(problem('sales.fileNumberTaken', { no: number }));
    const content = inFormat({ ...document, envelopes: [], signatures: [] }, formatFor(customer.format, kind));
    const bytes = new Map(attachments.value.map(({ base64 }, index) => [index, base64]));
    const [wrong] = takesElectronically(customer, kind)
      ? checkWritable(content, formatFor(customer.format, kind), bytes)
      : [];
    if (wrong !== undefined) return refuse(problem('sales.fileFinding', { place: wrong.place, because: wrong.code }));
    for (const { sha256, size } of attachments.value) await insertOriginals(tx, [{ sha256, size, storedAt: stamp.at }]);
    const { totals, currency } = content;
    const total = totals.payable?.value ?? totals.taxInclusive?.value ?? '0.00';
    const vat = content.format === 'oioubl2' ? (totals.taxExclusive?.value ?? '0.00') : vatOf(content);
    const credits = content.references.find((reference) => reference.kind === 'invoice')?.id ?? '';
    const issueDate = content.issueDate ?? '';
    const id = await insertSalesDocument(tx, {
      ledgerId: ledger.id,
      kind,
      no: number,
      status: 'posted',
      customerId: customer.id,
      customerNo: customer.no,
      customerName: customer.name,
      issueDate,
      dueDate: content.dueDate ?? content.paymentMeans[0]?.dueDate ?? '',
      currency: currency ?? 'DKK',
      net: totals.lines?.value ?? total,
      vat,
      total,
      credits,
      printedAt: '',
      collectedByPbs: customer.channel === 'pbs',
      source: file.source,
      createdAt: stamp.at,
      createdBy: stamp.by,
      postedAt: stamp.at,
      postedBy: stamp.by,
      draft: draftOfDocument(content, kind, customer.no),
      content,
      attachments: attachments.value.map(({ base64: _base64, ...attachment }) => attachment),
      alsoFoundBy: content.references.map((reference) => reference.id),
    });
    const values = { kind, no: number, name: customer.name, total };
    await recordLog(tx, [logEntry(stamp, null, 'SALES', 'salesPosted', values)]);
    if (kind === 'creditNote')
      await takeFromInvoice(tx, stamp, id, number, { ledgerId: ledger.id, credits, issueDate }, total);
    return ok({ id, no: number });
  });
}

function vatOf({ taxTotals }: EDocument): string {
  return taxTotals[0]?.amount.value ?? '0.00';
}

/** The ledger sent it: one of its endpoints or its CVR number stands as the sender's. */
function isSenderOf({ sender }: EDocument, { endpoints, cvr }: LedgerRow): boolean {
  const bare = (id: Identifier | null): string => (id === null ? '' : normaliseId(id.id, 'DK:CVR'));
  if (cvr !== '' && bare(sender.legal?.id ?? null) === normaliseId(cvr, 'DK:CVR')) return true;
  if (sender.endpoint === null) return false;
  const own = normaliseEndpoint(sender.endpoint);
  return endpoints.some((each) => {
    const other = normaliseEndpoint(each);
    return other.id === own.id && other.scheme === own.scheme;
  });
}

/** The one customer with the receiver's endpoint, else with its company number. */
async function receiverAmong(db: ReadableStore, { receiver }: EDocument): Promise<StoredCustomer | null> {
  const endpoint = receiver.endpoint === null ? '' : normaliseEndpoint(receiver.endpoint).id;
  const byEndpoint = await findCustomersBy(db, { endpoint });
  if (byEndpoint.length === 1) return byEndpoint[0] ?? null;
  const legal = receiver.legal?.id ?? null;
  const byCvr = legal === null ? [] : await findCustomersBy(db, { cvr: normaliseId(legal.id, 'DK:CVR') });
  return byCvr.length === 1 ? (byCvr[0] ?? null) : null;
}

/** Attachments as they came along, kept in the archive as those of the form are. */
async function keptAttachments(
  { archive, parsing }: Context,
  { attachments }: EDocument,
  bytes: Uint8Array,
): Promise<Result<(SalesAttachment & { readonly base64: string })[]>> {
  const kept: (SalesAttachment & { readonly base64: string })[] = [];
  for (const entry of attachments) {
    if (entry.size === null) continue;
    const content = await parsing.attachment(bytes, entry.index);
    if (content === null) return refuse(problem('attachment.damaged'));
    const stored = await archive.store(content);
    if (!stored.ok) return stored;
    kept.push({
      ...stored.value,
      fileName: safeFileName(entry.fileName, contentKind(content), entry.index),
      mimeCode: entry.mimeCode ?? 'application/pdf',
      exported: kept.length === 0,
      base64: Buffer.from(content).toString('base64'),
    });
  }
  return ok(kept);
}
