import { Ban, CheckCheck, CircleDashed, CircleDot, CircleEllipsis } from 'lucide-react';
import type { PurchaseRow } from '../../shared/contract/purchases.ts';
import { useText } from '../text/use-text.tsx';
import type { Icon } from '../ui/icon.ts';
import { StatusChip, type Tone } from '../ui/states/StatusChip.tsx';

const looks: Record<PurchaseRow['status'], { readonly icon: Icon; readonly tone: Tone }> = {
  open: { icon: CircleDashed, tone: 'warning' },
  partlyInvoiced: { icon: CircleEllipsis, tone: 'warning' },
  invoiced: { icon: CircleDot, tone: 'good' },
  cancelled: { icon: Ban, tone: 'quiet' },
  posted: { icon: CheckCheck, tone: 'quiet' },
};

/** How far a purchase document has come: icon and word (UI-11). */
export function PurchaseStatusChip({ status }: { readonly status: PurchaseRow['status'] }) {
  const { t } = useText();
  return <StatusChip {...looks[status]} word={t(`purchases:status.${status}`)} />;
}
