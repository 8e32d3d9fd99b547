import { Filter, ListChecks, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { RunRow } from '../../shared/contract/runs.ts';
import { runKinds, type RunKind } from '../../shared/domain/runs/run.ts';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { useRows } from '../store/use-rows.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
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
  const kindName = (one: RunKind): string => t(`words:runKind.${one}`);
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
      filterMenu={
        <Menu
          trigger={<Button icon={Filter}>{t('register:filter')}</Button>}
          label={t('runs:filter.kind')}
          placement="bottom end"
        >
          <MenuItem id="any" checked={kind === null} onAction={clear}>
            {t('runs:filter.any')}
          </MenuItem>
          <>
            {runKinds.map((one) => (
              <MenuItem key={one} id={one} checked={kind === one} onAction={() => setKind(one)}>
                {kindName(one)}
              </MenuItem>
            ))}
          </>
        </Menu>
      }
      filters={
        kind === null ? [] : [{ id: 'kind', text: `${t('runs:filter.kind')}: ${kindName(kind)}`, onRemove: clear }]
      }
      onClearFilters={clear}
      rows={rows}
      columns={columns}
      rowKey={rowKey}
      empty={
        kind === null && search.trim() === '' ? (
          <EmptyState icon={ListChecks} title={t('runs:empty.title')} text={t('runs:empty.text')}>
            <Button onPress={() => goTo('purchase')}>{t('runs:empty.toInbox')}</Button>
          </EmptyState>
        ) : (
          <EmptyState icon={SearchX} title={t('runs:empty.filteredTitle')} text={t('runs:empty.filteredText')}>
            <Button onPress={clear}>{t('register:clearAll')}</Button>
          </EmptyState>
        )
      }
      detailIcon={ListChecks}
      detailHint={t('runs:empty.noneOpen')}
      detail={(id, _row, position) => <RunDetail key={id} id={id} position={position} />}
    />
  );
}
