import { useEffect, useState } from 'react';
import { masterTableNames, type MasterTable } from '../../../shared/domain/master/tables.ts';
import { useBackend } from '../../store/use-store.tsx';

export type TableCounts = ReadonlyMap<MasterTable, number>;

/** How many rows each table of the set-up has; asked again only for tables that are told to have changed. */
export function useTableCounts(ledgerId: number | null): TableCounts {
  const backend = useBackend();
  const [counts, setCounts] = useState<TableCounts>(new Map());

  useEffect(() => {
    let gone = false;
    async function count(tables: readonly MasterTable[]): Promise<void> {
      const answers = await Promise.all(
        tables.map(
          async (table) =>
            [
              table,
              await backend.call('master.rows', {
                table,
                ledgerId,
                search: '',
                where: {},
                sort: null,
                offset: 0,
                limit: 1,
              }),
            ] as const,
        ),
      );
      if (gone) return;
      setCounts((before) => {
        const next = new Map(before);
        for (const [table, answer] of answers) if (answer.ok) next.set(table, answer.value.total);
        return next;
      });
    }
    setCounts(new Map());
    void count(masterTableNames);
    const stop = backend.onEvent((event) => {
      if (event.name !== 'master.changed') return;
      const { tables } = event.value;
      void count(tables === null ? masterTableNames : masterTableNames.filter((table) => tables.includes(table)));
    });
    return () => {
      gone = true;
      stop();
    };
  }, [backend, ledgerId]);
  return counts;
}
