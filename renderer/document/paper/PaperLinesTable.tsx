import { Fragment, memo, useMemo } from 'react';
import type { CodingView } from '../../../shared/contract/coding.ts';
import type { PaperWords } from '../../text/paper-words.ts';
import { useText } from '../../text/use-text.tsx';
import { type LineCoding, lineCodings } from './line-codings.ts';
import { PaperCoding } from './PaperCoding.tsx';
import type { LineColumn, LineFact, PaperAdjustment, PaperLine } from '../../../shared/einvoice/paper/paper-lines.ts';
import type { PaperModel } from '../../../shared/einvoice/paper/paper-model.ts';
import { usePaperWords } from './use-paper-words.ts';
import type { PaperPlace } from './place-on-paper.ts';

interface LinesProps {
  readonly model: PaperModel;
  readonly shown: number;
  readonly marked: PaperPlace | null;
  readonly coding: CodingView | null;
  readonly onCode?: (place: string) => void;
}

/** The lines as a table of fixed column widths, so that a thousand of them are laid out at once. */
export function PaperLinesTable({ model, shown, marked, coding, onCode }: LinesProps) {
  const { t } = useText();
  const words = usePaperWords();
  const codings = useMemo(() => lineCodings(coding), [coding]);
  const heads = useMemo(
    () => model.columns.map((column) => (column === 'number' ? '#' : t(`document:paper.column.${column}`))),
    [model, t],
  );
  const widths = useMemo(
    () => model.columns.map((column, index) => widthOf(column, heads[index] ?? '', model, words)),
    [model, heads, words],
  );
  if (model.lines.length === 0) return null;
  return (
    <table className="paper-lines">
      <colgroup>
        {model.columns.map((column, index) => (
          <col key={column} style={widths[index]} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {model.columns.map((column, index) => (
            <th key={column} scope="col" className={`is-${column}`}>
              {column === 'number' ? (
                <abbr title={t('document:paper.column.number')}>{heads[index]}</abbr>
              ) : (
                heads[index]
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.lines.slice(0, shown).map((line, index) => (
          <LineRow
            key={line.key}
            line={line}
            columns={model.columns}
            place={`line:${index}`}
            marked={marked === `line:${index}`}
            coding={codings.get(`line:${index}`) ?? null}
            {...(onCode === undefined ? {} : { onCode })}
          />
        ))}
      </tbody>
    </table>
  );
}

/** Width by the longest value or its head, in figures; the description takes what is left. */
function widthOf(column: LineColumn, head: string, model: PaperModel, words: PaperWords): { width?: string } {
  if (column === 'description') return {};
  const longest = model.lines.reduce(
    (most, line) => Math.max(most, figuresWide(words.cell(column, line))),
    figuresWide(head),
  );
  return { width: `${(Math.min(longest, 18) + 1.5).toFixed(1)}ch` };
}

/** About how many figures wide a text is: marks and slim letters take half the room of one. */
function figuresWide(text: string): number {
  const slim = text.match(/[.,:;'’\sijlt|]/gu)?.length ?? 0;
  const wide = text.match(/[mwMW%]/gu)?.length ?? 0;
  return text.length - 0.5 * slim + 0.4 * wide;
}

const LineRow = memo(function LineRow({
  line,
  columns,
  place,
  marked,
  coding,
  onCode,
}: {
  line: PaperLine;
  columns: readonly LineColumn[];
  place: PaperPlace;
  marked: boolean;
  coding: LineCoding | null;
  onCode?: (place: string) => void;
}) {
  const { t } = useText();
  const words = usePaperWords();
  return (
    <tr data-place={place} className={marked ? 'is-marked' : undefined}>
      {columns.map((column) => (
        <td key={column} className={`is-${column}`}>
          {column === 'description' ? (
            <div style={line.depth > 0 ? { paddingInlineStart: `${line.depth * 16}px` } : undefined}>
              <LineDescription line={line} withoutString={coding?.fromString === true} />
              {coding !== null && (
                <PaperCoding coding={coding} number={line.number} {...(onCode === undefined ? {} : { onCode })} />
              )}
            </div>
          ) : (
            words.cell(column, line)
          )}
          {column === 'price' && line.price?.per != null && (
            <small>{t('document:paper.per', { measure: words.measure(line.price.per) })}</small>
          )}
          {column === 'amount' && line.currency !== null && <small>{line.currency}</small>}
          {column === 'amount' && line.free && <small>{t('document:paper.free')}</small>}
          {column === 'amount' && line.difference !== null && (
            <small className="paper-difference">{t('document:paper.ours', { amount: line.difference.ours })}</small>
          )}
        </td>
      ))}
    </tr>
  );
});

function LineDescription({ line, withoutString }: { readonly line: PaperLine; readonly withoutString: boolean }) {
  const { t, format } = useText();
  const words = usePaperWords();
  const title = words.lineTitle(line);
  const facts = withoutString ? line.facts.filter(({ key }) => key !== 'accountingCost') : line.facts;
  return (
    <>
      {line.status !== null && (
        <span className={`paper-line-status is-${line.status}`}>{t(`document:paper.lineStatus.${line.status}`)}</span>
      )}
      {title !== '' && <span className="paper-item">{title}</span>}
      {line.descriptions.map((text) => (
        <small key={text}>{text}</small>
      ))}
      {line.notes.map((text, index) => (
        <small key={index}>{text}</small>
      ))}
      {facts.length > 0 && (
        <small>
          {facts.map((fact, index) => (
            <Fragment key={index}>
              {index > 0 && ' · '}
              <LineFactText fact={fact} />
            </Fragment>
          ))}
        </small>
      )}
      {line.adjustments.map((one, index) => (
        <small key={index}>
          <AdjustmentText adjustment={one} />
        </small>
      ))}
      {line.duties.map((duty, index) => (
        <small key={index}>
          {words.taxName(duty)} {format.amount(duty.amount)}
        </small>
      ))}
    </>
  );
}

function LineFactText({ fact }: { readonly fact: LineFact }) {
  const { label, value } = usePaperWords().lineFact(fact);
  return (
    <span className="paper-line-fact">
      {label === null ? '' : `${label}\u00a0`}
      <span className="number">{value}</span>
    </span>
  );
}

function AdjustmentText({ adjustment }: { readonly adjustment: PaperAdjustment }) {
  const { t } = useText();
  const { name, amount } = usePaperWords().adjustment(adjustment);
  return (
    <>
      {name} <span className="number">{amount}</span>
      {adjustment.inPrice && ` (${t('document:paper.inPrice')})`}
    </>
  );
}
