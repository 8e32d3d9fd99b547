import { ChevronDown, ChevronUp, Search } from 'lucide-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ReactNode } from 'react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useActions } from '../../keys/use-actions.tsx';
import { useText } from '../../text/use-text.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { SearchField } from '../../ui/fields/Field.tsx';
import type { Found } from './find-in-text.ts';
import { findInText, nextPlace } from './find-in-text.ts';
import { colouredRow } from './coloured-row.ts';
import type { TextRows } from './text-rows.ts';
import { cutIntoRows, rowAt } from './text-rows.ts';
import './source-view.css';

const rowHeight = 18;

interface SourceViewProps {
  readonly text: string;
  readonly asXml: boolean;
  readonly label: string;
  /** Buttons beside the search. */
  readonly tools: ReactNode;
  /** What stands at the end of the bar: encoding, size. */
  readonly facts: (lines: number) => string;
}

/** A long text with line numbers, colour and search; only the rows on the screen exist, so 50 MB stay usable. */
export function SourceView({ text, asXml, label, tools, facts }: SourceViewProps) {
  const { t } = useText();
  const rows = useMemo(() => cutIntoRows(text, asXml), [text, asXml]);
  const scroller = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const found = useMemo(() => findInText(text, asked), [text, asked]);
  const [current, setCurrent] = useState(0);
  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 20,
  });
  const here = found.starts[current] ?? null;
  const screen = useRef(virtual);
  screen.current = virtual;

  useEffect(() => {
    // A new search begins at what is on the screen.
    const first = screen.current.range?.startIndex ?? 0;
    setCurrent(Math.max(0, nextPlace(found, rows.starts[first] ?? 0)));
  }, [found, rows]);
  useEffect(() => {
    if (here !== null) screen.current.scrollToIndex(rowAt(rows, here), { align: 'center' });
  }, [here, rows]);

  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);
  useActions([
    {
      name: 'document.searchText',
      scope: 'document',
      keys: ['Ctrl+F'],
      label: t('document:original.searchHere'),
      icon: Search,
      run: () => search.current?.select(),
    },
  ]);

  const step = (by: 1 | -1): void => {
    const count = found.starts.length;
    if (count > 0) setCurrent((now) => (now + by + count) % count);
  };
  const digits = String(rows.lines[rows.count - 1] ?? 1).length;
  return (
    <section
      className="source"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'F3' || (event.key === 'Enter' && event.target === search.current)) {
          event.preventDefault();
          event.stopPropagation();
          step(event.shiftKey ? -1 : 1);
        }
      }}
    >
      <div className="source-bar">
        <SearchField
          ref={search}
          label={t('document:original.searchHere')}
          placeholder={t('document:original.searchHere')}
          value={query}
          onChange={setQuery}
          hint="Ctrl F"
          onLeave={() => scroller.current?.focus()}
        />
        <FoundCount found={found} current={current} asked={asked} onStep={step} />
        <span className="source-space" />
        {tools}
      </div>
      <div ref={scroller} className="source-scroller" tabIndex={0} role="region" aria-label={label}>
        <div
          className="source-rows"
          style={{ height: virtual.getTotalSize(), width: `calc(${Math.max(rows.longest, 40)}ch + ${digits + 6}ch)` }}
        >
          {virtual.getVirtualItems().map((item) => (
            <div
              key={item.key}
              className="source-row"
              style={{ transform: `translateY(${item.start}px)`, height: rowHeight }}
            >
              <span className="source-number" style={{ width: `${digits + 2}ch` }} aria-hidden>
                {rows.lines[item.index] === rows.lines[item.index - 1] ? '' : rows.lines[item.index]}
              </span>
              <RowText text={text} rows={rows} row={item.index} found={found} here={here} />
            </div>
          ))}
        </div>
      </div>
      <p className="source-facts number">{facts(rows.lines[rows.count - 1] ?? 0)}</p>
    </section>
  );
}

function RowText({
  text,
  rows,
  row,
  found,
  here,
}: {
  readonly text: string;
  readonly rows: TextRows;
  readonly row: number;
  readonly found: Found;
  readonly here: number | null;
}) {
  return (
    <code>
      {colouredRow(text, rows, row, found).map((piece) => {
        const className = `xml-${piece.kind}`;
        if (piece.match === null)
          return (
            <span key={piece.at} className={className}>
              {piece.text}
            </span>
          );
        return (
          <mark key={piece.at} className={`${className}${piece.match === here ? ' is-here' : ''}`}>
            {piece.text}
          </mark>
        );
      })}
    </code>
  );
}

function FoundCount({
  found,
  current,
  asked,
  onStep,
}: {
  readonly found: Found;
  readonly current: number;
  readonly asked: string;
  readonly onStep: (by: 1 | -1) => void;
}) {
  const { t } = useText();
  if (asked === '') return null;
  const values = { index: current + 1, total: found.starts.length };
  return (
    <>
      <span className="source-count number" role="status">
        {found.starts.length === 0
          ? t('document:original.notFound')
          : t(found.complete ? 'document:original.found' : 'document:original.foundMany', values)}
      </span>
      <IconButton
        icon={ChevronUp}
        label={t('document:original.previousHit')}
        hint="Shift F3"
        onPress={() => onStep(-1)}
      />
      <IconButton icon={ChevronDown} label={t('document:original.nextHit')} hint="F3" onPress={() => onStep(1)} />
    </>
  );
}
