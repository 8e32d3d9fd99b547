import type { JobRow } from '../../shared/contract/jobs.ts';
import type { Text } from '../text/text.ts';
import type { TableColumn } from '../ui/table/columns.ts';
import { JobStatusChip } from './job-status.tsx';
import { nextWords, rhythmWords, saidOf } from './job-words.ts';

/** The columns of the scheduled jobs: which, when next, what came of it last. */
export function jobColumns(text: Text, now: number): readonly TableColumn<JobRow>[] {
  const { t } = text;
  const fixed = { sortable: false } as const;
  return [
    {
      ...fixed,
      id: 'state',
      name: t('jobs:columns.state'),
      width: 132,
      cell: (job) => <JobStatusChip job={job} />,
    },
    {
      ...fixed,
      id: 'name',
      name: t('jobs:columns.name'),
      width: 148,
      flexible: true,
      cell: ({ name }) => <span className="clip">{name}</span>,
    },
    {
      ...fixed,
      id: 'next',
      name: t('jobs:columns.next'),
      width: 112,
      align: 'end',
      cell: (job) => nextWords(job, now, text),
    },
    {
      ...fixed,
      id: 'last',
      name: t('jobs:columns.last'),
      width: 168,
      cell: ({ lastRun, kind }) =>
        lastRun === null ? (
          <span className="row-muted">—</span>
        ) : (
          <span className="clip">{saidOf(lastRun, kind, text)}</span>
        ),
    },
    {
      ...fixed,
      id: 'rhythm',
      name: t('jobs:page.rhythm'),
      width: 200,
      cell: ({ rhythm }) => <span className="clip">{rhythmWords(rhythm, text)}</span>,
    },
  ];
}
