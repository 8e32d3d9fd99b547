import { CircleCheck, Clock, PencilLine, TriangleAlert, Undo2 } from 'lucide-react';
import type { WaitingRow } from '../../shared/contract/hand-over.ts';
import type { Text } from '../text/text.ts';
import { byHandWords } from './by-hand-words.ts';
import { sentence } from '../text/sentence.ts';
import { StatusChip } from '../ui/states/StatusChip.tsx';
import type { TableColumn } from '../ui/table/columns.ts';

type Row = Omit<WaitingRow, 'problem' | 'entered'> & Partial<Pick<WaitingRow, 'problem' | 'entered'>>;

/** The columns of vouchers in a file or in the queue: number and vendor, date, amount, where it stands. */
export function voucherColumns<Shown extends Row>(
  { t, format, language }: Text,
  standsAs: 'handedOver' | 'waiting',
): readonly TableColumn<Shown>[] {
  const fixed = { sortable: false } as const;
  return [
    {
      ...fixed,
      id: 'state',
      name: t('handOver:columns.state'),
      width: 116,
      cell: ({ refused, problem = null, entered = null }) => {
        if (entered !== null)
          return (
            <StatusChip
              icon={PencilLine}
              tone="good"
              word={t('handOver:state.byHand')}
              note={byHandWords(entered, { t, format })}
            />
          );
        if (problem !== null)
          return (
            <StatusChip
              icon={TriangleAlert}
              tone="bad"
              word={t('handOver:state.cannotGo')}
              note={sentence(problem, language).what}
            />
          );
        if (refused !== null)
          return <StatusChip icon={Undo2} tone="warning" word={t('handOver:state.refused')} note={refused.reason} />;
        return standsAs === 'waiting' ? (
          <StatusChip icon={Clock} tone="quiet" word={t('handOver:state.waiting')} />
        ) : (
          <StatusChip icon={CircleCheck} tone="good" word={t('handOver:state.handedOver')} />
        );
      },
    },
    {
      ...fixed,
      id: 'no',
      name: t('handOver:columns.no'),
      width: 84,
      cell: ({ no }) => <span className="clip number">{no}</span>,
    },
    {
      ...fixed,
      id: 'vendor',
      name: t('handOver:columns.vendor'),
      width: 112,
      flexible: true,
      cell: ({ vendorName, vendorDocumentNo }) => (
        <>
          <span className="clip">{vendorName}</span>
          <span className="clip row-second">{vendorDocumentNo}</span>
        </>
      ),
    },
    {
      ...fixed,
      id: 'date',
      name: t('handOver:columns.date'),
      width: 72,
      cell: ({ date }) => <span className="number">{format.shortDate(date)}</span>,
    },
    {
      ...fixed,
      id: 'amount',
      name: t('handOver:columns.amount'),
      width: 108,
      align: 'end',
      cell: ({ total, currency }) => format.amountIn(total, currency),
    },
  ];
}
