import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CodingView } from '../../../shared/contract/coding.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { problem } from '../../../shared/domain/problem.ts';
import type { Call } from '../../backend.ts';
import { createCodingDesk, shownPlace } from './coding-desk.ts';
import { whoDecides } from './decides/who-decides.ts';
import { blankEdit, withAccount } from './edits/coding-edit.ts';
import { codedPlace, codingView } from './edits/sample-coding.ts';
import { bestOption, type CellOption } from './grid/best-option.ts';
import { moved, type Position } from './grid/grid-move.ts';
import { cellValue, gridRows, rowNumber } from './grid/grid-rows.ts';
import { markedText } from './string/marked-text.ts';
import { stringCodes, tokensOf, withSection } from './string/sections.ts';

describe('walking through the grid', () => {
  const extent = { rows: 3, columns: 4 };

  test('Tab goes through all cells and then out, Shift+Tab back', () => {
    const walk: Position[] = [];
    let at: Position | null = { row: 0, column: 0 };
    while (at !== null) {
      walk.push(at);
      at = moved(at, 'next', extent);
    }
    expect(walk).toHaveLength(12);
    expect(moved({ row: 0, column: 0 }, 'previous', extent)).toBeNull();
    expect(moved({ row: 1, column: 0 }, 'previous', extent)).toEqual({ row: 0, column: 3 });
  });

  test('arrows and pages never leave the grid', () => {
    const moves = ['up', 'down', 'left', 'right', 'first', 'last', 'rowStart', 'rowEnd', 'pageUp', 'pageDown'] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves)), (steps) => {
        let at: Position = { row: 0, column: 0 };
        for (const step of steps) at = moved(at, step, extent) ?? at;
        expect(at.row).toBeGreaterThanOrEqual(0);
        expect(at.row).toBeLessThan(3);
        expect(at.column).toBeGreaterThanOrEqual(0);
        expect(at.column).toBeLessThan(4);
      }),
    );
  });
});

describe('what Enter takes from the list', () => {
  const option = (key: string, blocked = false): CellOption => ({
    key,
    name: '',
    blocked,
    kind: 'account',
    reason: 'register',
  });

  test('the code that was typed whole, else the first that is not blocked', () => {
    expect(bestOption([option('221540'), option('2215')], '2215')).toBe(1);
    expect(bestOption([option('221540', true), option('221545')], '2215')).toBe(1);
    expect(bestOption([option('REP'), option('rep2')], 'rep')).toBe(0);
    expect(bestOption([], 'x')).toBe(-1);
  });
});

describe('a row of the grid', () => {
  const edit = { ...withAccount(blankEdit('line:0'), { kind: 'account', no: '2210' }), dimensions: { FORMÅL: '5' } };
  const view = codingView(
    [codedPlace('header', { kind: 'header', amount: null }), codedPlace('line:0', {})],
    [{ place: 'line:0', from: 'lastTime', fromId: 4, fromLabel: '700', edit }],
  );
  const desk = { view, waiting: new Map(), names: new Map() };

  test('COD-8 shows what is offered as a ghost, never as the coding', () => {
    const [row] = gridRows(desk, null);
    if (row === undefined) throw new Error('no row');
    expect(cellValue(row, { kind: 'account' })).toMatchObject({ text: '2210', ghost: true });
    expect(cellValue(row, { kind: 'dimension', code: 'FORMÅL', name: '' })).toMatchObject({ text: '5', ghost: true });
    expect(row.place.account).toBeNull();
  });

  test('a header that says nothing has no row; lines are counted as on the paper', () => {
    expect(gridRows(desk, null).map((row) => row.place.place)).toEqual(['line:0']);
    expect(rowNumber('line:4')).toBe('5');
    expect(rowNumber('charge:0')).toBe('');
  });

  test('what is typed is shown before it is answered', () => {
    const shown = shownPlace(codedPlace('line:0', {}), {
      waiting: new Map([['line:0', edit]]),
      names: new Map([['2210', 'Papir']]),
    });
    expect(shown.account?.value).toEqual({ kind: 'account', no: '2210', name: 'Papir' });
    expect(shown.fate).toBe('coded');
  });
});

describe('the desk', () => {
  function backend(answer: () => 'taken' | 'document.readOnly' | 'call.unreachable') {
    const saved: string[][] = [];
    const places = [codedPlace('line:0', {}), codedPlace('line:1', {})];
    let view: CodingView = codingView(places);
    const call = (async (name: string, input: { edits?: readonly { place: string; edit: object | null }[] }) => {
      await Promise.resolve();
      if (name === 'coding.save') {
        const edits = input.edits ?? [];
        saved.push(
          edits.map(({ place, edit }) => `${place} ${(edit as { accountNo?: string } | null)?.accountNo ?? '-'}`),
        );
        const said = answer();
        if (said !== 'taken') return refuse(problem(said));
        const kept = view.edits.filter((one) => !edits.some(({ place }) => place === one.place));
        const fresh = edits.flatMap(({ edit }) => (edit === null ? [] : [{ ...edit, by: 'MLU', at: '' }]));
        view = { ...view, edits: [...kept, ...fresh] as CodingView['edits'] };
      }
      return ok(view);
    }) as unknown as Call;
    return { call, saved };
  }
  const coded = (place: 'line:0' | 'line:1', no: string) => ({
    place,
    edit: withAccount(blankEdit(place), { kind: 'account', no }),
  });

  test('writes one call after the other, of each place the newest word', async () => {
    const { call, saved } = backend(() => 'taken');
    const { orders } = createCodingDesk({ call }, 1);
    await orders.read();
    orders.change([coded('line:0', '1')]);
    orders.change([coded('line:0', '2')]);
    orders.change([coded('line:0', '3'), coded('line:1', '4')]);
    await orders.settled();
    expect(saved).toEqual([['line:0 1'], ['line:0 3', 'line:1 4']]);
  });

  test('undo takes back a whole step, redo does it again, and saying the same twice is no step', async () => {
    const { call } = backend(() => 'taken');
    const { orders, store } = createCodingDesk({ call }, 1);
    await orders.read();
    expect(orders.change([coded('line:0', '1'), coded('line:1', '1')])).toBe(true);
    await orders.settled();
    expect(orders.change([coded('line:0', '1')])).toBe(false);
    expect(orders.undo()).toEqual(['line:0', 'line:1']);
    await orders.settled();
    expect(store.getState().view?.edits).toEqual([]);
    orders.redo();
    await orders.settled();
    expect(store.getState().view?.edits).toHaveLength(2);
  });

  test('what was typed while nobody answers is kept, and sent when somebody does again', async () => {
    let away = true;
    const { call, saved } = backend(() => (away ? 'call.unreachable' : 'taken'));
    const { orders, store } = createCodingDesk({ call }, 1);
    await orders.read();
    orders.change([coded('line:0', '1')]);
    await orders.settled();
    expect(store.getState().refused?.code).toBe('call.unreachable');
    expect(store.getState().waiting.size).toBe(1);
    away = false;
    orders.resume();
    await orders.settled();
    expect(saved.at(-1)).toEqual(['line:0 1']);
    expect(store.getState()).toMatchObject({ refused: null, view: { edits: [{ accountNo: '1' }] } });
  });

  test('an edit that is refused is not shown as if it stood', async () => {
    const { call } = backend(() => 'document.readOnly');
    const { orders, store } = createCodingDesk({ call }, 1);
    await orders.read();
    orders.change([coded('line:0', '1')]);
    await orders.settled();
    expect(store.getState().refused?.code).toBe('document.readOnly');
    expect(store.getState().waiting.size).toBe(0);
    expect(store.getState().history.done).toEqual([]);
  });
});

describe('who decides (COD-5, COD-6)', () => {
  test('shows what each source said, and the strongest as the result', () => {
    const place = codedPlace('line:0', {
      account: {
        value: { kind: 'account', no: '221530', name: 'Rep.' },
        source: 'alias',
        overruled: [{ value: { kind: 'account', no: '221520', name: '' }, source: 'string' }],
      },
      dimensions: [
        {
          dimension: 'FORMÅL',
          value: '5',
          valueName: '',
          source: 'string',
          overruled: [{ value: '1', source: 'default' }],
        },
      ],
    });
    const { rows, sources } = whoDecides(place, null);
    expect(sources).toEqual(['string', 'alias', 'default']);
    expect(rows[0]).toMatchObject({ said: { string: '221520', alias: '221530' }, result: '221530', winner: 'alias' });
    expect(rows[1]).toMatchObject({ said: { string: '5', default: '1' }, result: '5', winner: 'string' });
  });
});

describe('the string as tokens and as text (COD-4)', () => {
  const codes = stringCodes(codingView([]));
  const text = '02,BUDGET,Grundbudget,03,FORMÅL,5,03,PROJEKT,P9,05,FINANS,221520';

  test('tokens are read from the text, with where they stand', () => {
    const tokens = tokensOf(text, codes);
    expect(tokens.map(({ kind, value }) => [kind, value])).toEqual([
      ['budget', 'Grundbudget'],
      ['dimension', '5'],
      ['dimension', 'P9'],
      ['account', '221520'],
    ]);
    for (const { from, to, value } of tokens) expect(text.slice(from, to).endsWith(value)).toBe(true);
  });

  test('a changed token changes the text, and the text read again gives the tokens', () => {
    const next = withSection(text, codes, 2, { kind: 'dimension', name: 'PROJEKT', value: 'P7' });
    if (!next.ok) throw new Error(next.problem.code);
    expect(next.value).toBe(text.replace('P9', 'P7'));
    const without = withSection(next.value, codes, 2, null);
    expect(without.ok && tokensOf(without.value, codes)).toHaveLength(3);
    const more = withSection('', codes, null, { kind: 'alias', name: '', value: 'REP' });
    expect(more.ok && more.value).toBe('03,ALIAS,REP');
  });

  test('a comma in a part is refused', () => {
    expect(withSection(text, codes, 1, { kind: 'dimension', name: 'FORMÅL', value: '5,6' })).toMatchObject({
      ok: false,
    });
  });

  test('a part too many at the end is not lost by changing a token', () => {
    const next = withSection(`${text},03,REST`, codes, 1, { kind: 'dimension', name: 'FORMÅL', value: '6' });
    expect(next.ok && next.value).toBe(`${text.replace('FORMÅL,5', 'FORMÅL,6')},03,REST`);
  });

  test('COD-2 the marked text is the text, whatever the findings', () => {
    const finding = fc.record({
      severity: fc.constantFrom('error' as const, 'warning' as const),
      from: fc.integer({ min: 0, max: 40 }),
      to: fc.integer({ min: 0, max: 40 }),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(finding), (any, findings) => {
        expect(
          markedText(any, findings)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(any);
      }),
    );
    expect(markedText('03,A,B', [{ severity: 'error', from: 5, to: 6 }])).toEqual([
      { text: '03,A,', severity: null },
      { text: 'B', severity: 'error' },
    ]);
  });
});
