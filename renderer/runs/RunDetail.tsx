import { useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { useCall } from '../store/use-call.ts';
import { useText } from '../text/use-text.tsx';
import { DetailFrame, type DetailPosition } from '../ui/DetailFrame.tsx';
import { ProblemState } from '../ui/states/ProblemState.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { PrintedRun } from './print/PrintedRun.tsx';
import { usePrintRun } from './print/use-print-run.ts';
import { RunFoot } from './page/RunFoot.tsx';
import { RunSums } from './page/RunSums.tsx';
import { RunTop } from './page/RunTop.tsx';
import { allOfIt, type Narrowed } from './report/report-filter.ts';
import { RunReport } from './report/RunReport.tsx';
import { runName } from './run-name.ts';
import { RunStateChip } from './run-status.tsx';

type Opened = CallOutput<'runs.open'>;
type Tab = 'documents' | 'sums';
/** One run, live while it runs: how far it is, what came of every document, the sums, the report (MASS-3b…MASS-5). */
export function RunDetail({ id, position }: { readonly id: number; readonly position: DetailPosition | null }) {
  const { value, problem, reload } = useCall('runs.open', { id }, ['runs.changed']);
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  return value === null ? null : <Page opened={value} position={position} />;
}

function Page({ opened, position }: { readonly opened: Opened; readonly position: DetailPosition | null }) {
  const text = useText();
  const { t, format } = text;
  const { run } = opened;
  const [tab, setTab] = useState<Tab>('documents');
  const [narrowed, setNarrowed] = useState(allOfIt);
  const printing = usePrintRun(run, narrowed);
  const name = runName(run, text);
  const narrow = (change: Partial<Narrowed>): void => {
    setTab('documents');
    setNarrowed({ ...allOfIt, ...change });
  };
  return (
    <DetailFrame
      meta={[
        t('runs:no', { id: run.id }),
        ...(run.dryRun ? [t('runs:dryRun')] : []),
        `${format.dateTime(run.startedAt)}, ${run.startedBy}`,
      ].join(' · ')}
      title={run.dryRun ? `${t('runs:dryRun')}: ${name}` : name}
      subtitle={<RunStateChip run={run} />}
      position={position}
      foot={<RunFoot opened={opened} printing={printing} />}
    >
      <RunTop opened={opened} onNarrow={narrow} />
      <Tabs<Tab>
        label={name}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'documents',
            name: t('runs:tab.documents'),
            count: run.counts.takenIn,
            content: <RunReport opened={opened} narrowed={narrowed} onNarrow={setNarrowed} />,
          },
          {
            id: 'sums',
            name: t('runs:tab.sums'),
            content: <RunSums sums={opened.sums} onShow={(sum) => narrow({ sum })} />,
          },
        ]}
      />
      {printing.sheet === null ? null : <PrintedRun opened={opened} sheet={printing.sheet} />}
    </DetailFrame>
  );
}
