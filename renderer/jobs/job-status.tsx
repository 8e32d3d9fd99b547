import { Ban, Check, CircleDashed, Loader, Power, TriangleAlert } from 'lucide-react';
import type { JobRow, JobRun } from '../../shared/contract/jobs.ts';
import { useText } from '../text/use-text.tsx';
import type { Icon } from '../ui/icon.ts';
import { StatusChip, type Tone } from '../ui/states/StatusChip.tsx';

interface Look {
  readonly icon: Icon;
  readonly tone: Tone;
}

export const runLooks: Readonly<Record<JobRun['state'], Look>> = {
  running: { icon: Loader, tone: 'accent' },
  done: { icon: Check, tone: 'good' },
  failed: { icon: TriangleAlert, tone: 'bad' },
  interrupted: { icon: Ban, tone: 'bad' },
};

/** What a job is at: running, what its last run came to, switched off. */
export function JobStatusChip({ job }: { readonly job: JobRow }) {
  const { t } = useText();
  const state = job.lastRun?.state ?? null;
  if (state === 'running') return <StatusChip {...runLooks.running} word={t('jobs:state.running')} />;
  if (!job.enabled) return <StatusChip icon={Power} tone="quiet" word={t('jobs:state.off')} />;
  if (state === null) return <StatusChip icon={CircleDashed} tone="quiet" word={t('jobs:state.never')} />;
  return <StatusChip {...runLooks[state]} word={t(`jobs:state.${state}`)} />;
}
