import { CircleCheck, Clock } from 'lucide-react';
import type { ExportRow } from '../../../shared/contract/hand-over.ts';
import { since } from '../../register/since.ts';
import type { Text } from '../../text/text.ts';
import { StatusChip } from '../../ui/states/StatusChip.tsx';
import type { TableColumn } from '../../ui/table/columns.ts';

/** The columns of the register of hand-overs: state, file and target, how many vouchers, when, who. */
export function fileColumns({ t, format }: Text): readonly TableColumn<ExportRow>[] {
  const fixed = { sortable: false } as const;
  return [
    {
      ...fixed,
      id: 'state',
      name: t('handOver:columns.state'),
      width: 132,
      cell: ({ status }) => <ExportStatusChip status={status} word={t(`handOver:status.${status}`)} />,
    },
    {
      ...fixed,
      id: 'file',
      name: t('handOver:columns.file'),
      width: 160,
      flexible: true,
      cell: ({ fileName }) => <span className="clip">{fileName}</span>,
    },
    {
      ...fixed,
      id: 'target',
      name: t('handOver:filter.target'),
      width: 116,
      cell: ({ targetName, format: of }) => (
        <span className="clip row-second" title={t(`handOver:format.${of}`)}>
          {targetName}
        </span>
      ),
    },
    {
      ...fixed,
      id: 'vouchers',
      name: t('handOver:columns.vouchers'),
      width: 104,
      align: 'end',
      cell: ({ vouchers }) => format.number(vouchers),
    },
    {
      ...fixed,
      id: 'when',
      name: t('handOver:columns.when'),
      width: 64,
      align: 'end',
      cell: ({ createdAt }) => since(createdAt, format),
    },
    {
      ...fixed,
      id: 'by',
      name: t('handOver:columns.by'),
      width: 80,
      cell: ({ createdBy }) => <span className="clip">{createdBy}</span>,
    },
  ];
}

export function ExportStatusChip({
  status,
  word,
  ground = false,
}: {
  readonly status: ExportRow['status'];
  readonly word: string;
  readonly ground?: boolean;
}) {
  const written = status === 'written';
  return (
    <StatusChip icon={written ? CircleCheck : Clock} tone={written ? 'good' : 'warning'} word={word} ground={ground} />
  );
}
