import { randomUUID } from 'node:crypto';
import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import { ok } from '../../../shared/domain/result.ts';
import { statementIdsOf } from '../../storage/documents/utility-links.ts';
import { recordLog } from '../../storage/log.ts';
import { listStandardReasons, saveStandardReasons } from '../../storage/setup/standard-reasons.ts';
import { done, needing } from '../answering.ts';
import { instantOf } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import type { Program } from '../program.ts';
import { withParents } from '../utility-statements/with-parents.ts';
import { acceptDocuments } from './accept-documents.ts';
import { checkAcceptance, compareVat } from './check-acceptance.ts';
import { chooseOrderUse } from './choose.ts';
import { lookAgainAtOrders } from './reassess/look-again.ts';
import { rejectDocuments } from './reject-documents.ts';
import { undoDecisions } from './undo-decisions.ts';

type Names =
  | 'acceptance.check'
  | 'acceptance.compareVat'
  | 'acceptance.chooseOrderUse'
  | 'acceptance.accept'
  | 'acceptance.reject'
  | 'acceptance.undo'
  | 'acceptance.standardReasons'
  | 'acceptance.saveStandardReasons';

export function acceptanceHandlers({ context, transport }: Program): Pick<BackendHandlers, Names> {
  const { storage, user, events } = context;

  /** Tells what the outcomes changed, and lets the answers know of their time. */
  async function tell(
    outcomes: readonly AcceptanceOutcome[],
  ): Promise<{ outcomes: AcceptanceOutcome[]; undoToken: string | null }> {
    const changed = outcomes.filter(
      ({ outcome }) => outcome === 'accepted' || outcome === 'rejected' || outcome === 'undone',
    );
    if (changed.length > 0) {
      const ids = changed.map(({ id }) => id);
      events.documents([...ids, ...(await statementIdsOf(storage.read, ids))]);
      events.flush();
      events.tell('purchases.changed', {});
      events.answers();
      await transport.answersChanged();
      await lookAgainAtOrders(
        context,
        changed.map(({ id }) => id),
      );
    }
    return { outcomes: [...outcomes], undoToken: changed.length > 0 ? randomUUID() : null };
  }

  return {
    'acceptance.check': ({ id, deviatingVat }) => checkAcceptance(context, id, deviatingVat),
    'acceptance.compareVat': ({ id }) => compareVat(context, id),
    'acceptance.chooseOrderUse': needing(user, 'clerk', ({ id, use }) => chooseOrderUse(context, id, use)),
    'acceptance.accept': needing(user, 'clerk', async ({ ids, confirmed, deviatingVat, inList }) =>
      ok(
        await tell(
          await withParents(context, ids, 'accepted', (these) =>
            acceptDocuments(context, these, confirmed, deviatingVat, !inList && new Set(ids).size === 1),
          ),
        ),
      ),
    ),
    'acceptance.reject': needing(user, 'clerk', async ({ ids, reason }) =>
      ok(await tell(await withParents(context, ids, 'rejected', (these) => rejectDocuments(context, these, reason)))),
    ),
    'acceptance.undo': needing(user, 'clerk', async ({ ids }) => {
      const { outcomes } = await tell(
        await withParents(context, ids, 'undone', (these) => undoDecisions(context, these)),
      );
      return ok({ outcomes });
    }),
    'acceptance.standardReasons': async () => ok({ reasons: await listStandardReasons(storage.read) }),
    'acceptance.saveStandardReasons': needing(user, 'clerk', async ({ reasons }) => {
      const stamp = { at: instantOf(context), by: user.name };
      await storage.write(async (tx) => {
        const before = reasonsText(await listStandardReasons(tx));
        await saveStandardReasons(tx, reasons);
        const to = reasonsText(await listStandardReasons(tx));
        if (before !== to)
          await recordLog(tx, [logEntry(stamp, null, 'SETUP', 'standardReasonsChanged', { from: before, to })]);
      });
      return done;
    }),
  };
}

/** The list of standard reasons as the log tells it; a reason of the program by its name. */
function reasonsText(reasons: readonly { readonly id: string; readonly text: string | null }[]): string {
  return reasons.map(({ id, text }) => text ?? id).join(' | ');
}
