import { useText } from '../../text/use-text.tsx';
import { sentence } from '../../text/sentence.ts';
import { DetailBody, Panel, Verdict } from '../../ui/DetailFrame.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import type { CallOutput } from '../../../shared/contract/calls.ts';

export type OpenedFile = CallOutput<'handOver.open'>;

const tones = { there: 'good', taken: 'good', changed: 'bad', notYet: 'warning' } as const;

/** Where the file is now, and everything the register knows of it. */
export function FileOverview({ page: { row, file, refused, remarks } }: { readonly page: OpenedFile }) {
  const { t, language, format } = useText();
  const because = row.problem === null ? null : sentence(row.problem, language);
  return (
    <DetailBody
      facts={
        <KeyValueList
          entries={[
            [t('handOver:page.target'), row.targetName],
            [t('handOver:page.created'), format.dateTime(row.createdAt)],
            [t('handOver:page.by'), row.createdBy],
            [t('handOver:page.written'), row.writtenAt === null ? null : format.dateTime(row.writtenAt)],
            [
              t('handOver:page.repeats'),
              row.repeatedAt === null
                ? null
                : t('handOver:page.repeatedLast', {
                    count: row.repeats,
                    at: format.dateTime(row.repeatedAt),
                    by: row.repeatedBy,
                  }),
            ],
          ]}
        />
      }
    >
      <Verdict tone={tones[file]} lead={t(`handOver:verdict.${file}`)}>
        {because === null ? t(`handOver:file.${file}`) : `${because.what} ${because.todo}`}
      </Verdict>
      {refused === 0 ? null : (
        <Verdict tone="warning" lead={t('handOver:state.refused')}>
          {t('handOver:page.refusedOf', { count: refused })}
        </Verdict>
      )}
      <Panel title={t('handOver:page.file')}>
        <KeyValueList
          entries={[
            [
              t('handOver:page.fileName'),
              <span key="file" className="hand-over-path">
                {row.fileName}
              </span>,
            ],
            [
              t('handOver:page.folder'),
              <span key="folder" className="hand-over-path">
                {row.folder}
              </span>,
            ],
            [t('handOver:page.size'), format.bytes(row.size)],
            [
              t('handOver:page.checksum'),
              <span key="sum" className="hand-over-path">
                {row.sha256}
              </span>,
            ],
          ]}
        />
      </Panel>
      {remarks.length === 0 ? null : (
        <Panel title={t('handOver:page.remarks')} note={format.number(remarks.length)}>
          <ul className="hand-over-remarks">
            {remarks.slice(0, 100).map((remark) => (
              <li key={JSON.stringify(remark)}>{sentence(remark, language).what}</li>
            ))}
          </ul>
        </Panel>
      )}
    </DetailBody>
  );
}
