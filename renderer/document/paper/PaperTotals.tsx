import { useText } from '../../text/use-text.tsx';
import type { PaperModel } from '../../../shared/einvoice/paper/paper-model.ts';
import type { TotalRow } from '../../../shared/einvoice/paper/paper-totals.ts';
import { usePaperWords } from './use-paper-words.ts';
import type { PaperPlace } from './place-on-paper.ts';

interface TotalsProps {
  readonly model: PaperModel;
  readonly marked: PaperPlace | null;
}

/** The sums on the right; beside them the VAT by rate when there are several, or one has more to tell (why exempt, its other currency). */
export function PaperTotals({ model, marked }: TotalsProps) {
  if (model.totals.length === 0 && model.vat.length === 0) return null;
  const tableNeeded =
    model.vat.length > 1 || model.vat.some((tax) => tax.exemption !== null || tax.inTaxCurrency !== null);
  return (
    <div className="paper-sums">
      {tableNeeded && <VatTable model={model} />}
      <dl className="paper-totals">
        {model.totals.map((row, index) => (
          <TotalLine key={index} row={row} model={model} marked={marked === `total:${row.key}`} />
        ))}
      </dl>
    </div>
  );
}

function TotalLine({
  row,
  model,
  marked,
}: {
  readonly row: TotalRow;
  readonly model: PaperModel;
  readonly marked: boolean;
}) {
  const { t, format } = useText();
  const words = usePaperWords();
  return (
    <div
      data-place={`total:${row.key}`}
      className={`${row.key === 'toPay' ? 'is-payable' : ''}${row.strong ? ' is-strong' : ''}${marked ? ' is-marked' : ''}`}
    >
      <dt>{words.total(row, model)}</dt>
      <dd>
        {format.amount(row.amount)}
        {row.difference !== null && (
          <small className="paper-difference">{t('document:paper.ours', { amount: row.difference.ours })}</small>
        )}
      </dd>
    </div>
  );
}

function VatTable({ model }: { readonly model: PaperModel }) {
  const { t, format } = useText();
  const words = usePaperWords();
  return (
    <table className="paper-vat">
      <thead>
        <tr>
          <th scope="col">{t('document:paper.vat')}</th>
          <th scope="col">{t('document:paper.vatBase')}</th>
          <th scope="col">{t('document:paper.vatAmount')}</th>
        </tr>
      </thead>
      <tbody>
        {model.vat.map((tax, index) => (
          <tr key={index}>
            <td>
              {tax.vat === null ? '' : words.vat(tax.vat)}
              {tax.exemption !== null && <small>{tax.exemption}</small>}
            </td>
            <td>{tax.base === null ? '' : format.amount(tax.base)}</td>
            <td>
              {format.amount(tax.amount)}
              {tax.inTaxCurrency !== null && (
                <small>{format.amountIn(tax.inTaxCurrency.value, tax.inTaxCurrency.currency)}</small>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
