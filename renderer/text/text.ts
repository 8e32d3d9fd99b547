import i18next from 'i18next';
import { da } from './da/index.ts';
import { en } from './en/index.ts';
import { createFormat, type Format } from './format.ts';
import { inRanges } from './in-ranges.ts';
import type { Language } from './languages.ts';
import { sv } from './sv/index.ts';

/**
 * Sentences for people. Each area of the program has a file in `en/`, `da/` and `sv/`; the English one rules which keys
 * there are, the others must have the same (`satisfies SameKeys<typeof en>`). Files may nest; a key is `'inbox:empty.title'`.
 *
 * - `{{name}}` is put in as given; `{{name, amount}}`, `{{name, date}}`, `{{name, number}}`, `{{name, bytes}}` by locale;
 *   a code as `{{name, word(of: documentStatus)}}` by the words of `words.ts`, in the middle of a sentence as `wordInside`;
 *   places of a coding before what is wrong there as `{{places, codingPlaces}}`.
 * - Plurals: `key_one` and `key_other`, called as `key` with `count`.
 */
type Areas = typeof en;
type BaseKey<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
type Leaves<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? Key : `${Key}.${Leaves<Texts[Key]>}`;
}[keyof Texts & string];
export type Area = keyof Areas;
export type TextKey = { [A in Area]: `${A}:${BaseKey<Leaves<Areas[A]>> & string}` }[Area];
export type TextValues = Readonly<Record<string, string | number>>;
/** A sentence by its key. */
export type Translate = (key: TextKey, values?: TextValues) => string;

export interface Text {
  readonly language: Language;
  readonly t: Translate;
  /** Like `t` for a key made at run time (a code from the backend): null when there is no such sentence. */
  readonly find: (area: Area, key: string, values?: TextValues) => string | null;
  readonly format: Format;
}

const resources = { da, sv, en };
const made = new Map<Language, Text>();

/** The texts of one language; made once. Pure: no window, no React, so the command line uses it too. */
export function textIn(language: Language): Text {
  const known = made.get(language);
  if (known !== undefined) return known;
  const format = createFormat(language);
  const i18n = i18next.createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: false,
    resources,
    ns: Object.keys(en),
    nsSeparator: ':',
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false },
    missingInterpolationHandler: () => '–',
  });
  const formats: Record<string, (value: string) => string> = {
    amount: (value) => format.amount(value),
    number: (value) => format.number(value),
    date: (value) => format.date(value),
    bytes: (value) => format.bytes(Number(value)),
  };
  for (const [name, put] of Object.entries(formats))
    i18n.services.formatter?.add(name, (value: unknown) => put(String(value)));
  // A value of the sentence would win over an option of the same name, so no value is called `of`.
  const putWord = (as: (word: string) => string) => (value: unknown, _language: unknown, options: { of?: string }) => {
    // What an older entry of the log does not know.
    if (value === undefined) return '–';
    // Several codes come separated by blanks.
    const words = String(value)
      .split(' ')
      .map((code) => wordOf(options.of ?? '', code));
    return words.every((word) => word !== null) ? format.list(words.map(as)) : String(value);
  };
  i18n.services.formatter?.add(
    'word',
    putWord((word) => word),
  );
  i18n.services.formatter?.add(
    'wordInside',
    putWord((word) => inside(word, language)),
  );
  i18n.services.formatter?.add('onAccount', (value: unknown) =>
    value === '' ? '' : (find('words', 'onAccount', { account: String(value) }) ?? ''),
  );
  i18n.services.formatter?.add('codingPlaces', (value: unknown) => codingPlaces(String(value)));

  /** `line:1 line:3 header` → `Line 1 and 3, header: `, before what is wrong there; nothing for no places. */
  function codingPlaces(places: string): string {
    const numbers = new Map<string, string[]>();
    for (const place of places.split(' ').filter((one) => one !== '')) {
      const [kind = '', number] = place.split(':');
      numbers.set(kind, [...(numbers.get(kind) ?? []), ...(number === undefined ? [] : [number])]);
    }
    const named = [...numbers].map(
      ([kind, of]) =>
        find('words', `codingPlace.${kind}`, { count: of.length, numbers: format.list(inRanges(of)) }) ?? kind,
    );
    const [first, ...others] = named;
    if (first === undefined) return '';
    return `${[first.charAt(0).toLocaleUpperCase(language) + first.slice(1), ...others].join(', ')}: `;
  }

  /** The set-up says its tables and fields in words of its own; everything else stands in `words.ts`. */
  function wordOf(kind: string, code: string): string | null {
    const elsewhere = setupWords[kind]?.(code) ?? [];
    const places: readonly (readonly [Area, string])[] = [['words', `${kind}.${code}`], ...elsewhere];
    return places.reduce<string | null>((found, [area, key]) => found ?? find(area, key), null);
  }

  function find(area: Area, key: string, values: TextValues = {}): string | null {
    const options = { ...values, ns: area };
    return i18n.exists(`${area}:${key}`, options) ? i18n.t(`${area}:${key}`, options) : null;
  }
  const text: Text = { language, t: (key, values = {}) => i18n.t(key, { ...values }), find, format };
  made.set(language, text);
  return text;
}

/** A word of a list or a chip as it stands inside a sentence: `Credit note` → `credit note`; `PDF` stays. */
function inside(word: string, language: Language): string {
  const [first = '', second = ''] = word;
  return second === second.toLocaleUpperCase(language) ? word : first.toLocaleLowerCase(language) + word.slice(1);
}

const setupWords: Readonly<Record<string, (code: string) => readonly (readonly [Area, string])[]>> = {
  masterTable: (code) => [
    ['master', code === 'all' ? 'register.allTables' : `table.${code}.name`],
    ['setup', code === 'controlSetup' ? 'pages.control' : `pages.${code}`],
  ],
  masterField: (code) => [
    ['master', `label.${code}`],
    ['setup', `control.field.${code}`],
  ],
  chargeKind: (code) => [['master', `choice.incomingCharges_kind.${code}`]],
};
