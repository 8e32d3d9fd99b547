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
          {said === null ? t('exchange:page.noReason') : `${said.what} ${said.todo}`}
        </Verdict>
      );
    }
  }
}
