import { useState } from 'react';
import type { DocumentPage } from '../../../../shared/contract/documents.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { useCall } from '../../../store/use-call.ts';
import { useAppStore, useBackend } from '../../../store/use-store.tsx';
import { useText } from '../../../text/use-text.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { ProblemLine } from '../../../ui/states/ProblemState.tsx';
import { useDecisions } from '../decisions.ts';
import '../decision.css';

/** Another posting date for an accepted document, when its own lies in a closed period; then it can be posted (SET-7, POST-1). */
export function AcceptedDateDialog({ page, onClose }: { readonly page: DocumentPage; readonly onClose: () => void }) {
  const { t, format } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const { postDocument } = useDecisions();
  const documentId = page.row.id;
  const before = useCall('posting.check', { documentId }).value?.draft?.date ?? '';
  const [chosen, setChosen] = useState<string | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const today = new Date().toISOString().slice(0, 10);
  const date = chosen ?? before;
  const choose = (next: string): void => {
    setRefused(null);
    setChosen(next);
  };
  const save = async (): Promise<void> => {
    if (date === '') return;
    const answer = await backend.call('posting.setDate', { documentId, date });
    if (!answer.ok) {
      setRefused(answer.problem);
      return;
    }
    onClose();
    store.getState().say({
      text: t('posting:date.saved', { date: format.mediumDate(date) }),
      action: { label: t('posting:post.action'), key: null, run: () => postDocument(documentId) },
    });
  };
  return (
    <Dialog
      title={t('decision:date.title')}
      isOpen
      onClose={onClose}
      size="small"
      closeLabel={t('frame:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          <Button variant="main" reason={date === '' ? t('decision:date.empty') : null} onPress={() => void save()}>
            {t('decision:date.save')}
          </Button>
        </>
      }
    >
      {refused !== null && <ProblemLine problem={refused} />}
      <form
        className="check"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <DateField label={t('document:field.postingDate')} value={date} onChange={choose} autoFocus />
        <Button variant="link" onPress={() => choose(today)}>
          {t('decision:date.today', { date: format.mediumDate(today) })}
        </Button>
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Dialog>
  );
}
