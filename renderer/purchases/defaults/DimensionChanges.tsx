import { ArrowRight } from 'lucide-react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { useText } from '../../text/use-text.tsx';

/** The first of the values a run changes, from what to what; how many more there are. */
export function DimensionChanges({ report }: { readonly report: CallOutput<'coding.defaultDimensionChanges'> | null }) {
  const { t, format } = useText();
  if (report === null || report.changes.length === 0) return null;
  const more = report.total - report.changes.length;
  return (
    <>
      <table className="defaults-changes">
        <thead>
          <tr>
            <th scope="col">{t('purchases:columns.no')}</th>
            <th scope="col">{t('purchases:defaults.line')}</th>
            <th scope="col">{t('purchases:defaults.dimension')}</th>
            <th scope="col">{t('purchases:defaults.change')}</th>
          </tr>
        </thead>
        <tbody>
          {report.changes.map(({ purchaseId, no, lineNo, dimension, before, after }) => (
            <tr key={`${purchaseId} ${no} ${lineNo} ${dimension} ${before}`}>
              <td className="number">{no}</td>
              <td className="number">{format.number(lineNo)}</td>
              <td>{dimension}</td>
              <td className="number">
                {before === '' ? <span className="quiet">{t('purchases:defaults.none')}</span> : before}
                <ArrowRight size={14} aria-label={t('purchases:defaults.becomes')} />
                <b>{after}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? <p className="defaults-count">{t('purchases:defaults.more', { count: more })}</p> : null}
    </>
  );
}
