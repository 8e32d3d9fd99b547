import { Ban, Check, CheckCheck, Circle, CircleHelp, Clock, Send, TriangleAlert, X } from 'lucide-react';
import type { SendStatus } from '../../shared/domain/sending/verdict.ts';
import { useText } from '../text/use-text.tsx';
import type { Icon } from '../ui/icon.ts';
import { StatusChip, type Tone } from '../ui/states/StatusChip.tsx';

/** Only a definite no is red; silence is unknown (OUT-4b). */
export const sendLooks: Readonly<Record<SendStatus, { readonly icon: Icon; readonly tone: Tone }>> = {
  unsent: { icon: Circle, tone: 'quiet' },
  awaitingSending: { icon: Clock, tone: 'quiet' },
  awaitingResponse: { icon: Send, tone: 'quiet' },
  handedOn: { icon: Send, tone: 'quiet' },
  noAnswer: { icon: CircleHelp, tone: 'warning' },
  received: { icon: Check, tone: 'quiet' },
  accepted: { icon: CheckCheck, tone: 'good' },
  refused: { icon: X, tone: 'bad' },
  failed: { icon: TriangleAlert, tone: 'bad' },
  cancelledInternally: { icon: Ban, tone: 'quiet' },
};

export function SendStatusChip({ status, ground = false }: { readonly status: SendStatus; readonly ground?: boolean }) {
  const { t } = useText();
  return <StatusChip {...sendLooks[status]} ground={ground} word={t(`words:sendStatus.${status}`)} />;
}
