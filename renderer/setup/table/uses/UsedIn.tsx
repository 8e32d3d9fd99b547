import type { z } from 'zod';
import type { masterUse } from '../../../../shared/contract/master.ts';
import { useText } from '../../../text/use-text.tsx';
import { isTablePage, readPage } from '../../contents/pages.ts';
import { exampleWords, placeName } from '../table-words.ts';

type Use = z.infer<typeof masterUse>;

/** Where a row is used: how often, and a few of the places by name with the way there. */
export function UsedIn({ uses }: { readonly uses: readonly Use[] }) {
  const text = useText();
  const { t, format } = text;
  return (
    <section className="used-in" aria-label={t('master:register.usedIn')}>
      <h3>{t('master:register.usedIn')}</h3>
      {uses.length === 0 ? <p>{t('master:register.notUsed')}</p> : null}
      <ul>
        {uses.map(({ where, count, examples }) => (
          <li key={where}>
            <span>
              {placeName(where, text)} <span className="number">{format.number(count)}</span>
            </span>
            <ul>
              {examples.map((example, at) => {
                const { id } = example;
                const label = exampleWords(where, example, text);
                const address = id === null ? null : addressOf(where, id);
                return (
                  <li key={`${label} ${at}`} className="clip">
                    {address === null ? label : <a href={address}>{label}</a>}
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function addressOf(where: Use['where'], id: number): string | null {
  if (where === 'vendors') return `#/vendors/${id}`;
  if (where === 'documents' || where === 'coding') return `#/purchase/${id}`;
  if (where === 'purchases') return `#/purchases/${id}`;
  if (where === 'customers') return `#/customers/${id}`;
  if (where === 'salesDrafts') return `#/sales/${id}`;
  if (where === 'vouchers') return `#/vouchers/${id}`;
  const page = readPage(where);
  return page !== null && isTablePage(page) ? `#/setup/${id}?tab=${page}` : null;
}
