import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { SearchField } from '../../ui/fields/Field.tsx';
import { iconSize, stroke } from '../../ui/icon.ts';
import { findPages } from './find-pages.ts';
import { isTablePage, pageAddress, pageIcons, pageName, type SetupPageId } from './pages.ts';
import type { TableCounts } from './use-table-counts.ts';

/** The index in a column beside a page: every page one click away, with how many rows it has. */
export function SetupNav({ page, counts }: { readonly page: SetupPageId; readonly counts: TableCounts }) {
  const text = useText();
  const { t, format } = text;
  const [search, setSearch] = useState('');
  const errors = useStore((state) => state.setupErrors);
  const groups = findPages(search, text);
  const list = useRef<HTMLDivElement>(null);
  // The page one came to by another way stands in sight.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [page]);
  const entry = (one: SetupPageId, count: number | null, tone = '') => {
    const Drawn = pageIcons[one];
    return (
      <li key={one}>
        <a
          className="setup-entry"
          href={pageAddress(one)}
          {...(one === page ? { 'aria-current': 'page' as const } : {})}
        >
          <Drawn size={iconSize} strokeWidth={stroke} aria-hidden />
          <span className="clip" title={pageName(one, text)}>
            {pageName(one, text)}
          </span>
          {count === null ? null : <small className={`number ${tone}`}>{format.number(count)}</small>}
        </a>
      </li>
    );
  };
  return (
    <nav className="setup-nav" aria-label={t('setup:title')}>
      <div className="setup-nav-head">
        <h1>
          <a href="#/setup">
            <ArrowLeft size={iconSize} strokeWidth={stroke} aria-hidden />
            {t('setup:title')}
          </a>
        </h1>
        <SearchField
          label={t('setup:index.search')}
          placeholder={t('setup:index.search')}
          value={search}
          onChange={setSearch}
        />
      </div>
      <div className="setup-nav-groups" ref={list}>
        {search.trim() === '' ? <ul>{entry('problems', errors === 0 ? null : errors, 'waits')}</ul> : null}
        {groups.map((group) => (
          <section key={group.name} aria-label={t(`setup:group.${group.name}`)}>
            <h2>{t(`setup:group.${group.name}`)}</h2>
            <ul>{group.pages.map((one) => entry(one, isTablePage(one) ? (counts.get(one) ?? null) : null))}</ul>
          </section>
        ))}
        {groups.length === 0 ? <p className="setup-none">{t('setup:index.none', { search })}</p> : null}
      </div>
    </nav>
  );
}
