import type { SalesPage } from '../../../../shared/contract/sales.ts';
import { salesDraft } from '../../../../shared/contract/sales-parts.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { takesElectronically } from '../../../../shared/domain/sales/customer.ts';
import { draftOfDocument } from '../../../../shared/domain/sales/draft-of-document.ts';
import type { SalesDraft } from '../../../../shared/domain/sales/draft.ts';
import { receiverOf, type SalesGround } from '../../../../shared/domain/sales/ground.ts';
import type { StoredSalesDocument } from '../../../../shared/domain/sales/sales-document.ts';
import { drawnSale, prepareSale, type PreparedSale } from '../../../../shared/einvoice/sales/prepare-sale.ts';
import type { AttachmentBytes } from '../../../../shared/einvoice/writers/writing.ts';
import type { ReadableStore } from '../../../storage/connection/handles.ts';
import { creditNotesOf, findPostedSale } from '../../../storage/sales/list-sales.ts';
import { paymentsOf } from '../../../storage/sales/payments.ts';
import { findSalesDocument, findSalesDraft } from '../../../storage/sales/sales-documents.ts';
import type { Context } from '../../context.ts';
import { readControl } from '../../setup/ledger-tables.ts';
import { gatherGround, groundOfDraft } from './gather-ground.ts';
import { registerFaults } from './register-faults.ts';

/** A sales document with everything that belongs to it; of a draft also what would be wrong (OUT-2). */
export async function openSale(context: Context, id: number): Promise<Result<SalesPage>> {
  const db = context.storage.read;
  const document = await findSalesDocument(db, id);
  const kept = await findSalesDraft(db, id);
  if (document === null || kept === null) return refuse(problem('sales.notFound', { id: String(id) }));
  const draft = readDraft(kept.draft, document);
  const prepared = await prepare(context, db, document, draft);
  if (prepared === null) return refuse(problem('ledger.notFound'));
  const { ground, faults } = prepared;
  const receiver = receiverOf(ground);
  return ok({
    document: withoutContent(document),
    draft: draft as SalesPage['draft'],
    ground: ground as SalesPage['ground'],
    content: (document.toSend ?? drawnSale(draft, ground)) as SalesPage['content'],
    faults: document.status === 'posted' ? [] : faults,
    mends: kept.mended.now,
    mended: [...kept.mended.history].map((mend) => ({ ...mend, changes: [...mend.changes] })),
    payments: (await paymentsOf(db, id)).map(({ salesDocumentId: _id, ...payment }) => payment),
    related: await relatedTo(db, document),
    channel: receiver?.channel ?? 'print',
    electronic: receiver !== null && takesElectronically(receiver, document.kind),
    sendOnPosting: (await readControl(db, document.ledgerId)).sendEDocument,
  });
}

/** The draft as it was kept; where that is not understood, as the posted document says. */
export function readDraft(kept: unknown, { kind, customerNo, content }: StoredSalesDocument): SalesDraft {
  const read = salesDraft.safeParse(kept);
  if (read.success) return read.data;
  if (content === null) throw new Error('A draft that is no draft', { cause: read.error });
  return draftOfDocument(content, kind, customerNo);
}

/** A draft with the ground it stands on now, and everything that would be wrong about it. */
export async function prepare(
  context: Context,
  db: ReadableStore,
  document: Pick<StoredSalesDocument, 'ledgerId' | 'attachments' | 'no'>,
  draft: SalesDraft,
): Promise<{ ground: SalesGround; sale: PreparedSale; faults: SalesPage['faults'] } | null> {
  const { ledgerId, attachments, no } = document;
  const ground = await gatherGround(db, groundOfDraft(ledgerId, draft, no === '' ? null : no, attachments));
  if (ground === null) return null;
  const sale = prepareSale(draft, ground, await bytesOf(context, document));
  const faults = [
    ...sale.faults.map((fault) => ({ ...fault, finding: null })),
    ...(await registerFaults(db, ledgerId, draft)).map((fault) => ({ ...fault, finding: null })),
    ...sale.writing.map(({ field, severity, finding }) => ({ field, severity, problem: null, finding })),
  ];
  return { ground, sale, faults };
}

/** The exported attachment as base64, under its index in the e-document. One that cannot be read is left out, and told. */
export async function bytesOf(
  { archive }: Context,
  { attachments }: Pick<StoredSalesDocument, 'attachments'>,
): Promise<AttachmentBytes> {
  const exported = attachments.find((attachment) => attachment.exported);
  if (exported === undefined) return new Map();
  const bytes = await archive.read(exported.sha256);
  return bytes.ok ? new Map([[0, bytes.value.toString('base64')]]) : new Map();
}

function withoutContent({
  content: _content,
  toSend: _toSend,
  attachments: _attachments,
  ...document
}: StoredSalesDocument): SalesPage['document'] {
  return document;
}

async function relatedTo(db: ReadableStore, document: StoredSalesDocument): Promise<SalesPage['related']> {
  const { kind, no, credits, ledgerId } = document;
  const found =
    kind === 'creditNote' && credits !== ''
      ? [await findPostedSale(db, ledgerId, 'invoice', credits)]
      : kind === 'invoice' && no !== ''
        ? await creditNotesOf(db, ledgerId, no)
        : [];
  return found.flatMap((each) =>
    each === null ? [] : [{ id: each.id, kind: each.kind, no: each.no, total: each.total, issueDate: each.issueDate }],
  );
}
