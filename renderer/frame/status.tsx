import {
  Ban,
  Check,
  CheckCheck,
  Circle,
  CircleDashed,
  CircleDot,
  Clock,
  Loader,
  MailCheck,
  Send,
  Trash2,
  TriangleAlert,
  X,
} from 'lucide-react';
import type { DocumentStatus, ExchangeStatus, ImportStatus, OutboxStatus } from '../../shared/domain/status.ts';
import { useText } from '../text/use-text.tsx';
import { type Icon } from '../ui/icon.ts';
import { StatusChip, type Tone } from '../ui/states/StatusChip.tsx';

interface Look {
  readonly icon: Icon;
  readonly tone: Tone;
}

const documentLooks: Record<DocumentStatus, Look> = {
  pending: { icon: CircleDashed, tone: 'warning' },
  processing: { icon: Loader, tone: 'quiet' },
  accepted: { icon: Check, tone: 'quiet' },
  acceptedAndPosted: { icon: CheckCheck, tone: 'quiet' },
  rejected: { icon: X, tone: 'bad' },
};
const ready: Look = { icon: CircleDot, tone: 'good' };

/** The status of an inbox document; a pending one that is ready says *ready* (UI-11). */
export function DocumentStatusChip({
  status,
  importStatus = 'processed',
  ground = false,
}: {
  readonly status: DocumentStatus;
  readonly importStatus?: ImportStatus;
  readonly ground?: boolean;
}) {
  const { t } = useText();
  const isReady = status === 'pending' && importStatus === 'ready';
  const look = isReady ? ready : documentLooks[status];
  return (
    <StatusChip
      {...look}
      ground={ground}
      word={isReady ? t('words:importStatus.ready') : t(`words:documentStatus.${status}`)}
    />
  );
}

const outboxLooks: Record<OutboxStatus, Look> = {
  held: { icon: Clock, tone: 'warning' },
  awaitingSending: { icon: Clock, tone: 'quiet' },
  sent: { icon: Send, tone: 'quiet' },
  received: { icon: MailCheck, tone: 'good' },
  failed: { icon: TriangleAlert, tone: 'bad' },
  cancelled: { icon: Ban, tone: 'quiet' },
};

export function OutboxStatusChip({
  status,
  ground = false,
}: {
  readonly status: OutboxStatus;
  readonly ground?: boolean;
}) {
  const { t } = useText();
  return <StatusChip {...outboxLooks[status]} ground={ground} word={t(`words:outboxStatus.${status}`)} />;
}

const exchangeLooks: Record<ExchangeStatus, Look> = {
  processing: { icon: Circle, tone: 'quiet' },
  failed: { icon: TriangleAlert, tone: 'bad' },
  stranded: { icon: Clock, tone: 'warning' },
  discarded: { icon: Trash2, tone: 'quiet' },
};

export function ExchangeStatusChip({
  status,
  ground = false,
}: {
  readonly status: ExchangeStatus;
  readonly ground?: boolean;
}) {
  const { t } = useText();
  return <StatusChip {...exchangeLooks[status]} ground={ground} word={t(`words:exchangeStatus.${status}`)} />;
}
