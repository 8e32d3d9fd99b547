import type { CallOutput } from '../../../shared/contract/calls.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { documentsOfVouchers, recordEntered, recordEntryTakenBack } from '../../storage/hand-over/handed-over.ts';
import { findTarget, type StoredTarget } from '../../storage/hand-over/targets.ts';
import { amongWaiting, enteredByHand } from '../../storage/hand-over/waiting-vouchers.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import { recordLog } from '../../storage/log.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry, type Stamp } from '../log-entry.ts';

type Marked = CallOutput<'handOver.enterByHand'>;

interface Change {
  readonly targetId: number;
  readonly voucherIds: readonly number[];
}

/**
 * Somebody has entered vouchers in the books by hand: those a target cannot take (another currency), or that the books
 * refused. They leave the queue, with who said so and what the books call them (ACT-1).
 */
export function enterByHand(
  context: Context,
  { targetId, voucherIds, enteredAs }: Change & { readonly enteredAs: string },
): Promise<Result<Marked>> {
  return change(context, { targetId, voucherIds }, async (tx, target, stamp) => {
    const waiting = await amongWaiting(tx, target, voucherIds);
    await recordEntered(tx, targetId, waiting, { ...stamp, enteredAs });
    return { ids: waiting, code: 'voucherEnteredByHand', values: { as: enteredAs } };
  });
}

/** It was not so: they wait again. */
export function takeEntryBack(context: Context, asked: Change): Promise<Result<Marked>> {
  return change(context, asked, async (tx, { id }) => {
    const entered = await enteredByHand(tx, id, asked.voucherIds);
    await recordEntryTakenBack(tx, id, entered);
    return { ids: entered, code: 'voucherEntryTakenBack', values: {} };
  });
}

interface Changed {
  readonly ids: readonly number[];
  readonly code: 'voucherEnteredByHand' | 'voucherEntryTakenBack';
  readonly values: Readonly<Record<string, string>>;
}

async function change(
  context: Context,
  { targetId, voucherIds }: Change,
  write: (tx: WritableStore, target: StoredTarget, stamp: Stamp) => Promise<Changed>,
): Promise<Result<Marked>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const documents: number[] = [];
  const answer = await context.storage.write(async (tx): Promise<Result<Marked>> => {
    const target = await findTarget(tx, targetId);
    if (target === null) return refuse(problem('handOver.targetNotFound', { id: String(targetId) }));
    const { ids, code, values } = await write(tx, target, stamp);
    const asked = await documentsOfVouchers(tx, voucherIds);
    const changed = asked.filter(({ id }) => ids.includes(id));
    documents.push(...changed.map(({ documentId }) => documentId));
    await recordLog(
      tx,
      changed.map(({ no, documentId }) =>
        logEntry(stamp, documentId, 'HANDOVER', code, { voucher: no, target: target.setup.name, ...values }),
      ),
    );
    return ok({
      changed: changed.length,
      problems: asked
        .filter(({ id }) => !ids.includes(id))
        .map(({ no }) =>
          problem(code === 'voucherEnteredByHand' ? 'handOver.notWaiting' : 'handOver.notByHand', { no }),
        ),
    });
  });
  context.events.tell('handOver.changed', {});
  if (documents.length > 0) context.events.documents(documents);
  return answer;
}
