import type { LogCode, LogStep } from '../../../shared/domain/log-code.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import {
  documentChoicesOf,
  setDocumentChoice,
  type ChoiceName,
} from '../../storage/documents/lists/document-choices.ts';
import { findDocument } from '../../storage/documents/stored-document.ts';
import { recordLog } from '../../storage/log.ts';
import { purchaseNoTaken } from '../../storage/purchasing/purchases.ts';
import { done } from '../answering.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import { identifyAnew } from '../vendors/identify-anew.ts';

/** Whether an invoice updates the order it names or makes a new invoice (ACC-4); empty: as the partner says. */
export async function chooseOrderUse(
  context: Context,
  id: number,
  use: '' | 'update' | 'createNew',
): Promise<Result<Record<string, never>>> {
  return choose(context, id, 'orderUse', use, ['ORDER', 'orderUseChosen', { use: orderUse(use) }, orderUse]);
}

/** The number the purchase document gets instead of the next of the series (ACC-2); empty: the series. */
export async function choosePurchaseNo(context: Context, id: number, no: string): Promise<Result<{ no: string }>> {
  if (no !== '' && (await purchaseNoTaken(context.storage.read, no)))
    return refuse(problem('purchase.noTaken', { no }));
  const chosen = await choose(context, id, 'purchaseNo', no, [
    'PURCHASE',
    'purchaseNoChosen',
    { no: number(no) },
    number,
  ]);
  return chosen.ok ? ok({ no }) : chosen;
}

const orderUse = (use: string): string => (use === '' ? 'none' : use);
const number = (no: string): string => (no === '' ? '–' : no);

async function choose(
  context: Context,
  id: number,
  name: ChoiceName,
  value: string,
  [step, code, values, shown]: readonly [LogStep, LogCode, Readonly<Record<string, string>>, (value: string) => string],
): Promise<Result<Record<string, never>>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const chosen = await context.storage.write(async (tx) => {
    const stored = await findDocument(tx, id);
    if (stored === null) return refuse(problem('document.notFound', { id: String(id) }));
    const { status } = stored.row;
    if (status !== 'pending' && status !== 'rejected') return refuse(problem('document.readOnly', { status }));
    const before = (await documentChoicesOf(tx, id)).get(name)?.value ?? '';
    if (before === value) return done;
    await setDocumentChoice(tx, id, name, value === '' ? null : { value, ...stamp });
    await recordLog(tx, [logEntry(stamp, id, step, code, { ...values, from: shown(before) })]);
    await identifyAnew(tx, stamp, id);
    return done;
  });
  if (chosen.ok) context.events.documents([id]);
  return chosen;
}
