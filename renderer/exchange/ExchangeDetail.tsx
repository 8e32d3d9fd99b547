import { RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ExchangeRow } from '../../shared/contract/exchange.ts';
import { useActions } from '../keys/use-actions.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { DetailBody, DetailFrame, type DetailPosition, Panel } from '../ui/DetailFrame.tsx';
import { KeyValueList } from '../ui/KeyValueList.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { Beginning, Original } from './ExchangeOriginal.tsx';
import { RowVerdict } from './RowVerdict.tsx';

const largestPreview = 500_000;

/** One row of the exchange table: what happened and what to do, the transport's own words, the original, its orders (IN-2). */
export function ExchangeDetail({
  row,
  position,
  onRetry,
  onDiscard,
}: {
  readonly row: ExchangeRow;
  readonly position: DetailPosition | null;
  readonly onRetry: () => Promise<void>;
  readonly onDiscard: () => void;
}) {
  const { t } = useText();
  const [tab, setTab] = useState<'happened' | 'original'>('happened');
  const [busy, setBusy] = useState(false);
  const original = t(row.direction === 'in' ? 'exchange:page.original' : 'exchange:page.content');
  const settled = row.status !== 'failed' && row.status !== 'stranded' ? t('exchange:action.notFailed') : null;

  async function retry(): Promise<void> {
    setBusy(true);
    await onRetry();
    setBusy(false);
  }

  useActions([
    {
      name: 'exchange.retry',
      scope: 'global',
      keys: ['t'],
      label: t('exchange:action.retry'),
      icon: RotateCcw,
      reason: settled,
      run: () => void retry(),
    },
    {
      name: 'exchange.discard',
      scope: 'global',
      keys: ['Delete'],
      label: t('exchange:action.discard'),
      icon: Trash2,
      reason: settled,
      run: onDiscard,
    },
    {
      name: 'exchange.original',
      scope: 'global',
      keys: ['v'],
      label: original,
      run: () => setTab(tab === 'original' ? 'happened' : 'original'),
    },
  ]);

  const type = row.type === null ? t('exchange:unknownType') : t(`words:documentType.${row.type}`);
  return (
    <DetailFrame
      meta={[t(`words:direction.${row.direction}`), type, t('exchange:page.number', { sequence: row.sequence })].join(
        ' · ',
      )}
      title={row.file}
      subtitle={row.partner}
      position={position}
      foot={
        <>
          <Button
            size="large"
            variant="main"
            icon={RotateCcw}
            hint="T"
            busy={busy}
            reason={settled}
            onPress={() => void retry()}
          >
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
          {
            id: 'happened',
            name: t('exchange:page.whatHappened'),
            content: <Happened row={row} type={type} onOriginal={() => setTab('original')} />,
          },
          {
            id: 'original',
            name: original,
            content: tab === 'original' ? <Original row={row} /> : null,
          },
        ]}
      />
    </DetailFrame>
  );
}

function Happened({
  row,
  type,
  onOriginal,
}: {
  readonly row: ExchangeRow;
  readonly type: string;
  readonly onOriginal: () => void;
}) {
  const { t, format } = useText();
  return (
    <DetailBody
      facts={
        <>
          <KeyValueList
            title={t('exchange:page.facts')}
            entries={[
              [t('exchange:page.type'), type],
              [
                t('exchange:page.inbox'),
                row.inbox === null ? t('exchange:filter.noInbox') : t(`words:inbox.${row.inbox}`),
              ],
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
              [
                t('exchange:page.fingerprint'),
                row.sha256 === '' ? null : (
                  <code className="fingerprint" key="sha256" title={`SHA-256 ${row.sha256}`}>
                    {row.sha256.slice(0, 12)}
                  </code>
                ),
              ],
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
      {row.size === 0 || row.size > largestPreview ? null : (
        <Beginning sequence={row.sequence} onOriginal={onOriginal} />
      )}
    </DetailBody>
  );
}
