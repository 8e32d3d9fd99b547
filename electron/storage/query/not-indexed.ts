import { sql, type RawBuilder } from 'kysely';

/** A column that no index is looked up by: the planner then keeps to the index of the order (PLT-6). */
export function notIndexed(column: string): RawBuilder<string | number> {
  return sql<string | number>`+${sql.ref(column)}`;
}
