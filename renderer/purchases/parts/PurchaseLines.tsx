import type { ReactNode } from 'react';
import type { PurchaseLine } from '../../../shared/contract/purchases.ts';
import { isZero } from '../../../shared/domain/amount/amount.ts';
import { useText } from '../../text/use-text.tsx';
import { codingWords } from './coding-words.ts';
import './purchase-tables.css';

interface LinesProps {
  readonly lines: readonly PurchaseLine[];
  readonly label: string;
  /** Orders: what was ordered, taken and is left stands in place of price and VAT. */
  readonly ordered?: boolean;
  /** Line numbers that differ from what they are compared with. */
  readonly differing?: ReadonlySet<number>;
  /** Stands at the end of a line: its editing. */
  readonly end?: (line: PurchaseLine) => ReactNode;
}

/** Lines of a purchase document with their coding under the words, as on the paper (ACC-2, ACC-10). */
export function PurchaseLines({ lines, label, ordered = false, differing, end }: LinesProps) {
  const { t } = useText();
  return (
    <div className="purchase-table" role="group" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="end first">
              #
            </th>
            <th scope="col">{t('purchases:page.description')}</th>
            {(ordered ? orderHeads : invoiceHeads).map((head) => (
              <th key={head} scope="col" className="end">
                {t(`purchases:page.${head}`)}
              </th>
            ))}
            {end === undefined ? null : (
              <th scope="col">
                <span className="unseen">{t('purchases:edit.heading')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line
              key={line.lineNo}
              line={line}
              ordered={ordered}
              differs={differing?.has(line.lineNo) ?? false}
              end={end?.(line) ?? null}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const invoiceHeads = ['quantity', 'amount', 'vatSum', 'cost'] as const;
const orderHeads = ['amount', 'ordered', 'invoiced', 'remaining'] as const;

/** A line and, under it over the whole width, what it is coded on. */
function Line({
  line,
  ordered,
  differs,
  end,
}: {
  readonly line: PurchaseLine;
  readonly ordered: boolean;
  readonly differs: boolean;
  readonly end: ReactNode;
}) {
  const { t, find, format } = useText();
  const coding = codingWords(line);
  const text = line.kind === 'text';
  const uncoded = !text && coding === '' && !isZero(line.amount);
  const className = `${line.kind}${differs ? ' differs' : ''}`;
  const money = (amount: string): string => (text ? '' : format.amount(amount));
  const count = (quantity: string | null): string => (quantity === null ? '' : format.number(quantity));
  const unit =
    line.unit === null || line.quantity === null
      ? ''
      : (find('document', `unit.${line.unit}`, { count: line.quantity === '1' ? 1 : 2 }) ?? line.unit);
  const quantity = (
    <td className="end number">
      {`${count(line.quantity)} ${unit}`.trim()}
      {line.unitPrice === null || text ? null : (
        <small>{t('purchases:page.priceEach', { price: format.amount(line.unitPrice) })}</small>
      )}
    </td>
  );
  return (
    <>
      <tr className={`${className}${coding === '' && !uncoded ? '' : ' has-coding'}`}>
        <td className="end number first">{line.lineNo}</td>
        <td>
          {line.kind === 'line' || text ? null : (
            <span className="line-kind">{t(`purchases:lineKind.${line.kind}`)}</span>
          )}
          {line.description}
          {line.itemNo === null ? null : <small>{t('purchases:page.itemNo', { no: line.itemNo })}</small>}
          {line.orderLineNo === null || ordered ? null : (
            <small>{t('purchases:page.orderLine', { no: line.orderLineNo })}</small>
          )}
        </td>
        {ordered ? (
          <>
            <td className="end number">{money(line.amount)}</td>
            {quantity}
            <td className="end number">{count(line.invoicedQuantity)}</td>
            <td className="end number remaining">{count(line.remainingQuantity)}</td>
          </>
        ) : (
          <>
            {quantity}
            <td className="end number">{money(line.amount)}</td>
            <td className="end number">
              {text || line.vatAmount === null ? '' : format.amount(line.vatAmount)}
              {text ? null : <VatGroup line={line} />}
            </td>
            <td className="end number cost">{money(line.cost)}</td>
          </>
        )}
        {end === null ? null : <td className="end line-end">{end}</td>}
      </tr>
      {coding === '' && !uncoded ? null : (
        <tr className={`${className} purchase-coding`}>
          <td colSpan={end === null ? 6 : 7}>
            <span className={`line-coding${uncoded ? ' none' : ''}`}>
              {uncoded ? t('purchases:page.noAccount') : coding}
            </span>
          </td>
        </tr>
      )}
    </>
  );
}

function VatGroup({ line }: { readonly line: PurchaseLine }) {
  const { format } = useText();
  const words = [line.vatGroup, line.vatPercent === null ? '' : format.percent(line.vatPercent)].filter(
    (part) => part !== '',
  );
  return words.length === 0 ? null : <small>{words.join(' · ')}</small>;
}
