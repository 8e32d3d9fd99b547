import { Copy } from 'lucide-react';
import type { ExchangeRow } from '../../shared/contract/exchange.ts';
import { copyText } from '../register/copy.ts';
import { useStore } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { Verdict } from '../ui/DetailFrame.tsx';

/** What happened, what to do, in one coloured sentence above everything. */
export function RowVerdict({ row }: { readonly row: ExchangeRow }) {
  const { t, language } = useText();
  const say = useStore((state) => state.say);
  const out = row.direction === 'out';
  switch (row.status) {
    case 'processing': {
      // The outgoing folder is away: the answer waits, and the reason is worth more than that it is on its way.
      if (out && row.problem !== null) {
        const { what, todo } = sentence(row.problem, language);
        return (
          <Verdict tone="warning" lead={t('exchange:page.waitingOutLead')}>
            {what} {todo}
          </Verdict>
        );
      }
      return (
        <Verdict tone="plain" lead={t(out ? 'exchange:page.processingOutLead' : 'exchange:page.processingLead')}>
          {t(out ? 'exchange:page.processingOutText' : 'exchange:page.processingText')}
        </Verdict>
      );
    }
    case 'discarded':
      return (
        <Verdict tone="plain" lead={t('exchange:page.discardedLead')}>
          {t(out ? 'exchange:page.discardedOutText' : 'exchange:page.discardedText')}
        </Verdict>
      );
    case 'stranded':
      return (
        <Verdict tone="warning" lead={t('exchange:page.strandedLead')}>
          {t(out ? 'exchange:page.strandedOutText' : 'exchange:page.strandedText')}
        </Verdict>
      );
    case 'failed': {
      const said = row.problem === null ? null : sentence(row.problem, language);
      const lead = t(out ? 'exchange:page.failedOutLead' : 'exchange:page.failedLead');
      const whole = [said?.what, said?.todo, row.transportError]
        .filter((part) => part != null && part !== '')
        .join('\n');
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
          {said === null
            ? t(out ? 'exchange:page.failedOutText' : 'exchange:page.noReason')
            : `${said.what} ${said.todo}`}
        </Verdict>
      );
    }
  }
}
