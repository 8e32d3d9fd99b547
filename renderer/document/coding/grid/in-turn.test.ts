import { expect, test } from 'vitest';
import { createTurns } from './in-turn.ts';

test('COD-8: what follows straight after waits for the line above, in the order of the keys', async () => {
  const turns = createTurns();
  const lines = ['', '', ''];
  const copyAbove = (line: number) => turns.after(() => void (lines[line] = lines[line - 1] ?? ''));
  const { promise, resolve } = Promise.withResolvers<string>();
  turns.begin(promise.then((account) => void (lines[0] = account)));
  copyAbove(1);
  copyAbove(2);
  expect(lines).toEqual(['', '', '']);
  resolve('221010');
  await expect.poll(() => lines).toEqual(['221010', '221010', '221010']);
});

test('COD-8: nothing waits when nothing is on its way, nor for ever after a failure', async () => {
  const turns = createTurns();
  const done: number[] = [];
  turns.after(() => done.push(1));
  expect(done).toEqual([1]);
  turns.begin(Promise.reject(new Error('nobody answers')));
  turns.after(() => done.push(2));
  await expect.poll(() => done).toEqual([1, 2]);
});
