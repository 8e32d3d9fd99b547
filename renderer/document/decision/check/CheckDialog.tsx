import { Check, Printer } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { useCall } from '../../../store/use-call.ts';
import { useText } from '../../../text/use-text.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceGroup } from '../../../ui/fields/ChoiceGroup.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { ProblemState } from '../../../ui/states/ProblemState.tsx';
import { PrintSheet } from '../../print/PrintSheet.tsx';
import { type CheckPart, useDecisions } from '../decisions.ts';
import { StopList } from '../StopList.tsx';
import { useNumbers } from '../use-numbers.ts';
import { DraftView } from './DraftView.tsx';
import '../decision.css';

type Checked = CallOutput<'acceptance.check'>;

interface CheckProps {
  readonly id: number;
  readonly part?: CheckPart;
  readonly onClose: () => void;
}

/** F9: what accept would make, stop at or ask, with nothing changed (ACC-10). */
export function CheckDialog({ id, part = 'lines', onClose }: CheckProps) {
  const { t } = useText();
  const { acceptDocument, mend } = useDecisions();
  const [way, setWay] = useState<'ordinary' | 'deviating'>('ordinary');
  const { value, problem, reload } = useCall('acceptance.check', { id, deviatingVat: way === 'deviating' }, [
    'documents.changed',
    'master.changed',
    'vendors.changed',
  ]);
  // The other way replaces this one only when it is there: nothing flickers.
  const [shown, setShown] = useState<Checked | null>(null);
  if (value !== null && value !== shown) setShown(value);
  const ways = useCall('acceptance.compareVat', { id }).value;
  const number = useNumbers([id]).get(id) ?? '';
  const [printing, setPrinting] = useState(false);
  const possible = shown !== null && (shown.outcome === 'wouldAccept' || shown.outcome === 'asks');
  const title = t('document:check.title', { number });
  const print = (): void => {
    flushSync(() => setPrinting(true));
    window.print();
    setPrinting(false);
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="full"
      closeLabel={t('frame:close')}
      footer={
        <>
          <span className="decision-foot-note">{t('document:check.nothingChanged')}</span>
          {shown !== null && (
            <Button icon={Printer} variant="quiet" onPress={print}>
              {t('decision:check.print')}
            </Button>
          )}
          <Button onPress={onClose}>{t('document:check.close')}</Button>
          {possible && (
            <Button
              variant="main"
              icon={Check}
              onPress={() => {
                onClose();
                acceptDocument(id, way === 'deviating');
              }}
            >
              {way === 'deviating' ? t('decision:vat.accept') : t('document:check.accept')}
            </Button>
          )}
        </>
      }
    >
      <div className="check" tabIndex={0} role="region" aria-label={title}>
        {problem !== null && <ProblemState problem={problem} onRetry={reload} />}
        {ways?.allowed === true && ways.deviating !== null && (
          <ChoiceGroup
            label={t('decision:vat.way')}
            hideLabel
            value={way}
            choices={[
              { id: 'ordinary', name: t('decision:vat.ordinary') },
              { id: 'deviating', name: t('decision:vat.deviating') },
            ]}
            onChange={setWay}
          />
        )}
        {shown !== null && (
          <Result
            checked={shown}
            part={part}
            onMend={(stop) => {
              onClose();
              mend(id, stop);
            }}
          />
        )}
      </div>
      {printing && shown !== null && (
        <PrintSheet title={title} running={title}>
          <h1 className="print-title">{title}</h1>
          <Result checked={shown} part="lines" />
        </PrintSheet>
      )}
    </Dialog>
  );
}

function Result({
  checked,
  part,
  onMend,
}: {
  readonly checked: Checked;
  readonly part: CheckPart;
  readonly onMend?: (stop: Checked['stops'][number]) => void;
}) {
  const { t } = useText();
  const stops = checked.stops.filter((stop) => stop.kind === 'stop');
  const asks = checked.stops.filter((stop) => stop.kind === 'warning');
  const made = checked.purchase;
  const mending = onMend === undefined ? {} : { onMend };
  return (
    <>
      {stops.length > 0 && (
        <section>
          <h3>{t('document:check.stops')}</h3>
          <StopList stops={stops} label={t('document:check.stops')} {...mending} />
        </section>
      )}
      {asks.length > 0 && (
        <section>
          <h3>{t('document:check.asks')}</h3>
          <StopList stops={asks} label={t('document:check.asks')} {...mending} />
        </section>
      )}
      <p className="check-made">
        {made === null ? (
          stops.length === 0 && t('document:check.wouldNothing')
        ) : (
          <b>
            {t(made.no === '' ? 'document:check.wouldNext' : 'document:check.would', {
              kind: t(`document:decided.kind.${made.kind}`),
              no: made.no,
            })}
          </b>
        )}{' '}
        {checked.stops.length === 0 && t('document:check.nothing')}
      </p>
      {checked.draft === null ? null : <DraftView draft={checked.draft} outcome={checked} part={part} />}
    </>
  );
}
