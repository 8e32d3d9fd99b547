import { Copy, Download, ScrollText } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import type { LogFilter, LogRow } from '../../../shared/contract/evidence-log.ts';
import { useActions } from '../../keys/use-actions.tsx';
import { ActionIconButton } from '../../keys/ActionButton.tsx';
import type { Action } from '../../keys/registry.ts';
import { RegisterPage } from '../../register/RegisterPage.tsx';
import { useRows } from '../../store/use-rows.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { activeFilters, LogFilterForm } from './LogFilterForm.tsx';
import { LogEntryDetail } from './LogEntryDetail.tsx';
import { logColumns } from './log-columns.tsx';
import { filterFrom, wholeLog } from './log-filter.ts';
import { useLogTable } from './use-log-table.ts';
import './log.css';

const rowKey = (row: LogRow): number => row.id;

/** Whatever changes something is in the log, so whatever says that something changed may have made it longer. */
const lengthening = [
  'documents.changed',
  'outbox.changed',
  'vendors.changed',
  'master.changed',
  'setup.changed',
  'posting.changed',
  'runs.changed',
  'handOver.changed',
  'evidence.changed',
  'sales.changed',
  'sending.changed',
] as const;

/** The log as a whole (SET-13, PLT-5, promise 3): everything that happened, who did it, from what to what. */
export function LogPage() {
  const document = useStore((state) => state.place.params['document'] ?? '');
  return <Log key={document} document={document} />;
}

function Log({ document }: { readonly document: string }) {
  const text = useText();
  const { t } = text;
  const goTo = useStore((state) => state.goTo);
  const [filter, setFilter] = useState<LogFilter>(() => filterFrom({ document }));
  const asked = { ...filter, search: filter.search.trim() };
  const rows = useRows('log.rows', asked, lengthening);
  const answer = useZustand(rows.state, (state) => state.answer);
  const table = useLogTable(asked);
  const columns = useMemo(() => logColumns(text), [text]);
  const put = (part: Partial<LogFilter>): void => {
    setFilter({ ...filter, ...part });
    // The address named the document; without it there it would come back.
    if (part.documentId === null && document !== '') goTo('evidence', { params: { tab: 'log' } });
  };
  const clear = (): void => put(wholeLog);
  const documentNo = answer?.rows.find((row) => row.document !== null)?.document?.number ?? null;

  const copy: Action = {
    name: 'evidence.copyLog',
    scope: 'global',
    keys: [],
    label: t('evidence:log.copy'),
    icon: Copy,
    run: table.copy,
  };
  const save: Action = {
    name: 'evidence.saveLog',
    scope: 'global',
    keys: [],
    label: t('evidence:log.save'),
    icon: Download,
    run: table.save,
  };
  useActions([copy, save]);

  return (
    <RegisterPage
      title={t('evidence:tab.log')}
      tools={
        <>
          <ActionIconButton action={copy} />
          <ActionIconButton action={save} />
        </>
      }
      search={filter.search}
      onSearch={(search) => put({ search })}
      placeholder={t('evidence:log.search')}
      filterMenu={<LogFilterForm filter={filter} onChange={put} />}
      filters={activeFilters(filter, documentNo, put, text)}
      onClear={clear}
      note={answer?.isCut === true ? t('evidence:log.isCut', { count: answer.total }) : null}
      rows={rows}
      columns={columns}
      rowKey={rowKey}
      rowClass={(row) => (row.problem === null ? '' : 'log-problem')}
      empty={<EmptyState icon={ScrollText} title={t('evidence:log.empty.title')} text={t('evidence:log.empty.text')} />}
      nothingFound={{ title: t('evidence:log.empty.filteredTitle'), text: t('evidence:log.empty.filteredText') }}
      detailIcon={ScrollText}
      detailHint={t('evidence:log.empty.noneOpen')}
      detail={(id, _row, position) => <LogEntryDetail key={id} id={id} position={position} />}
    />
  );
}
