import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import { findRows } from '../../storage/documents/stored-document.ts';
import { parentIdsOf } from '../../storage/documents/utility-links.ts';
import type { Context } from '../context.ts';

type Decide = (ids: readonly number[]) => Promise<AcceptanceOutcome[]>;

/**
 * Carries out an order over documents among which are utility statements and their parents: the parents are decided, and a
 * statement that took that over is done, not in the way (UTS-1, MASS-2). Those whose parent was stopped are asked themselves.
 */
export async function withParents(
  { storage }: Pick<Context, 'storage'>,
  ids: readonly number[],
  outcome: 'accepted' | 'rejected' | 'undone',
  decide: Decide,
): Promise<AcceptanceOutcome[]> {
  const given = new Set(ids);
  const parents = await parentIdsOf(storage.read, ids);
  const tied = ids.filter((id) => given.has(parents.get(id) ?? -1));
  if (tied.length === 0) return decide(ids);
  const before = await statusesOf(storage, tied);
  const outcomes = await decide(ids.filter((id) => !tied.includes(id)));
  const after = await statusesOf(storage, tied);
  const taken = tied.filter((id) => before.get(id) !== after.get(id));
  outcomes.push(...taken.map((id) => ({ id, outcome, stops: [], purchase: null, response: null })));
  const left = tied.filter((id) => !taken.includes(id));
  return left.length === 0 ? outcomes : [...outcomes, ...(await decide(left))];
}

async function statusesOf(storage: Context['storage'], ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const statuses = new Map<number, string>();
  for (let at = 0; at < ids.length; at += 200)
    for (const { id, status } of await findRows(storage.read, ids.slice(at, at + 200))) statuses.set(id, status);
  return statuses;
}
