import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTestStorage } from '../testing/build.ts';
import { queries, statements } from '../connection/handles.ts';
import { sql } from 'kysely';
import { orderOf, placesAmong, WordNumbers, type Word } from './words.ts';

const texts = fc.uniqueArray(
  fc.string({ unit: 'binary', maxLength: 3 }).filter((text) => text.isWellFormed() && !text.includes('\0')),
  { minLength: 1, maxLength: 30 },
);
const numbers = fc.uniqueArray(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), {
  minLength: 1,
  maxLength: 30,
});

test('words with and without a number stand in the order the database sorts them in (IN-20)', async () => {
  const storage = await openTestStorage();
  const store = statements(storage.read);
  await fc.assert(
    fc.asyncProperty(fc.oneof<fc.Arbitrary<Word[]>[]>(texts, numbers), fc.nat(30), async (words, known) => {
      await sql`delete from "columnWords"`.execute(queries(storage.read));
      const given = new WordNumbers(store);
      // A column nothing else is asked of here, another one for each kind of word: an order is kept as long as none is added.
      const column = typeof words[0] === 'number' ? 'attachments' : 'vendorCityKey';
      for (const word of words.slice(0, known)) given.of(column, word);
      const places = placesAmong(words, orderOf({ prepare: (text) => store.prepare(text) }, column));
      const mine = [...words].sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
      const { rows } = await sql<{
        word: Word;
      }>`select value as word from json_each(${JSON.stringify(words)}) order by value`.execute(queries(storage.read));
      expect(mine).toEqual(rows.map(({ word }) => word));
      expect(new Set(places.values()).size).toBe(words.length);
    }),
    { numRuns: 60 },
  );
  await storage.close();
});
