import { queries, type ReadableStore } from '../connection/handles.ts';
import { toCustomer, type StoredCustomer } from './customers.ts';

/** Customers with this endpoint number, or with this CVR number; none for an empty one. */
export async function findCustomersBy(
  db: ReadableStore,
  by: { readonly endpoint: string } | { readonly cvr: string },
): Promise<StoredCustomer[]> {
  const [column, value] = 'endpoint' in by ? (['endpointId', by.endpoint] as const) : (['cvr', by.cvr] as const);
  if (value === '') return [];
  const rows = await queries(db).selectFrom('customers').selectAll().where(column, '=', value).limit(20).execute();
  return rows.map(toCustomer);
}
