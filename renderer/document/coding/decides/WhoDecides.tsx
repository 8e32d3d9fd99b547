import type { CodedPlaceView, CodingEditInput, CodingView } from '../../../../shared/contract/coding.ts';
import { useText } from '../../../text/use-text.tsx';
import { type Subject, whoDecides } from './who-decides.ts';

/** What string, alias, default and person said about a place, side by side, and who had the last word (COD-5, COD-6). */
export function WhoDecides({
  place,
  said,
  title,
  dimensions,
}: {
  readonly place: CodedPlaceView;
  readonly said: CodingEditInput | null;
  /** Which place it is: *Line 3*. */
  readonly title: string;
  readonly dimensions: CodingView['dimensions'];
}) {
  const { t } = useText();
  const { rows, sources } = whoDecides(place, said);
  const nameOf = (subject: Subject): string =>
    subject.kind === 'dimension'
      ? (dimensions.find(({ code }) => code === subject.code)?.name ?? subject.code)
      : t(`coding:subject.${subject.kind}`);
  if (rows.length === 0) return <p className="coding-quiet">{t('coding:decides.nothing')}</p>;
  return (
    <div className="decides-box" tabIndex={0} role="region" aria-label={`${t('coding:decides.title')}: ${title}`}>
      <table className="decides">
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {sources.map((source) => (
              <th scope="col" key={source}>
                {t(`coding:decides.column.${source}`)}
              </th>
            ))}
            <th scope="col">{t('coding:decides.result')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ subject, said, result, name, winner }) => (
            <tr key={subject.kind === 'dimension' ? subject.code : subject.kind}>
              <th scope="row">{nameOf(subject)}</th>
              {sources.map((source) => {
                const value = said[source];
                if (value === undefined) return <td key={source}>{''}</td>;
                if (source === winner) return <td key={source}>{shown(value)}</td>;
                return (
                  <td key={source}>
                    <s>{shown(value)}</s>
                    <span className="unseen"> {t('coding:decides.overruled')}</span>
                  </td>
                );
              })}
              <td>
                <b className="number">{shown(result)}</b>
                {name !== '' && ` ${name}`} <span className="decides-by">{t(`coding:source.${winner}`)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );

  function shown(value: string): string {
    return value === '' ? t('coding:decides.takenAway') : value;
  }
}
