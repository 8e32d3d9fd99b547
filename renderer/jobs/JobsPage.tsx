import { AlarmClock, Plus, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { JobRow } from '../../shared/contract/jobs.ts';
import { useActions } from '../keys/use-actions.tsx';
import { ActionButton } from '../keys/ActionButton.tsx';
import type { Action } from '../keys/registry.ts';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { useNow } from '../register/use-now.ts';
import { useLacking } from '../store/use-lacking.ts';
import { useRows } from '../store/use-rows.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { EmptyState } from '../ui/states/EmptyState.tsx';
import { StatusChip } from '../ui/states/StatusChip.tsx';
import { jobColumns } from './job-columns.tsx';
import { JobDetail } from './JobDetail.tsx';
import { JobForm } from './JobForm.tsx';
import './jobs.css';

const rowKey = (row: JobRow): number => row.id;

/** What the program does by the clock, when next, and what came of it. */
export function JobsPage() {
  const text = useText();
  const { t } = text;
  const [search, setSearch] = useState('');
  const [isNew, setIsNew] = useState(false);
  const rows = useRows('jobs.rows', { search: search.trim() }, ['jobs.changed', 'setup.changed']);
  const failed = useStore((state) => state.counts?.jobsFailed ?? 0);
  const now = useNow(true, 20_000);
  const columns = useMemo(() => jobColumns(text, now), [text, now]);
  const lacks = useLacking()('setup');
  const make: Action = {
    name: 'jobs.new',
    scope: 'global',
    keys: ['n'],
    label: t('jobs:action.new'),
    icon: Plus,
    reason: lacks,
    run: () => setIsNew(true),
  };
  useActions([make]);
  const newButton = (
    <ActionButton action={make} keyless>
      {t('jobs:new')}
    </ActionButton>
  );

  return (
    <>
      <RegisterPage
        title={t('jobs:title')}
        badge={
          failed === 0 ? null : (
            <StatusChip icon={TriangleAlert} tone="bad" ground word={t('jobs:summary.failed', { count: failed })} />
          )
        }
        tools={newButton}
        search={search}
        onSearch={setSearch}
        placeholder={t('jobs:search')}
        onClear={() => setSearch('')}
        rows={rows}
        columns={columns}
        rowKey={rowKey}
        empty={
          <EmptyState icon={AlarmClock} title={t('jobs:empty.title')} text={t('jobs:empty.text')}>
            {newButton}
          </EmptyState>
        }
        nothingFound={{ title: t('jobs:empty.filteredTitle'), text: t('jobs:empty.filteredText') }}
        detailIcon={AlarmClock}
        detailHint={t('jobs:empty.noneOpen')}
        detail={(_, row, position) =>
          row === null ? (
            <EmptyState icon={AlarmClock} title={t('jobs:title')} text={t('jobs:empty.noneOpen')} />
          ) : (
            <JobDetail key={row.id} job={row} position={position} />
          )
        }
      />
      {isNew ? <JobForm job={null} onClose={() => setIsNew(false)} /> : null}
    </>
  );
}
