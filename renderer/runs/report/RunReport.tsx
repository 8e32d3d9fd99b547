import { FileSearch, SearchX, Wrench } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useStore as useZustand } from 'zustand';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { RunItem } from '../../../shared/contract/runs.ts';
import { useDecisions } from '../../document/decision/decisions.ts';
import { useActions } from '../../keys/use-actions.tsx';
import { useRows } from '../../store/use-rows.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { SearchField } from '../../ui/fields/Field.tsx';
import { RemovableChip } from '../../ui/states/StatusChip.tsx';
import { VirtualTable, type VirtualTableHandle } from '../../ui/table/VirtualTable.tsx';
import { allOfIt, type Narrowed } from './report-filter.ts';
import { ProblemGroups } from './ProblemGroups.tsx';
import { narrowedChips } from './narrowed-chips.ts';
import { reportColumns } from './report-columns.tsx';
import { reportFilterOf } from './report-filter.ts';
import { openItem } from './open-item.ts';
import { tellingStop } from './telling-stop.ts';

const rowKey = (row: RunItem): number => row.position;

/** What became of every document, narrowed as asked; from each row to the document and to what mends it (MASS-5). */
export function RunReport({
  opened,
  narrowed,
  onNarrow,
}: {
  readonly opened: CallOutput<'runs.open'>;
  readonly narrowed: Narrowed;
  readonly onNarrow: (narrowed: Narrowed) => void;
}) {
  const text = useText();
  const { t } = text;
  const { run } = opened;
  const { mend } = useDecisions();
  const goTo = useStore((state) => state.goTo);
  const table = useRef<VirtualTableHandle>(null);
  const rows = useRows('runs.report', { id: run.id, ...reportFilterOf(narrowed) }, ['runs.changed']);
  const total = useZustand(rows.state, (state) => state.total);
  const { open, mendRow } = useMemo(
    () => ({
      open: (row: RunItem): void => openItem(row, goTo),
      mendRow: (row: RunItem): void => {
        const stop = tellingStop(row.stops);
        // What keeps a sales document from leaving is mended on its own page, checked and sent there.
        if (row.subject === 'salesDocument') return openItem(row, goTo);
        if (stop !== null && stop.action !== 'none') mend(row.documentId, stop);
      },
    }),
    [goTo, mend],
  );
  const columns = useMemo(() => reportColumns(text, run.dryRun, mendRow), [text, run.dryRun, mendRow]);
  const under = (): RunItem | null => rows.rowAt(table.current?.cursor() ?? 0);
  useActions([
    {
      name: 'runs.openDocument',
      scope: 'global',
      keys: ['d'],
      label: t('runs:action.open'),
      icon: FileSearch,
      run: () => {
        const row = under();
        if (row !== null) open(row);
      },
    },
    {
      name: 'runs.mend',
      scope: 'global',
      keys: ['m'],
      label: t('runs:action.mend'),
      icon: Wrench,
      run: () => {
        const row = under();
        if (row !== null) mendRow(row);
      },
    },
  ]);
  const chips = narrowedChips(narrowed, run.dryRun, text);
  return (
    <div className="run-report">
      <ProblemGroups opened={opened} narrowed={narrowed} onNarrow={onNarrow} />
      <div className="run-report-tools">
        <SearchField
          label={t('runs:report.search')}
          placeholder={t('runs:report.search')}
          value={narrowed.search}
          onChange={(search) => onNarrow({ ...narrowed, search })}
          onDown={() => table.current?.focus()}
        />
        {chips.map(({ id, word, without }) => (
          <RemovableChip
            key={id}
            text={word}
            removeLabel={t('register:removeFilter', { filter: word })}
            onRemove={() => onNarrow(without)}
          />
        ))}
      </div>
      {total === 0 ? (
        <EmptyState icon={SearchX} title={t('runs:report.none')} text={t('runs:report.noneText')}>
          <Button onPress={() => onNarrow(allOfIt)}>{t('runs:report.clear')}</Button>
        </EmptyState>
      ) : (
        <VirtualTable
          ref={table}
          label={t('runs:report.label')}
          rows={rows}
          columns={columns}
          rowKey={rowKey}
          onOpen={open}
        />
      )}
    </div>
  );
}
