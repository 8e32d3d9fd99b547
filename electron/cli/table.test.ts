import { expect, test } from 'vitest';
import { pairs, table } from './table.ts';

test('cells stand under their headers, numbers at the right', () => {
  expect(
    table(
      ['id', 'name', 'amount'],
      [
        [1, 'Ærø', '1250.00'],
        [12, 'B', '-5.00'],
        [3, null, null],
      ],
    ),
  ).toEqual(['id  name   amount', '--  ----  -------', ' 1  Ærø   1250.00', '12  B       -5.00', ' 3']);
});

test('an empty table shows its headers', () => {
  expect(table(['id', 'name'], [])).toEqual(['id  name', '--  ----']);
});

test('a document cannot move the cursor of a terminal, nor widen a column without end', () => {
  const [, , row] = table(['name'], [[`\u001B[2J\u202E${'x'.repeat(100)}`]]);
  expect(row).toBe(`  [2J ${'x'.repeat(34)}…`.replace(/^ {2}\[/, ' [').slice(0, 40));
});

test('pairs stand under each other', () => {
  expect(pairs({ received: 3, inbox: null })).toEqual(['received  3', 'inbox']);
});
