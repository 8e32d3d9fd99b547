import type { ExportRow } from '../../../shared/contract/hand-over.ts';
import { SourceView } from '../../document/original/SourceView.tsx';
import { useCall } from '../../store/use-call.ts';
import { useText } from '../../text/use-text.tsx';
import { ProblemState } from '../../ui/states/ProblemState.tsx';

/** The text of the file as it was written, with line numbers and search. */
export function FileContent({ row }: { readonly row: ExportRow }) {
  const { t, format } = useText();
  const { value, problem, reload } = useCall('handOver.content', { id: row.id });
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  if (value === null) return null;
  return (
    <SourceView
      text={value.text}
      asXml={false}
      label={t('handOver:page.file')}
      facts={(lines) =>
        [
          value.fileName,
          format.bytes(row.size),
          value.isWhole ? t('handOver:page.lines', { count: lines }) : t('handOver:page.beginning'),
        ].join(' · ')
      }
      tools={null}
    />
  );
}
