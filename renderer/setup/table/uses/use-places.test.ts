import { expect, test } from 'vitest';
import { usePlaces } from '../../../../shared/domain/master/use-places.ts';
import { languages } from '../../../text/languages.ts';
import { textIn } from '../../../text/text.ts';
import { placeName } from '../table-words.ts';

test.each(languages)('SET-7, UI-37: every place something can be used in has its words (%s)', (language) => {
  const text = textIn(language);
  const names = usePlaces.map((place) => placeName(place, text));
  expect(names.filter((name, at) => name === usePlaces[at])).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});
