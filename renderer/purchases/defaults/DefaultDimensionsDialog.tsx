import { useState } from 'react';
import type { LedgerRow } from '../../../shared/contract/setup.ts';
import { useRuns } from '../../runs/runs.ts';
import { useCall } from '../../store/use-call.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { DimensionChanges } from './DimensionChanges.tsx';
import './default-dimensions.css';

const noLedgers: readonly LedgerRow[] = [];
const firstOnes = { offset: 0, limit: 200 };

/**
 * Default dimensions of G/L accounts put into accepted, unposted invoices and credit notes (COD-10, NS p. 100–101): what
 * would change is seen first; it is done by a run, whose page is the report with the way back.
 */
export function DefaultDimensionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const runs = useRuns();
  const ledgers = useStore((state) => state.setup?.ledgers ?? noLedgers);
  const narrowed = useStore((state) => state.ledgerId);
  const [chosenLedger, setChosenLedger] = useState<number | null>(null);
  const ledgerId = chosenLedger ?? narrowed ?? ledgers[0]?.id ?? null;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const dimensions = useCall(
    'master.rows',
    ledgerId === null ? null : { table: 'dimensions', ledgerId, search: '', where: {}, sort: null, ...firstOnes },
  );
  const days = { from: from === '' ? null : from, to: to === '' ? null : to };
  const asked =
    ledgerId === null || chosen.length === 0 ? null : { ledgerId, dimensions: [...chosen], ...days, ...firstOnes };
  const preview = useCall('coding.defaultDimensionChanges', asked, ['purchases.changed', 'master.changed']);
  const seen = asked === null ? null : preview.value;
  const count = seen?.total ?? 0;

  function run(): void {
    if (ledgerId === null) return;
    const order = { kind: 'defaultDimensions', scope: { unposted: { ledgerId, ...days } } } as const;
    runs.start({ ...order, options: { dimensions: [...chosen] } }, true);
    onClose();
  }

  const because = preview.problem ?? dimensions.problem;
  return (
    <Dialog
      title={t('purchases:defaults.title')}
      isOpen
      onClose={onClose}
      size="wide"
      closeLabel={t('frame:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          <Button
            variant="main"
            reason={
              chosen.length === 0
                ? t('purchases:defaults.chooseFirst')
                : count === 0
                  ? t('purchases:defaults.nothing')
                  : null
            }
            onPress={run}
          >
            {count === 0 ? t('purchases:defaults.runNone') : t('purchases:defaults.run', { count })}
          </Button>
        </>
      }
    >
      <p className="dialog-lead">{t('purchases:defaults.text')}</p>
      {ledgers.length < 2 ? null : (
        <Select
          label={t('purchases:defaults.ledger')}
          value={ledgerId === null ? null : String(ledgerId)}
          choices={ledgers.map(({ id, name }) => ({ id: String(id), name }))}
          onChange={(id) => setChosenLedger(Number(id))}
        />
      )}
      <fieldset className="defaults-dimensions">
        <legend className="field-label">{t('purchases:defaults.dimensions')}</legend>
        {(dimensions.value?.rows ?? []).map(({ id, values }) => {
          const code = values['code'] ?? '';
          return (
            <Checkbox
              key={id}
              checked={chosen.includes(code)}
              onChange={(on) => setChosen(on ? [...chosen, code] : chosen.filter((one) => one !== code))}
            >
              {values['name']}
            </Checkbox>
          );
        })}
      </fieldset>
      <div className="defaults-days">
        <DateField label={t('purchases:defaults.from')} value={from} onChange={setFrom} />
        <DateField label={t('purchases:defaults.to')} value={to} onChange={setTo} />
      </div>
      {because === null ? null : <ProblemLine problem={because} />}
      <p className="defaults-count" role="status">
        {seen === null
          ? null
          : count === 0
            ? t('purchases:defaults.nothing')
            : t('purchases:defaults.would', { count })}
      </p>
      <DimensionChanges report={seen} />
    </Dialog>
  );
}
