import { useEffect, useState } from 'react';
import { tableDefinition, type MasterTable } from '../../../shared/domain/master/tables.ts';
import { useBackend } from '../../store/use-store.tsx';

/** Tables whose rows people know by code or name; looked into when something is searched in the index. */
const searched = [
  'accounts',
  'fixedAssets',
  'items',
  'dimensions',
  'dimensionValues',
  'aliasCodings',
  'budgets',
  'vatGroups',
  'postingGroups',
  'paymentForms',
  'units',
  'responsiblePersons',
  'buyers',
] as const satisfies readonly MasterTable[];

export interface FoundRow {
  readonly table: MasterTable;
  readonly id: number;
  readonly key: string;
  readonly name: string;
}

const pause = 150;
const perTable = 3;

/** Rows of the well-known tables that fit what is typed, a few of each. */
export function useRowSearch(typed: string, ledgerId: number | null): readonly FoundRow[] {
  const backend = useBackend();
  const search = typed.trim();
  const [found, setFound] = useState<{ readonly search: string; readonly rows: readonly FoundRow[] }>({
    search: '',
    rows: [],
  });
  useEffect(() => {
    if (search.length < 2) return;
    let gone = false;
    const timer = setTimeout(() => {
      void Promise.all(
        searched.map(async (table): Promise<readonly FoundRow[]> => {
          const answer = await backend.call('master.rows', {
            table,
            ledgerId,
            search,
            where: {},
            sort: null,
            offset: 0,
            limit: perTable,
          });
          if (!answer.ok) return [];
          const { key, name } = tableDefinition(table);
          return answer.value.rows.map(({ id, values }) => ({
            table,
            id,
            key: key.map((field) => values[field] ?? '').join(' '),
            name: name === null ? '' : (values[name] ?? ''),
          }));
        }),
      ).then((rows) => (gone ? undefined : setFound({ search, rows: rows.flat() })));
    }, pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [backend, ledgerId, search]);
  return search.length >= 2 && found.search === search ? found.rows : [];
}
