import { Copy, Download, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ExchangeRow } from '../../shared/contract/exchange.ts';
import { bytesOf, decodeText } from '../document/attachments/bytes.ts';
import { cleanFileName, saveFile } from '../document/attachments/save-file.ts';
import { SourceView } from '../document/original/SourceView.tsx';
import { useActions } from '../keys/use-actions.tsx';
import { copyText } from '../register/copy.ts';
import { wholeSentences } from '../register/whole-sentence.ts';
import { useCall } from '../store/use-call.ts';
import { useStore } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { DetailBody, DetailFrame, type DetailPosition, Panel, Verdict } from '../ui/DetailFrame.tsx';
import { KeyValueList } from '../ui/KeyValueList.tsx';
import { ProblemState } from '../ui/ProblemState.tsx';
import { Tabs } from '../ui/Tabs.tsx';

const largestPreview = 500_000;
const previewLines = 14;

/** One row of the exchange table: what happened and what to do, the transport's own words, the original, its orders (IN-2). */
export function ExchangeDetail({ row, position, onRetry, onDiscard }: { readonly row: ExchangeRow; readonly position: DetailPosition | null; readonly onRetry: () => Promise<void>; readonly onDiscard: () => void }) {
  const { t } = useText();
  const [tab, setTab] = useState<'happened' | 'original'>('happened');
  const [busy, setBusy] = useState(false);
  const settled = row.status !== 'failed' && row.status !== 'stranded' ? t('exchange:action.notFailed') : null;

  async function retry(): Promise<void> {
    setBusy(true);
    await onRetry();
    setBusy(false);
  }

  useActions([
    { name: 'exchange.retry', scope: 'global', keys: ['t'], label: t('exchange:action.retry'), icon: RotateCcw, reason: settled, run: () => void retry() },
    { name: 'exchange.discard', scope: 'global', keys: ['Delete'], label: t('exchange:action.discard'), icon: Trash2, reason: settled, run: onDiscard },
    { name: 'exchange.original', scope: 'global', keys: ['v'], label: t('exchange:page.original'), run: () => setTab(tab === 'original' ? 'happened' : 'original') },
  ]);

  const type = row.type === null ? t('exchange:unknownType') : t(`words:documentType.${row.type}`);
  return (
    <DetailFrame
      meta={[t(`words:direction.${row.direction}`), type, t('exchange:page.number', { sequence: row.sequence })].join(' · ')}
      title={row.file}
      subtitle={row.partner}
      position={position}
      foot={
        <>
          <Button size="large" variant="main" icon={RotateCcw} hint="T" busy={busy} reason={settled} onPress={() => void retry()}>
            {t('exchange:action.retry')}
          </Button>
          <Button size="large" icon={Trash2} reason={settled} onPress={onDiscard}>
            {t('exchange:action.discard')}
          </Button>
        </>
      }
      footNote={settled}
    >
      <Tabs
        label={row.file}
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'happened', name: t('exchange:page.whatHappened'), content: <Happened row={row} type={type} onOriginal={() => setTab('original')} /> },
          { id: 'original', name: t('exchange:page.original'), content: tab === 'original' ? <Original row={row} /> : null },
        ]}
      />
    </DetailFrame>
  );
}

function Happened({ row, type, onOriginal }: { readonly row: ExchangeRow; readonly type: string; readonly onOriginal: () => void }) {
  const { t, format } = useText();
  return (
    <DetailBody
      facts={
        <>
          <KeyValueList
            title={t('exchange:page.facts')}
            entries={[
              [t('exchange:page.type'), type],
              [t('exchange:page.inbox'), row.inbox === null ? t('exchange:filter.noInbox') : t(`words:inbox.${row.inbox}`)],
              [t('exchange:page.partner'), row.partner ?? t('exchange:unknownPartner')],
              [t('exchange:page.attempts'), format.number(row.attempts)],
            ]}
          />
          <KeyValueList
            title={t('exchange:page.file')}
            entries={[
              [t('exchange:page.size'), format.bytes(row.size)],
              [t('exchange:page.firstSeen'), format.dateTime(row.createdAt)],
              [t('exchange:page.lastChange'), format.dateTime(row.updatedAt)],
              [t('exchange:page.fingerprint'), row.sha256 === '' ? null : <code className="fingerprint" key="sha256" title={`SHA-256 ${row.sha256}`}>{row.sha256.slice(0, 12)}</code>],
            ]}
          />
        </>
      }
    >
      <RowVerdict row={row} />
      {row.discardReason === null ? null : (
        <Panel title={t('exchange:page.discardedReason')}>
          <p>{row.discardReason}</p>
        </Panel>
      )}
      {row.transportError === null ? null : (
        <Panel title={t('exchange:page.transportSays')}>
          <p className="own-words">{row.transportError}</p>
        </Panel>
      )}
      {row.size === 0 || row.size > largestPreview ? null : <Beginning sequence={row.sequence} onOriginal={onOriginal} />}
    </DetailBody>
  );
}

/** The first lines of the original: most often enough to see what somebody has sent. */
function Beginning({ sequence, onOriginal }: { readonly sequence: number; readonly onOriginal: () => void }) {
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
      <pre className="beginning">{value.text.split('\n', previewLines).map((line) => line.slice(0, 400)).join('\n')}</pre>
    </Panel>
  );
}

/** What happened, what to do, in one coloured sentence above everything. */
function RowVerdict({ row }: { readonly row: ExchangeRow }) {
  const { t, language } = useText();
  const say = useStore((state) => state.say);
  switch (row.status) {
    case 'processing':
      return (
        <Verdict tone="plain" lead={t('exchange:page.processingLead')}>
          {t('exchange:page.processingText')}
        </Verdict>
      );
    case 'discarded':
      return (
        <Verdict tone="plain" lead={t('exchange:page.discardedLead')}>
          {t('exchange:page.discardedText')}
        </Verdict>
      );
    case 'stranded':
      return (
        <Verdict tone="warning" lead={t('exchange:page.strandedLead')}>
          {t('exchange:page.strandedText')}
        </Verdict>
      );
    case 'failed': {
      const said = row.problem === null ? null : sentence(row.problem, language);
      const lead = t(row.direction === 'in' ? 'exchange:page.failedLead' : 'exchange:page.failedOutLead');
      const whole = [said?.what, said?.todo, row.transportError].filter((part) => part != null && part !== '').join('\n');
      return (
        <Verdict
          tone="bad"
          lead={lead}
          actions={
            <Button
              icon={Copy}
              onPress={() =>
                void copyText(`${row.file}\n${whole}`).then((copied) => {
                  if (copied) say({ text: t('exchange:done.copied') });
                })
              }
            >
              {t('exchange:action.copyError')}
            </Button>
          }
        >
          {said === null ? t('exchange:page.noReason') : wholeSentences(said.what, said.todo)}
        </Verdict>
      );
    }
  }
}

function Original({ row }: { readonly row: ExchangeRow }) {
  const { t, format } = useText();
  const { value, problem, reload } = useCall('exchange.original', { sequence: row.sequence });
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  if (value === null) return null;
  const bytes = bytesOf(value.base64);
  const { text, encoding } = value.text === '' ? decodeText(bytes) : { text: value.text, encoding: decodeText(bytes.slice(0, 2000)).encoding };
  const binary = text.includes('\u0000');
  return (
    <SourceView
      text={binary ? t('exchange:page.binary') : text}
      asXml={!binary && /^\s*(<\?xml|<)/.test(text)}
      label={t('exchange:page.original')}
      facts={(lines) => [format.bytes(value.size), ...(binary ? [] : [encoding, t('exchange:page.lines', { count: lines })]), t('exchange:page.originalKept')].join(' · ')}
      tools={
        <Button icon={Download} onPress={() => saveFile(cleanFileName(value.fileName, `${String(row.sequence)}.xml`), bytes)}>
          {t('exchange:action.saveOriginal')}
        </Button>
      }
    />
  );
}
