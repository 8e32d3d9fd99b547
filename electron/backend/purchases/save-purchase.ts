import type { CallInput } from '../../../shared/contract/calls.ts';
import type { PurchasePage } from '../../../shared/contract/purchases.ts';
import { lineCodingText } from '../../../shared/domain/coding/coding-text.ts';
import type { ControlSetup } from '../../../shared/domain/master/control-setup.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { changePurchase } from '../../../shared/domain/purchase/change-purchase.ts';
import type { PurchaseLineDraft } from '../../../shared/domain/purchase/draft.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { findDocument } from '../../storage/documents/stored-document.ts';
import type { WritableStore } from '../../storage/handles.ts';
import { recordLog } from '../../storage/log.ts';
import { orderById } from '../../storage/purchasing/orders.ts';
import { findPurchase, replacePurchase } from '../../storage/purchasing/purchases.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry, type Stamp } from '../log-entry.ts';
import { readLedgerTables } from '../setup/ledger-tables.ts';
import { purchasePage } from './purchase-page.ts';

type Change = CallInput<'purchases.save'>;

/** Changes a purchase document that is not posted, recalculates it, and answers with all of it (ACC-2). */
export async function savePurchase(context: Context, change: Change): Promise<Result<PurchasePage>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const saved = await context.storage.write((tx) => writeChange(tx, stamp, change));
  if (!saved.ok) return saved;
  context.events.tell('purchases.changed', {});
  const page = await purchasePage(context.storage.read, change.id);
  return page === null ? refuse(problem('purchase.notFound', { id: String(change.id) })) : ok(page);
}

async function writeChange(
  tx: WritableStore,
  stamp: Stamp,
  { id, lines, postingDate, dueDate }: Change,
): Promise<Result<null>> {
  const found = await findPurchase(tx, id);
  const document = found === null ? null : await findDocument(tx, found.header.documentId);
  if (found === null || document === null) return refuse(problem('purchase.notFound', { id: String(id) }));
  const { header } = found;
  const order = header.kind === 'purchaseOrder' ? await orderById(tx, id) : null;
  const taken = order?.lines.filter(({ invoicedQuantity }) => invoicedQuantity !== '0') ?? [];
  const { tables, control } = await readLedgerTables(tx, header.ledgerId);
  const changed = changePurchase(
    {
      ...header,
      posted: header.status === 'posted' || header.status === 'cancelled',
      lines: found.lines.map(({ addedBy: _added, ...line }) => ({ ...line, orderLineNo: null })),
      invoiced: new Set(taken.map(({ lineNo }) => lineNo)),
      document: document.content,
      tables,
      control,
    },
    { postingDate, dueDate, lines },
  );
  if (!changed.ok) return changed;
  const { lines: recalculated, ...rest } = changed.value;
  const addedBy = new Map(found.lines.map((line) => [line.lineNo, line.addedBy]));
  await replacePurchase(
    tx,
    id,
    { ...header, ...rest },
    recalculated.map((line) => ({ ...line, addedBy: addedBy.get(line.lineNo) ?? null })),
  );
  const { documentId, no } = header;
  const changes = [...fieldsLogged(header, changed.value), ...linesLogged(found.lines, recalculated, control)];
  if (changes.length === 0) return ok(null);
  await recordLog(tx, [
    logEntry(stamp, documentId, 'PURCHASE', 'purchaseChanged', { no, lines: String(lines.length) }),
    ...changes.map(([code, values]) => logEntry(stamp, documentId, 'PURCHASE', code, values)),
  ]);
  return ok(null);
}

/** From what to what, one entry each (promise 3). */
type Logged = readonly ['fieldChanged' | 'codingChanged', Readonly<Record<string, string>>];

function fieldsLogged(before: Dates, after: Dates): Logged[] {
  return (['postingDate', 'dueDate'] as const)
    .filter((field) => before[field] !== after[field])
    .map((field) => ['fieldChanged', { field, from: before[field] ?? '', to: after[field] ?? '' }]);
}

interface Dates {
  readonly postingDate: string | null;
  readonly dueDate: string | null;
}

function linesLogged(
  before: readonly Omit<PurchaseLineDraft, 'orderLineNo'>[],
  after: readonly PurchaseLineDraft[],
  control: ControlSetup,
): Logged[] {
  const told = new Map(before.map((line) => [line.lineNo, lineCodingText(line, control)]));
  return after.flatMap((line): Logged[] => {
    const from = told.get(line.lineNo);
    const to = lineCodingText(line, control);
    return from === undefined || from === to ? [] : [['codingChanged', { places: `line:${line.lineNo}`, from, to }]];
  });
}
