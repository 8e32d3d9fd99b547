import { ListFilter as FilterIcon } from 'lucide-react';
import type { LogFilter } from '../../../shared/contract/evidence-log.ts';
import { logKindNames } from '../../../shared/domain/evidence/log-kinds.ts';
import { logSteps } from '../../../shared/domain/log-code.ts';
import { useCall } from '../../store/use-call.ts';
import type { Text } from '../../text/text.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import type { ListFilter } from '../../ui/ListHead.tsx';
import { Popover } from '../../ui/overlays/Popover.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { personWord, stepWord } from './log-words.ts';

const any = 'any';

/** What the log can be narrowed by: a time, a person, a kind or step of what happened, problems (SET-13). */
export function LogFilterForm({
  filter,
  onChange,
}: {
  readonly filter: LogFilter;
  readonly onChange: (part: Partial<LogFilter>) => void;
}) {
  const text = useText();
  const { t, format } = text;
  const people = useCall('log.people', {}).value?.people ?? [];
  const steps = logSteps
    .map((id) => ({ id, name: stepWord(id, text) }))
    .toSorted((one, other) => format.collator.compare(one.name, other.name));
  return (
    <Popover
      trigger={<Button icon={FilterIcon}>{t('register:filter')}</Button>}
      label={t('register:filter')}
      placement="bottom end"
      className="log-filter"
    >
      <div className="log-filter-form">
        <DateField
          label={t('evidence:log.filter.from')}
          value={filter.from ?? ''}
          onChange={(from) => onChange({ from: from === '' ? null : from })}
        />
        <DateField
          label={t('evidence:log.filter.to')}
          value={filter.to ?? ''}
          onChange={(to) => onChange({ to: to === '' ? null : to })}
        />
        <Select
          label={t('evidence:log.filter.person')}
          value={filter.by ?? any}
          choices={[
            { id: any, name: t('evidence:log.filter.anybody') },
            ...people.map((id) => ({ id, name: personWord(id, text) })),
          ]}
          onChange={(by) => onChange({ by: by === any ? null : by })}
        />
        <Select
          label={t('evidence:log.filter.kind')}
          value={filter.kind ?? any}
          choices={[
            { id: any, name: t('evidence:log.filter.anyKind') },
            ...logKindNames.map((id) => ({ id, name: t(`evidence:log.kind.${id}`) })),
          ]}
          onChange={(kind) => onChange({ kind: kind === any ? null : kind })}
        />
        <Select
          label={t('evidence:log.filter.step')}
          value={filter.step ?? any}
          choices={[{ id: any, name: t('evidence:log.filter.anyStep') }, ...steps]}
          onChange={(step) => onChange({ step: step === any ? null : step })}
        />
        <Checkbox checked={filter.onlyProblems} onChange={(onlyProblems) => onChange({ onlyProblems })}>
          {t('evidence:log.filter.onlyProblems')}
        </Checkbox>
      </div>
    </Popover>
  );
}

/** The conditions that are on, each with its way out (IN-21). */
export function activeFilters(
  filter: LogFilter,
  documentNo: string | null,
  put: (part: Partial<LogFilter>) => void,
  text: Text,
): readonly ListFilter[] {
  const { t, format } = text;
  const chip = (part: Partial<LogFilter>, id: string, words: string): ListFilter => ({
    id,
    text: words,
    onRemove: () => put(part),
  });
  const { from, to, by, kind, step, documentId, onlyProblems } = filter;
  return [
    ...(documentId === null
      ? []
      : [
          chip(
            { documentId: null },
            'document',
            t('evidence:log.filter.document', { number: documentNo ?? String(documentId) }),
          ),
        ]),
    ...(from === null
      ? []
      : [chip({ from: null }, 'from', t('evidence:log.filter.fromChip', { date: format.mediumDate(from) }))]),
    ...(to === null
      ? []
      : [chip({ to: null }, 'to', t('evidence:log.filter.toChip', { date: format.mediumDate(to) }))]),
    ...(by === null ? [] : [chip({ by: null }, 'by', `${t('evidence:log.filter.person')}: ${personWord(by, text)}`)]),
    ...(kind === null ? [] : [chip({ kind: null }, 'kind', t(`evidence:log.kind.${kind}`))]),
    ...(step === null
      ? []
      : [chip({ step: null }, 'step', `${t('evidence:log.filter.step')}: ${stepWord(step, text)}`)]),
    ...(onlyProblems ? [chip({ onlyProblems: false }, 'problems', t('evidence:log.filter.problemChip'))] : []),
  ];
}
