import { useState } from 'react';
import { useRuns } from '../../runs/runs.ts';
import { useCall } from '../../store/use-call.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceGroup } from '../../ui/fields/ChoiceGroup.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { SearchField, TextArea } from '../../ui/fields/Field.tsx';
import { aWeekAgo, scopeOf, type LooseDecision } from './loose-scope.ts';
import { LoosePreview } from './LoosePreview.tsx';

interface ChoiceProps {
  readonly ledgerId: number | null;
  readonly onClose: () => void;
}

/** Rows of the preview: enough to see what it is about. */
const shown = 50;

/** What to do is chosen each time anew; until then nothing can be run (NS p. 102). */
export function LooseChoice({ ledgerId, onClose }: ChoiceProps) {
  const { t } = useText();
  const runs = useRuns();
  const [decision, setDecision] = useState<LooseDecision | null>(null);
  const [reason, setReason] = useState('');
  const [receivedTo, setReceivedTo] = useState(() => aWeekAgo(new Date()));
  const [search, setSearch] = useState('');
  const scope = scopeOf(ledgerId, receivedTo, search.trim());
  const { value, problem } = useCall('utilityStatements.loose', { ...scope, offset: 0, limit: shown }, [
    'documents.changed',
  ]);
  const total = value?.total ?? 0;

  const because =
    decision === null
      ? t('utility:loose.chooseFirst')
      : decision === 'reject' && reason.trim() === ''
        ? t('utility:loose.reasonFirst')
        : total === 0
          ? t('utility:loose.nothingToDo')
          : null;

  /** Its page shows what becomes of each (MASS-5). */
  function begin(dryRun: boolean): void {
    if (decision === null) return;
    const options = { decision, reason: decision === 'reject' ? reason.trim() : '' };
    const order = { kind: 'looseStatements', scope: { loose: scope }, options } as const;
    if (dryRun) runs.dryRun(order);
    else runs.start(order, true);
    onClose();
  }

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
        <Button reason={because} onPress={() => begin(true)}>
          {t('runs:bar.dryRun')}
        </Button>
        <Button variant="main" reason={because} onPress={() => begin(false)}>
          {t('utility:loose.run', { count: total })}
        </Button>
      </div>
    </div>
  );
}
