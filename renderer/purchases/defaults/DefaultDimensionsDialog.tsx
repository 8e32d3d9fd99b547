import { Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { LedgerRow } from '../../../shared/contract/setup.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useCall } from '../../store/use-call.ts';
import { useBackend, useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProblemLine } from '../../ui/ProblemState.tsx';
import { Select } from '../../ui/Select.tsx';
import { DimensionChanges } from './DimensionChanges.tsx';
import './default-dimensions.css';

type Report = CallOutput<'coding.insertDefaultDimensions'>;
const noLedgers: readonly LedgerRow[] = [];
const firstOnes = { offset: 0, limit: 200 };

/**
 * Default dimensions of G/L accounts put into accepted, unposted invoices and credit notes (COD-10, NS p. 100–101): what
 * would change is seen first; afterwards it is the report, with the way back.
 */
export function DefaultDimensionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const backend = useBackend();
  const ledgers = useStore((state) => state.setup?.ledgers ?? noLedgers);
  const narrowed = useStore((state) => state.ledgerId);
  const [chosenLedger, setChosenLedger] = useState<number | null>(null);
  const ledgerId = chosenLedger ?? narrowed ?? ledgers[0]?.id ?? null;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [report, setReport] = useState<Report | null>(null);
  const [undone, setUndone] = useState<{ restored: number; kept: number } | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const close = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone; the keys go on from the one that is left.
  useEffect(() => {
    if (report !== null) close.current?.focus();
  }, [report, undone]);
  const dimensions = useCall(
    'master.rows',
    ledgerId === null ? null : { table: 'dimensions', ledgerId, search: '', where: {}, sort: null, ...firstOnes },
  );
  const days = { from: from === '' ? null : from, to: to === '' ? null : to };
  const asked =
    ledgerId === null || chosen.length === 0 ? null : { ledgerId, dimensions: [...chosen], ...days, ...firstOnes };
  const preview = useCall('coding.insertDefaultDimensions', asked === null ? null : { ...asked, preview: true }, [
    'purchases.changed',
    'master.changed',
  ]);
  const seen = asked === null ? null : preview.value;
  const count = seen?.total ?? 0;

  async function run(): Promise<void> {
    if (asked === null) return;
    const answer = await backend.call('coding.insertDefaultDimensions', { ...asked, preview: false });
    if (answer.ok) setReport(answer.value);
    else setRefused(answer.problem);
  }
  async function undo(undoToken: string): Promise<void> {
    const answer = await backend.call('coding.undoDefaultDimensions', { undoToken });
    if (answer.ok) setUndone(answer.value);
    else setRefused(answer.problem);
  }

  const because = refused ?? preview.problem ?? dimensions.problem;
  const token = report?.undoToken ?? null;
  return (
    <Dialog
      title={t('purchases:defaults.title')}
      isOpen
      onClose={onClose}
      size="wide"
      closeLabel={t('frame:close')}
      footer={
        report === null ? (
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
              onPress={() => void run()}
            >
              {count === 0 ? t('purchases:defaults.runNone') : t('purchases:defaults.run', { count })}
            </Button>
          </>
        ) : (
          <>
            {token === null || undone !== null ? null : (
              <Button icon={Undo2} onPress={() => void undo(token)}>
                {t('purchases:defaults.undo')}
              </Button>
            )}
            <Button variant="main" ref={close} onPress={onClose}>
              {t('frame:close')}
            </Button>
          </>
        )
      }
    >
      <p className="dialog-lead">{t('purchases:defaults.text')}</p>
      {report === null ? (
        <>
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
        </>
      ) : null}
      {because === null ? null : <ProblemLine problem={because} />}
      <p className="defaults-count" role="status">
        {undone !== null
          ? `${t('purchases:defaults.undone', { count: undone.restored })}${undone.kept > 0 ? ` ${t('purchases:defaults.kept', { count: undone.kept })}` : ''}`
          : report !== null
            ? t('purchases:defaults.done', { count: report.total })
            : seen === null
              ? null
              : count === 0
                ? t('purchases:defaults.nothing')
                : t('purchases:defaults.would', { count })}
      </p>
      <DimensionChanges report={report ?? seen} />
    </Dialog>
  );
}
