import { chooseLanguage, locales, type Language } from '../renderer/text/languages.ts';
import { findingSentence, sentence } from '../renderer/text/sentence.ts';
import { textIn } from '../renderer/text/text.ts';
import type { PeriodWords } from './backend/evidence/period/period-words.ts';

/** The words of an export of a period in a language of the window. */
export function periodWords(language: Language): PeriodWords {
  const { t, find, format } = textIn(language);
  return {
    locale: locales[language],
    label: (label) => t(`evidence:period.label.${label}`),
    sentence: (code, values) => find('log', code, values) ?? code,
    problem: (problem) => Object.values(sentence(problem, language)).join(' '),
    finding: (finding) => findingSentence(finding, language),
    type: (type) => t(`words:documentType.${type}`),
    status: (status) => t(`words:documentStatus.${status}`),
    inbox: (inbox) => t(`words:inbox.${inbox}`),
    amount: (decimal) => format.amount(decimal),
    number: (decimal) => format.number(decimal),
    date: (iso) => format.date(iso),
    instant: (instant) => format.dateTime(instant),
  };
}

/** The language of the system, as far as it is one of the program's. */
export function languageOfSystem(): Language {
  return chooseLanguage([Intl.DateTimeFormat().resolvedOptions().locale]);
}
