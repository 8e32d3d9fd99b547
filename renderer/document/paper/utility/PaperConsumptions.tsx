import type { SubscriberConsumption } from '../../../../shared/domain/document/consumption.ts';
import type { EDocument } from '../../../../shared/domain/document/document.ts';
import { useText } from '../../../text/use-text.tsx';
import { addressLines, firstOf } from '../../../../shared/einvoice/paper/paper-party.ts';
import { usePaperWords } from '../use-paper-words.ts';
import { ConsumptionHistory } from './ConsumptionHistory.tsx';
import { measureOf } from './measure.ts';
import { Meters } from './Meters.tsx';
import { OnAccount } from './OnAccount.tsx';
import { SupplierCharges } from './SupplierCharges.tsx';
import { TelephonyTable } from './TelephonyTable.tsx';
import './utility.css';

/** What a utility statement specifies: readings, charges, duties and what is still to be paid on account (UTS-1). */
export function PaperConsumptions({ document, whole }: { readonly document: EDocument; readonly whole: boolean }) {
  const { t } = useText();
  const parent = document.references.find(({ kind }) => kind === 'parent') ?? null;
  return (
    <div className="paper-utility">
      {document.consumptions.map((consumption, index) => (
        <ConsumptionSheet key={index} consumption={consumption} document={document} whole={whole} />
      ))}
      {parent !== null && <p className="paper-quiet">{t('utility:paper.asked', { document: parent.id })}</p>}
    </div>
  );
}

function ConsumptionSheet({
  consumption,
  document,
  whole,
}: {
  readonly consumption: SubscriberConsumption;
  readonly document: EDocument;
  readonly whole: boolean;
}) {
  const { t, find, format } = useText();
  const words = usePaperWords();
  const { point, subscriber, consumption: all } = consumption;
  const subscribed = subscriber ?? document.subscriber;
  const metered = consumption.metered ?? point?.delivered ?? null;
  const specification =
    consumption.typeCode === null
      ? null
      : (find('utility', `paper.specification.${consumption.typeCode}`) ?? consumption.typeCode);
  const facts: readonly (readonly [string, string | null])[] = [
    [t('utility:paper.account'), consumption.id],
    [t('utility:paper.subscriber'), subscribed === null ? null : firstOf([subscribed.name, subscribed.person])],
    [t('utility:paper.point'), point === null ? null : addressLines(point.address).join(', ')],
    [t('utility:paper.pointId'), point?.id?.id ?? null],
    [
      t('utility:paper.period'),
      all?.period == null
        ? null
        : [all.period.start, all.period.end].map((day) => (day === null ? '' : format.mediumDate(day))).join(' – '),
    ],
    [t('utility:paper.metered'), metered === null ? null : words.measure(measureOf(metered))],
  ];
  return (
    <section className="paper-consumption">
      <h3>{[t('utility:paper.consumption'), specification].filter((part) => part !== null).join(' · ')}</h3>
      <dl className="paper-facts">
        {facts.map(([name, value]) =>
          value === null || value === '' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {[...consumption.notes.map(({ text }) => text), ...(all?.periodNotes ?? [])].map((note, index) => (
        <p key={index} className="paper-notes">
          {note}
        </p>
      ))}
      {point !== null && <Meters meters={point.meters} />}
      <SupplierCharges consumption={consumption} currency={document.currency} />
      {all !== null && <ConsumptionHistory consumption={all} />}
      {all?.telephony != null && <TelephonyTable telephony={all.telephony} whole={whole} />}
      <OnAccount payments={consumption.onAccount} />
    </section>
  );
}
