import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aDocument, aLine } from '../build.ts';
import { aCodingInput, aPartner, chart, tablesOf } from './build.ts';
import type { CodingEdit } from './coding.ts';
import { codingStops } from './coding-stops.ts';
import { decideCoding } from './decide-coding.ts';

const word = fc.constantFrom('', '2210', '2290', '100', 'KABEL', '1001', 'GÆSTER', 'ALIAS', 'FORMÅL', '5', '77', 'x');
const piece = fc.constantFrom(
  '02',
  '03',
  '05',
  '99',
  'FINANS',
  'VARE',
  'ANLÆG',
  'BUDGET',
  ',',
  ',',
  ',',
  ';',
  '\n',
  ' ',
);
const string = fc.array(fc.oneof(piece, word)).map((pieces) => pieces.join(''));
const edit: fc.Arbitrary<CodingEdit> = fc.record({
  place: fc.constantFrom('header', 'line:0', 'line:1', 'line:7'),
  string: fc.option(string),
  accountKind: fc.constantFrom('', 'account', 'fixedAsset', 'item'),
  accountNo: word,
  alias: word,
  budget: word,
  vatGroup: word,
  project: word,
  dimensions: fc.dictionary(word, word, { noNullPrototype: true }),
  leaveOut: fc.boolean(),
  origin: fc.constant('typed'),
});

test('COD-2 whatever a sender or a person writes is decided: nothing throws, every finding stands in the text, every stop says where', () => {
  const partner = fc.record({
    useDimensionString: fc.constantFrom('yes', ''),
    itemNumberKind: fc.constantFrom('vendor', 'internal', 'common'),
    uncodedLines: fc.constantFrom('warn', 'text', 'leaveOut'),
  });
  const tables = tablesOf({
    ...chart,
    blockedCombinations: [{ dimension1: 'FORMÅL', dimension2: 'DELREGNSKAB' }],
    defaultDimensions: [{ ownerKind: 'account', ownerNo: '2210', dimension: 'FORMÅL', rule: 'required' }],
  });
  fc.assert(
    fc.property(
      fc.array(string, { maxLength: 3 }),
      fc.array(edit, { maxLength: 3 }),
      partner,
      (strings, edits, says) => {
        const document = aDocument({ lines: strings.map((accountingCost) => aLine({ accountingCost })) });
        const input = aCodingInput({ document, edits, partner: aPartner(says), tables });
        const coded = decideCoding(input);
        expect(coded.places).toHaveLength(strings.length + 1);
        for (const { string: own, findings, account, fate } of coded.places) {
          for (const { from, to } of findings) {
            expect(from).toBeLessThanOrEqual(to);
            expect(to).toBeLessThanOrEqual(own?.text.length ?? 0);
          }
          if (fate === 'uncoded') expect(account).toBeNull();
        }
        for (const { problem } of codingStops(coded, input.partner)) expect(problem.values['places']).not.toBe('');
      },
    ),
  );
});
