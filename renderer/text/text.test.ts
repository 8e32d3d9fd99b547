import { describe, expect, test } from 'vitest';
import { findingCodes } from '../../shared/domain/finding.ts';
import { logCodes } from '../../shared/domain/log-code.ts';
import { problem, problemCodes } from '../../shared/domain/problem.ts';
import { da } from './da/index.ts';
import { en } from './en/index.ts';
import { chooseLanguage, languages } from './languages.ts';
import { sentence } from './sentence.ts';
import { sv } from './sv/index.ts';
import { textIn } from './text.ts';

interface Nested {
  readonly [key: string]: string | Nested;
}

/** Every sentence under its full key. */
function flat(texts: Nested, path = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    const full = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') all.set(full, value);
    else for (const [inner, sentence] of flat(value, full)) all.set(inner, sentence);
  }
  return all;
}

const wholes = { en: flat(en), da: flat(da), sv: flat(sv) };
const placeholders = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '').sort();
/** What has no word of its own in any language: the unit ZZ only says that there is none. */
const wordless = new Set(['document.unit.ZZ']);
const formats = new Set(['amount', 'number', 'date', 'bytes', 'word', 'wordInside', 'codingPlaces', 'onAccount']);

describe('the texts of the interface', () => {
  test('UI-37: Danish and Swedish have exactly the sentences English has', () => {
    expect(wholes.en.size).toBeGreaterThan(700);
    expect([...wholes.da.keys()].sort()).toEqual([...wholes.en.keys()].sort());
    expect([...wholes.sv.keys()].sort()).toEqual([...wholes.en.keys()].sort());
  });

  test.each(['da', 'sv'] as const)('UI-37: %s names the same facts in every sentence', (language) => {
    // A plural of one may say the number in words.
    const differing = [...wholes.en].filter(([key, english]) => {
      const translated = placeholders(wholes[language].get(key) ?? '');
      const wanted = placeholders(english);
      const ignoreCount = key.endsWith('_one');
      const named = (names: readonly string[]): string =>
        [...new Set(names.filter((name) => !(ignoreCount && name === 'count')))].join(' ');
      return named(translated) !== named(wanted);
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test.each(languages)(
    'UI-37: no sentence of %s has a capital in its middle where a status or a type is put in',
    (language) => {
      const capitals = [...wholes[language]].filter(([, sentence]) =>
        /[\p{L},;:(→] ?\{\{\w+, word\(of: (?:documentType|documentStatus|salesKind|sendStatus)\)/u.test(sentence),
      );
      expect(capitals).toEqual([]);
    },
  );

  test.each([
    ['en', 'invoice and credit note'],
    ['da', 'faktura og kreditnota'],
    ['sv', 'faktura och kreditfaktura'],
  ] as const)('UI-37: %s writes a type inside a sentence with a small letter', (language, words) => {
    expect(sentence(problem('run.postingNotPermitted', { type: 'invoice creditNote' }), language).what).toContain(
      `(${words})`,
    );
  });

  test.each(languages)('UI-37: no sentence of %s is empty or uses a format that does not exist', (language) => {
    const wrong = [...wholes[language]].filter(
      ([key, sentence]) =>
        (sentence.trim() === '' && !wordless.has(key)) ||
        [...sentence.matchAll(/\{\{[^},]+,\s*(\w+)/g)].some((match) => !formats.has(match[1] ?? '')),
    );
    expect(wrong).toEqual([]);
  });

  test('PLT-7: every problem says what happened and what to do, in every language', () => {
    for (const language of languages) {
      for (const code of problemCodes) {
        const { what, todo } = sentence(problem(code), language);
        expect(what, `${language} ${code}`).not.toBe(code);
        expect(todo.length, `${language} ${code}`).toBeGreaterThan(5);
      }
    }
  });

  test('IN-7, IN-12: every finding and every log entry has a sentence in every language', () => {
    for (const language of languages) {
      const { find } = textIn(language);
      for (const code of findingCodes) expect(find('findings', code), `${language} ${code}`).not.toBeNull();
      for (const code of logCodes) expect(find('log', code), `${language} ${code}`).not.toBeNull();
    }
  });

  test('UI-37: amounts, sizes and codes inside a sentence are written as the language does', () => {
    const values = { ours: '1250.5', theirs: '1300' };
    expect(textIn('da').find('findings', 'arithmetic.payable', values)).toBe(
      'Beløbet til betaling giver 1.250,50; bilaget siger 1.300,00.',
    );
    expect(textIn('en').find('findings', 'arithmetic.payable', values)).toBe(
      'The amount to pay comes to 1,250.50; the document says 1,300.00.',
    );
    expect(sentence(problem('document.notPending', { status: 'acceptedAndPosted' }), 'sv').what).toBe(
      'Dokumentet är inte väntande; dess status är bokförd.',
    );
    expect(textIn('en').find('log', 'vendorFound', { no: '7', name: 'Hansen', by: 'legalId pNumber' })).toBe(
      'Vendor 7 Hansen found by legal-entity number and P number.',
    );
  });

  test('UI-37: a code is said in words also where a value of the sentence is called like what it is', () => {
    const values = { kind: 'purchaseInvoice', no: 'KF000001' };
    expect(textIn('en').find('log', 'accepted', values)).toBe('Accepted as purchase invoice KF000001.');
    expect(textIn('da').find('log', 'accepted', values)).toBe('Accepteret som købsfaktura KF000001.');
    expect(textIn('sv').find('log', 'accepted', values)).toBe('Godkänt som leverantörsfaktura KF000001.');
  });

  test('COD-2: what is wrong with a coding says where, with all places of the same thing together', () => {
    const because = (places: string) => problem('coding.dimensionUnknown', { dimension: 'SAG', places });
    expect(sentence(because(''), 'en').what).toBe('There is no dimension SAG.');
    expect(sentence(because('line:1'), 'da').what).toBe('Linje 1: Dimensionen SAG findes ikke.');
    expect(sentence(because('header line:1 line:3 charge:2'), 'en').what).toBe(
      'Header, lines 1 and 3, charge 2: There is no dimension SAG.',
    );
  });

  test('UI-37: plurals follow the language', () => {
    expect(textIn('en').t('inbox:marks.count', { count: 1 })).toBe('1 marked');
    expect(textIn('sv').t('inbox:marks.count', { count: 1 })).toBe('1 vald');
    expect(textIn('sv').t('inbox:marks.count', { count: 2 })).toBe('2 valda');
  });

  test('PLT-7: a fact that is missing leaves a dash, never a placeholder', () => {
    expect(sentence(problem('check.vendorMissing'), 'en').what).toBe('No vendor card has the number –.');
  });

  test('PLT-7: a sentence is whole, also when it ends with the words of a parser or of a vendor', () => {
    const values = { line: '3', column: '7', message: 'Opening and ending tag mismatch' };
    expect(sentence(problem('gate.notWellFormed', values), 'en').what).toMatch(/Opening and ending tag mismatch\.$/);
    expect(sentence(problem('gate.notWellFormed', { ...values, message: 'Tag mismatch.' }), 'en').what).toMatch(
      /[^.]\.$/,
    );
    for (const language of languages) {
      for (const code of problemCodes) {
        const { what, todo } = sentence(problem(code, { message: 'x', reason: 'x' }), language);
        expect(what, `${language} ${code}`).toMatch(/[.!?…][)”"»]?$/);
        expect(todo, `${language} ${code}`).toMatch(/[.!?…][)”"»]?$/);
      }
    }
  });

  test('UI-37: text of a document is put in as it stands, also when it looks like markup', () => {
    expect(sentence(problem('acceptance.wasRejected', { reason: '<b>Fejl & mangler</b> {{x}}' }), 'en').what).toContain(
      '<b>Fejl & mangler</b>',
    );
  });

  test('UI-37: the first wished language that is spoken is taken; a Norwegian reads Danish', () => {
    expect(chooseLanguage(['de-DE', 'sv-FI', 'en'])).toBe('sv');
    expect(chooseLanguage(['nb-NO'])).toBe('da');
    expect(chooseLanguage(['fr'])).toBe('en');
  });
});
