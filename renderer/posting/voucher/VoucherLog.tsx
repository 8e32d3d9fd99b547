import { useText } from '../../text/use-text.tsx';
import { sentence } from '../../text/sentence.ts';
import type { VoucherPage } from './voucher-page.ts';
import '../../document/log/log.css';
import '../../purchases/purchases.css';

/** Everything about the posting, the newest first, with what stopped it before. */
export function VoucherLog({ page }: { readonly page: VoucherPage }) {
  const { t, find, format, language } = useText();
  return (
    <div className="detail-scroll" tabIndex={0} role="region" aria-label={t('purchases:page.tabLog')}>
      <ol className="log-line purchase-log">
        {page.log.map((entry, index) => (
          <li key={`${entry.at} ${entry.code} ${index}`} className="log-line-entry">
            <time className="number" dateTime={entry.at}>
              {format.dateTime(entry.at)}
            </time>
            <span className="log-line-point" aria-hidden />
            <div>
              <p>{find('log', entry.code, entry.values) ?? entry.code}</p>
              <small>
                {entry.by}
                {entry.problem === null ? '' : ` · ${sentence(entry.problem, language).what}`}
              </small>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
