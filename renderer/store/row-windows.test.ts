import { describe, expect, test } from 'vitest';
import { problem } from '../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../shared/domain/result.ts';
import { createRowWindows, type WindowAnswer, windowSize } from './row-windows.ts';

interface Row {
  readonly id: number;
}
type Answer = WindowAnswer<Row>;

/** Lets the answers that are on their way arrive. */
const arrive = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const listOf =
  (total: number, from = 0) =>
  ({ offset, limit }: { offset: number; limit: number }): Promise<Result<Answer>> =>
    Promise.resolve(
      ok({
        total,
        rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, at) => ({
          id: from + offset + at,
        })),
      }),
    );

describe('the rows of a list by windows', () => {
  test('UI-33: only the windows in sight are asked for, each once', async () => {
    const asked: number[] = [];
    const rows = createRowWindows<Row>((window) => {
      asked.push(window.offset);
      return listOf(1_000_000)(window);
    });
    rows.want(0, 30);
    rows.want(0, 30);
    await arrive();
    rows.want(500_000, 500_030);
    await arrive();
    expect(asked).toEqual([0, 500_000]);
    expect(rows.state.getState().total).toBe(1_000_000);
    expect(rows.rowAt(500_012)).toEqual({ id: 500_012 });
    expect(rows.rowAt(250_000)).toBeNull();
  });

  test('UI-33: a long walk does not keep everything, but keeps what is in sight', async () => {
    const rows = createRowWindows<Row>(listOf(10_000));
    for (let first = 0; first < 5000; first += windowSize) {
      rows.want(first, first + 30);
      await arrive();
    }
    expect(rows.state.getState().windows.size).toBeLessThan(20);
    expect(rows.rowAt(4910)).toEqual({ id: 4910 });
  });

  test('UI-33: an answer to a question that is no longer asked is dropped', async () => {
    let answerFirst: (result: Result<Answer>) => void = () => undefined;
    const rows = createRowWindows<Row>();
    rows.ask(() => new Promise((resolve) => (answerFirst = resolve)));
    rows.ask(listOf(3, 100));
    await arrive();
    answerFirst(ok({ total: 99, rows: [{ id: 1 }] }));
    await arrive();
    expect(rows.state.getState().total).toBe(3);
    expect(rows.rowAt(0)).toEqual({ id: 100 });
  });

  test('UI-33: rows stay on the screen while they are read again', async () => {
    let from = 0;
    const rows = createRowWindows<Row>((window) => listOf(10, from)(window));
    rows.want(0, 9);
    await arrive();
    from = 5;
    rows.refresh();
    expect(rows.rowAt(0)).toEqual({ id: 0 });
    await arrive();
    expect(rows.rowAt(0)).toEqual({ id: 5 });
  });

  test('UI-33: rows of another question are all replaced, none of the old list is left further down', async () => {
    const rows = createRowWindows<Row>(listOf(1000));
    rows.want(0, 30);
    rows.want(300, 330);
    await arrive();
    rows.ask(listOf(1000, 5000));
    await arrive();
    expect(rows.rowAt(0)).toEqual({ id: 5000 });
    expect(rows.rowAt(310)).toBeNull();
  });

  test('UI-33: rows of another list are not shown while the next is asked for, and their late answers are dropped', async () => {
    const rows = createRowWindows<Row>(listOf(10));
    rows.want(0, 9);
    await arrive();
    rows.refresh();
    rows.forget();
    expect(rows.state.getState()).toMatchObject({ total: null, answer: null });
    await arrive();
    expect(rows.rowAt(0)).toBeNull();
  });

  test('UI-33: a list that became shorter shows its new end', async () => {
    let total = 1000;
    const rows = createRowWindows<Row>((window) => listOf(total)(window));
    rows.want(0, 10);
    await arrive();
    rows.want(950, 999);
    await arrive();
    total = 120;
    rows.refresh();
    await arrive();
    await arrive();
    expect(rows.state.getState().total).toBe(120);
    expect(rows.rowAt(119)).toEqual({ id: 119 });
    expect(rows.rowAt(960)).toBeNull();
  });

  test('PLT-7: a problem is kept beside the rows that are there, and gone with the next answer', async () => {
    let broken = false;
    const rows = createRowWindows<Row>((window) =>
      broken ? Promise.resolve(refuse(problem('call.unreachable'))) : listOf(5)(window),
    );
    rows.want(0, 4);
    await arrive();
    broken = true;
    rows.refresh();
    await arrive();
    expect(rows.state.getState().problem?.code).toBe('call.unreachable');
    expect(rows.rowAt(0)).toEqual({ id: 0 });
    broken = false;
    rows.refresh();
    await arrive();
    expect(rows.state.getState().problem).toBeNull();
  });
});
