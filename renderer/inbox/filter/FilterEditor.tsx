import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import type { Condition, InboxColumn } from '../../../shared/contract/documents.ts';
import { readTypedAmount } from '../../../shared/domain/search/search-query.ts';
import { useCall } from '../../store/use-call.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { SearchField, TextField } from '../../ui/fields/Field.tsx';
import { allColumns } from '../columns/column-widths.ts';
import { filterKind, rangesOf, valueWord } from './filter-chips.ts';
import { isRelative } from '../relative-date.ts';
import { useInbox } from '../use-inbox.ts';
import { useVendorNames } from '../use-vendor-names.ts';
import { withUtilityStatements } from '../view.ts';

interface EditorProps {
  readonly column: Condition['column'];
  /** What the column is filtered by now. */
  readonly conditions: readonly Condition[];
  readonly onBack: () => void;
  /** What it is to be filtered by instead; empty takes the filter away. */
  readonly onApply: (conditions: Condition[]) => void;
}

/** The values, the amounts or the days one column is narrowed to. */
export function FilterEditor(props: EditorProps) {
  const { t } = useText();
  const { column, onBack } = props;
  return (
    <div className="filter-editor">
      <header className="filter-head">
        <IconButton icon={ChevronLeft} label={t('inbox:filter.add')} onPress={onBack} />
        <h3>{t(`words:column.${column}`)}</h3>
      </header>
      <Editor {...props} />
    </div>
  );
}

function Editor(props: EditorProps) {
  switch (filterKind(props.column)) {
    case 'amount':
      return <AmountRange {...props} />;
    case 'date':
      return <DayRange {...props} />;
    case 'flag':
      return <Flag {...props} />;
    case 'values':
      return <ValueList {...props} />;
  }
}

/** Distinct values of the column, the most frequent first, with how many documents have each. */
function ValueList({ column, conditions, onApply }: EditorProps) {
  const text = useText();
  const { t, format } = text;
  const { inbox } = useInbox();
  const ledgerId = useStore((state) => state.ledgerId);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(conditions.find(({ operator }) => operator === 'is')?.values ?? []),
  );
  const listed = listedColumn(column);
  const called = useCall(
    'documents.columnValues',
    listed === null ? null : { inbox, ledgerId, column: listed, startsWith: search },
  );
  const values = called.value?.values ?? [];
  const missing = [...chosen].filter((value) => !values.some((one) => one.value === value));
  const vendorNames = useVendorNames(conditions);
  const worded = values.length <= 12 && search === '';

  function apply(): void {
    if (chosen.size > 0) onApply([{ column, operator: 'is', values: [...chosen] }]);
    else if (search.trim() !== '') onApply([{ column, operator: 'contains', values: [search.trim()] }]);
    else onApply([]);
  }
  return (
    <>
      {worded ? null : (
        <SearchField
          label={t('inbox:filter.findValue')}
          placeholder={t('inbox:filter.findValue')}
          value={search}
          onChange={setSearch}
          autoFocus
          onDown={apply}
        />
      )}
      <div className="filter-values" role="group" aria-label={t('inbox:filter.values')}>
        {[...missing.map((value) => ({ value, count: null })), ...values].map(({ value, count }) => (
          <div key={value} className="filter-value">
            <Checkbox
              checked={chosen.has(value)}
              onChange={(on) => {
                const next = new Set(chosen);
                if (on) next.add(value);
                else next.delete(value);
                setChosen(next);
              }}
            >
              {valueWord(column, value, text, vendorNames)}
            </Checkbox>
            {count === null ? null : <span className="quiet number">{format.number(count)}</span>}
          </div>
        ))}
        {values.length === 0 && !called.loading ? (
          <p className="quiet">
            {search === '' ? t('inbox:filter.noValues') : `${t('inbox:filter.contains')} “${search}”`}
          </p>
        ) : null}
      </div>
      <Button variant="main" onPress={apply}>
        {t('inbox:filter.apply')}
      </Button>
    </>
  );
}

function listedColumn(column: Condition['column']): InboxColumn | null {
  return allColumns.find((one) => one === column) ?? null;
}

function boundOf(conditions: readonly Condition[], operator: 'from' | 'to'): string {
  return conditions.find((condition) => condition.operator === operator)?.values[0] ?? '';
}

function range(column: Condition['column'], from: string, to: string): Condition[] {
  return [
    ...(from === '' ? [] : [{ column, operator: 'from' as const, values: [from] }]),
    ...(to === '' ? [] : [{ column, operator: 'to' as const, values: [to] }]),
  ];
}

function AmountRange({ column, conditions, onApply }: EditorProps) {
  const { t } = useText();
  const [from, setFrom] = useState(boundOf(conditions, 'from'));
  const [to, setTo] = useState(boundOf(conditions, 'to'));
  const apply = (): void => onApply(range(column, readTypedAmount(from) ?? '', readTypedAmount(to) ?? ''));
  return (
    <>
      <div className="filter-range">
        <TextField label={t('inbox:filter.from')} value={from} onChange={setFrom} autoFocus onEnter={apply} />
        <TextField label={t('inbox:filter.to')} value={to} onChange={setTo} onEnter={apply} />
      </div>
      <Button variant="main" onPress={apply}>
        {t('inbox:filter.apply')}
      </Button>
    </>
  );
}

function DayRange({ column, conditions, onApply }: EditorProps) {
  const { t } = useText();
  const fixed = (value: string): string => (isRelative(value) ? '' : value);
  const [from, setFrom] = useState(fixed(boundOf(conditions, 'from')));
  const [to, setTo] = useState(fixed(boundOf(conditions, 'to')));
  return (
    <>
      <div className="filter-named">
        {rangesOf(column).map((named) => (
          <Button key={named.key} onPress={() => onApply(range(column, named.from ?? '', named.to ?? ''))}>
            {t(`inbox:filter.${named.key}`)}
          </Button>
        ))}
      </div>
      <div className="filter-range">
        <DateField label={t('inbox:filter.from')} value={from} onChange={setFrom} />
        <DateField label={t('inbox:filter.to')} value={to} onChange={setTo} />
      </div>
      <Button variant="main" onPress={() => onApply(range(column, from, to))}>
        {t('inbox:filter.apply')}
      </Button>
    </>
  );
}

function Flag({ column, onApply }: EditorProps) {
  const { t } = useText();
  if (column === 'utilityStatements')
    return (
      <div className="filter-named">
        <Button onPress={() => onApply([withUtilityStatements])}>{t('inbox:filter.withStatements')}</Button>
        <Button onPress={() => onApply([{ column, operator: 'empty', values: [] }])}>
          {t('inbox:filter.noStatements')}
        </Button>
      </div>
    );
  return (
    <div className="filter-named">
      <Button onPress={() => onApply([{ column, operator: 'is', values: ['true'] }])}>
        {t('inbox:filter.marked')}
      </Button>
      <Button onPress={() => onApply([{ column, operator: 'is', values: ['false'] }])}>
        {t('inbox:filter.unmarked')}
      </Button>
    </div>
  );
}
