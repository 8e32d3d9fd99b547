import { type KeyboardEvent, type RefObject, useEffect, useId, useRef } from 'react';
import type { CodingView } from '../../../../shared/contract/coding.ts';
import { keyOf } from '../../../keys/key.ts';
import { useText } from '../../../text/use-text.tsx';
import type { CodingColumn } from '../edits/coding-edit.ts';
import { CodingRow } from './CodingRow.tsx';
import { moveOf } from './grid-move.ts';
import { cellValue, writable } from './grid-rows.ts';
import type { Grid } from './use-grid.ts';

/**
 * The lines with their coding, driven by typing (COD-8): letters begin a cell, Enter and Tab take it and go on, arrows walk.
 * The grid is one stop of Tab by itself; Esc leaves it, so that the letters of the document work again.
 */
export function CodingGrid({
  grid,
  view,
  gridRef,
  onLeave,
}: {
  readonly grid: Grid;
  readonly view: CodingView;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly onLeave: () => void;
}) {
  const { t } = useText();
  const id = useId();
  const newest = useRef(grid);
  newest.current = grid;
  const activePlace = grid.active?.place.place ?? null;
  const activeId = grid.active === null ? null : `${id}-${activePlace}-${grid.columnIndex}`;
  const writing = grid.writing !== null;

  useEffect(() => {
    if (activeId !== null) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeId]);
  // What was written in has gone: the grid has the keys again, unless somebody pressed elsewhere.
  const wrote = useRef(false);
  useEffect(() => {
    if (
      wrote.current &&
      !writing &&
      (document.activeElement === document.body || gridRef.current?.contains(document.activeElement))
    )
      gridRef.current?.focus({ preventScroll: true });
    wrote.current = writing;
  }, [writing, gridRef]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    if (act(event)) event.preventDefault();
  };
  const act = (event: KeyboardEvent): boolean => {
    const key = keyOf(event);
    const move = moveOf(key);
    if (move !== null) return grid.go(move);
    switch (key) {
      case 'Enter':
        if (!grid.editable) return false;
        if (!grid.confirm(grid.preview)) grid.go('down');
        return true;
      case 'Shift+Enter':
        return grid.go('up');
      case 'Escape':
        if (grid.preview) grid.dropPreview();
        else if (grid.marked.size > 0) grid.mark([]);
        else onLeave();
        return true;
      case 'Shift+ArrowDown':
      case 'Shift+ArrowUp':
        grid.extend(key === 'Shift+ArrowDown' ? 1 : -1);
        return true;
      case 'Space':
        if (!grid.editable || activePlace === null) return false;
        grid.toggleMark(activePlace);
        return true;
      case 'Ctrl+A':
        grid.mark(grid.codable.filter(({ place }) => place.kind !== 'header').map(({ place }) => place.place));
        return true;
      case 'F2':
      case 'Alt+ArrowDown':
        begin();
        return true;
      case 'Delete':
      case 'Backspace':
        if (grid.editable) grid.clear();
        return grid.editable;
    }
    // Codes and words begin a cell; other signs stay keys: `?`, `/`, `[`.
    const typed = /^[\p{L}\p{N}+*.-]$/u.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!typed || !grid.editable || grid.active === null) return false;
    if (writable(grid.active, grid.column)) grid.write(event.key);
    return true;
  };
  const begin = (): void => {
    if (grid.active === null || !writable(grid.active, grid.column)) return;
    const { text, ghost } = cellValue(grid.active, grid.column);
    grid.write(ghost ? '' : text, true);
  };

  const dimensions = view.dimensions.length;
  const template = `var(--coding-number) minmax(124px, 1.5fr) minmax(84px, max-content) minmax(132px, 1.2fr) ${'minmax(64px, .6fr) '.repeat(dimensions)}minmax(84px, .72fr)`;
  const least = `${460 + 64 * dimensions}px`;
  return (
    <div className="coding-grid-box">
      <div
        ref={gridRef}
        className={`coding-grid${grid.preview ? ' is-preview' : ''}`}
        role="grid"
        tabIndex={0}
        aria-label={t('coding:grid.label')}
        aria-describedby={`${id}-help`}
        aria-rowcount={grid.rows.length + 1}
        aria-colcount={grid.columns.length + 3}
        aria-multiselectable
        aria-readonly={!grid.editable}
        {...(activeId === null || writing ? {} : { 'aria-activedescendant': activeId })}
        style={{ '--coding-columns': template, '--coding-least': least } as React.CSSProperties}
        onKeyDown={onKeyDown}
      >
        <div role="row" className="coding-row is-head" aria-rowindex={1}>
          <span role="columnheader">
            <abbr title={t('coding:column.number')}>#</abbr>
          </span>
          <span role="columnheader">{t('coding:column.line')}</span>
          <span role="columnheader" className="is-end">
            {t('coding:column.net')}
          </span>
          {grid.columns.map((column) => (
            <span role="columnheader" key={keyOfColumn(column)} className="clip" title={nameOf(column)}>
              {nameOf(column)}
            </span>
          ))}
        </div>
        {grid.rows.map((row, index) => {
          const place = row.place.place;
          const isActive = place === activePlace;
          return (
            <CodingRow
              key={place}
              id={`${id}-${place}`}
              row={row}
              index={index + 2}
              columns={grid.columns}
              active={isActive ? grid.columnIndex : null}
              marked={grid.marked.has(place)}
              writing={isActive ? grid.writing : null}
              view={view}
              vatNames={grid.vatNames}
              newest={newest}
              onBegin={begin}
              onFocus={() => gridRef.current?.focus({ preventScroll: true })}
            />
          );
        })}
      </div>
      <p className="unseen" id={`${id}-help`}>
        {t(grid.editable ? 'coding:grid.help' : 'coding:grid.helpReadOnly')}
      </p>
    </div>
  );

  function nameOf(column: CodingColumn): string {
    if (column.kind === 'dimension') return column.name;
    return t(column.kind === 'account' ? 'coding:column.account' : 'coding:column.vat');
  }
}

export function keyOfColumn(column: CodingColumn): string {
  return column.kind === 'dimension' ? `dimension ${column.code}` : column.kind;
}
