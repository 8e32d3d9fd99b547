import type { Finding } from '../../shared/domain/finding.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { Language } from './languages.ts';
import { textIn } from './text.ts';

/** What happened, and what to do about it (PLT-7: no message without a next step). */
export interface Sentence {
  readonly what: string;
  readonly todo: string;
}

/** The sentence of a problem in a language, whole also where the fact it ends with (a parser's own words) has no full stop. */
export function sentence(problem: Problem, language: Language): Sentence {
  const text = textIn(language);
  return {
    what: whole(text.find('problems', `${problem.code}.what`, problem.values)) ?? problem.code,
    todo: whole(text.find('problems', `${problem.code}.todo`, problem.values)) ?? '',
  };
}

/** With a full stop, unless it ends otherwise already. */
function whole(text: string | null): string | null {
  // Facts a document leaves out leave blanks behind: between words and before the full stop.
  const trimmed = (text ?? '')
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=\.(?: |$))/g, '')
    .trimEnd();
  return trimmed === '' ? null : /[.!?…:][)”"»]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** The sentence of a finding: what the check saw, with the facts. Its place and rule are shown beside it. */
export function findingSentence(finding: Finding, language: Language): string {
  return textIn(language).find('findings', finding.code, finding.values) ?? finding.code;
}
