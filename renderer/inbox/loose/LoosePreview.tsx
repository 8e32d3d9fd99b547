import { Gauge } from 'lucide-react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useText } from '../../text/use-text.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ProblemState } from '../../ui/states/ProblemState.tsx';

type Row = CallOutput<'utilityStatements.loose'>['rows'][number];

/** What a run would decide: how many, the oldest of them, and the number each was looking for. */
export function LoosePreview({
  rows,
  total,
  problem,
}: {
  readonly rows: readonly Row[] | null;
  readonly total: number;
  readonly problem: Problem | null;
}) {
  const { t } = useText();
  if (problem !== null) return <ProblemState problem={problem} />;
  if (rows === null) return null;
  if (rows.length === 0)
    return <EmptyState icon={Gauge} title={t('utility:loose.none')} text={t('utility:loose.noneText')} />;
  return (
    <section className="loose-preview" aria-label={t('utility:loose.preview')}>
      <h3>
        {t('utility:loose.count', { count: total })}
        {rows.length < total && <small>{t('utility:loose.shown', { count: rows.length })}</small>}
      </h3>
      <ul tabIndex={0} aria-label={t('utility:loose.preview')}>
        {rows.map((row) => (
          <li key={row.id}>
            <span className="clip">
              {row.vendorName} <span className="number">{row.documentNo}</span>
            </span>
            <span className="quiet">
              {row.parentNo === null
                ? t('utility:loose.namesNothing')
                : t('utility:loose.names', { number: row.parentNo })}
            </span>
            <span className="quiet">{t('utility:loose.received', { date: row.receivedAt })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
