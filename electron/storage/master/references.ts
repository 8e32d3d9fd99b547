import { sql, type RawBuilder } from 'kysely';
import type { Reference } from '../../../shared/domain/master/references.ts';
import { tableDefinition } from '../../../shared/domain/master/tables.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import { ofLedger } from './master-rows.ts';

/** Who refers to a row: `scope` is the first part of its key where it has two, `named` the part that stands in references. */
export interface Referred {
  /** Null: in every ledger, as with vendors. */
  readonly ledgerId: number | null;
  readonly scope: string;
  readonly named: string;
}

export interface ReferringRow {
  readonly id: number;
  readonly ledgerId: number | null;
  readonly values: Readonly<Record<string, string>>;
}

/** The rows of one table that name a row in one field; references are kept in the spelling of the row they name. */
export async function referringRows(
  db: ReadableStore,
  reference: Reference,
  to: Referred,
  limit = -1,
): Promise<ReferringRow[]> {
  const { scope, fields } = tableDefinition(reference.from);
  const columns = ['id', ...(scope === 'ledger' ? ['ledgerId'] : []), ...Object.keys(fields)];
  const { rows } = await sql<Record<string, string> & { id: number; ledgerId?: number }>`
    select ${sql.join(columns.map((name) => sql.ref(name)))} from ${sql.table(reference.from)}
    where ${condition(reference, to)} order by keyText limit ${limit}`.execute(queries(db));
  return rows.map(({ id, ledgerId, ...values }) => ({ id, ledgerId: ledgerId ?? null, values }));
}

export async function countReferring(db: ReadableStore, reference: Reference, to: Referred): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(reference.from)} where ${condition(reference, to)}`.execute(queries(db));
  return rows[0]?.count ?? 0;
}

function condition({ from, field, scope, by }: Reference, to: Referred): RawBuilder<unknown> {
  const everywhere = to.ledgerId === null || tableDefinition(from).scope === 'store';
  return sql.join(
    [
      everywhere ? sql`true` : ofLedger({ table: from, ledgerId: to.ledgerId }),
      sql`${sql.ref(field)} = ${to.named}`,
      ...(scope === null ? [] : [sql`${sql.ref(scope)} = ${to.scope}`]),
      ...(by === null ? [] : [sql`${sql.ref(by.field)} = ${by.value}`]),
    ],
    sql` and `,
  );
}
