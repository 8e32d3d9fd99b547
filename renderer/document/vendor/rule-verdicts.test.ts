import { expect, test } from 'vitest';
import { ruleVerdicts } from './rule-verdicts.ts';

const card = (matchedBy: string[], differs: string[] = []) => ({
  keyMatches: matchedBy.includes('legalId'),
  matchedBy,
  differs,
});
const said = (verdicts: ReturnType<typeof ruleVerdicts>) =>
  verdicts.map(({ key, verdict, cards }) => `${key} ${verdict} ${cards}`);

test('IN-9: two cards of one company, told apart by the P number', () => {
  expect(
    said(
      ruleVerdicts(
        { outcome: 'found', missing: ['seNumber', 'otherId'], matchedBy: ['legalId', 'pNumber'], differs: [] },
        [card(['legalId', 'pNumber']), card(['legalId'], ['pNumber', 'eanLocation'])],
      ),
    ),
  ).toEqual([
    'legalId decided 2',
    'pNumber decided 1',
    'seNumber missing 0',
    'eanLocation differs 1',
    'otherId missing 0',
  ]);
});

test('IN-9: what a card of another company carries counts for nothing', () => {
  expect(
    said(
      ruleVerdicts({ outcome: 'none', missing: [], matchedBy: [], differs: [] }, [
        { keyMatches: false, matchedBy: ['pNumber'], differs: ['legalId'] },
      ]),
    ),
  ).toEqual([
    'legalId unknown 0',
    'pNumber unknown 0',
    'seNumber unknown 0',
    'eanLocation unknown 0',
    'otherId unknown 0',
  ]);
});

test('IN-9: several cards that every key leaves equal are agreed with, not decided', () => {
  const verdicts = ruleVerdicts(
    {
      outcome: 'several',
      missing: ['pNumber', 'seNumber', 'eanLocation', 'otherId'],
      matchedBy: ['legalId'],
      differs: [],
    },
    [card(['legalId']), card(['legalId'])],
  );
  expect(verdicts[0]).toMatchObject({ key: 'legalId', verdict: 'agrees', cards: 2 });
});

test('IN-9: a card a person chose that says another number than the document is told so, by the key', () => {
  const verdicts = ruleVerdicts(
    { outcome: 'chosen', missing: [], matchedBy: ['user'], differs: ['legalId', 'pNumber'] },
    [card(['legalId'])],
  );
  expect(verdicts.filter(({ takenDiffers }) => takenDiffers).map(({ key }) => key)).toEqual(['legalId', 'pNumber']);
});
