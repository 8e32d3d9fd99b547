import { FileCode } from 'lucide-react';
import type { DocumentPage, VendorMatchView } from '../../../shared/contract/documents.ts';
import { inboxOf } from '../../../shared/domain/document/document.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { iconSize, stroke } from '../../ui/icon.ts';
import { KeyValue, KeyValueList } from '../../ui/KeyValueList.tsx';
import { AttachmentList } from '../attachments/AttachmentList.tsx';
import { EditableValue } from '../details/EditableValue.tsx';

interface SideProps {
  readonly page: DocumentPage;
  readonly onChooseVendor: (payTo: boolean) => void;
  readonly onAttachment: (index: number) => void;
  readonly onOriginal: () => void;
}

/** The working fields beside the picture (IN-30): who is it, how is it posted, what is answered, what came with it. */
export function SideFields({ page, onChooseVendor, onAttachment, onOriginal }: SideProps) {
  const { t } = useText();
  const { document, vendorMatch, payToMatch } = page;
  const purchase = inboxOf(page.row.type) === 'purchase';
  const pending = page.row.status === 'pending';
  return (
    <aside className="side" aria-label={t('document:side.label')}>
      {purchase && (
        <KeyValueList title={t('document:side.vendor')}>
          <KeyValue name={t('document:side.card')}>
            <VendorLink match={vendorMatch} onChoose={pending ? () => onChooseVendor(false) : null} />
          </KeyValue>
          <KeyValue name={t('document:side.foundBy')}>
            <FoundBy match={vendorMatch} />
          </KeyValue>
          <KeyValue name={t('document:side.payTo')}>
            {payToMatch === null ? (
              t('document:side.payToSame')
            ) : (
              <VendorLink match={payToMatch} onChoose={pending ? () => onChooseVendor(true) : null} />
            )}
          </KeyValue>
        </KeyValueList>
      )}
      <KeyValueList title={t('document:side.posting')}>
        <KeyValue name={t('document:field.postingDate')}>
          <EditableValue page={page} field="postingDate" />
        </KeyValue>
        <KeyValue name={t('document:field.dueDate')}>
          <EditableValue page={page} field="dueDate" />
        </KeyValue>
        <KeyValue name={t('document:field.orderNo')}>
          <EditableValue page={page} field="orderNo" />
        </KeyValue>
        <KeyValue name={t('document:field.responsible')}>
          <EditableValue page={page} field="responsible" />
        </KeyValue>
        <KeyValue name={t('document:field.remark')}>
          <EditableValue page={page} field="remark" />
        </KeyValue>
      </KeyValueList>
      <KeyValueList title={t('document:side.answer')}>
        <KeyValue name={t('document:side.profile')}>
          <span title={document.profileId ?? undefined}>
            {profileName(document.profileId) ?? t('document:side.noProfile')}
          </span>
        </KeyValue>
        <KeyValue name={t('document:side.asksFor')}>{t(asksFor(page))}</KeyValue>
      </KeyValueList>
      <section className="key-values">
        <h3>{t('document:side.attachments')}</h3>
        <AttachmentList attachments={page.attachments} onOpen={onAttachment} />
        <button type="button" className="attachment" onClick={onOriginal}>
          <FileCode size={iconSize} strokeWidth={stroke} aria-hidden />
          <span className="clip">{t('document:side.original')}</span>
          <span className="attachment-size number">
            {t('document:side.showOriginal', { size: page.original.size })}
          </span>
        </button>
      </section>
    </aside>
  );
}

function VendorLink({
  match,
  onChoose,
}: {
  readonly match: VendorMatchView | null;
  readonly onChoose: (() => void) | null;
}) {
  const { t } = useText();
  const goTo = useStore((state) => state.goTo);
  if (match === null || match.vendorId === null) {
    return onChoose === null ? (
      <>—</>
    ) : (
      <Button variant="link" onPress={onChoose}>
        {t('document:side.choose')}
      </Button>
    );
  }
  const { vendorId } = match;
  return (
    <Button variant="link" className="wrapping" onPress={() => goTo('vendors', { id: vendorId })}>
      {match.vendorNo} {match.vendorName}
    </Button>
  );
}

function FoundBy({ match }: { readonly match: VendorMatchView | null }) {
  const { t, format } = useText();
  if (match === null) return <>—</>;
  switch (match.outcome) {
    case 'found':
    case 'chosen':
      return <>{format.list(match.matchedBy.map((key) => t(`document:matchedBy.${key}`)))}</>;
    case 'several':
      return <>{t('document:match.several', { count: match.candidates })}</>;
    case 'none':
      return <>{t('document:match.none')}</>;
    case 'noKey':
      return <>{t('document:match.noKey')}</>;
  }
}

/** `Procurement-BilSimR-1.0` is known as BilSimR-1.0; a URN by its last telling part. */
function profileName(profile: string | null): string | null {
  if (profile === null || profile === '') return null;
  if (!profile.startsWith('urn:')) return profile.replace(/^Procurement-/, '');
  const nes = /profiles?:(profile\d+):ver(\d\.\d)/.exec(profile);
  if (nes !== null) return `NES ${nes[1]} ${nes[2]}`;
  return /(?:poacc|bis):(\w+:.+)$/.exec(profile)?.[1] ?? profile;
}

function asksFor(page: DocumentPage) {
  if (!page.answer.asked) return 'document:side.asksNothing' as const;
  return page.row.format === 'oioubl2'
    ? ('document:side.asksBusiness' as const)
    : ('document:side.asksInvoiceResponse' as const);
}
