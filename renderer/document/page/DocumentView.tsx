import { useCallback, useRef, useState } from 'react';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import { useEscape } from '../../keys/use-actions.tsx';
import { useText } from '../../text/use-text.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useDecisions } from '../decision/decisions.ts';
import { AcceptedDateDialog } from '../decision/mending/AcceptedDateDialog.tsx';
import { AddPaymentMethodDialog } from '../decision/mending/AddPaymentMethodDialog.tsx';
import { ChooseNoDialog } from '../decision/mending/ChooseNoDialog.tsx';
import { landAt, type Landing } from '../decision/mending/landing.ts';
import { PostingDateDialog } from '../decision/mending/PostingDateDialog.tsx';
import { useMending } from '../decision/mending/use-mending.ts';
import { AttachmentViewer } from '../attachments/AttachmentViewer.tsx';
import { CodingTab } from '../coding/CodingTab.tsx';
import { useCodingDesk, useDesk } from '../coding/use-coding-desk.ts';
import { DetailsTab } from '../details/DetailsTab.tsx';
import { ZoomDialog } from '../details/ZoomDialog.tsx';
import { FindingsTab } from '../findings/FindingsTab.tsx';
import { LogTab } from '../log/LogTab.tsx';
import { OriginalView } from '../original/OriginalView.tsx';
import type { PaperPlace } from '../paper/place-on-paper.ts';
import { PaymentTab } from '../payment/PaymentTab.tsx';
import { usePayment } from '../payment/use-payment.ts';
import { NotADuplicateDialog } from '../related/NotADuplicateDialog.tsx';
import { RelatedTab } from '../related/RelatedTab.tsx';
import { ChooseVendorDialog } from '../vendor/ChooseVendorDialog.tsx';
import { CreateVendorDialog } from '../vendor/CreateVendorDialog.tsx';
import { TogetherView } from '../together/TogetherView.tsx';
import { ActionBar } from './ActionBar.tsx';
import { type DocumentTab, isCoded, isPaid, tabsOf } from './document-tabs.ts';
import { DocumentHead } from './DocumentHead.tsx';
import { PaperTab } from './PaperTab.tsx';
import { PrintedDocument } from './PrintedDocument.tsx';
import { useDocumentActions } from './use-document-actions.ts';
import { useDocumentKeys } from './use-document-keys.ts';
import { usePrint } from './use-print.ts';
import type { Walk } from './use-walk.ts';

/** What stands in place of the tabs. */
type Showing =
  | { readonly kind: 'tabs' }
  | { readonly kind: 'original' }
  | { readonly kind: 'together'; readonly id: number }
  | { readonly kind: 'attachment'; readonly index: number };

type OpenDialog =
  | { readonly kind: 'fields' | 'addPaymentMethod' | 'postingDate' | 'chooseNo' }
  | { readonly kind: 'chooseVendor' | 'createVendor'; readonly payTo: boolean }
  | { readonly kind: 'notADuplicate'; readonly otherId: number; readonly number: string };

interface ViewProps {
  readonly page: DocumentPage;
  /** Another document was asked for and is on its way. */
  readonly leaving: boolean;
  readonly walk: Walk;
  readonly tab: DocumentTab;
  readonly onTab: (tab: DocumentTab) => void;
}

export function DocumentView({ page, leaving, walk, tab, onTab }: ViewProps) {
  const { t } = useText();
  const decisions = useDecisions();
  const [showing, setShowing] = useState<Showing>({ kind: 'tabs' });
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [marked, setMarked] = useState<PaperPlace | null>(null);
  const printing = usePrint(page);
  const body = useRef<HTMLDivElement>(null);
  const pending = page.row.status === 'pending';
  const desk = useCodingDesk(isCoded(page.row.type) ? page.row.id : null);
  const coding = useDesk(desk, (state) => state.view);
  const payment = usePayment(isPaid(page.row.type) ? page.row.id : null);
  const tabs = tabsOf(page.row.type);
  const shownTab = tabs.includes(tab) ? tab : 'document';
  const showTabs = useCallback(() => setShowing({ kind: 'tabs' }), []);
  const closeDialog = useCallback(() => setDialog(null), []);
  useEscape('view', showing.kind !== 'tabs', showTabs);

  const showTab = (next: DocumentTab): void => {
    showTabs();
    onTab(next);
  };
  /** Comes to code or to pay: the tab takes the focus at the place that needs somebody. */
  const land = (landing: Landing): void => {
    landAt(landing);
    showTab(landing.tab);
  };
  // The same function as long as the tab can be: the paper is drawn once.
  const codeAt = useCallback(
    (place: string) => {
      landAt({ tab: 'coding', place });
      onTab('coding');
    },
    [onTab],
  );
  const showTogether = (id: number): void =>
    setShowing(showing.kind === 'together' ? { kind: 'tabs' } : { kind: 'together', id });
  const showOriginal = (): void => setShowing(showing.kind === 'original' ? { kind: 'tabs' } : { kind: 'original' });
  const actions = useDocumentActions(page, {
    showOriginal,
    showTogether,
    showFields: () => setDialog({ kind: 'fields' }),
    print: () => printing.print(null),
    savePdf: printing.savePdf,
    chooseVendor: (payTo) => setDialog({ kind: 'chooseVendor', payTo }),
    createVendor: () => setDialog({ kind: 'createVendor', payTo: false }),
    chooseNo: () => setDialog({ kind: 'chooseNo' }),
  });
  useDocumentKeys({
    page,
    leaving,
    actions,
    walk,
    showTab: (next) => (next === 'coding' || next === 'payment' ? land({ tab: next, place: null }) : showTab(next)),
    tabs,
    scroller: () => body.current?.querySelector('[role=region][tabindex]') ?? null,
  });

  useMending(page, {
    showFindings: () => showTab('findings'),
    land,
    chooseVendor: (payTo) => setDialog({ kind: 'chooseVendor', payTo }),
    createVendor: (payTo) => setDialog({ kind: 'createVendor', payTo }),
    notADuplicate: (otherId) => setDialog({ kind: 'notADuplicate', otherId, number: page.row.documentNo }),
    addPaymentMethod: () => setDialog({ kind: 'addPaymentMethod' }),
    changePostingDate: () => setDialog({ kind: 'postingDate' }),
    chooseNo: () => setDialog({ kind: 'chooseNo' }),
  });
  const showPlace = (place: PaperPlace): void => {
    setMarked(null);
    showTab('document');
    // Again the same place: it is scrolled to again.
    requestAnimationFrame(() => setMarked(place));
  };

  return (
    <div className="document-page">
      <DocumentHead page={page} walk={walk} />
      <div className="document-body" ref={body}>
        {showing.kind === 'original' && (
          <OriginalView id={page.row.id} sensitive={page.row.sensitive} onClose={showTabs} onPrint={printing.print} />
        )}
        {showing.kind === 'together' && <TogetherView id={showing.id} onClose={showTabs} />}
        {showing.kind === 'attachment' && (
          <AttachmentViewer
            id={page.row.id}
            attachments={page.attachments}
            index={showing.index}
            onIndex={(index) => setShowing({ kind: 'attachment', index })}
            onClose={showTabs}
          />
        )}
        {showing.kind === 'tabs' && (
          <Tabs<DocumentTab>
            label={t('document:tab.label')}
            selected={shownTab}
            onSelect={onTab}
            tabs={[
              {
                id: 'document',
                name: t('document:tab.document'),
                content: (
                  <PaperTab
                    page={page}
                    marked={marked}
                    coding={coding}
                    onCode={codeAt}
                    onMend={(stop) => decisions.mend(page.row.id, stop)}
                    onChooseVendor={(payTo) => setDialog({ kind: 'chooseVendor', payTo })}
                    onAttachment={(index) => setShowing({ kind: 'attachment', index })}
                    onOriginal={showOriginal}
                  />
                ),
              },
              ...(desk === null
                ? []
                : [
                    {
                      id: 'coding' as const,
                      name: t('document:tab.coding'),
                      count: coding === null || !pending ? 0 : coding.counts.uncoded + coding.counts.findings,
                      countTone: 'warning' as const,
                      content: <CodingTab desk={desk} />,
                    },
                  ]),
              ...(isPaid(page.row.type)
                ? [
                    {
                      id: 'payment' as const,
                      name: t('document:tab.payment'),
                      count: pending ? (payment.value?.stops.length ?? 0) : 0,
                      countTone: 'warning' as const,
                      content: (
                        <PaymentTab
                          page={page}
                          payment={payment}
                          onAddMethod={() => setDialog({ kind: 'addPaymentMethod' })}
                          onCode={codeAt}
                        />
                      ),
                    },
                  ]
                : []),
              {
                id: 'details',
                name: t('document:tab.details'),
                content: <DetailsTab page={page} onAllFields={() => setDialog({ kind: 'fields' })} />,
              },
              {
                id: 'findings',
                name: t('document:tab.findings'),
                count: page.findings.length,
                countTone: page.row.errors > 0 ? 'bad' : page.row.warnings > 0 ? 'warning' : 'plain',
                content: <FindingsTab page={page} onShow={showPlace} />,
              },
              {
                id: 'related',
                name: t('document:tab.related'),
                count: page.related.length + page.responses.length,
                content: (
                  <RelatedTab
                    page={page}
                    onNotADuplicate={(otherId, number) => setDialog({ kind: 'notADuplicate', otherId, number })}
                    onTogether={() => showTogether(page.row.id)}
                  />
                ),
              },
              { id: 'log', name: t('document:tab.log'), content: <LogTab page={page} /> },
            ]}
          />
        )}
      </div>
      <ActionBar page={page} actions={actions} />
      {printing.sheet !== null && <PrintedDocument page={page} source={printing.sheet.source} />}
      {dialog?.kind === 'fields' && <ZoomDialog page={page} onClose={closeDialog} />}
      {dialog?.kind === 'addPaymentMethod' && <AddPaymentMethodDialog page={page} onClose={closeDialog} />}
      {dialog?.kind === 'chooseNo' && <ChooseNoDialog page={page} onClose={closeDialog} />}
      {dialog?.kind === 'postingDate' &&
        (pending ? (
          <PostingDateDialog page={page} onClose={closeDialog} />
        ) : (
          <AcceptedDateDialog page={page} onClose={closeDialog} />
        ))}
      {dialog?.kind === 'chooseVendor' && (
        <ChooseVendorDialog
          page={page}
          payTo={dialog.payTo}
          onClose={closeDialog}
          onCreate={() => setDialog({ kind: 'createVendor', payTo: dialog.payTo })}
        />
      )}
      {dialog?.kind === 'createVendor' && <CreateVendorDialog page={page} payTo={dialog.payTo} onClose={closeDialog} />}
      {dialog?.kind === 'notADuplicate' && (
        <NotADuplicateDialog id={page.row.id} otherId={dialog.otherId} number={dialog.number} onClose={closeDialog} />
      )}
    </div>
  );
}
