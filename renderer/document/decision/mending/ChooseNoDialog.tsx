import { useState } from 'react';
import type { DocumentPage } from '../../../../shared/contract/documents.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { useCall } from '../../../store/use-call.ts';
import { useAppStore, useBackend } from '../../../store/use-store.tsx';
import { useText } from '../../../text/use-text.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { TextField } from '../../../ui/fields/Field.tsx';
import { ProblemLine } from '../../../ui/states/ProblemState.tsx';
import '../decision.css';

/** The number the purchase document gets instead of the next of the series (ACC-2). */
export function ChooseNoDialog({ page, onClose }: { readonly page: DocumentPage; readonly onClose: () => void }) {
  const { t } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const documentId = page.row.id;
  const before = useCall('acceptance.check', { id: documentId }).value?.purchase?.no ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const no = typed ?? before;
  const choose = async (wanted: string): Promise<void> => {
    const answer = await backend.call('purchases.chooseNo', { documentId, no: wanted.trim() });
    if (!answer.ok) {
      setRefused(answer.problem);
      return;
    }
    onClose();
    store.getState().say({
      text:
        answer.value.no === '' || wanted.trim() === ''
          ? t('decision:number.fromSeries')
          : t('decision:number.chosen', { no: answer.value.no }),
      action: {
        label: t('document:action.undo'),
        key: null,
        run: () => void backend.call('purchases.chooseNo', { documentId, no: before }),
      },
    });
  };
  return (
    <Dialog
      title={t('decision:number.title')}
      isOpen
      onClose={onClose}
      size="small"
      closeLabel={t('frame:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          <Button variant="main" onPress={() => void choose(no)}>
            {no.trim() === '' ? t('decision:number.series') : t('decision:number.save')}
          </Button>
        </>
      }
    >
      {refused !== null && <ProblemLine problem={refused} />}
      <TextField
        label={t('decision:number.label')}
        value={no}
        onChange={(next) => {
          setRefused(null);
          setTyped(next);
        }}
        description={t('decision:number.about')}
        maxLength={20}
        autoFocus
        onEnter={() => void choose(no)}
      />
    </Dialog>
  );
}
