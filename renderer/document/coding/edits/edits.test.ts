import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CodedPlaceView, CodingEditInput } from '../../../../shared/contract/coding.ts';
import { accountSums } from './account-sums.ts';
import { blankEdit, filledWith, orNull, withAccount, withDimension, withoutDimension } from './coding-edit.ts';
import { codingAsEdit, columnAsEdit } from './copy-coding.ts';
import { doneAgain, noHistory, remembered, takenBack } from './history.ts';
import { codedPlace, codingView } from './sample-coding.ts';
import { offeredFor, taken } from './suggestions.ts';

describe('what a person says about a place (COD-8)', () => {
  test('an edit that says nothing is no edit', () => {
    expect(orNull(blankEdit('line:0'))).toBeNull();
    expect(orNull(withDimension(blankEdit('line:0'), 'FORMÅL', ''))).not.toBeNull();
    expect(orNull(withoutDimension(withDimension(blankEdit('line:0'), 'FORMÅL', '5'), 'FORMÅL'))).toBeNull();
  });

  test('COD-5 an alias takes the place of the account, and the account that of the alias', () => {
    const alias = withAccount(blankEdit('line:0'), { kind: 'alias', no: 'REP' });
    expect(alias).toMatchObject({ alias: 'REP', accountNo: '', accountKind: '' });
    expect(withAccount(alias, { kind: 'account', no: '2210' })).toMatchObject({ alias: '', accountNo: '2210' });
  });

  test('what was typed stands when a suggestion fills the rest', () => {
    const typed = withDimension(blankEdit('line:0'), 'FORMÅL', '7');
    const offered: CodingEditInput = {
      ...withAccount(blankEdit('line:0'), { kind: 'account', no: '2210' }),
      dimensions: { FORMÅL: '5', DELREGNSKAB: '10' },
      vatGroup: 'K25',
    };
    expect(filledWith(typed, offered)).toMatchObject({
      accountNo: '2210',
      vatGroup: 'K25',
      dimensions: { FORMÅL: '7', DELREGNSKAB: '10' },
    });
  });
});

describe('copying a coding (F8)', () => {
  const above = codedPlace('line:0', {
    account: { value: { kind: 'account', no: '2210', name: 'Papir' }, source: 'string', overruled: [] },
    dimensions: [
      { dimension: 'FORMÅL', value: '5', valueName: 'Drift', source: 'string', overruled: [] },
      { dimension: 'DELREGNSKAB', value: '10', valueName: '', source: 'default', overruled: [] },
    ],
    vatGroup: { value: 'K25', source: 'default', overruled: [] },
  });

  test('takes account and dimensions, and leaves what comes by itself to come by itself', () => {
    expect(codingAsEdit(above, null, 'line:1')).toMatchObject({
      place: 'line:1',
      accountKind: 'account',
      accountNo: '2210',
      dimensions: { FORMÅL: '5' },
      vatGroup: '',
      origin: 'copied',
    });
  });

  test('COD-5 an alias is copied as the alias, not as what it expands to', () => {
    const byAlias = codedPlace('line:0', {
      alias: 'REP',
      account: { value: { kind: 'account', no: '2215', name: '' }, source: 'alias', overruled: [] },
      dimensions: [{ dimension: 'FORMÅL', value: '5', valueName: '', source: 'alias', overruled: [] }],
    });
    expect(codingAsEdit(byAlias, null, 'line:1')).toMatchObject({ alias: 'REP', accountNo: '', dimensions: {} });
  });

  test('of one column takes only its value; of an empty one nothing', () => {
    const dimension = { kind: 'dimension', code: 'DELREGNSKAB' } as const;
    expect(columnAsEdit(above, null, dimension, 'line:1')?.dimensions).toEqual({ DELREGNSKAB: '10' });
    expect(columnAsEdit(codedPlace('line:0', {}), null, dimension, 'line:1')).toBeNull();
    expect(columnAsEdit(codedPlace('line:0', {}), null, { kind: 'account' }, 'line:1')).toBeNull();
  });

  test('a dimension that was taken away stays away in the copy', () => {
    const said = withDimension(blankEdit('line:0'), 'DELREGNSKAB', '');
    expect(codingAsEdit(codedPlace('line:0', {}), said, 'line:1').dimensions).toEqual({ DELREGNSKAB: '' });
  });
});

describe('suggestions (COD-8)', () => {
  const edit = withAccount(blankEdit('line:1'), { kind: 'account', no: '2210' });
  const suggestion = (from: 'lastTime' | 'rule' | 'lineAbove') =>
    ({ place: 'line:1', from, fromId: null, fromLabel: from, edit }) as const;

  test('are offered for places without a coding only, a rule before last time before the line above', () => {
    const places = [codedPlace('line:0', { fate: 'coded' }), codedPlace('line:1', { fate: 'uncoded' })];
    const view = codingView(places, [
      suggestion('lineAbove'),
      suggestion('lastTime'),
      { ...suggestion('rule'), place: 'line:0' },
    ]);
    expect([...offeredFor(view).values()].map(({ place, from }) => [place, from])).toEqual([['line:1', 'lastTime']]);
    expect(offeredFor(view, 'lineAbove').get('line:1')?.from).toBe('lineAbove');
  });

  test('taken over they become edits of their places', () => {
    const view = codingView([codedPlace('line:1', { fate: 'uncoded' })], [suggestion('rule')]);
    expect(taken(view, offeredFor(view).values())).toEqual([{ place: 'line:1', edit }]);
  });
});

describe('undo', () => {
  test('goes back and forth over any number of steps to where it began', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 30 }), (lines) => {
        let history = noHistory;
        const accounts = new Map<number, string>();
        for (const [index, line] of lines.entries()) {
          const at = (no: string | undefined) =>
            no === undefined ? null : withAccount(blankEdit(`line:${line}`), { kind: 'account', no });
          const no = String(1000 + index);
          history = remembered(history, {
            before: [{ place: `line:${line}`, edit: at(accounts.get(line)) }],
            after: [{ place: `line:${line}`, edit: at(no) }],
          });
          accounts.set(line, no);
        }
        const state = new Map<string, CodingEditInput | null>();
        for (let back = takenBack(history); back !== null; back = takenBack(history)) {
          history = back.history;
          for (const { place, edit } of back.edits) state.set(place, edit);
        }
        expect([...state.values()].every((edit) => edit === null)).toBe(true);
        for (let again = doneAgain(history); again !== null; again = doneAgain(history)) {
          history = again.history;
          for (const { place, edit } of again.edits) state.set(place, edit);
        }
        for (const [line, no] of accounts) expect(state.get(`line:${line}`)?.accountNo).toBe(no);
      }),
    );
  });
});

describe('sums by account', () => {
  test('add exactly, charges and allowances too; what is left out or uncoded stands by itself', () => {
    const on = (no: string): CodedPlaceView['account'] => ({
      value: { kind: 'account', no, name: '' },
      source: 'manual',
      overruled: [],
    });
    const sums = accountSums([
      codedPlace('line:0', { amount: '0.10', account: on('2220'), fate: 'coded' }),
      codedPlace('line:1', { amount: '0.20', account: on('2210'), fate: 'coded' }),
      codedPlace('charge:0', { amount: '-0.05', account: on('2220'), fate: 'coded' }),
      codedPlace('line:2', { amount: '7', fate: 'uncoded' }),
      codedPlace('prepaid', { amount: '-3', account: on('9'), fate: 'leftOut' }),
      codedPlace('line:3', { amount: null, kind: 'text', fate: 'text' }),
    ]);
    expect(sums.accounts.map(({ no, sum, places }) => [no, Number(sum), places])).toEqual([
      ['2210', 0.2, 1],
      ['2220', 0.05, 2],
    ]);
    expect([sums.coded, sums.uncoded, sums.leftOut].map(Number)).toEqual([0.25, 7, -3]);
  });
});
