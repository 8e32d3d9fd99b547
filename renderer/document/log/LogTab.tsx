import { useState } from 'react';
import type { DocumentPage, LogEntry } from '../../../shared/contract/documents.ts';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Switch } from '../../ui/fields/Checkbox.tsx';
import './log.css';

/** Everything that happened to the document, newest first: who, when, what, from what to what (promise 3). */
export function LogTab({ page }: { readonly page: DocumentPage }) {
  const { t, format } = useText();
  const [onlyProblems, setOnlyProblems] = useState(false);
  const entries = page.log
    .filter((entry) => !onlyProblems || entry.problem !== null)
    .sort((one, other) => other.id - one.id);
  const problems = page.log.some((entry) => entry.problem !== null);
  return (
    <div className="tab-scroll log" tabIndex={0} role="region" aria-label={t('document:tab.log')}>
      <h2 className="unseen">{t('document:tab.log')}</h2>
      {problems && (
        <Switch checked={onlyProblems} onChange={setOnlyProblems}>
          {t('document:log.filter')}
        </Switch>
      )}
      {entries.length === 0 && <p className="related-quiet">{t('document:log.empty')}</p>}
      <ol className="log-line">
        {entries.map((entry, index) => (
          <LogRow
            key={entry.id}
            entry={entry}
            newDay={index === 0 || entries[index - 1]?.at.slice(0, 10) !== entry.at.slice(0, 10)}
            day={format.date(entry.at)}
          />
        ))}
      </ol>
    </div>
  );
}

function LogRow({ entry, newDay, day }: { readonly entry: LogEntry; readonly newDay: boolean; readonly day: string }) {
  const { t, find, format, language } = useText();
  const what = find('log', entry.code, entry.values) ?? entry.code;
  const problem = entry.problem === null ? null : sentence(entry.problem, language);
  const by = entry.by === '' || entry.by === 'system' ? t('document:log.system') : entry.by;
  return (
    <>
      {newDay && <li className="log-line-day">{day}</li>}
      <li className={`log-line-entry${problem === null ? '' : ' is-problem'}`}>
        <time className="number" dateTime={entry.at} title={format.dateTime(entry.at)}>
          {format.exactTime(entry.at)}
        </time>
        <span className="log-line-point" aria-hidden />
        <div>
          <p>{what}</p>
          {problem !== null && (
            <p className="log-line-problem">
              {problem.what} {problem.todo}
            </p>
          )}
          <small>
            {by} · {entry.step}
          </small>
        </div>
      </li>
    </>
  );
}
