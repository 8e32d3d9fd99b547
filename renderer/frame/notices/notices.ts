import type { Problem } from '../../../shared/domain/problem.ts';
import type { PlaceName } from '../../store/places.ts';
import { sentence } from '../../text/sentence.ts';
import type { Text } from '../../text/text.ts';

/** A file that became no document, and why. */
export interface FailedFile {
  readonly file: string;
  readonly problem: Problem | null;
}

/** What came while nobody looked. */
export interface Happened {
  readonly arrived: number;
  /** How many of them wait for a person. */
  readonly needing: number;
  readonly failed: number;
  /** The newest of the failed, as far as they are known. */
  readonly failures: readonly FailedFile[];
}

/** One message of the system: a line and a sentence, and where a click on it leads. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  readonly place: PlaceName | null;
}

/** More failures than this are told in sum: a hundred broken files are one event, not a hundred. */
export const failuresNamed = 3;

/** What did not get through while nobody looked. */
export interface NotSent {
  readonly failed: number;
  /** Some of them, as far as they are known. */
  readonly rows: readonly {
    readonly no: string;
    readonly customerName: string;
    readonly words: string | null;
    readonly problem: Problem | null;
  }[];
}

/** Failed sendings each by number, customer and reason; of many the rest in sum (UI-36, PLT-7). */
export function sendingNoticesOf({ failed, rows }: NotSent, { t, language }: Text): Notice[] {
  const named = rows.slice(0, Math.min(failuresNamed, failed));
  const notices = named.map(({ no, customerName, words, problem }): Notice => {
    const said = problem === null ? words : sentence(problem, language).what;
    const body = said === null || said === '' ? t('frame:notice.notSentText') : said;
    return { title: t('frame:notice.notSent', { no, customer: customerName }), body, place: 'sendingProblems' };
  });
  const rest = failed - named.length;
  if (rest > 0)
    notices.push({
      title: t('frame:notice.notSentMore', { count: rest }),
      body: t('frame:notice.notSentText'),
      place: 'sendingProblems',
    });
  return notices;
}

/** What is worth saying about it, few and grouped (UI-36): the new documents in sum, failures each by file and reason. */
export function noticesOf({ arrived, needing, failed, failures }: Happened, text: Text): Notice[] {
  const { t, language } = text;
  const notices: Notice[] = [];
  if (arrived > 0) {
    notices.push({
      title: t('frame:notice.arrived', { count: arrived }),
      body: needing > 0 ? t('frame:notice.needing', { count: needing }) : t('frame:notice.needingNone'),
      place: null,
    });
  }
  const named = failures.slice(0, Math.min(failuresNamed, failed));
  for (const { file, problem } of named) {
    const said = problem === null ? null : sentence(problem, language);
    notices.push({
      title: t('frame:notice.failed', { file }),
      body: said === null ? t('frame:notice.failedUnknown') : said.what,
      place: 'exchange',
    });
  }
  const rest = failed - named.length;
  if (rest > 0) {
    notices.push({
      title: t(named.length > 0 ? 'frame:notice.failedMore' : 'frame:notice.failedMany', { count: rest }),
      body: t('frame:notice.failedManyText'),
      place: 'exchange',
    });
  }
  return notices;
}
