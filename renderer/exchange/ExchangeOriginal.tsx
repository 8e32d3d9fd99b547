import { Download } from 'lucide-react';
import type { ExchangeRow } from '../../shared/contract/exchange.ts';
import { bytesOf, decodeText } from '../document/attachments/bytes.ts';
import { cleanFileName, saveFile } from '../document/attachments/save-file.ts';
import { SourceView } from '../document/original/SourceView.tsx';
import { useCall } from '../store/use-call.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/DetailFrame.tsx';
import { ProblemState } from '../ui/states/ProblemState.tsx';

const previewLines = 14;

/** The first lines of the original: most often enough to see what somebody has sent. */
export function Beginning({ sequence, onOriginal }: { readonly sequence: number; readonly onOriginal: () => void }) {
  const { t } = useText();
  const { value } = useCall('exchange.original', { sequence });
  if (value === null || value.text === '' || value.text.includes('\u0000')) return null;
  return (
    <Panel
      title={t('exchange:page.beginning')}
      end={
        <Button variant="link" onPress={onOriginal}>
          {t('exchange:page.wholeOriginal')}
        </Button>
      }
    >
      <pre className="beginning">
        {value.text
          .split('\n', previewLines)
          .map((line) => line.slice(0, 400))
          .join('\n')}
      </pre>
    </Panel>
  );
}

/** The whole original: its bytes as they came, or the answer as we wrote it, to be searched and saved (IN-2). */
export function Original({ row }: { readonly row: ExchangeRow }) {
  const { t, format } = useText();
  const { value, problem, reload } = useCall('exchange.original', { sequence: row.sequence });
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  if (value === null) return null;
  const out = row.direction === 'out';
  const bytes = bytesOf(value.base64);
  const { text, encoding } =
    value.text === '' ? decodeText(bytes) : { text: value.text, encoding: decodeText(bytes.slice(0, 2000)).encoding };
  const binary = text.includes('\u0000');
  return (
    <SourceView
      text={binary ? t('exchange:page.binary') : text}
      asXml={!binary && /^\s*(<\?xml|<)/.test(text)}
      label={t(out ? 'exchange:page.content' : 'exchange:page.original')}
      facts={(lines) =>
        [
          format.bytes(value.size),
          ...(binary ? [] : [encoding, t('exchange:page.lines', { count: lines })]),
          t(out ? 'exchange:page.contentWritten' : 'exchange:page.originalKept'),
        ].join(' · ')
      }
      tools={
        <Button
          icon={Download}
          onPress={() => saveFile(cleanFileName(value.fileName, `${String(row.sequence)}.xml`), bytes)}
        >
          {t(out ? 'exchange:action.saveContent' : 'exchange:action.saveOriginal')}
        </Button>
      }
    />
  );
}
