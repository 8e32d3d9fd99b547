import type { RunRow } from '../../shared/contract/runs.ts';
import { isUnderWay } from '../../shared/domain/runs/run.ts';
import type { Text } from '../text/text.ts';
import type { TableColumn } from '../ui/table/columns.ts';
import { runName } from './run-name.ts';
import { RunStateChip } from './run-status.tsx';

/** The columns of the list of runs: who, when, which kind, what came of it (MASS-5). */
export function runColumns(text: Text): readonly TableColumn<RunRow>[] {
  const { t, format } = text;
  const fixed = { sortable: false } as const;
  return [
    {
      ...fixed,
      id: 'state',
      name: t('runs:columns.state'),
      width: 104,
      cell: (run) => <RunStateChip run={run} />,
    },
    {
      ...fixed,
      id: 'kind',
      name: t('runs:columns.kind'),
      width: 150,
      flexible: true,
      cell: (run) => (
        <>
          <span className="clip">{runName(run, text)}</span>
          <span className="clip row-second">{run.dryRun ? t('runs:dryRun') : ''}</span>
        </>
      ),
    },
    {
      ...fixed,
      id: 'result',
      name: t('runs:columns.result'),
      width: 190,
      align: 'end',
      cell: (run) => <RunResult run={run} text={text} />,
    },
    {
      ...fixed,
      id: 'started',
      name: t('runs:columns.started'),
      width: 104,
      align: 'end',
      cell: ({ startedAt }) => (
        <span className="number" title={format.dateTime(startedAt)}>
          {`${format.tightDate(startedAt)} ${format.time(startedAt)}`}
        </span>
      ),
    },
    {
      ...fixed,
      id: 'by',
      name: t('runs:columns.by'),
      width: 80,
      cell: ({ startedBy }) => <span className="clip">{startedBy}</span>,
    },
  ];
}

function RunResult({ run, text: { t } }: { readonly run: RunRow; readonly text: Text }) {
  const { counts, state } = run;
  const through = counts.done - counts.failed;
  return (
    <>
      <span className="number">
        {t('runs:result.of', { done: isUnderWay(state) ? counts.done : through, total: counts.takenIn })}
      </span>
      {counts.failed === 0 ? null : (
        <b className="run-failed number">{t('runs:result.failed', { count: counts.failed })}</b>
      )}
    </>
  );
}
