import { useState } from 'react';
import type { DocumentPage } from '../../../../shared/contract/documents.ts';
import { useText } from '../../../text/use-text.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { useSetField } from '../../details/use-set-field.ts';
import '../decision.css';

/** Another posting date, when the document's own lies in a closed period (SET-7). */
export function PostingDateDialog({ page, onClose }: { readonly page: DocumentPage; readonly onClose: () => void }) {
  const { t, format } = useText();
  const field = page.fields.postingDate;
  const [date, setDate] = useState(field?.value ?? '');
  const setField = useSetField(page);
  const today = new Date().toISOString().slice(0, 10);
  const save = (): void => {
    onClose();
    setField('postingDate', date);
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
          <Button variant="main" reason={date === '' ? t('decision:date.empty') : null} onPress={save}>
            {t('decision:date.save')}
          </Button>
        </>
      }
    >
      <form
        className="check"
        onSubmit={(event) => {
          event.preventDefault();
          if (date !== '') save();
        }}
      >
        <DateField label={t('document:field.postingDate')} value={date} onChange={setDate} />
        <p className="decision-quiet">
          {field?.original == null
            ? t('decision:date.about')
            : t('document:field.fromDocument', { value: format.mediumDate(field.original) })}
        </p>
        <Button variant="link" onPress={() => setDate(today)}>
          {t('decision:date.today', { date: format.mediumDate(today) })}
        </Button>
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Dialog>
  );
}
