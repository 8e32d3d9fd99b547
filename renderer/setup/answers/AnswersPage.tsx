import { Plus, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useStandardReasons } from '../../document/decision/use-standard-reasons.ts';
import { useCall } from '../../store/use-call.ts';
import { useAppStore, useBackend, useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ChoiceGroup } from '../../ui/fields/ChoiceGroup.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import { graceChoices, graceUnit } from './grace-choices.ts';
import { Setting } from '../Setting.tsx';
import { useSaveProgram } from '../use-save-program.ts';
import './answers-page.css';

/** When answers leave (ACC-9), after how long silence is said (OUT-4b), and the reasons offered for rejecting (ACC-8). */
export function AnswersPage() {
  const { t } = useText();
  return (
    <>
      <GracePeriod />
      <Silence />
      <Setting name={t('setup:answers.reasons')} help={t('setup:answers.reasonsHelp')}>
        <StandardReasons />
      </Setting>
    </>
  );
}

function GracePeriod() {
  const { t } = useText();
  const saveProgram = useSaveProgram();
  const present = useStore((state) => state.setup?.gracePeriod ?? null);
  const [refused, setRefused] = useState<Problem | null>(null);
  if (present === null) return null;
  const name = (seconds: number): string => {
    const { unit, count } = graceUnit(seconds);
    return seconds === 0 ? t('setup:answers.atOnce') : t(`setup:answers.${unit}`, { count });
  };
  return (
    <Setting name={t('setup:answers.grace')} help={t('setup:answers.graceHelp')}>
      <ChoiceGroup
        label={t('setup:answers.grace')}
        hideLabel
        value={String(present)}
        choices={graceChoices(present).map((seconds) => ({ id: String(seconds), name: name(seconds) }))}
        onChange={(seconds) => void saveProgram({ gracePeriod: Number(seconds) }).then(setRefused)}
      />
      {present === 0 ? <p className="setting-note remark">{t('setup:answers.graceNone')}</p> : null}
      {refused === null ? null : <ProblemLine problem={refused} />}
    </Setting>
  );
}

/** Minutes offered; another one that was saved stays among them. */
const silences = [60, 240, 1440, 4320];

/** After how long without an answer a sent document says so (OUT-4b). */
function Silence() {
  const { t } = useText();
  const backend = useBackend();
  const { value } = useCall('sending.settings', {}, ['sending.changed']);
  const [refused, setRefused] = useState<Problem | null>(null);
  if (value === null) return null;
  const { silenceMinutes } = value;
  const choices = [...new Set([...silences, silenceMinutes])].toSorted((one, other) => one - other);
  return (
    <Setting name={t('sending:settings.title')} help={t('sending:settings.about')}>
      <ChoiceGroup
        label={t('sending:settings.title')}
        hideLabel
        value={String(silenceMinutes)}
        choices={choices.map((minutes) => ({
          id: String(minutes),
          name:
            minutes % 60 === 0
              ? t('sending:settings.hours', { count: minutes / 60 })
              : t('sending:settings.minutes', { count: minutes }),
        }))}
        onChange={(minutes) =>
          void backend
            .call('sending.saveSettings', { silenceMinutes: Number(minutes) })
            .then((answer) => setRefused(answer.ok ? null : answer.problem))
        }
      />
      {refused === null ? null : <ProblemLine problem={refused} />}
    </Setting>
  );
}

function StandardReasons() {
  const { t } = useText();
  const store = useAppStore();
  const { reasons, wordsOf, keep, change, remove } = useStandardReasons();
  const [fresh, setFresh] = useState('');

  function add(): void {
    if (fresh.trim() === '') return;
    keep(fresh.trim());
    setFresh('');
  }

  return (
    <div className="reasons">
      {reasons.length === 0 ? <p className="setting-note">{t('setup:answers.none')}</p> : null}
      <ul>
        {reasons.map((reason, at) => {
          const words = wordsOf(reason);
          return (
            <li key={reason.id}>
              <ReasonField
                label={t('setup:answers.reason', { number: at + 1 })}
                words={words}
                onChange={(text) => change(reason.id, text)}
              />
              <small className="number">
                {reason.uses === 0 ? t('setup:answers.unused') : t('setup:answers.uses', { count: reason.uses })}
              </small>
              <IconButton
                icon={X}
                label={t('setup:answers.remove', { reason: words })}
                onPress={() => {
                  remove(reason.id);
                  store.getState().say({
                    text: t('setup:answers.removed'),
                    action: { label: t('setup:answers.undo'), key: null, run: () => keep(words) },
                  });
                }}
              />
            </li>
          );
        })}
      </ul>
      <div className="reason-new">
        <TextField
          label={t('setup:answers.newReason')}
          hideLabel
          placeholder={t('setup:answers.newReason')}
          value={fresh}
          maxLength={200}
          onChange={setFresh}
          onEnter={add}
        />
        <Button icon={Plus} reason={fresh.trim() === '' ? t('setup:answers.newReason') : null} onPress={add}>
          {t('setup:answers.addReason')}
        </Button>
      </div>
    </div>
  );
}

/** A reason that can be worded anew in place; written when one leaves the field or presses Enter. */
function ReasonField({
  label,
  words,
  onChange,
}: {
  readonly label: string;
  readonly words: string;
  readonly onChange: (text: string) => void;
}) {
  const [text, setText] = useState(words);
  useEffect(() => setText(words), [words]);
  function write(): void {
    if (text.trim() === '') setText(words);
    else if (text.trim() !== words) onChange(text.trim());
  }
  return (
    <TextField label={label} hideLabel value={text} maxLength={200} onChange={setText} onBlur={write} onEnter={write} />
  );
}
