import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { checkCard, tidyCustomer } from '../../../../shared/domain/sales/check-card.ts';
import type { CustomerCard } from '../../../../shared/domain/sales/customer.ts';
import type { WritableStore } from '../../../storage/connection/handles.ts';
import { recordLog } from '../../../storage/log.ts';
import { nextNumber } from '../../../storage/number-series.ts';
import {
  findCustomer,
  findCustomerByNo,
  insertCustomer,
  updateCustomer,
  type StoredCustomer,
} from '../../../storage/sales/customers.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry, type Stamp } from '../../log-entry.ts';

/** Saves a card; no number given: the next of the series. Refused with the first error of the card (SET-6). */
export async function saveCustomer(
  context: Context,
  id: number | null,
  card: CustomerCard,
): Promise<Result<{ id: number }>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const saved = await context.storage.write((tx) => writeCustomer(tx, stamp, id, card));
  if (saved.ok) context.events.tell('sales.changed', {});
  return saved;
}

/** The same inside a transaction of the caller's. */
export async function writeCustomer(
  tx: WritableStore,
  stamp: Stamp,
  id: number | null,
  given: CustomerCard,
): Promise<Result<{ id: number }>> {
  const fault = checkCard(given).find(({ severity }) => severity === 'error');
  if (fault !== undefined) return refuse(fault.problem);
  const before = id === null ? null : await findCustomer(tx, id);
  if (id !== null && before === null) return refuse(problem('customer.notFound', { id: String(id) }));
  const tidy = tidyCustomer(given);
  const card = { ...tidy, no: tidy.no === '' ? (before?.no ?? (await freeNumber(tx))) : tidy.no };
  const taken = await findCustomerByNo(tx, card.no);
  if (taken !== null && taken.id !== id) return refuse(problem('customer.noTaken', { no: card.no, name: taken.name }));
  const changes = cardChanges(before === null ? null : cardOf(before), card);
  if (before !== null && changes === '') return ok({ id: before.id });
  let savedId: number;
  if (before === null) savedId = await insertCustomer(tx, card, stamp.at);
  else {
    savedId = before.id;
    await updateCustomer(tx, before.id, card);
  }
  await recordLog(tx, [
    logEntry(stamp, null, 'SALES', before === null ? 'customerMade' : 'customerChanged', {
      no: card.no,
      name: card.name,
      changes,
    }),
  ]);
  return ok({ id: savedId });
}

/** The next of the series that no card has: numbers may have been given by hand or come with a file. */
async function freeNumber(tx: WritableStore): Promise<string> {
  for (;;) {
    const no = await nextNumber(tx, 'customer');
    if ((await findCustomerByNo(tx, no)) === null) return no;
  }
}

/** Only what is written on the card. */
export function cardOf({
  id: _id,
  createdAt: _createdAt,
  documents: _documents,
  lastDocumentAt: _last,
  ...card
}: StoredCustomer): CustomerCard {
  return card;
}

/** Field by field, from → to, for the log. */
export function cardChanges(before: CustomerCard | null, after: CustomerCard): string {
  const earlier = before === null ? {} : flat(before);
  return Object.entries(flat(after))
    .filter(([field, value]) => (earlier[field] ?? '') !== value)
    .map(([field, value]) => `${field}: ${earlier[field] ?? ''} → ${value}`)
    .join('; ');
}

function flat({ endpoint, sends, ...card }: CustomerCard): Record<string, string> {
  return {
    ...Object.fromEntries(Object.entries(card).map(([field, value]) => [field, String(value)])),
    endpoint: endpoint === null ? '' : `${endpoint.scheme} ${endpoint.id}`,
    sends: Object.entries(sends)
      .filter(([, yes]) => yes)
      .map(([kind]) => kind)
      .join(' '),
  };
}
