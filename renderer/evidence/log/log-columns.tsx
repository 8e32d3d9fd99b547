import { TriangleAlert } from 'lucide-react';
import type { LogRow } from '../../../shared/contract/evidence-log.ts';
import type { Text } from '../../text/text.ts';
import type { TableColumn } from '../../ui/table/columns.ts';
import { entrySentence, personWord, problemWords } from './log-words.ts';

export type LogColumn = 'at' | 'by' | 'what' | 'document';

/** Newest first is the only order a log has, so no column sorts. */
export function logColumns(text: Text): readonly TableColumn<LogRow, LogColumn>[] {
  const { t, format } = text;
  return [
    {
      id: 'at',
      name: t('evidence:log.column.at'),
      width: 112,
      cell: ({ at }) => (
        <span className="number clip" title={format.dateTime(at)}>
          {format.tightDate(at)} {format.time(at)}
        </span>
      ),
    },
    {
      id: 'by',
      name: t('evidence:log.column.by'),
      width: 84,
      cell: ({ by }) => <span className="clip">{personWord(by, text)}</span>,
    },
    {
      id: 'what',
      name: t('evidence:log.column.what'),
      width: 260,
      flexible: true,
      cell: (row) => {
        const problem = problemWords(row, text);
        const said = entrySentence(row, text);
        return (
          <span className="clip log-what" title={problem === null ? said : `${said}\n${problem}`}>
            {problem === null ? (
              said
            ) : (
              <>
                <TriangleAlert size={13} strokeWidth={2} aria-label={t('evidence:log.page.problem')} />
                {/* That something was missing says less than what. */}
                {row.code === 'missing' ? problem : `${said} ${problem}`}
              </>
            )}
          </span>
        );
      },
    },
    {
      id: 'document',
      name: t('evidence:log.column.document'),
      width: 116,
      cell: ({ document }) => <span className="clip number">{document?.number ?? ''}</span>,
    },
  ];
}
