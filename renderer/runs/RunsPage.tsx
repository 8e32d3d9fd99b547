import { ListChecks } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { RunRow } from '../../shared/contract/runs.ts';
import { runKinds, type RunKind } from '../../shared/domain/runs/run.ts';
import { choiceOf } from '../register/choice.ts';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { useRows } from '../store/use-rows.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/states/EmptyState.tsx';
import { runColumns } from './run-columns.tsx';
import { RunDetail } from './RunDetail.tsx';
import './runs.css';

const rowKey = (row: RunRow): number => row.id;

/** Runs over many documents, with who, when and what came of them (MASS-5, UI-32). */
export function RunsPage() {
  const text = useText();
  const { t } = text;
  const [kind, setKind] = useState<RunKind | null>(null);
  const [search, setSearch] = useState('');
  const goTo = useStore((state) => state.goTo);
  const rows = useRows('runs.list', { kinds: kind === null ? [] : [kind], search: search.trim() }, ['runs.changed']);
  const columns = useMemo(() => runColumns(text), [text]);
  const clear = (): void => {
    setKind(null);
    setSearch('');
  };
  return (
    <RegisterPage
      title={t('runs:title')}
      search={search}
      onSearch={setSearch}
      placeholder={t('runs:search')}
      choices={[
        choiceOf<RunKind | null>({
          id: 'kind',
          title: t('runs:filter.kind'),
          values: [null, ...runKinds],
          all: null,
          value: kind,
          nameOf: (one) => t(one === null ? 'runs:filter.any' : `words:runKind.${one}`),
          onChoose: (one) => (one === null ? clear() : setKind(one)),
          titled: true,
        }),
      ]}
      onClear={clear}
      rows={rows}
      columns={columns}
      rowKey={rowKey}
      empty={
        <EmptyState icon={ListChecks} title={t('runs:empty.title')} text={t('runs:empty.text')}>
          <Button onPress={() => goTo('purchase')}>{t('runs:empty.toInbox')}</Button>
        </EmptyState>
      }
      nothingFound={{ title: t('runs:empty.filteredTitle'), text: t('runs:empty.filteredText') }}
      detailIcon={ListChecks}
      detailHint={t('runs:empty.noneOpen')}
      detail={(id, _row, position) => <RunDetail key={id} id={id} position={position} />}
    />
  );
}
