import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { calls } from '../../../shared/contract/calls.ts';
import { notGivenHere, unlogged } from '../testing/orders-logged.ts';
import { startTestProgram } from '../testing/test-program.ts';

const backend = fileURLToPath(new URL('..', import.meta.url));
const desktopOnly = /^(?:desktop|host)\./u;

/** All tests of the backend give their orders through one program, which holds each of them to the log. */
test('PLT-5 every call of the contract is given by some test, so that none can change anything unseen', () => {
  const tests = (readdirSync(backend, { recursive: true }) as string[])
    .filter((name) => /(?:\.test|scenarios\/.*|testing\/.*)\.ts$/u.test(name.replaceAll('\\', '/')))
    .filter((name) => !name.endsWith('orders-logged.ts'))
    .map((name) => readFileSync(join(backend, name), 'utf8'))
    .join('\n');
  const never = Object.keys(calls).filter((name) => !desktopOnly.test(name) && !tests.includes(`'${name}'`));
  expect(never.toSorted()).toEqual([...notGivenHere].toSorted());
});

test('what says nothing in the log is a call of the contract, with a reason', () => {
  for (const [name, reason] of Object.entries(unlogged)) {
    expect(Object.keys(calls)).toContain(name);
    expect(reason).not.toBe('');
  }
});

test('an order that wrote and said nothing would fail', async () => {
  const program = await startTestProgram();
  const reason = unlogged['preferences.save'] ?? '';
  delete unlogged['preferences.save'];
  await expect(program.call('preferences.save', { theme: 'dark' })).rejects.toThrow('nothing of it stands in the log');
  unlogged['preferences.save'] = reason;
  await program.call('preferences.save', { theme: 'light' });
  await program.close();
});
