import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import type { PaymentView } from '../../../shared/contract/payment.ts';
import { useAppStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { TextArea } from '../../ui/fields/Field.tsx';

/** What to write to a sender whose payment cannot be carried out; copied, never sent by itself (PAY-2). */
export function TellSenderDialog({
  page,
  view,
  onClose,
}: {
  readonly page: DocumentPage;
  readonly view: PaymentView;
  readonly onClose: () => void;
}) {
  const { t, format } = useText();
  const app = useAppStore();
  const { type, documentNo } = page.row;
  const { issueDate } = page.document;
  const [text, setText] = useState(() => {
    const unknown = view.stops.some(({ problem }) => problem.code === 'payment.methodOdd');
    const means = view.offered.map((one) => `${one.means} ${one.channel} ${one.cardType}`.trim()).join(', ');
    const why =
      view.offered.length === 0
        ? t('payment:tell.whyNone')
        : t(unknown ? 'payment:tell.whyUnknown' : 'payment:tell.whyIncomplete', { means });
    return t('payment:tell.body', {
      kind: t(`payment:tell.kind.${type === 'invoice' || type === 'creditNote' ? type : 'other'}`),
      number: documentNo,
      date: issueDate === null ? '–' : format.date(issueDate),
      why,
    });
  });
  const copy = (): void => {
    void navigator.clipboard.writeText(text).then(() => {
      app.getState().say({ text: t('payment:tell.copied') });
      onClose();
    });
  };
  return (
    <Dialog
      title={t('payment:tell.title')}
      isOpen
      onClose={onClose}
      closeLabel={t('frame:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          <Button variant="main" icon={Copy} onPress={copy}>
            {t('payment:tell.copy')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('payment:tell.text')}
        value={text}
        onChange={setText}
        description={t('payment:tell.about')}
        rows={10}
        maxLength={4000}
        autoFocus
      />
    </Dialog>
  );
}
