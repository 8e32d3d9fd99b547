import { expect, test } from 'vitest';
import { openTestStorage } from './build.ts';
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
