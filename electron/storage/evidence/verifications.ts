import type { VerificationRow } from '../../../shared/contract/evidence.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { insertInto } from '../query/insert-into.ts';

/** Keeps what a proof found, with its time. */
export async function keepVerification(
  tx: WritableStore,
  { problems, ...verification }: Omit<VerificationRow, 'id' | 'problems'> & { readonly problems: readonly Problem[] },
): Promise<void> {
  await insertInto(tx, 'verifications', { ...verification, problems: JSON.stringify(problems) });
}

export async function newestVerifications(db: ReadableStore, limit = 20): Promise<VerificationRow[]> {
  const rows = await queries(db).selectFrom('verifications').selectAll().orderBy('id', 'desc').limit(limit).execute();
  return rows.map((row) => ({ ...row, problems: JSON.parse(row.problems) as VerificationRow['problems'] }));
}
