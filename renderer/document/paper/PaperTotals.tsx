import { useText } from '../../text/use-text.tsx';
import type { PaperModel } from './paper-model.ts';
import type { TotalRow } from './paper-totals.ts';
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
  const label = (): string => {
    if (row.tax !== null) {
      const name = words.taxName(row.tax);
      // A duty per unit has nothing to do with the amount beside it.
      return row.tax.base === null || row.tax.percent === null
        ? name
        : t('document:paper.taxOf', { tax: name, base: row.tax.base });
    }
    if (row.key === 'toPay') return t(`document:paper.toPay.${toPayKey(model)}`, { currency: model.currency ?? '' });
    const word = row.text ?? t(`document:paper.total.${row.key}`);
    return row.percent === null ? word : `${word} ${format.percent(row.percent)}`;
  };
  return (
    <div
      data-place={`total:${row.key}`}
      className={`${row.key === 'toPay' ? 'is-payable' : ''}${row.strong ? ' is-strong' : ''}${marked ? ' is-marked' : ''}`}
    >
      <dt>{label()}</dt>
      <dd>
        {format.amount(row.amount)}
        {row.difference !== null && (
          <small className="paper-difference">{t('document:paper.ours', { amount: row.difference.ours })}</small>
        )}
      </dd>
    </div>
  );
}

function toPayKey(model: PaperModel): 'pay' | 'credit' | 'order' | 'balance' {
  switch (model.type) {
    case 'creditNote':
      return 'credit';
    case 'order':
    case 'orderChange':
    case 'orderCancellation':
      return 'order';
    case 'statement':
      return 'balance';
    case 'invoice':
    case 'reminder':
    case 'utilityStatement':
    case 'applicationResponse':
      return 'pay';
  }
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
