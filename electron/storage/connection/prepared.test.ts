import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { openTestStorage } from '../testing/build.ts';
import { statements } from './handles.ts';
import { prepared } from './prepared.ts';

const setting = prepared((store, { name }: { name: string }) =>
  store.selectFrom('settings').select(['name', 'value']).where('name', '=', name),
);
const rename = prepared((store, { name, other }: { name: string; other: string }) =>
  store.updateTable('settings').set({ name: other }).where('name', '=', name),
);
const keep = prepared((store, { name, value }: { name: string; value: string }) =>
  store.insertInto('settings').values({ name, value }),
);

test('a query built once is asked with the values of each time, of each store, and sees what its transaction wrote', async () => {
  const one = await openTestStorage();
  const other = await openTestStorage();
  await one.write(async (tx) => {
    keep(tx, { name: 'a', value: '1' });
    keep(tx, { name: 'b', value: '2' });
    rename(tx, { name: 'b', other: 'c' });
    expect(setting(tx, { name: 'c' })).toEqual([{ name: 'c', value: '2' }]);
  });
  expect(setting(one.read, { name: 'a' })).toEqual([{ name: 'a', value: '1' }]);
  expect(setting(one.read, { name: 'b' })).toEqual([]);
  expect(setting(other.read, { name: 'a' })).toEqual([]);
  await one.close();
  await other.close();
});

const odd = prepared((store, { name }: { name: string }) =>
  store
    .selectFrom('settings')
    .select(['name', sql<string>`"value" || '?'`.as("it's?")])
    .where('name', '=', name)
    .where('value', '<>', "what's ?")
    .where(sql<boolean>`(name <> '?' or name = ${name})`)
    .limit(1),
);

test('what is always the same stands in the text of a query, whatever is in it, and values in their places', async () => {
  const store = await openTestStorage();
  await store.write(async (tx) => {
    keep(tx, { name: '?', value: 'asked' });
    keep(tx, { name: 'a', value: "what's ?" });
    keep(tx, { name: "b'?", value: '' });
  });
  expect(odd(store.read, { name: '?' })).toEqual([{ name: '?', "it's?": 'asked?' }]);
  expect(odd(store.read, { name: 'a' })).toEqual([]);
  expect(odd(store.read, { name: "b'?" })).toEqual([{ name: "b'?", "it's?": '?' }]);
  await store.close();
});

const firstOf = prepared((store, { name, limit }: { name: string; limit: number }) =>
  store.selectFrom('settings').select('value').where('name', '>', name).orderBy('name').limit(limit),
);

test('no value stands where SQLite would compile the query anew for every other one: beside an index, or as a limit', async () => {
  const store = await openTestStorage();
  await store.write(async (tx) => keep(tx, { name: 'a', value: '1' }));
  const asked = vi.spyOn(statements(store.read), 'prepare');
  expect(firstOf(store.read, { name: 'zz', limit: 3 })).toEqual([]);
  expect(firstOf(store.read, { name: '', limit: 1 })).toEqual([{ value: '1' }]);
  expect(asked.mock.calls).toEqual([['select "value" from "settings" where "name" > +? order by "name" limit +?']]);
  await store.close();
});
