import { useState } from 'react';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { TextArea } from '../../ui/fields/Field.tsx';

interface NotADuplicateProps {
  readonly id: number;
  readonly otherId: number;
  readonly number: string;
  readonly onClose: () => void;
}

/** Two documents with the same number may both be right: with a reason, which is remembered (ACC-11). */
export function NotADuplicateDialog({ id, otherId, number, onClose }: NotADuplicateProps) {
  const { t, language } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const [reason, setReason] = useState('');
  const save = async (): Promise<void> => {
    const answer = await backend.call('documents.notADuplicate', { id, otherId, reason: reason.trim() });
    onClose();
    if (answer.ok) store.getState().say({ text: t('document:duplicate.done') });
    else {
      const { what, todo } = sentence(answer.problem, language);
      store.getState().say({ tone: 'bad', text: what, todo });
    }
  };
  return (
    <Dialog
      title={t('document:duplicate.title')}
      isOpen
      onClose={onClose}
      closeLabel={t('frame:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          <Button
            variant="main"
            reason={reason.trim() === '' ? t('document:duplicate.reason') : null}
            onPress={() => void save()}
          >
            {t('document:duplicate.save')}
          </Button>
        </>
      }
    >
      <p className="decision-intro">{t('document:duplicate.text', { number })}</p>
      <TextArea
        label={t('document:duplicate.reason')}
        placeholder={t('document:duplicate.placeholder')}
        value={reason}
        onChange={setReason}
        rows={2}
        maxLength={1000}
        autoFocus
      />
    </Dialog>
  );
}
