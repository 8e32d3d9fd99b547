import type { DocumentPage } from '../../../shared/contract/documents.ts';
import { decideAnswer } from '../../../shared/domain/acceptance/answer.ts';
import { allStops } from '../../../shared/domain/checks/checks.ts';
import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { withoutCitizenNumbers } from '../../../shared/domain/document/sensitive-document.ts';
import { editsOf, type FieldEdit } from '../../storage/documents/change-document.ts';
import { responsesOf, type StoredResponse } from '../../storage/exchange/outbox.ts';
import { receivedResponsesTo } from '../../storage/exchange/received-responses.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import { logOf } from '../../storage/log.ts';
import { deliveriesOf } from '../../storage/originals/originals.ts';
import { findOriginalSize } from '../../storage/originals/original-size.ts';
import { voucherOfDocument } from '../../storage/posting/vouchers.ts';
import { findPurchaseOf } from '../../storage/purchasing/purchases.ts';
import { gatherStored, type GatheredStored } from '../acceptance/gather-stored.ts';
import { laterOnOrder } from '../acceptance/making/take-back-purchase.ts';
import { undoProblemOf } from '../acceptance/undo-decisions.ts';
import type { Context } from '../context.ts';
import { followersProblem } from '../utility-statements/follow-parent.ts';
import { relatedDocuments } from './related.ts';

type Fields = DocumentPage['fields'];

/** Everything the page of a document shows (IN-30). */
export async function openDocument({ storage }: Context, id: number): Promise<Result<DocumentPage>> {
  const db = storage.read;
  const found = await gatherStored(db, id);
  if (found === null) return refuse(problem('document.notFound', { id: String(id) }));
  const { stored, identified, gathered } = found;
  const { content } = stored;
  const responses = await responsesOf(db, id);
  const purchase = await findPurchaseOf(db, id);
  const order = decideAnswer({ type: content.type, format: content.format, profile: gathered.profile }, 'accept');
  const decided = stored.row.status === 'accepted' || stored.row.status === 'acceptedAndPosted';
  return ok({
    row: stored.row,
    document: withoutCitizenNumbers(content) as DocumentPage['document'],
    fields: fieldsOf(stored.row, await editsOf(db, id)),
    vendorMatch:
      stored.inbox === 'responses'
        ? null
        : {
            ...identified.vendor,
            matchedBy: [...identified.vendor.matchedBy],
            missing: [...identified.vendor.missing],
            differs: [...identified.vendor.differs],
          },
    payToMatch:
      identified.payTo === null
        ? null
        : {
            ...identified.payTo,
            matchedBy: [...identified.payTo.matchedBy],
            missing: [...identified.payTo.missing],
            differs: [...identified.payTo.differs],
          },
    // What is decided lacks nothing any more; a rejected one still says why it cannot simply be accepted.
    stops: decided || stored.inbox === 'responses' ? [] : allStops(gathered),
    findings: [...stored.findings],
    layers: [...stored.layers],
    log: await logOf(db, id),
    responses: await responseViews(db, id, responses),
    related: await relatedDocuments(db, found),
    rejectionReason: stored.rejectionReason,
    decidedAt: stored.decidedAt,
    decidedBy: stored.decidedBy,
    undo: undoOf(
      found,
      responses,
      (await followersProblem(db, id)) ?? (stored.row.status === 'accepted' ? await laterOnOrder(db, id) : null),
    ),
    answer: { asked: order !== null, format: order?.format ?? null },
    purchase: purchase === null ? null : { id: purchase.id, no: purchase.no, kind: purchase.kind },
    voucher: await voucherOfDocument(db, id),
    original: {
      sha256: stored.sha256,
      size: await findOriginalSize(db, stored.sha256),
      fileName: stored.fileName,
      deliveries: await deliveriesOf(db, id),
    },
    attachments: [...content.attachments],
  });
}

function undoOf(
  { stored }: GatheredStored,
  responses: readonly StoredResponse[],
  followers: Problem | null,
): DocumentPage['undo'] {
  const because = undoProblemOf(stored, responses) ?? followers;
  const held = responses.find(({ status }) => status === 'held');
  return { possible: because === null, until: because === null ? (held?.releaseAt ?? null) : null, problem: because };
}

function fieldsOf(row: DocumentPage['row'], edits: ReadonlyMap<string, FieldEdit>): Fields {
  const field = (name: keyof Fields, value: string | null): Fields[keyof Fields] => {
    const edit = edits.get(name);
    if (edit !== undefined) return { value: edit.value, source: 'user', original: edit.original };
    return {
      value,
      source: name === 'responsible' || name === 'responsibleStatus' || name === 'remark' ? 'default' : 'document',
      original: null,
    };
  };
  return {
    postingDate: field('postingDate', row.postingDate),
    dueDate: field('dueDate', row.dueDate),
    orderNo: field('orderNo', row.orderNo),
    purchaser: field('purchaser', row.purchaser),
    responsible: field('responsible', row.responsible),
    responsibleStatus: field('responsibleStatus', row.responsibleStatus),
    remark: field('remark', null),
  };
}

/** Our answers and those that came in, newest first. */
async function responseViews(
  db: ReadableStore,
  id: number,
  responses: readonly StoredResponse[],
): Promise<DocumentPage['responses']> {
  const sent = responses.map((response): DocumentPage['responses'][number] => ({
    id: response.id,
    direction: 'out',
    code: response.code,
    reason: response.reason,
    status: response.status,
    at: response.createdAt,
    releaseAt: response.status === 'held' ? response.releaseAt : null,
    fileName: response.fileName,
    problem: response.problem,
    transportError: response.transportError,
  }));
  const received = (await receivedResponsesTo(db, id)).map((response): DocumentPage['responses'][number] => ({
    id: response.documentId,
    direction: 'in',
    code: response.code,
    reason: response.reason,
    status: null,
    at: response.at,
    releaseAt: null,
    fileName: null,
    problem: null,
    transportError: null,
  }));
  return [...sent, ...received].toSorted((one, other) => other.at.localeCompare(one.at));
}
