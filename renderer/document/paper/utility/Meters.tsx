import type { Meter, MeterReading } from '../../../../shared/domain/document/consumption.ts';
import type { Quantity } from '../../../../shared/domain/document/document.ts';
import { useText } from '../../../text/use-text.tsx';
import { trimDecimal } from '../../../../shared/einvoice/paper/paper-tax.ts';
import { usePaperWords } from '../use-paper-words.ts';
import { measureOf } from './measure.ts';

/** What each meter showed before and now, and how it was read: an estimated reading is told as such. */
export function Meters({ meters }: { readonly meters: readonly Meter[] }) {
  const { t } = useText();
  const rows = meters.flatMap((meter) =>
    meter.readings.length === 0
      ? [{ meter, reading: null }]
      : meter.readings.map((reading) => ({ meter, reading: reading as MeterReading | null })),
  );
  if (rows.length === 0) return null;
  const withFactor = meters.some(({ constant }) => constant !== null && trimDecimal(constant) !== '1');
  return (
    <table className="paper-table">
      <caption>{t('utility:paper.meters')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('utility:paper.meter')}</th>
          <th scope="col">{t('utility:paper.previous')}</th>
          <th scope="col">{t('utility:paper.latest')}</th>
          {withFactor && <th scope="col">{t('utility:paper.factor')}</th>}
          <th scope="col">{t('utility:paper.used')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ meter, reading }, index) => (
          <MeterRow key={index} meter={meter} reading={reading} withFactor={withFactor} />
        ))}
      </tbody>
    </table>
  );
}

function MeterRow({
  meter,
  reading,
  withFactor,
}: {
  readonly meter: Meter;
  readonly reading: MeterReading | null;
  readonly withFactor: boolean;
}) {
  const { find, format } = useText();
  const words = usePaperWords();
  const kind = reading?.type == null ? null : (find('utility', `paper.kind.${reading.type}`) ?? reading.type);
  const shown = (quantity: Quantity | null, date: string | null, method: string | null) => (
    <td>
      {quantity === null ? '' : words.measure(measureOf(quantity))}
      {date !== null && <small>{format.mediumDate(date)}</small>}
      {method !== null && <small>{find('utility', `paper.method.${method}`) ?? method}</small>}
    </td>
  );
  const used = reading?.delivered ?? meter.delivered;
  return (
    <tr>
      <th scope="row">
        {[meter.number, meter.name].filter((part) => part !== null).join(' ')}
        {kind !== null && <small>{kind}</small>}
        {meter.properties.map(({ name, value }, index) => (
          <small key={index}>
            {name} {value}
          </small>
        ))}
        {reading?.comments.map((comment, index) => (
          <small key={index}>{comment}</small>
        ))}
      </th>
      {shown(reading?.previous ?? null, reading?.previousDate ?? null, reading?.previousMethod ?? null)}
      {shown(reading?.latest ?? null, reading?.latestDate ?? null, reading?.latestMethod ?? null)}
      {withFactor && <td>{meter.constant === null ? '' : `× ${format.number(trimDecimal(meter.constant))}`}</td>}
      <td>{used === null ? '' : words.measure(measureOf(used))}</td>
    </tr>
  );
}
