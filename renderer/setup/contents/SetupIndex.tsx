import { CircleAlert, CircleCheckBig, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { useActions, useEscape } from '../../keys/use-actions.tsx';
import { useText } from '../../text/use-text.tsx';
import { SearchField } from '../../ui/fields/Field.tsx';
import { iconSize, stroke } from '../../ui/icon.ts';
import { Search } from 'lucide-react';
import { useSetupProblems } from '../problems/use-setup-problems.ts';
import { findPages } from './find-pages.ts';
import { LedgerChoice } from './LedgerChoice.tsx';
import { isTablePage, pageAbout, pageAddress, pageIcons, pageName } from './pages.ts';
import { useRowSearch } from './use-row-search.ts';
import { useSetupLedger } from './use-setup-ledger.ts';
import type { TableCounts } from './use-table-counts.ts';

/** All of the set-up on one page: what is wrong with it, a search over pages, fields and rows, and the groups. */
export function SetupIndex({ counts }: { readonly counts: TableCounts }) {
  const text = useText();
  const { t, format } = text;
  const [search, setSearch] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const { ledger } = useSetupLedger();
  const groups = findPages(search, text);
  const rows = useRowSearch(search, ledger?.id ?? null);
  useActions([
    {
      name: 'list.search',
      scope: 'global',
      keys: ['/', 'F3'],
      label: t('actions:search'),
      icon: Search,
      run: () => box.current?.select(),
    },
  ]);
  useEscape('search', search !== '', () => setSearch(''));

  return (
    <div className="setup-index" tabIndex={-1}>
      <div className="setup-index-inner">
        <header className="setup-index-head">
          <h1>{t('setup:title')}</h1>
          <LedgerChoice />
          <SearchField
            label={t('setup:index.search')}
            placeholder={t('setup:index.search')}
            value={search}
            onChange={setSearch}
            hint="/"
            ref={box}
          />
        </header>
        {search.trim() === '' ? <Health ledgerId={ledger?.id ?? null} /> : null}
        <div className="setup-groups">
          {groups.map((group) => (
            <section key={group.name} className="setup-group" aria-label={t(`setup:group.${group.name}`)}>
              <h2>{t(`setup:group.${group.name}`)}</h2>
              <ul>
                {group.pages.map((page) => {
                  const Drawn = pageIcons[page];
                  const count = isTablePage(page) ? counts.get(page) : undefined;
                  return (
                    <li key={page}>
                      <a href={pageAddress(page)}>
                        <Drawn size={iconSize} strokeWidth={stroke} aria-hidden />
                        <span>
                          <b>{pageName(page, text)}</b>
                          <small>{pageAbout(page, text)}</small>
                        </span>
                        {count === undefined ? null : (
                          <span className="number setup-count" title={t('setup:index.count', { count })}>
                            {format.number(count)}
                          </span>
                        )}
                      </a>
                    </li>
                  );
                })}
              </ul>
            </section>
          ))}
          {rows.length === 0 ? null : (
            <section className="setup-group" aria-label={t('setup:index.rows')}>
              <h2>{t('setup:index.rows')}</h2>
              <ul>
                {rows.map(({ table, id, key, name }) => {
                  const Drawn = pageIcons[table];
                  return (
                    <li key={`${table} ${id}`}>
                      <a href={`#/setup/${id}?tab=${table}`}>
                        <Drawn size={iconSize} strokeWidth={stroke} aria-hidden />
                        <span>
                          <b>{[key, name].filter((part) => part !== '').join('  ')}</b>
                          <small>{t(`master:table.${table}.one`)}</small>
                        </span>
                      </a>
                    </li>
                  );
                })}
              </ul>
            </section>
          )}
        </div>
        {groups.length === 0 && rows.length === 0 ? (
          <p className="setup-none">{t('setup:index.none', { search })}</p>
        ) : null}
      </div>
    </div>
  );
}

/** One line: without errors, or how many, with the way there. */
function Health({ ledgerId }: { readonly ledgerId: number | null }) {
  const { t } = useText();
  const { problems } = useSetupProblems(ledgerId);
  if (problems === null) return <p className="setup-health" aria-hidden />;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const Drawn = errors > 0 ? CircleAlert : warnings > 0 ? TriangleAlert : CircleCheckBig;
  return (
    <p className={`setup-health ${errors > 0 ? 'bad' : warnings > 0 ? 'warning' : 'good'}`}>
      <Drawn size={iconSize} strokeWidth={2} aria-hidden />
      <span>
        {errors > 0
          ? t('setup:index.problems', { count: errors })
          : warnings > 0
            ? t('setup:index.warnings', { count: warnings })
            : t('setup:index.well')}
      </span>
      {problems.length === 0 ? null : <a href={pageAddress('problems')}>{t('setup:index.showProblems')}</a>}
    </p>
  );
}
