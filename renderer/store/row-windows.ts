import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Problem } from '../../shared/domain/problem.ts';
import type { Result } from '../../shared/domain/result.ts';

/** Rows asked for at a time; the contract allows 200. */
export const windowSize = 100;
const windowsKept = 14;

export interface WindowAnswer<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** What a virtual list shows: the exact number of rows, and those of them that have come. */
export interface RowWindows<Row, Answer extends WindowAnswer<Row> = WindowAnswer<Row>> {
  /** Null until the first answer. */
  readonly total: number | null;
  readonly windows: ReadonlyMap<number, readonly Row[]>;
  /** The newest answer, for what comes with it besides rows (hidden documents …). */
  readonly answer: Answer | null;
  readonly problem: Problem | null;
  /** True while the rows on the screen belong to an earlier question. */
  readonly stale: boolean;
  /** Counts the questions: another number is another list, which starts at the top. */
  readonly question: number;
}

export interface RowWindowsStore<Row, Answer extends WindowAnswer<Row> = WindowAnswer<Row>> {
  readonly state: StoreApi<RowWindows<Row, Answer>>;
  readonly rowAt: (index: number) => Row | null;
  /** Rows first to last are on the screen: what is missing of them is asked for. */
  readonly want: (first: number, last: number) => void;
  /** The same question again, because something changed: rows stay until the new ones are there. */
  readonly refresh: () => void;
  /** Another question (sort, filter, search); starts at the top. */
  readonly ask: (read: ReadWindow<Row, Answer>) => void;
  /** Shows nothing until the next answer: what is on the screen has nothing to do with what is asked next. */
  readonly forget: () => void;
}
/** What a virtual table needs of it, whatever comes beside the rows. */
export interface TableRows<Row> {
  readonly state: Pick<
    StoreApi<Pick<RowWindows<Row>, 'total' | 'windows' | 'stale' | 'question'>>,
    'getState' | 'getInitialState' | 'subscribe'
  >;
  readonly rowAt: (index: number) => Row | null;
  readonly want: (first: number, last: number) => void;
}
export type ReadWindow<Row, Answer extends WindowAnswer<Row>> = (window: {
  offset: number;
  limit: number;
}) => Promise<Result<Answer>>;

/**
 * The rows of any list of any length, asked for by windows (UI-33). Pure of React; a list shows it with `VirtualTable`.
 * Answers that come late, to a question that is no longer asked, are dropped.
 */
export function createRowWindows<Row, Answer extends WindowAnswer<Row> = WindowAnswer<Row>>(
  read: ReadWindow<Row, Answer> | null = null,
): RowWindowsStore<Row, Answer> {
  const state = createStore<RowWindows<Row, Answer>>(() => ({
    total: null,
    windows: new Map(),
    answer: null,
    problem: null,
    stale: false,
    question: 0,
  }));
  let reader = read;
  let generation = 0;
  let asked = new Set<number>();
  let seen = { first: 0, last: 0 };
  /** Windows from before the last refresh: shown, but to be asked for again when they are wanted. */
  let outdated = new Set<number>();
  let replaceAll = false;

  async function load(index: number): Promise<void> {
    if (reader === null || asked.has(index)) return;
    asked.add(index);
    const mine = generation;
    const result = await reader({ offset: index * windowSize, limit: windowSize });
    if (mine !== generation) return;
    asked.delete(index);
    if (!result.ok) {
      state.setState({ problem: result.problem, stale: false });
      return;
    }
    const windows = new Map(replaceAll ? [] : state.getState().windows);
    replaceAll = false;
    windows.delete(index);
    windows.set(index, result.value.rows);
    outdated.delete(index);
    for (const key of windows.keys()) {
      const inSight = key >= Math.floor(seen.first / windowSize) - 1 && key <= Math.floor(seen.last / windowSize) + 1;
      const gone = key * windowSize >= result.value.total;
      if (gone || (windows.size > windowsKept && !inSight)) windows.delete(key);
    }
    state.setState({ windows, total: result.value.total, answer: result.value, problem: null, stale: false });
    // The list became shorter than where one stands: ask for its new end.
    if (result.value.total > 0 && index * windowSize >= result.value.total)
      want(result.value.total - 1, result.value.total - 1);
  }

  function want(first: number, last: number): void {
    seen = { first, last };
    const windows = state.getState().windows;
    for (
      let index = Math.floor(Math.max(0, first) / windowSize);
      index <= Math.floor(Math.max(0, last) / windowSize);
      index += 1
    ) {
      if (!windows.has(index) || outdated.has(index) || replaceAll) void load(index);
    }
  }

  return {
    state,
    rowAt: (index) => state.getState().windows.get(Math.floor(index / windowSize))?.[index % windowSize] ?? null,
    want,
    refresh: () => {
      generation += 1;
      asked = new Set();
      outdated = new Set(state.getState().windows.keys());
      want(seen.first, seen.last);
    },
    forget: () => {
      generation += 1;
      state.setState({ total: null, windows: new Map(), answer: null, problem: null, stale: false });
    },
    ask: (next) => {
      reader = next;
      generation += 1;
      asked = new Set();
      outdated = new Set();
      replaceAll = true;
      seen = { first: 0, last: 0 };
      state.setState({ stale: true, question: state.getState().question + 1 });
      want(0, 0);
    },
  };
}
