import type { Problem } from '../../shared/domain/problem.ts';
import { textIn } from './text.ts';

/** What the program says in a terminal. English only: terminals and schedulers have no language setting. */
export const commandLine = {
  notBuilt: 'The page has not been built yet. Run "npm run build" first, or start with "npm start".',
  wrongOption: (wrong: string) =>
    `Wrong option: ${wrong}. Options: --demo, --data FOLDER, --browser, --port NUMBER (0 to 65535).`,
  couldNotStart: (reason: string) => `Ebilag could not start: ${reason}`,
  problem: ({ code, values }: Problem) => problemSentence(code, values),
} as const;

/** A problem in words: what happened and what to do. */
function problemSentence(code: string, values: Readonly<Record<string, string>>): string {
  const { find } = textIn('en');
  const sentences = [find('problems', `${code}.what`, values), find('problems', `${code}.todo`, values)];
  return sentences.filter((sentence) => sentence !== null && sentence !== '').join(' ') || code;
}
