import type { ReactNode } from 'react';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import { clock, remaining } from '../../outbox/countdown.ts';
import { OutboxStatusChip } from '../../frame/status.tsx';
import { HandOverStates } from '../../hand-over/HandOverStates.tsx';
import { useStore } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { sentResponse } from './sent-response.ts';
import { useNow } from './use-now.ts';
import { useSendNow } from './use-send-now.ts';

/** What was decided, by whom and why, what it made, and what became of the answer (ACC-2, ACC-3, ACC-9). */
export function DecidedPanel({ page }: { readonly page: DocumentPage }) {
  const { t, format } = useText();
  const goTo = useStore((state) => state.goTo);
  const { row, purchase } = page;
  if (row.status === 'pending') return null;
  const by = { by: page.decidedBy ?? '', when: page.decidedAt === null ? '' : format.dateTime(page.decidedAt) };
  return (
    <section className={`decided is-${row.status}`} aria-label={t('document:decided.label')}>
      <p className="decided-what">
        <b>{t(decisionKey(page), by)}</b>
        {purchase !== null && (
          <Button variant="link" onPress={() => goTo('purchases', { id: purchase.id })}>
            {t('document:decided.purchase', { kind: t(`document:decided.kind.${purchase.kind}`), no: purchase.no })}
          </Button>
        )}
        {page.voucher === null ? null : <VoucherLink voucher={page.voucher} />}
      </p>
      {page.rejectionReason !== null && page.rejectionReason !== '' && (
        <blockquote className="decided-reason">{page.rejectionReason}</blockquote>
      )}
      {page.voucher === null ? null : <HandOverStates voucherId={page.voucher.id} onlyIfAny />}
      <AnswerFate page={page} />
    </section>
  );
}

/** What it was posted with (POST-2). */
function VoucherLink({ voucher }: { readonly voucher: NonNullable<DocumentPage['voucher']> }) {
  const { t } = useText();
  const goTo = useStore((state) => state.goTo);
  return (
    <Button variant="link" onPress={() => goTo('vouchers', { id: voucher.id })}>
      {t('posting:voucher.postedAs', { no: voucher.no })}
    </Button>
  );
}

function decisionKey({ row }: DocumentPage) {
  switch (row.status) {
    case 'acceptedAndPosted':
      return 'document:decided.posted' as const;
    case 'rejected':
      if (row.rejectionKind === 'profile') return 'document:decided.profile' as const;
      return row.rejectionKind === 'technical'
        ? ('document:decided.technical' as const)
        : ('document:decided.rejected' as const);
    case 'processing':
      return 'document:decided.processing' as const;
    case 'accepted':
    case 'pending':
      return 'document:decided.accepted' as const;
  }
}

/** The answer's code and where it is; counting down while it can still be taken back. */
function AnswerFate({ page }: { readonly page: DocumentPage }): ReactNode {
  const { t, language, format } = useText();
  const sendNow = useSendNow();
  const response = sentResponse(page.responses);
  const held = response?.status === 'held';
  const now = useNow(held);
  if (response === null || response.status === null)
    return page.row.status === 'processing' ? null : <p className="decided-quiet">{t('document:decided.noAnswer')}</p>;
  const left = response.releaseAt === null ? null : remaining(response.releaseAt, now);
  const fate =
    held && left !== null
      ? left.over
        ? t('document:decided.fate.heldDue')
        : t('document:decided.fate.held', { seconds: clock(left) })
      : t(`document:decided.fate.${response.status}`, { when: format.dateTime(response.at), seconds: '' });
  const why = response.problem === null ? null : sentence(response.problem, language);
  return (
    <div className="decided-answer">
      <OutboxStatusChip status={response.status} />
      <p>
        {t('document:decided.answer', { code: response.code })} <span className="number">{fate}</span>
        {why !== null && ` ${why.what} ${why.todo}`}
        {response.transportError !== null && <code className="decided-error">{response.transportError}</code>}
      </p>
      {held && (
        <Button variant="link" onPress={() => sendNow(response.id)}>
          {t('document:action.sendNow')}
        </Button>
      )}
    </div>
  );
}
