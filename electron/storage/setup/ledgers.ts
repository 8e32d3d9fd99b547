import type { Selectable } from 'kysely';
import { type LedgerCard, type LedgerRow, sellerPayment } from '../../../shared/contract/setup.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { beginSeries } from '../number-series.ts';
import { prepared } from '../connection/prepared.ts';
import type { LedgersTable } from '../tables.ts';

const everyLedger = prepared((store) => store.selectFrom('ledgers').selectAll().orderBy('id'));
const everyEndpoint = prepared((store) => store.selectFrom('ledgerEndpoints').selectAll());
const ledgerCountry = prepared((store, { id }: { id: number }) =>
  store.selectFrom('ledgers').select('country').where('id', '=', id),
);

/** Every ledger with its endpoint numbers, in the order they were made. */
export async function listLedgers(db: ReadableStore): Promise<LedgerRow[]> {
  // Sorted here: for so few the database's sorter costs more than all the rest.
  const endpoints = everyEndpoint(db, {}).sort((one, other) =>
    `${one.scheme} ${one.endpointId}` < `${other.scheme} ${other.endpointId}` ? -1 : 1,
  );
  return everyLedger(db, {}).map((ledger) =>
    toLedgerRow(
      ledger,
      endpoints
        .filter(({ ledgerId }) => ledgerId === ledger.id)
        .map(({ endpointId, scheme }) => ({ id: endpointId, scheme })),
    ),
  );
}

/** ISO 3166 code of where a ledger is at home; empty when it is not known. */
export async function countryOfLedger(db: ReadableStore, id: number): Promise<string> {
  return ledgerCountry(db, { id })[0]?.country ?? '';
}

function toLedgerRow(ledger: Selectable<LedgersTable>, endpoints: LedgerRow['endpoints']): LedgerRow {
  const { payment, ...rest } = ledger;
  return {
    ...rest,
    takesUnknownReceivers: ledger.takesUnknownReceivers === 1,
    endpoints,
    ...(payment === '' ? {} : { payment: sellerPayment.parse(JSON.parse(payment)) }),
  };
}

/**
 * Makes (`id` null) or changes a ledger. An endpoint number another ledger owns is refused (IN-8); at most one ledger
 * takes unknown receivers, so marking one takes the mark from the others. Endpoints are stored as given.
 */
export async function saveLedger(
  tx: WritableStore,
  id: number | null,
  card: LedgerCard,
): Promise<Result<{ id: number }>> {
  const store = queries(tx);
  const { endpoints, takesUnknownReceivers, payment, ...rest } = card;
  for (const endpoint of endpoints) {
    const taken = await store
      .selectFrom('ledgerEndpoints')
      .innerJoin('ledgers', 'ledgers.id', 'ledgerEndpoints.ledgerId')
      .select(['ledgers.id', 'ledgers.name'])
      .where('endpointId', '=', endpoint.id)
      .where('scheme', '=', endpoint.scheme)
      .executeTakeFirst();
    if (taken !== undefined && taken.id !== id)
      return refuse(
        problem('ledger.endpointTaken', { endpoint: endpoint.id, scheme: endpoint.scheme, ledger: taken.name }),
      );
  }
  if (takesUnknownReceivers) await store.updateTable('ledgers').set({ takesUnknownReceivers: 0 }).execute();
  const row = {
    ...rest,
    takesUnknownReceivers: takesUnknownReceivers ? (1 as const) : (0 as const),
    ...(payment === undefined ? {} : { payment: JSON.stringify(payment) }),
  };
  let ledgerId = id;
  if (ledgerId === null) {
    ledgerId = Number((await store.insertInto('ledgers').values(row).executeTakeFirstOrThrow()).insertId);
    await beginSeries(tx, ledgerId);
  } else {
    const { numUpdatedRows } = await store
      .updateTable('ledgers')
      .set(row)
      .where('id', '=', ledgerId)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse(problem('ledger.notFound'));
    await store.deleteFrom('ledgerEndpoints').where('ledgerId', '=', ledgerId).execute();
  }
  const unique = new Map(endpoints.map((endpoint) => [`${endpoint.scheme} ${endpoint.id}`, endpoint]));
  for (const endpoint of unique.values()) {
    await store
      .insertInto('ledgerEndpoints')
      .values({ endpointId: endpoint.id, scheme: endpoint.scheme, ledgerId })
      .execute();
  }
  return ok({ id: ledgerId });
}
