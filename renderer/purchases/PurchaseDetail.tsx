import { BookOpenCheck, BookUser, FileSearch, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PurchaseLine, PurchasePage } from '../../shared/contract/purchases.ts';
import { useDecisions } from '../document/decision/decisions.ts';
import { PrintSheet } from '../document/print/PrintSheet.tsx';
import { useActions } from '../keys/use-actions.tsx';
import { useCall } from '../store/use-call.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { DetailFrame, type DetailPosition } from '../ui/DetailFrame.tsx';
import { ProblemState } from '../ui/states/ProblemState.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { LineCodingDialog } from './edit/LineCodingDialog.tsx';
import { DocumentsTab } from './page/DocumentsTab.tsx';
import { LinesTab } from './page/LinesTab.tsx';
import { LogTab } from './page/LogTab.tsx';
import { OrderInvoicesTab } from './page/OrderInvoicesTab.tsx';
import { PostingTab } from './page/PostingTab.tsx';
import { PrintedPurchase } from './page/PrintedPurchase.tsx';
import { theirNo } from './their-no.ts';
import './purchases.css';

type Tab = 'lines' | 'posting' | 'documents' | 'log';

/** A purchase document: lines with coding, what posting makes, the e-documents behind it, its log (ACC-2). */
export function PurchaseDetail({ id, position }: { readonly id: number; readonly position: DetailPosition | null }) {
  const { value, problem, reload } = useCall('purchases.open', { id }, ['purchases.changed', 'documents.changed']);
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  return value === null ? null : <Page page={value} position={position} />;
}

function Page({ page, position }: { readonly page: PurchasePage; readonly position: DetailPosition | null }) {
  const { t, format } = useText();
  const { postDocument } = useDecisions();
  const goTo = useStore((state) => state.goTo);
  const placeName = useStore((state) => state.place.name);
  const { purchase } = page;
  const isOrder = purchase.kind === 'purchaseOrder';
  const [tab, setTab] = useState<Tab>('lines');
  const asked = useStore(({ place: { params } }) => lineAsked(params));
  const [edited, setEdited] = useState<EditedLine | null>(null);
  // What mends a stop comes with the line it is about, and opens it once.
  const [opened, setOpened] = useState<string | null>(null);
  if (asked !== opened) {
    setOpened(asked);
    setEdited(asked === null ? null : findLine(page, asked));
    if (asked !== null && isOrder) setTab('posting');
  }
  const [printing, setPrinting] = useState(false);
  const home = isOrder ? 'orders' : 'purchases';
  // A link that knows only the number leads to the register the document stands in.
  useEffect(() => {
    if ((placeName === 'purchases' || placeName === 'orders') && placeName !== home) goTo(home, { id: purchase.id });
  }, [placeName, home, goTo, purchase.id]);
  const openDocument = (): void => goTo('purchase', { id: purchase.documentId });
  const openVendor = (): void => goTo('vendors', { id: purchase.vendorId });
  const print = (): void => {
    flushSync(() => setPrinting(true));
    window.print();
    setPrinting(false);
  };

  const postable = !isOrder && purchase.status === 'open';
  const post = (): void => postDocument(purchase.documentId);
  useActions([
    ...(postable
      ? [
          {
            name: 'purchases.post',
            scope: 'global' as const,
            keys: ['F9', 'Shift+b'],
            label: t('posting:post.action'),
            icon: BookOpenCheck,
            run: post,
          },
        ]
      : []),
    {
      name: 'purchases.openDocument',
      scope: 'global',
      keys: ['d'],
      label: t('purchases:page.openDocument'),
      icon: FileSearch,
      run: openDocument,
    },
    {
      name: 'purchases.openVendor',
      scope: 'global',
      keys: ['l'],
      label: t('purchases:page.openVendor'),
      icon: BookUser,
      run: openVendor,
    },
    {
      name: 'purchases.print',
      scope: 'global',
      keys: ['Ctrl+P'],
      label: t('document:action.print'),
      icon: Printer,
      run: print,
    },
  ]);

  const title = `${t(`purchases:kind.${purchase.kind}`)} ${purchase.no}`;
  return (
    <DetailFrame
      meta={[t(`purchases:kind.${purchase.kind}`), t('purchases:page.theirs', { no: theirNo(purchase) })].join(' · ')}
      title={purchase.no}
      subtitle={purchase.vendorName}
      figure={
        <>
          {format.amount(purchase.total)} <small>{purchase.currency}</small>
        </>
      }
      figureNote={
        isOrder
          ? t(`purchases:status.${purchase.status}`)
          : purchase.dueDate === null
            ? null
            : t('purchases:page.dueIn', { date: format.date(purchase.dueDate) })
      }
      position={position}
      foot={
        <>
          {postable ? (
            <Button size="large" variant="main" icon={BookOpenCheck} hint="F9" onPress={post}>
              {t('posting:post.action')}
            </Button>
          ) : null}
          {page.voucher === null ? null : <OpenVoucher voucher={page.voucher} />}
          <Button size="large" icon={FileSearch} hint="D" onPress={openDocument}>
            {t('purchases:page.openDocument')}
          </Button>
          <Button size="large" icon={BookUser} hint="L" onPress={openVendor}>
            {t('purchases:page.openVendor')}
          </Button>
          <Button size="large" variant="quiet" icon={Printer} onPress={print}>
            {t('document:action.print')}
          </Button>
        </>
      }
      footNote={
        page.editable
          ? t('purchases:page.acceptedOn', { date: format.dateTime(purchase.createdAt), name: purchase.createdBy })
          : t('purchases:page.fixed')
      }
    >
      <Tabs<Tab>
        label={title}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'lines',
            name: t('purchases:page.lines'),
            content: <LinesTab page={page} onEdit={(line) => setEdited({ line, invoice: null })} />,
          },
          {
            id: 'posting',
            name: t('purchases:page.tabPosting'),
            ...(isOrder ? { count: page.orderInvoices.length } : {}),
            content: isOrder ? (
              <OrderInvoicesTab page={page} onEdit={(line, invoice) => setEdited({ line, invoice })} />
            ) : (
              <PostingTab page={page} />
            ),
          },
          {
            id: 'documents',
            name: t('purchases:page.tabDocuments'),
            count: page.documents.length,
            content: <DocumentsTab page={page} />,
          },
          { id: 'log', name: t('purchases:page.tabLog'), content: <LogTab page={page} /> },
        ]}
      />
      {edited === null ? null : (
        <LineCodingDialog
          key={`${edited.invoice ?? ''} ${edited.line.lineNo}`}
          page={page}
          line={edited.line}
          invoice={edited.invoice}
          onClose={() => setEdited(null)}
        />
      )}
      {printing && (
        <PrintSheet title={title} running={`${title} · ${purchase.vendorName}`}>
          <PrintedPurchase page={page} title={title} />
        </PrintSheet>
      )}
    </DetailFrame>
  );
}

/** A line that is being coded, and the invoice of the order it belongs to; null: the document's own. */
interface EditedLine {
  readonly line: PurchaseLine;
  readonly invoice: number | null;
}

/** `LINE` or `LINE of DOCUMENT`, as the place names it. */
function lineAsked(params: Readonly<Record<string, string>>): string | null {
  const line = params['line'];
  return line === undefined ? null : `${line} ${params['document'] ?? ''}`;
}

function findLine(page: PurchasePage, asked: string): EditedLine | null {
  const [lineNo, document] = asked.split(' ');
  const invoice = page.orderInvoices.find(({ documentId }) => String(documentId) === document) ?? null;
  const line = (invoice?.lines ?? page.lines).find((one) => String(one.lineNo) === lineNo);
  const editable = invoice === null ? page.editable : invoice.voucher === null;
  return line === undefined || !editable ? null : { line, invoice: invoice?.documentId ?? null };
}

/** To the voucher it was posted with (POST-2). */
function OpenVoucher({ voucher }: { readonly voucher: NonNullable<PurchasePage['voucher']> }) {
  const { t } = useText();
  const goTo = useStore((state) => state.goTo);
  return (
    <Button size="large" icon={BookOpenCheck} onPress={() => goTo('vouchers', { id: voucher.id })}>
      {t('posting:voucher.open', { no: voucher.no })}
    </Button>
  );
}
