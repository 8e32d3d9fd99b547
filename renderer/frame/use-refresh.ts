import { useState } from 'react';
import type { ReceiptCounts } from '../../shared/contract/exchange.ts';
import { useAppStore, useBackend } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import type { Text } from '../text/text.ts';
import { useText } from '../text/use-text.tsx';

/** The outcomes of a reception in words: `3 in the inbox, 1 failed`. */
export function receiptParts(
  { inbox, rejected, failed, repeated }: ReceiptCounts,
  { t, format }: Pick<Text, 't' | 'format'>,
): string {
  const parts = [
    [inbox, 'inbox'],
    [rejected, 'rejected'],
    [failed, 'failed'],
    [repeated, 'repeated'],
  ] as const;
  return format.list(parts.filter(([count]) => count > 0).map(([count, key]) => t(`frame:read.${key}`, { count })));
}

/** One look in the transport folder now, and what came of it (IN-4). */
export function useRefresh(): { readonly refresh: () => Promise<void>; readonly refreshing: boolean } {
  const text = useText();
  const store = useAppStore();
  const backend = useBackend();
  const [refreshing, setRefreshing] = useState(false);

  async function refresh(): Promise<void> {
    if (refreshing) return;
    setRefreshing(true);
    const answer = await backend.call('transport.refresh', {});
    setRefreshing(false);
    const { say, refreshInbox, readCounts, readHealth, goTo } = store.getState();
    refreshInbox();
    void readCounts();
    void readHealth();
    if (!answer.ok) {
      const { what, todo } = sentence(answer.problem, text.language);
      say({ tone: 'bad', text: what, todo });
      return;
    }
    const counts = answer.value;
    if (counts.received === 0) {
      say({ tone: 'plain', text: text.t('frame:refresh.none') });
      return;
    }
    say({
      tone: counts.failed > 0 ? 'bad' : 'done',
      text: text.t('frame:refresh.result', { count: counts.received, parts: receiptParts(counts, text) }),
      action:
        counts.failed > 0 ? { label: text.t('frame:read.showFailed'), key: null, run: () => goTo('exchange') } : null,
    });
  }
  return { refresh, refreshing };
}
