import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { TableColumn } from './columns.ts';

export interface Sort<Id extends string> {
  readonly column: Id;
  readonly descending: boolean;
}

/**
 * The column heads: click or Enter sorts, the line at a head's end is pulled to size it. With the keyboard the heads are
 * one tab stop: ← → move, Shift+← → size.
 */
export function TableHead<Row, Id extends string>({
  columns,
  tracks,
  width,
  sort,
  onSort,
  onResize,
  leading,
  onMenu,
}: {
  readonly columns: readonly TableColumn<Row, Id>[];
  readonly tracks: string;
  readonly width: number;
  readonly sort: Sort<Id> | null;
  readonly onSort: (column: Id) => void;
  readonly onResize: ((column: Id, width: number) => void) | null;
  readonly leading: ReactNode;
  readonly onMenu: ((column: Id, at: { x: number; y: number }) => void) | null;
}) {
  const [active, setActive] = useState(0);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const pull = useRef<{ x: number; width: number } | null>(null);

  function size(column: TableColumn<Row, Id>, wished: number): void {
    onResize?.(column.id, Math.round(Math.min(800, Math.max(column.least ?? 48, wished))));
  }
  function onKeyDown(event: KeyboardEvent, index: number, column: TableColumn<Row, Id>): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) size(column, column.width + step * 16);
    else {
      const next = Math.min(columns.length - 1, Math.max(0, index + step));
      setActive(next);
      buttons.current[next]?.focus();
    }
  }

  return (
    <div className="table-head" role="rowgroup" style={{ minWidth: width }}>
      <div role="row" aria-rowindex={1} className="table-head-row" style={{ gridTemplateColumns: tracks }}>
        {leading === null ? null : (
          <div role="columnheader" className="table-head-cell leading">
            {leading}
          </div>
        )}
        {columns.map((column, index) => {
          const sorted = sort?.column === column.id ? sort : null;
          return (
            <div
              key={column.id}
              role="columnheader"
              className={`table-head-cell ${column.align ?? 'start'}`}
              {...(sorted === null ? {} : { 'aria-sort': sorted.descending ? 'descending' : 'ascending' })}
              onContextMenu={(event) => {
                if (onMenu === null) return;
                event.preventDefault();
                onMenu(column.id, { x: event.clientX, y: event.clientY });
              }}
            >
              <button
                type="button"
                ref={(element) => {
                  buttons.current[index] = element;
                }}
                className={`table-head-button${sorted === null ? '' : ' sorted'}`}
                tabIndex={index === Math.min(active, columns.length - 1) ? 0 : -1}
                aria-disabled={column.sortable === false}
                onFocus={() => setActive(index)}
                onClick={() => (column.sortable === false ? undefined : onSort(column.id))}
                onKeyDown={(event) => onKeyDown(event, index, column)}
              >
                <span className="clip">{column.name}</span>
                {sorted === null ? null : sorted.descending ? (
                  <ArrowDown size={12} strokeWidth={2} aria-hidden />
                ) : (
                  <ArrowUp size={12} strokeWidth={2} aria-hidden />
                )}
              </button>
              {onResize === null ? null : (
                <span
                  className="table-sizer"
                  aria-hidden
                  onPointerDown={(event) => {
                    event.preventDefault();
                    pull.current = {
                      x: event.clientX,
                      width: event.currentTarget.parentElement?.offsetWidth ?? column.width,
                    };
                    event.currentTarget.setPointerCapture(event.pointerId);
                  }}
                  onPointerMove={(event) => {
                    if (pull.current !== null) size(column, pull.current.width + event.clientX - pull.current.x);
                  }}
                  onLostPointerCapture={() => {
                    pull.current = null;
                  }}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
