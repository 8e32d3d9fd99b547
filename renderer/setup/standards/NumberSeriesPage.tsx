import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useCall } from '../../store/use-call.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { ProblemLine, ProblemState } from '../../ui/states/ProblemState.tsx';
import { useSetupLedger } from '../contents/use-setup-ledger.ts';
import { Setting } from '../Setting.tsx';
import { numberOf } from './number-of.ts';
import './standards.css';

type Series = CallOutput<'numberSeries.rows'>['rows'][number];

const givesNumbers = ['purchases.changed', 'posting.changed', 'sales.changed', 'setup.changed'] as const;

/**
 * The number series (SET-7): what stands in front, how many digits, which number comes next. First those the ledger has of its
 * own, then those all ledgers share.
 */
export function NumberSeriesPage() {
  const { t } = useText();
  const { ledger } = useSetupLedger();
  const { value, problem, reload } = useCall('numberSeries.rows', { ledgerId: ledger?.id ?? null }, givesNumbers);
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  const rows = value?.rows ?? [];
  return (
    <>
      <p className="setup-lead">{t('setup:series.text')}</p>
      {(['own', 'shared'] as const).map((whose) => {
        const shown = rows.filter(({ ledgerId }) => (ledgerId === null) === (whose === 'shared'));
        return shown.length === 0 ? null : (
          <section key={whose} className="series-group" aria-labelledby={`series-${whose}`}>
            <h2 id={`series-${whose}`}>{t(`setup:series.${whose}`, { ledger: ledger?.name ?? '' })}</h2>
            {shown.map((series) => (
              <SeriesSetting key={`${series.series} ${series.ledgerId ?? ''}`} series={series} onSaved={reload} />
            ))}
          </section>
        );
      })}
    </>
  );
}

function SeriesSetting({ series, onSaved }: { readonly series: Series; readonly onSaved: () => void }) {
  const { t, find } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const stored = { prefix: series.prefix, width: String(series.width), next: String(series.next) };
  const [draft, setDraft] = useState(stored);
  const [refused, setRefused] = useState<Problem | null>(null);
  const storedText = JSON.stringify(stored);
  useEffect(() => setDraft(JSON.parse(storedText) as typeof stored), [storedText]);
  const name = find('setup', `series.name.${series.series}`) ?? series.series;
  const width = /^\d{1,2}$/.test(draft.width) && Number(draft.width) >= 1 && Number(draft.width) <= 12;
  const next = /^[1-9]\d{0,11}$/.test(draft.next);
  const changed = JSON.stringify(draft) !== storedText;
  const sample = width && next ? numberOf(draft.prefix.trim(), Number(draft.width), draft.next) : null;

  async function save(): Promise<void> {
    if (!changed || sample === null) return;
    const answer = await backend.call('numberSeries.save', {
      series: series.series,
      ledgerId: series.ledgerId,
      prefix: draft.prefix.trim(),
      width: Number(draft.width),
      next: Number(draft.next),
    });
    if (!answer.ok) {
      setRefused(answer.problem);
      return;
    }
    setRefused(null);
    store.getState().say({ text: t('setup:series.saved', { name, sample }) });
    onSaved();
  }
  const put = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part });
    setRefused(null);
  };
  return (
    <Setting name={name} help={sample === null ? undefined : t('setup:series.sample', { sample })}>
      <form
        className="series-fields"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('setup:series.prefix')}
          value={draft.prefix}
          maxLength={10}
          onChange={(prefix) => put({ prefix })}
        />
        <TextField
          label={t('setup:series.width')}
          value={draft.width}
          maxLength={2}
          onChange={(typed) => put({ width: typed })}
          error={width ? null : t('setup:series.widthForm')}
        />
        <TextField
          label={t('setup:series.next')}
          value={draft.next}
          maxLength={12}
          onChange={(typed) => put({ next: typed })}
          error={next ? null : t('setup:series.nextForm')}
        />
        <Button type="submit" reason={changed ? null : t('master:register.nothingChanged')}>
          {t('setup:series.save')}
          <span className="unseen">: {name}</span>
        </Button>
      </form>
      {refused === null ? null : <ProblemLine problem={refused} />}
    </Setting>
  );
}
