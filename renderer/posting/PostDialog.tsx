import { BookOpenCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Stop } from '../../shared/contract/documents.ts';
import type { PostingCheck } from '../../shared/contract/posting.ts';
import { StopList } from '../document/decision/StopList.tsx';
import { useNumbers } from '../document/decision/use-numbers.ts';
import { EntryFacts } from '../purchases/parts/EntryFacts.tsx';
import { VatSums } from '../purchases/parts/PurchaseSums.tsx';
import { useLacking } from '../store/use-lacking.ts';
import { useCall } from '../store/use-call.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/overlays/Dialog.tsx';
import { KeyValueList } from '../ui/KeyValueList.tsx';
import { ProblemState } from '../ui/states/ProblemState.tsx';
import { usePost } from './use-post.ts';
import { VoucherTable } from './VoucherTable.tsx';
import '../document/decision/check/check.css';
import '../document/decision/decision.css';
import './posting.css';

/** What posting a document would do, and the posting itself (POST-1): voucher, vendor entry, and what keeps it back with its mending. */
export function PostDialog({
  documentId,
  onMend,
  onClose,
}: {
  readonly documentId: number;
  readonly onMend: (stop: Stop) => void;
  readonly onClose: () => void;
}) {
  const { t, format } = useText();
  const post = usePost();
  const lacks = useLacking()('bookkeeper');
  const number = useNumbers([documentId]).get(documentId) ?? '';
  const { value, problem, reload } = useCall('posting.check', { documentId }, [
    'documents.changed',
    'purchases.changed',
    'master.changed',
    'vendors.changed',
  ]);
  const [shown, setShown] = useState<PostingCheck | null>(null);
  if (value !== null && value !== shown) setShown(value);
  const [busy, setBusy] = useState(false);
  const stopped = shown === null || shown.outcome === 'stopped';
  const title = t('posting:post.title', { number });
  const take = async (): Promise<void> => {
    if (stopped || busy || lacks !== null) return;
    setBusy(true);
    const done = await post(documentId);
    setBusy(false);
    if (done) onClose();
  };
  // Wherever the focus is in the dialog.
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void take();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="full"
      closeLabel={t('frame:close')}
      footer={
        <>
          <span className="decision-foot-note">
            {stopped ? t('document:check.nothingChanged') : t('posting:post.forGood')}
          </span>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          <Button
            variant="main"
            icon={BookOpenCheck}
            hint="Ctrl ⏎"
            busy={busy}
            reason={lacks ?? (shown === null ? null : stopped ? t('posting:post.settle') : null)}
            onPress={() => void take()}
          >
            {shown?.draft == null
              ? t('posting:post.button')
              : t('posting:post.buttonAmount', { amount: format.amountIn(shown.draft.total, shown.draft.currency) })}
          </Button>
        </>
      }
    >
      <div className="check" tabIndex={0} role="region" aria-label={title}>
        {problem !== null && <ProblemState problem={problem} onRetry={reload} />}
        {shown !== null && <Checked check={shown} onMend={onMend} />}
      </div>
    </Dialog>
  );
}

function Checked({ check, onMend }: { readonly check: PostingCheck; readonly onMend: (stop: Stop) => void }) {
  const { t, format } = useText();
  const { draft } = check;
  const stops = check.stops.filter(({ kind }) => kind === 'stop');
  const asks = check.stops.filter(({ kind }) => kind === 'warning');
  return (
    <>
      {stops.length > 0 && (
        <section>
          <h3>{t('posting:post.stops')}</h3>
          <StopList stops={stops} label={t('posting:post.stops')} onMend={onMend} />
        </section>
      )}
      {asks.length > 0 && (
        <section>
          <h3>{t('posting:post.asks')}</h3>
          <StopList stops={asks} label={t('posting:post.asks')} onMend={onMend} />
        </section>
      )}
      {draft === null ? null : (
        <div className="draft">
          <div className="draft-main">
            <section>
              <h3>{t('posting:post.voucher')}</h3>
              <VoucherTable lines={draft.lines} />
            </section>
            {draft.vatGroups.length === 0 ? null : (
              <section>
                <h3>{t('purchases:sums.vat')}</h3>
                <VatSums groups={draft.vatGroups} />
              </section>
            )}
          </div>
          <div className="draft-side">
            <KeyValueList
              title={t('posting:post.voucher')}
              entries={[
                [t('posting:voucher.date'), format.mediumDate(draft.date)],
                [t('posting:voucher.purchase'), draft.purchaseNo],
                [t('posting:voucher.kind'), t(`purchases:kind.${draft.kind}`)],
                [t('posting:voucher.theirNo'), draft.vendorDocumentNo],
                [
                  t('purchases:sums.way'),
                  draft.deviatingVat ? t('decision:vat.deviating') : t('decision:vat.ordinary'),
                ],
              ]}
            />
            <EntryFacts entry={draft.vendorEntry} title={t('purchases:entry.heading')} />
          </div>
        </div>
      )}
    </>
  );
}
