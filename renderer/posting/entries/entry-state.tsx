import { AlarmClock, CircleCheck, CircleDashed } from 'lucide-react';
import type { VendorEntryRow } from '../../../shared/contract/posting.ts';
import { useText } from '../../text/use-text.tsx';
import { StatusChip } from '../../ui/states/StatusChip.tsx';

/** Whether an open entry should have been paid by now. */
export function isOverdue({ open, dueDate }: Pick<VendorEntryRow, 'open' | 'dueDate'>, today: string): boolean {
  return open && dueDate !== null && dueDate < today;
}

/** Open, overdue or closed: icon and word (UI-11). */
export function EntryStateChip({ entry }: { readonly entry: Pick<VendorEntryRow, 'open' | 'dueDate'> }) {
  const { t } = useText();
  if (!entry.open) return <StatusChip icon={CircleCheck} tone="quiet" word={t('posting:state.closed')} />;
  return isOverdue(entry, new Date().toISOString().slice(0, 10)) ? (
    <StatusChip icon={AlarmClock} tone="warning" word={t('posting:state.overdue')} />
  ) : (
    <StatusChip icon={CircleDashed} tone="accent" word={t('posting:state.open')} />
  );
}
