import { describe, expect, test } from 'vitest';
import { filterFrom, isWhole, wholeLog } from './log-filter.ts';
import { changesOf } from './log-words.ts';

describe('what an entry changed (SET-13)', () => {
  test.each([
    ['a field', { field: 'remark', from: 'a', to: 'b' }, [{ field: null, before: 'a', after: 'b' }]],
    [
      'rows of the set-up',
      { changes: 'name: El → Strøm; vatGroup: → K25; note: x → ' },
      [
        { field: 'name', before: 'El', after: 'Strøm' },
        { field: 'vatGroup', before: '', after: 'K25' },
        { field: 'note', before: 'x', after: '' },
      ],
    ],
    ['a personal number, which is not told', { changes: 'cprNumber: ••••' }, []],
    ['nothing', { no: 'K001' }, []],
  ])('%s', (_what, values, changes) => {
    expect(changesOf({ values: values as Record<string, string> })).toEqual(changes);
  });
});

describe('the filter of the log', () => {
  test('comes from the address with a document, and else is nothing', () => {
    expect(filterFrom({ document: '12' })).toEqual({ ...wholeLog, documentId: 12 });
    expect(isWhole(filterFrom({ document: 'x' }))).toBe(true);
    expect(isWhole({ ...wholeLog, onlyProblems: true })).toBe(false);
  });
});
