import { useState } from 'react';
import type { JobRow } from '../../shared/contract/jobs.ts';
import {
  jobKinds,
  jobNeeds,
  longestMinutes,
  shortestMinutes,
  weekdays,
  type JobKind,
  type Weekday,
} from '../../shared/domain/jobs/job.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { Checkbox, Switch } from '../ui/fields/Checkbox.tsx';
import { ChoiceGroup } from '../ui/fields/ChoiceGroup.tsx';
import { Dialog } from '../ui/overlays/Dialog.tsx';
import { TextField } from '../ui/fields/Field.tsx';
import { ProblemLine } from '../ui/states/ProblemState.tsx';
import { Select } from '../ui/fields/Select.tsx';
import { weekdayName } from './job-words.ts';
import { TargetChoice } from './TargetChoice.tsx';
import { cardOf, type Card, useJobOrders } from './use-job-orders.ts';
import '../ui/fields/form.css';

/** A job's card: what it does, for whom, and when. */
export function JobForm({ job, onClose }: { readonly job: JobRow | null; readonly onClose: () => void }) {
  const { t } = useText();
  const ledgers = useStore((state) => state.setup?.ledgers ?? []);
  const { save } = useJobOrders();
  const before = job === null ? null : cardOf(job);
  const [kind, setKind] = useState<JobKind>(before?.kind ?? jobKinds[0]);
  const [name, setName] = useState(before?.name ?? t(`jobs:kind.${kind}`));
  const [ledgerId, setLedgerId] = useState(before?.ledgerId ?? ledgers[0]?.id ?? null);
  const [options, setOptions] = useState<Readonly<Record<string, string>>>(before?.options ?? {});
  const [way, setWay] = useState<'daily' | 'every'>(before?.rhythm.kind ?? 'daily');
  const [at, setAt] = useState(before?.rhythm.kind === 'daily' ? before.rhythm.at : '06:30');
  const [minutes, setMinutes] = useState(before?.rhythm.kind === 'every' ? String(before.rhythm.minutes) : '60');
  const [days, setDays] = useState<readonly Weekday[]>(before?.rhythm.weekdays ?? weekdays);
  const [enabled, setEnabled] = useState(before?.enabled ?? true);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const needs = jobNeeds[kind];

  const often = Number(minutes);
  const wrongName = name.trim() === '';
  const wrongTime = way === 'daily' && !/^([01]\d|2[0-3]):[0-5]\d$/u.test(at.trim());
  const wrongMinutes =
    way === 'every' && !(/^\d+$/u.test(minutes.trim()) && often >= shortestMinutes && often <= longestMinutes);
  const wrongTarget = needs.options.some((option) => (options[option] ?? '') === '');
  const wrong = wrongName || wrongTarget || wrongTime || wrongMinutes || days.length === 0;

  function choose(next: JobKind): void {
    // A name nobody has changed goes along with what the job does.
    if (name === t(`jobs:kind.${kind}`)) setName(t(`jobs:kind.${next}`));
    setKind(next);
    if (jobNeeds[next].ledger === 'one') setLedgerId(ledgerId ?? ledgers[0]?.id ?? null);
  }

  async function keep(): Promise<void> {
    setTried(true);
    if (wrong) return;
    const ordered = days.toSorted();
    const card: Card = {
      name: name.trim(),
      kind,
      ledgerId: needs.ledger === 'none' ? null : ledgerId,
      options: Object.fromEntries(needs.options.map((option) => [option, options[option] ?? ''])),
      rhythm:
        way === 'daily'
          ? { kind: 'daily', at: at.trim(), weekdays: ordered }
          : { kind: 'every', minutes: often, weekdays: ordered },
      enabled,
    };
    const problem = await save(job?.id ?? null, card);
    setRefused(problem);
    if (problem === null) onClose();
  }

  return (
    <Dialog
      title={job === null ? t('jobs:form.newTitle') : t('jobs:form.editTitle', { name: job.name })}
      isOpen
      onClose={onClose}
      closeLabel={t('frame:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          <Button variant="main" onPress={() => void keep()}>
            {t('jobs:form.save')}
          </Button>
        </>
      }
    >
      <form
        className="form-grid job-form"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Select
          label={t('jobs:form.kind')}
          value={kind}
          choices={jobKinds.map((id) => ({ id, name: t(`jobs:kind.${id}`) }))}
          onChange={choose}
          description={t(`jobs:kindText.${kind}`)}
        />
        <TextField
          label={t('jobs:form.name')}
          value={name}
          maxLength={60}
          autoFocus
          required
          onChange={setName}
          error={tried && wrongName ? t('jobs:form.nameError') : null}
        />
        {needs.ledger === 'none' ? null : (
          <Select
            label={t('jobs:form.ledger')}
            value={ledgerId === null ? 'all' : String(ledgerId)}
            choices={[
              ...(needs.ledger === 'orAll' ? [{ id: 'all', name: t('jobs:form.allLedgers') }] : []),
              ...ledgers.map(({ id, name: ledger }) => ({ id: String(id), name: ledger })),
            ]}
            onChange={(id) => setLedgerId(id === 'all' ? null : Number(id))}
          />
        )}
        {needs.options.includes('target') ? (
          <TargetChoice
            ledgerId={ledgerId}
            target={options['target'] ?? ''}
            onChange={(target) => setOptions({ target })}
            error={tried && wrongTarget ? t('jobs:form.targetError') : null}
          />
        ) : null}
        <ChoiceGroup
          label={t('jobs:form.when')}
          value={way}
          choices={[
            { id: 'daily', name: t('jobs:form.daily') },
            { id: 'every', name: t('jobs:form.every') },
          ]}
          onChange={setWay}
        />
        {way === 'daily' ? (
          <TextField
            className="time-field"
            label={t('jobs:form.at')}
            value={at}
            maxLength={5}
            placeholder="06:30"
            onChange={setAt}
            error={tried && wrongTime ? t('jobs:form.atError') : null}
          />
        ) : (
          <TextField
            className="time-field"
            label={t('jobs:form.minutes')}
            value={minutes}
            maxLength={4}
            placeholder="60"
            onChange={setMinutes}
            error={tried && wrongMinutes ? t('jobs:form.minutesError') : null}
          />
        )}
        <WeekdayChoice days={days} onChange={setDays} />
        {days.length === 0 ? <p className="mistake">{t('jobs:form.weekdaysError')}</p> : null}
        <Switch checked={enabled} onChange={setEnabled}>
          {t('jobs:form.enabled')}
        </Switch>
        {refused === null ? null : <ProblemLine problem={refused} />}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Dialog>
  );
}

function WeekdayChoice({
  days,
  onChange,
}: {
  readonly days: readonly Weekday[];
  readonly onChange: (days: readonly Weekday[]) => void;
}) {
  const { t, format } = useText();
  return (
    <div role="group" aria-label={t('jobs:form.weekdays')} className="job-weekdays">
      <span className="field-label" aria-hidden>
        {t('jobs:form.weekdays')}
      </span>
      <div>
        {weekdays.map((day) => (
          <Checkbox
            key={day}
            checked={days.includes(day)}
            onChange={(on) => onChange(on ? [...days, day] : days.filter((other) => other !== day))}
          >
            {weekdayName(day, format.locale, 'short')}
          </Checkbox>
        ))}
      </div>
    </div>
  );
}
