import { stopName } from '../../document/decision/stop-name.ts';
import { outcomeWord } from '../outcome-word.ts';
import type { Text } from '../../text/text.ts';
import { sumName } from '../page/sum-name.ts';
import type { Narrowed } from './report-filter.ts';

interface Chip {
  readonly id: string;
  readonly word: string;
  readonly without: Narrowed;
}

/** What the report is narrowed to, each with the way back. */
export function narrowedChips(narrowed: Narrowed, dryRun: boolean, text: Text): Chip[] {
  const { format } = text;
  const { outcomes, problem, sum } = narrowed;
  return [
    ...(outcomes.length === 0
      ? []
      : [
          {
            id: 'outcomes',
            word: format.list([...new Set(outcomes.map((one) => outcomeWord(one, dryRun, text)))]),
            without: { ...narrowed, outcomes: [] },
          },
        ]),
    ...(problem === null
      ? []
      : [
          { id: 'problem', word: stopName(problem, text).replace(/\.$/u, ''), without: { ...narrowed, problem: null } },
        ]),
    ...(sum === null ? [] : [{ id: 'sum', word: sumName(sum, text), without: { ...narrowed, sum: null } }]),
  ];
}
