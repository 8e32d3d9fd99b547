import { sql, type Expression, type SqlBool } from 'kysely';

/** The text stands anywhere in one of the columns, whatever its ASCII case: for the small tables without folded keys. */
export function containsText(columns: readonly string[], text: string): Expression<SqlBool> {
  const sought = text.trim().toLowerCase();
  return sql<SqlBool>`(${sql.join(
    columns.map((column) => sql`instr(lower(${sql.ref(column)}), ${sought}) > 0`),
    sql` or `,
  )})`;
}
