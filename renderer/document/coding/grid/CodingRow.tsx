import { CircleAlert, Tag } from 'lucide-react';
import { memo, type MouseEvent, type RefObject } from 'react';
import type { CodedPlaceView, CodingView } from '../../../../shared/contract/coding.ts';
import { useText } from '../../../text/use-text.tsx';
import { smallIconSize, stroke } from '../../../ui/icon.ts';
import type { CodingColumn } from '../edits/coding-edit.ts';
import { CellEditor } from './CellEditor.tsx';
import { type CellValue, cellValue, type GridRow, rowNumber, writable } from './grid-rows.ts';
import type { Grid } from './use-grid.ts';
import type { Writing } from './CellEditor.tsx';

interface RowProps {
  readonly id: string;
  readonly row: GridRow;
  readonly index: number;
  readonly columns: readonly CodingColumn[];
  /** The column one stands in, when one stands in this row. */
  readonly active: number | null;
  readonly marked: boolean;
  readonly writing: Writing | null;
  readonly view: CodingView;
  readonly vatNames: ReadonlyMap<string, string>;
  /** The grid as it is now; a row that was not drawn again must not act on an older one. */
  readonly newest: RefObject<Grid>;
  readonly onBegin: () => void;
  readonly onFocus: () => void;
}

/** Of a thousand lines only the changed ones are drawn again. */
export const CodingRow = memo(DrawnRow, (before, after) => {
  if (after.active !== null || before.active !== null) return false;
  return (
    before.marked === after.marked &&
    before.row.offered === after.row.offered &&
    before.row.place === after.row.place &&
    before.columns === after.columns &&
    before.vatNames === after.vatNames &&
    before.index === after.index
  );
});

function DrawnRow({
  id,
  row,
  index,
  columns,
  active,
  marked,
  writing,
  view,
  vatNames,
  newest,
  onBegin,
  onFocus,
}: RowProps) {
  const { t, format } = useText();
  const { place } = row;
  const kindName = place.kind === 'line' || place.kind === 'text' ? null : t(`coding:kind.${place.kind}`);
  const errors = place.findings.filter(({ severity }) => severity === 'error').length;
  const goTo = (column: number) => (event: MouseEvent) => {
    if (!row.codable || writing !== null) return;
    const grid = newest.current;
    if (event.ctrlKey || event.metaKey) grid.toggleMark(place.place);
    else if (event.shiftKey && grid.active !== null) grid.mark(between(grid, grid.active, row));
    else if (grid.marked.size > 0 && !grid.marked.has(place.place)) grid.mark([]);
    grid.goTo(
      grid.codable.findIndex((one) => one.place.place === place.place),
      column,
    );
    onFocus();
  };
  return (
    <div
      role="row"
      aria-rowindex={index}
      aria-selected={marked}
      className={`coding-row is-${place.fate}${active === null ? '' : ' is-active'}${marked ? ' is-marked' : ''}`}
      data-place={place.place}
    >
      <span role="rowheader" className="coding-number number" onClick={goTo(0)}>
        {rowNumber(place.place) || <span className="unseen">{kindName ?? place.description}</span>}
      </span>
      <span role="gridcell" className="clip coding-line" title={place.description} onClick={goTo(0)}>
        {errors > 0 && (
          <CircleAlert
            size={smallIconSize}
            strokeWidth={stroke}
            aria-label={t('coding:grid.findings', { count: place.findings.length })}
          />
        )}
        {kindName !== null && <span className="coding-kind">{kindName}</span>} {place.description}
      </span>
      <span role="gridcell" className="is-end number">
        {place.amount === null ? '' : format.amount(place.amount)}
      </span>
      {columns.map((column, position) => {
        const value = cellValue(row, column);
        const here = active === position;
        const canWrite = writable(row, column);
        const wrong = place.findings.some((finding) => concerns(finding, column));
        return (
          <span
            role="gridcell"
            key={position}
            id={`${id}-${position}`}
            className={`coding-cell is-${column.kind}${here ? ' is-here' : ''}${value.ghost ? ' is-ghost' : ''}${wrong ? ' is-wrong' : ''}`}
            {...(canWrite && view.editable ? {} : { 'aria-readonly': true })}
            onClick={goTo(position)}
            onDoubleClick={onBegin}
          >
            {here && writing !== null ? (
              <CellEditor
                of={{ id: view.documentId, ledgerId: view.ledgerId, place: place.place, column }}
                label={t('coding:grid.write', {
                  column: column.kind === 'dimension' ? column.name : t(`coding:column.${column.kind}`),
                  line: rowNumber(place.place) || (kindName ?? ''),
                })}
                writing={writing}
                onDone={(written, then) => newest.current.finish(written, then)}
                onCancel={() => newest.current.cancel()}
              />
            ) : (
              <CellText row={row} column={column} value={value} wrong={wrong} vatNames={vatNames} />
            )}
          </span>
        );
      })}
    </div>
  );
}

function CellText({
  row,
  column,
  value,
  wrong,
  vatNames,
}: {
  readonly row: GridRow;
  readonly column: CodingColumn;
  readonly value: CellValue;
  /** A finding is about this cell. */
  readonly wrong: boolean;
  readonly vatNames: ReadonlyMap<string, string>;
}) {
  const { t } = useText();
  const { place, offered } = row;
  if (column.kind === 'account') {
    if (place.kind === 'text') return <em className="coding-quiet">{t('coding:fate.text')}</em>;
    if (place.fate === 'leftOut') return <em className="coding-quiet">{t('coding:fate.leftOut')}</em>;
    if (place.fate === 'text') return <em className="coding-quiet">{t('coding:fate.becomesText')}</em>;
    if (value.text === '' && place.fate === 'uncoded' && place.amount !== null)
      return <span className="coding-missing">{t('coding:fate.uncoded')}</span>;
  }
  if (value.text === '' && wrong) return <span className="coding-missing">{t('coding:fate.demanded')}</span>;
  return (
    <>
      <span className="number clip" title={value.note}>
        {value.text}
      </span>
      {column.kind === 'account' && value.ghost && <small>{t(`coding:from.${offered?.from ?? 'rule'}`)}</small>}
      {column.kind === 'account' && !value.ghost && value.note !== '' && <small className="clip">{value.note}</small>}
      {column.kind === 'vat' && vatNames.get(value.text) !== undefined && (
        <small className="clip">{vatNames.get(value.text)}</small>
      )}
      {value.alias && (
        <Tag size={12} strokeWidth={stroke} className="coding-by-alias" aria-label={t('coding:source.alias')} />
      )}
      {value.ghost && <span className="unseen">{t('coding:grid.offered')}</span>}
    </>
  );
}

/** Whether a finding is about what stands in a column. */
function concerns({ problem: { code, values } }: CodedPlaceView['findings'][number], column: CodingColumn): boolean {
  switch (column.kind) {
    case 'dimension': {
      const own = column.code.toLowerCase();
      return [values['dimension'], values['dimension1'], values['dimension2']].some(
        (one) => one?.toLowerCase() === own,
      );
    }
    case 'vat':
      return code === 'coding.vatGroupUnknown';
    case 'account':
      return /^coding\.(?:account|asset|item|ledgerAccount|alias)/u.test(code);
  }
}

function between(grid: Grid, from: GridRow, to: GridRow) {
  const places = grid.codable.map(({ place }) => place.place);
  const [start = 0, end = 0] = [places.indexOf(from.place.place), places.indexOf(to.place.place)].sort((a, b) => a - b);
  return places.slice(start, end + 1);
}
