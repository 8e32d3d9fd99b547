import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { causeOf } from '../../../../shared/domain/sending/cause.ts';
import type { ReadableStore } from '../../../storage/connection/handles.ts';
import { listCauses, sendingsOfCause } from '../../../storage/sending/causes.ts';

const mostCauses = 200;
/** More than anybody walks through; all of them can be sent again. */
const mostRows = 500;

/** Failures by cause: the same error is shown once, with those that met it (OUT-11). */
export async function listProblems(db: ReadableStore, ledgerId: number | null): Promise<CallOutput<'sending.causes'>> {
  const causes: CallOutput<'sending.causes'>['causes'] = [];
  for (const { cause: key, count } of await listCauses(db, ledgerId, mostCauses)) {
    const rows = await sendingsOfCause(db, key, ledgerId, mostRows);
    const [first] = rows;
    const cause = first === undefined ? null : causeOf(first);
    if (first === undefined || cause === null) continue;
    const { status, since, speaker, code, text, problem } = first;
    const { rule, advice } = cause;
    const met = rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      no: row.no,
      customerName: row.customerName,
      total: row.total,
      currency: row.currency,
      since: row.since,
    }));
    causes.push({ status, since, speaker, code, text, problem, key, count, rule, advice, rows: met });
  }
  return { causes };
}
