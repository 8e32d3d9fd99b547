import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import { decideStatementAcceptance } from '../../../shared/domain/utility-statements/utility-statement.ts';
import { recordLog, type NewLogEntry } from '../../storage/log.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import type { GatheredStored } from '../acceptance/gather-stored.ts';
import { describeAnswer } from '../acceptance/outcome.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import { writeStatementDecision, type Batch } from './decide-statement.ts';

/** Accepts a utility statement itself, in the transaction it is given: its status changes, nothing is made (ACC-2). */
export async function acceptStatement(
  tx: WritableStore,
  context: Context,
  found: GatheredStored,
  confirmed: boolean,
  alone: boolean,
): Promise<AcceptanceOutcome> {
  const { id } = found.stored.row;
  const decided = decideStatementAcceptance(found.gathered, confirmed, alone);
  if (decided.outcome !== 'accepts') return describe(found, decided);
  const log: NewLogEntry[] = [];
  const batch: Batch = { at: instantOf(context), by: context.user.name, log };
  for (const { problem } of decided.stops) log.push({ ...logEntry(batch, id, 'CHECK', 'warningConfirmed'), problem });
  log.push(logEntry(batch, id, 'ACCEPT', 'acceptedStatusOnly'));
  const response = await writeStatementDecision(tx, batch, found.stored, {
    status: 'accepted',
    reason: '',
    answer: decided.answer,
  });
  await recordLog(tx, log);
  return { ...empty(id), outcome: 'accepted', stops: [...decided.stops], response };
}

/** What accepting a statement would do (F9), or why it would not. */
export function checkStatement(found: GatheredStored): AcceptanceOutcome {
  const decided = decideStatementAcceptance(found.gathered, false);
  return describe(found, decided);
}

function describe(found: GatheredStored, decided: ReturnType<typeof decideStatementAcceptance>): AcceptanceOutcome {
  const { id } = found.stored.row;
  if (decided.outcome === 'stopped') return { ...empty(id), outcome: 'stopped', stops: [...decided.stops] };
  return {
    ...empty(id),
    outcome: decided.outcome === 'asks' ? 'asks' : 'wouldAccept',
    stops: [...decided.stops],
    response: describeAnswer(found, decided.answer, null),
  };
}

/** Nothing is made of a statement. */
function empty(id: number): Pick<AcceptanceOutcome, 'id' | 'purchase' | 'response'> {
  return { id, purchase: null, response: null };
}
