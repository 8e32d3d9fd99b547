import type { SubscriberConsumption, SupplierConsumption } from '../../../../shared/domain/document/consumption.ts';
import type { DocumentLine } from '../../../../shared/domain/document/document.ts';
import { useText } from '../../../text/use-text.tsx';
import { firstOf } from '../../../../shared/einvoice/paper/paper-party.ts';
import { paperVat } from '../../../../shared/einvoice/paper/paper-tax.ts';
import { usePaperWords } from '../use-paper-words.ts';
import { measureOf } from './measure.ts';

/** What each supplier charges, line by line, and what it comes to. */
export function SupplierCharges({
  consumption,
  currency,
}: {
  readonly consumption: SubscriberConsumption;
  readonly currency: string | null;
}) {
  const { t, format } = useText();
  const totals = consumption.consumption?.totals ?? null;
  const taxes = consumption.consumption?.taxTotals ?? [];
  return (
    <>
      {consumption.suppliers.map((supplier, index) => (
        <Supplier key={index} supplier={supplier} />
      ))}
      {totals?.payable != null && (
        <dl className="paper-utility-sums">
          {totals.lines !== null && (
            <div>
              <dt>{t('utility:paper.net')}</dt>
              <dd>{format.amount(totals.lines.value)}</dd>
            </div>
          )}
          {taxes.flatMap(({ subtotals }) =>
            subtotals.map(({ tax, category }, index) => (
              <div key={`${category.schemeId ?? ''} ${index}`}>
                <dt>{category.schemeName ?? category.name ?? t('utility:paper.vat')}</dt>
                <dd>{format.amount(tax.value)}</dd>
              </div>
            )),
          )}
          <div className="is-strong">
            <dt>{t('utility:paper.total')}</dt>
            <dd>{format.amountIn(totals.payable.value, totals.payable.currency ?? currency)}</dd>
          </div>
        </dl>
      )}
    </>
  );
}

function Supplier({ supplier }: { readonly supplier: SupplierConsumption }) {
  const { t, format } = useText();
  const name = supplier.supplier === null ? null : firstOf([supplier.supplier.name]);
  const payable = supplier.consumption?.totals.payable ?? null;
  if (supplier.lines.length === 0 && payable === null) return null;
  return (
    <table className="paper-table">
      <caption>
        {name ?? t('utility:paper.charges')}
        {supplier.description !== null && <small>{supplier.description}</small>}
        {supplier.contract !== null && <small>{t('utility:paper.contract', { id: supplier.contract })}</small>}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('utility:paper.description')}</th>
          <th scope="col">{t('utility:paper.quantity')}</th>
          <th scope="col">{t('utility:paper.price')}</th>
          <th scope="col">{t('utility:paper.vat')}</th>
          <th scope="col">{t('utility:paper.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {supplier.lines.map((line, index) => (
          <ChargeRow key={index} line={line} />
        ))}
      </tbody>
      {payable !== null && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {t('utility:paper.total')}
            </th>
            <td>{format.amount(payable.value)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function ChargeRow({ line }: { readonly line: DocumentLine }) {
  const { format } = useText();
  const words = usePaperWords();
  const vat = paperVat(line.tax);
  return (
    <tr>
      <th scope="row">
        {line.item.name}
        {line.item.descriptions.map((text, index) => (
          <small key={index}>{text}</small>
        ))}
      </th>
      <td>{line.quantity === null ? '' : words.measure(measureOf(line.quantity))}</td>
      <td>{line.price === null ? '' : format.amount(line.price.amount.value)}</td>
      <td>{vat === null ? '' : words.vat(vat)}</td>
      <td>{line.amount === null ? '' : format.amount(line.amount.value)}</td>
    </tr>
  );
}
