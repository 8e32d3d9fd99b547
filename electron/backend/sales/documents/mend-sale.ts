import type { SalesPage } from '../../../../shared/contract/sales.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { tidyCustomer, checkCard, emptyCustomer } from '../../../../shared/domain/sales/check-card.ts';
import { mendableFields, mendableValues, type SalesMends } from '../../../../shared/domain/sales/mends.ts';
import type { StoredSalesDocument } from '../../../../shared/domain/sales/sales-document.ts';
import { recordLog } from '../../../storage/log.ts';
import { findSalesDocument, findSalesDraft, saveMended } from '../../../storage/sales/sales-documents.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { openSale } from './open-sale.ts';

/** Mends of a posted document what has no effect on the accounts, for its next attempt; who, when, what is kept (OUT-2b). */
export async function mendSale(context: Context, id: number, mends: SalesMends): Promise<Result<SalesPage>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const mended = await context.storage.write(async (tx): Promise<Result<null>> => {
    const document = await findSalesDocument(tx, id);
    const kept = await findSalesDraft(tx, id);
    if (document?.content == null || kept === null) return refuse(problem('sales.isDraft'));
    const wrong = mistakeIn(mends, document);
    if (wrong !== null) return wrong;
    const before = mendableValues(document.toSend ?? document.content, document.attachments, kept.mended.now);
    const tidy = mends.endpoint === undefined ? mends : { ...mends, endpoint: tidied(mends.endpoint) };
    const now = { ...kept.mended.now, ...tidy };
    const after = mendableValues(document.content, document.attachments, now);
    const changes = mendableFields
      .filter((field) => before[field] !== after[field] && mends[field] !== undefined)
      .map((field) => ({ field, from: before[field], to: after[field] }));
    if (changes.length === 0) return ok(null);
    await saveMended(tx, id, { now, history: [...kept.mended.history, { ...stamp, changes }] });
    await recordLog(tx, [
      logEntry(stamp, null, 'SALES', 'salesMended', {
        kind: document.kind,
        no: document.no,
        changes: changes.map(({ field, from, to }) => `${field}: ${from} → ${to}`).join('; '),
      }),
    ]);
    return ok(null);
  });
  if (!mended.ok) return mended;
  context.events.tell('sales.changed', {});
  return openSale(context, id);
}

type Endpoint = NonNullable<SalesMends['endpoint']>;

function tidied(endpoint: Endpoint): Endpoint {
  return tidyCustomer({ ...emptyCustomer, endpoint }).endpoint ?? endpoint;
}

function mistakeIn({ endpoint, exported }: SalesMends, { attachments }: StoredSalesDocument): Result<null> | null {
  if (endpoint !== undefined) {
    const fault = checkCard({ ...emptyCustomer, name: '-', endpoint }).find(
      ({ field, severity }) => severity === 'error' && field.startsWith('endpoint'),
    );
    if (fault !== undefined) return refuse(fault.problem);
  }
  if (exported !== undefined && exported !== '' && !attachments.some(({ sha256 }) => sha256 === exported))
    return refuse(problem('sales.attachmentNotFound'));
  return null;
}
