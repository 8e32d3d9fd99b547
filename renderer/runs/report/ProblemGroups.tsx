import type { CallOutput } from '../../../shared/contract/calls.ts';
import { stopName } from '../../document/decision/stop-name.ts';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import type { Narrowed } from './report-filter.ts';

/** What held documents, the most frequent first; one click shows only those (MASS-5). */
export function ProblemGroups({
  opened: { problems },
  narrowed,
  onNarrow,
}: {
  readonly opened: Pick<CallOutput<'runs.open'>, 'problems'>;
  readonly narrowed: Narrowed;
  readonly onNarrow: (narrowed: Narrowed) => void;
}) {
  const text = useText();
  const { t, format, language } = text;
  if (problems.length === 0) return null;
  return (
    <section className="run-problems" aria-label={t('runs:report.problems')}>
      <h2>{t('runs:report.problems')}</h2>
      <ul>
        {problems.map(({ problem, documents }) => {
          const chosen = narrowed.problem === problem.code;
          const { what } = sentence(problem, language);
          return (
            <li key={problem.code}>
              <button
                type="button"
                aria-pressed={chosen}
                className={chosen ? 'is-chosen' : ''}
                onClick={() => onNarrow({ ...narrowed, outcomes: [], problem: chosen ? null : problem.code })}
              >
                <b className="number">{format.number(documents)}</b>
                <span className="clip">
                  <b>{stopName(problem.code, text)}</b> {documents === 1 ? what : t('runs:report.example', { what })}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
