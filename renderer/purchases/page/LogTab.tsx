import { History } from 'lucide-react';
import type { PurchasePage } from '../../../shared/contract/purchases.ts';
import { useText } from '../../text/use-text.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import '../../document/log/log.css';

/** Everything that happened to the purchase document, the newest first: who, when, from what to what. */
export function LogTab({ page }: { readonly page: PurchasePage }) {
  const { t, find, format } = useText();
  if (page.log.length === 0)
    return <EmptyState icon={History} title={t('purchases:log.none')} text={t('purchases:log.noneText')} />;
  return (
    <div className="detail-scroll" tabIndex={0} role="region" aria-label={t('purchases:page.tabLog')}>
      <ol className="log-line purchase-log">
        {page.log.map((entry, index) => (
          <Entry
            key={`${entry.at} ${entry.code} ${index}`}
            entry={entry}
            what={find('log', entry.code, entry.values) ?? entry.code}
            day={page.log[index - 1]?.at.slice(0, 10) === entry.at.slice(0, 10) ? null : format.date(entry.at)}
          />
        ))}
      </ol>
    </div>
  );
}

function Entry({
  entry,
  what,
  day,
}: {
  readonly entry: PurchasePage['log'][number];
  readonly what: string;
  /** The day it begins, or null within one. */
  readonly day: string | null;
}) {
  const { t, format } = useText();
  return (
    <>
      {day !== null && <li className="log-line-day">{day}</li>}
      <li className="log-line-entry">
        <time className="number" dateTime={entry.at} title={format.dateTime(entry.at)}>
          {format.exactTime(entry.at)}
        </time>
        <span className="log-line-point" aria-hidden />
        <div>
          <p>{what}</p>
          <small>{entry.by === '' || entry.by === 'system' ? t('document:log.system') : entry.by}</small>
        </div>
      </li>
    </>
  );
}
