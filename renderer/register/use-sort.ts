import { useState } from 'react';
import type { Sort } from '../ui/table/TableHead.tsx';

/** The sort after a click on a column's head: turned round where it sorts already, else as that column begins. */
export function sortedBy<Column extends string>(
  sort: Sort<Column>,
  column: Column,
  beginsDescending: (column: Column) => boolean,
): Sort<Column> {
  return { column, descending: sort.column === column ? !sort.descending : beginsDescending(column) };
}

/** What a register is sorted by. Give `first` and `beginsDescending` (newest, most first) from outside the component. */
export function useSort<Column extends string>(
  first: Sort<Column>,
  beginsDescending: (column: Column) => boolean,
): { readonly sort: Sort<Column>; readonly onSort: (column: Column) => void } {
  const [sort, setSort] = useState(first);
  return { sort, onSort: (column) => setSort(sortedBy(sort, column, beginsDescending)) };
}
