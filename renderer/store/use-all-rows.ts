import { readRows, type RowOf, type RowsCall, type RowsQuestion } from './use-rows.ts';
import { useSayProblem } from './use-say-problem.ts';
import { useBackend } from './use-store.tsx';

/** As many rows as go on paper, into a table or on a clipboard without the window standing still. */
const most = 10_000;
const portion = 200;

/** Rows that were gathered, from the first on, and how many there are in all. */
export interface AllRows<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** Gathers every row that search and filters leave, up to ten thousand; says why when it cannot, and answers null. */
export function useAllRows<Name extends RowsCall>(
  name: Name,
): (question: RowsQuestion<Name>) => Promise<AllRows<RowOf<Name>> | null> {
  const backend = useBackend();
  const sayProblem = useSayProblem();
  return async (question) => {
    const rows: RowOf<Name>[] = [];
    let total = 0;
    do {
      const answer = await readRows(backend, name, question, { offset: rows.length, limit: portion });
      if (!answer.ok) {
        sayProblem(answer.problem);
        return null;
      }
      ({ total } = answer.value);
      if (answer.value.rows.length === 0) break;
      rows.push(...answer.value.rows);
    } while (rows.length < total && rows.length < most);
    return { rows, total };
  };
}
