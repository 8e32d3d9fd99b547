import { Trash2, X } from 'lucide-react';
import { useState } from 'react';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import { useCall } from '../../store/use-call.ts';
import { useText } from '../../text/use-text.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { TextArea } from '../../ui/fields/Field.tsx';
import { OwnReasons } from './OwnReasons.tsx';
import { useStandardReasons } from './use-standard-reasons.ts';
import './decision.css';

/** One reason, and those of their own that some documents have. */
interface Reasons {
  readonly reason: string;
  readonly reasons: { readonly id: number; readonly reason: string }[];
}

interface RejectProps {
  /** The documents, where they are few enough to be named. */
  readonly ids: readonly number[];
  readonly count: number;
  readonly onReject: (reasons: Reasons) => void;
  readonly onClose: () => void;
}

/** Asks why, and shows what the vendor will be told and how (ACC-8). */
export function RejectDialog({ ids, count, onReject, onClose }: RejectProps) {
  const { t } = useText();
  const [only] = ids;
  const page = useCall('documents.open', count === 1 && only !== undefined ? { id: only } : null).value;
  const { reasons, wordsOf, keep, remove } = useStandardReasons();
  const [reason, setReason] = useState('');
  const [remember, setRemember] = useState(false);
  const [tried, setTried] = useState(false);
  const [each, setEach] = useState(false);
  const [own, setOwn] = useState<ReadonlyMap<number, string>>(new Map());
  const known = reasons.some((one) => wordsOf(one) === reason.trim());
  const reasonsOfOwn = each
    ? ids.map((id) => ({ id, reason: (own.get(id) ?? '').trim() })).filter((one) => one.reason !== '')
    : [];
  // One for all is needed where some have none of their own.
  const missing = reason.trim() === '' && reasonsOfOwn.length < count;
  /** Whether anybody but us will read the reason; of several, some may ask for an answer. */
  const sent = page?.answer.asked ?? count > 1;
  const title =
    page !== null
      ? t('document:reject.title', { number: page.row.documentNo })
      : t('document:reject.titleMany', { count });

  const send = (): void => {
    setTried(true);
    if (missing) return;
    if (remember && !known) keep(reason.trim());
    onReject({ reason: reason.trim(), reasons: reasonsOfOwn });
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      closeLabel={t('frame:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          <Button
            variant="main"
            icon={X}
            hint="Ctrl ⏎"
            onPress={send}
            reason={missing && !tried ? t('document:reject.missing') : null}
          >
            {count === 1 ? t('document:reject.button') : t('document:reject.buttonMany', { count })}
          </Button>
        </>
      }
    >
      <form
        className="reject"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        }}
        onSubmit={(event) => event.preventDefault()}
      >
        <TextArea
          label={t('document:reject.reason')}
          value={reason}
          onChange={setReason}
          description={t(sent ? 'document:reject.reasonHelp' : 'document:reject.reasonKept')}
          error={tried && missing ? t('document:reject.missing') : null}
          maxLength={1000}
          rows={3}
          autoFocus
        />
        <section>
          <h3 className="reject-heading">{t('document:reject.standard')}</h3>
          <ul className="reject-reasons">
            {reasons.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  className={`reject-reason${wordsOf(one) === reason.trim() ? ' is-chosen' : ''}`}
                  onClick={() => setReason(wordsOf(one))}
                >
                  {wordsOf(one)}
                </button>
                {one.text !== null && (
                  <IconButton icon={Trash2} label={t('document:reject.manage')} onPress={() => remove(one.id)} />
                )}
              </li>
            ))}
          </ul>
        </section>
        {count > 1 && ids.length === count && (
          <Checkbox checked={each} onChange={setEach}>
            {t('document:reject.each')}
          </Checkbox>
        )}
        {each && <OwnReasons ids={ids} own={own} onChange={setOwn} />}
        {!missing && reason.trim() !== '' && !known && (
          <Checkbox checked={remember} onChange={setRemember}>
            {t('document:reject.remember')}
          </Checkbox>
        )}
        <p className="decision-quiet">{page === null ? t('document:reject.sendsMany') : <WhatIsSent page={page} />}</p>
      </form>
    </Dialog>
  );
}

/** What leaves, to whom; or that nothing does, and why. */
function WhatIsSent({ page }: { readonly page: DocumentPage }) {
  const { t, find } = useText();
  const format = t(`words:documentFormat.${page.row.format}`);
  if (page.answer.asked) {
    const code = page.row.format === 'oioubl2' ? 'BusinessReject' : 'RE';
    const name = find('document', `answerFormat.${page.answer.format ?? ''}`) ?? page.answer.format ?? format;
    const to = page.row.vendorName;
    return (
      <>
        {t('document:reject.sends', { to, code, format: name })} {t('document:reject.sendsWhen')}
      </>
    );
  }
  const type = page.row.type;
  const why =
    type === 'order' || type === 'orderChange' || type === 'orderCancellation' || type === 'applicationResponse'
      ? t('document:reject.whyType')
      : page.row.format === 'svefaktura1' || page.row.format === 'ubl'
        ? t('document:reject.whyFormat', { format })
        : t('document:reject.whyProfile');
  return <>{t('document:reject.sendsNothing', { why })}</>;
}
