import type { RunItem } from '../../../shared/contract/runs.ts';
import type { Text } from '../../text/text.ts';
import { Button } from '../../ui/Button.tsx';
import type { TableColumn } from '../../ui/table/columns.ts';
import { OutcomeChip } from '../run-status.tsx';
import { itemWords } from './item-words.ts';
import { tellingStop } from './telling-stop.ts';

/** The columns of the report: outcome, document, what was said with what mends it, amount (MASS-5). */
export function reportColumns(
  text: Text,
  dryRun: boolean,
  mend: (row: RunItem) => void,
): readonly TableColumn<RunItem>[] {
  const { t, format } = text;
  const fixed = { sortable: false } as const;
  return [
    {
      ...fixed,
      id: 'outcome',
      name: t('runs:columns.outcome'),
      width: 148,
      cell: ({ outcome }) => <OutcomeChip outcome={outcome} dryRun={dryRun} />,
    },
    {
      ...fixed,
      id: 'document',
      name: t('runs:columns.document'),
      width: 130,
      flexible: true,
      cell: ({ partnerName, documentNo }) => (
        <>
          <span className="clip">{partnerName}</span>
          <span className="clip row-second number">{documentNo}</span>
        </>
      ),
    },
    {
      ...fixed,
      id: 'message',
      name: t('runs:columns.message'),
      width: 168,
      flexible: true,
      weight: 2,
      cell: (row) => {
        const words = itemWords(row, text);
        const stop = tellingStop(row.stops);
        return (
          <>
            <span className="clip run-message" title={[words.what, words.todo].join(' ').trim()}>
              {words.what}
            </span>
            {stop === null || (stop.action === 'none' && row.subject === 'document') ? null : (
              <Button variant="link" onPress={() => mend(row)}>
                {t('runs:action.mend')}
              </Button>
            )}
          </>
        );
      },
    },
    {
      ...fixed,
      id: 'amount',
      name: t('runs:columns.amount'),
      width: 132,
      align: 'end',
      cell: ({ amountInclVat, currency }) => (
        <span className="number">
          {amountInclVat === null ? '—' : format.amountIn(amountInclVat, currency === 'DKK' ? null : currency)}
        </span>
      ),
    },
  ];
}
