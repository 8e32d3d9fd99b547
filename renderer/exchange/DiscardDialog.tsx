import { useState } from 'react';
import type { Direction } from '../../shared/domain/status.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/overlays/Dialog.tsx';
import { TextArea } from '../ui/fields/Field.tsx';

const examples = [1, 2, 3, 4] as const;
const texts = {
  in: 'exchange:discard.text',
  out: 'exchange:discard.textOut',
  both: 'exchange:discard.textBoth',
} as const;

/** Giving up rows of the exchange table asks for a reason, because nobody can take it back (IN-2, UI-30). */
export function DiscardDialog({
  sequences,
  direction,
  onDiscard,
  onClose,
}: {
  readonly sequences: readonly number[];
  readonly direction: Direction | 'both';
  readonly onDiscard: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);

  async function discard(): Promise<void> {
    setTried(true);
    if (reason.trim() === '' || busy) return;
    setBusy(true);
    if (await onDiscard(reason.trim())) onClose();
    setBusy(false);
  }

  return (
    <Dialog
      title={t('exchange:discard.title', { count: sequences.length })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('exchange:discard.cancel')}</Button>
          <Button variant="danger" busy={busy} onPress={() => void discard()}>
            {t('exchange:discard.confirm')}
          </Button>
        </>
      }
    >
      <div className="exchange-discard">
        <p>{t(texts[direction])}</p>
        <TextArea
          label={t('exchange:discard.reason')}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={4000}
          autoFocus
          description={t('exchange:discard.reasonHelp')}
          error={tried && reason.trim() === '' ? t('exchange:discard.reasonMissing') : null}
        />
        <div className="buttons">
          {examples
            .map((example) =>
              t(
                direction === 'out'
                  ? `exchange:discard.examplesOut.${example}`
                  : `exchange:discard.examples.${example}`,
              ),
            )
            .map((example) => (
              <Button key={example} onPress={() => setReason(example)}>
                {example}
              </Button>
            ))}
        </div>
      </div>
    </Dialog>
  );
}
