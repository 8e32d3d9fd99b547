import { useRef, useState } from 'react';
import { useCall } from '../../store/use-call.ts';
import { useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceGroup } from '../../ui/ChoiceGroup.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { SearchField, TextArea } from '../../ui/Field.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { aWeekAgo, runLoose, scopeOf, type LooseDecision, type LooseRun } from './loose-run.ts';
import { LoosePreview } from './LoosePreview.tsx';

interface ChoiceProps {
  readonly ledgerId: number | null;
  readonly onDone: (run: LooseRun) => void;
  readonly onClose: () => void;
}

/** Rows of the preview: enough to see what it is about. */
const shown = 50;

/** What to do is chosen each time anew; until then nothing can be run (NS p. 102). */
export function LooseChoice({ ledgerId, onDone, onClose }: ChoiceProps) {
  const { t } = useText();
  const backend = useBackend();
  const [decision, setDecision] = useState<LooseDecision | null>(null);
  const [reason, setReason] = useState('');
  const [receivedTo, setReceivedTo] = useState(() => aWeekAgo(new Date()));
  const [search, setSearch] = useState('');
  const [running, setRunning] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const stopping = useRef(false);
  const scope = scopeOf(ledgerId, receivedTo, search.trim());
  const { value, problem } = useCall(
    'utilityStatements.loose',
    { ...scope, offset: 0, limit: shown },
    running === null ? ['documents.changed'] : [],
  );
  const total = value?.total ?? 0;

  async function run(): Promise<void> {
    if (decision === null) return;
    stopping.current = false;
    setRunning({ done: 0, total });
    const ran = await runLoose(backend, scope, decision, reason.trim(), {
      onDone: (done) => setRunning({ done, total }),
      isStopped: () => stopping.current,
    });
    setRunning(null);
    onDone(ran);
  }

  if (running !== null)
    return (
      <div className="loose">
        <ProgressLine label={t('utility:loose.running', running)} done={running.done} total={running.total} />
        <div className="loose-foot">
          <Button onPress={() => (stopping.current = true)}>{t('utility:loose.stop')}</Button>
        </div>
      </div>
    );
  return (
    <div className="loose">
      <p className="quiet">{t('utility:loose.about')}</p>
      <ChoiceGroup<LooseDecision>
        label={t('utility:loose.decision')}
        look="cards"
        value={decision}
        onChange={setDecision}
        choices={[
          { id: 'accept', name: t('utility:loose.accept'), description: t('utility:loose.acceptNote') },
          { id: 'reject', name: t('utility:loose.reject'), description: t('utility:loose.rejectNote') },
        ]}
      />
      {decision === 'reject' && (
        <TextArea label={t('utility:loose.reason')} value={reason} onChange={setReason} rows={2} maxLength={1000} />
      )}
      <div className="loose-filter">
        <div>
          <DateField label={t('utility:loose.receivedTo')} value={receivedTo} onChange={setReceivedTo} />
          <p className="field-description">{t('utility:loose.receivedNote')}</p>
        </div>
        <SearchField
          label={t('utility:loose.search')}
          placeholder={t('utility:loose.search')}
          value={search}
          onChange={setSearch}
        />
      </div>
      <LoosePreview rows={value?.rows ?? null} total={total} problem={problem} />
      <div className="loose-foot">
        <Button onPress={onClose}>{t('frame:cancel')}</Button>
        <Button
          variant="main"
          onPress={() => void run()}
          reason={
            decision === null
              ? t('utility:loose.chooseFirst')
              : decision === 'reject' && reason.trim() === ''
                ? t('utility:loose.reasonFirst')
                : total === 0
                  ? t('utility:loose.nothingToDo')
                  : null
          }
        >
          {t('utility:loose.run', { count: total })}
        </Button>
      </div>
    </div>
  );
}
