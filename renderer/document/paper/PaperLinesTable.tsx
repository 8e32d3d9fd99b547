import { Fragment, memo, useMemo } from 'react';
import type { CodingView } from '../../../shared/contract/coding.ts';
import type { Format } from '../../text/format.ts';
import { useText } from '../../text/use-text.tsx';
import { type LineCoding, lineCodings } from './line-codings.ts';
import { PaperCoding } from './PaperCoding.tsx';
import type { LineColumn, LineFact, PaperAdjustment, PaperLine } from './paper-lines.ts';
import type { PaperModel } from './paper-model.ts';
import type { PaperWords } from './use-paper-words.ts';
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
  const { t, format } = useText();
  const words = usePaperWords();
  const codings = useMemo(() => lineCodings(coding), [coding]);
  const widths = useMemo(
    () => model.columns.map((column) => widthOf(column, model, words, format)),
    [model, words, format],
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
          {model.columns.map((column) => (
            <th key={column} scope="col" className={`is-${column}`}>
              {column === 'number' ? (
                <abbr title={t('document:paper.column.number')}>#</abbr>
              ) : (
                t(`document:paper.column.${column}`)
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

/** Width by the longest value, in figures; the description takes what is left. */
function widthOf(column: LineColumn, model: PaperModel, words: PaperWords, format: Format): { width?: string } {
  if (column === 'description') return {};
  const longest = model.lines.reduce(
    (most, line) => Math.max(most, cellText(column, line, words, format).length),
    column === 'number' ? 1 : 4,
  );
  return { width: `${Math.min(longest, 18) + (column === 'number' ? 1.5 : 1.75)}ch` };
}

function cellText(column: LineColumn, line: PaperLine, words: PaperWords, format: Format): string {
  switch (column) {
    case 'number':
      return line.number.slice(0, 6);
    case 'quantity':
      return line.quantity === null ? '' : words.measure(line.quantity);
    case 'price':
      return line.price === null ? '' : format.amount(line.price.value);
    case 'vat':
      return line.vat === null ? '' : words.vat(line.vat);
    case 'amount':
      return line.amount === null ? '' : format.amount(line.amount);
    case 'debit':
    case 'credit':
    case 'balance': {
      const value = line[column];
      return value === null ? '' : format.amount(value);
    }
    case 'description':
      return '';
  }
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
  const { t, format } = useText();
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
            cellText(column, line, words, format)
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
  const facts = withoutString ? line.facts.filter(({ key }) => key !== 'accountingCost') : line.facts;
  return (
    <>
      {line.status !== null && (
        <span className={`paper-line-status is-${line.status}`}>{t(`document:paper.lineStatus.${line.status}`)}</span>
      )}
      {line.name !== null && <span className="paper-item">{line.name}</span>}
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

const dated: ReadonlySet<LineFact['key']> = new Set(['period', 'delivery', 'wanted', 'due']);

function LineFactText({ fact }: { readonly fact: LineFact }) {
  const { t, find, format } = useText();
  const value = dated.has(fact.key) ? format.mediumDate(fact.value) : fact.value;
  const label =
    fact.key === 'property' || fact.key === 'standardId'
      ? fact.label
      : fact.key === 'reference'
        ? find('document', `paper.fact.${fact.label}`)
        : t(`document:paper.lineFact.${fact.key}`);
  return (
    <span className="paper-line-fact">
      {label === null ? '' : `${label}\u00a0`}
      <span className="number">{fact.until === null ? value : `${value} – ${format.mediumDate(fact.until)}`}</span>
    </span>
  );
}

function AdjustmentText({ adjustment }: { readonly adjustment: PaperAdjustment }) {
  const { t, format } = useText();
  const name = adjustment.reason ?? t(adjustment.charge ? 'document:paper.charge' : 'document:paper.allowance');
  const percent = adjustment.percent === null ? '' : ` ${format.percent(adjustment.percent)}`;
  const amount = format.amount(
    adjustment.charge || adjustment.amount.startsWith('-') ? adjustment.amount : `-${adjustment.amount}`,
  );
  return (
    <>
      {name}
      {percent} <span className="number">{amount}</span>
      {adjustment.inPrice && ` (${t('document:paper.inPrice')})`}
    </>
  );
}
