import type { CallOutput } from '../../shared/contract/calls.ts';
import { purchaseKinds } from '../../shared/contract/purchases.ts';
import { DocumentStatusChip } from '../frame/status.tsx';
import { EntryStateChip } from '../posting/entries/entry-state.tsx';
import { UsedIn } from '../setup/table/uses/UsedIn.tsx';
import { useCall } from '../store/use-call.ts';
import { useAppStore, useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { DetailBody, Panel } from '../ui/DetailFrame.tsx';
import { EmptyState } from '../ui/states/EmptyState.tsx';
import { FileText } from 'lucide-react';
import '../setup/table/table-page.css';
import './vendors.css';

type Opened = CallOutput<'vendors.open'>;
const shown = 8;

/** Opens the purchase inbox narrowed to one vendor. */
export function useShowInInbox(): (vendorId: number) => void {
  const store = useAppStore();
  return (vendorId) => {
    store.getState().goTo('purchase');
    store
      .getState()
      .changeView({ conditions: [{ column: 'vendorId', operator: 'is', values: [String(vendorId)] }], search: '' });
  };
}

/**
 * Where a vendor card is used: the newest e-documents and purchase documents, with the way to all of them, and everything
 * that keeps it from being deleted (SET-10).
 */
export function VendorUse({ opened }: { readonly opened: Opened }) {
  const { t, format } = useText();
  const goTo = useStore((state) => state.goTo);
  const showInInbox = useShowInInbox();
  const { id } = opened.vendor;
  const documents = useCall(
    'documents.rows',
    {
      inbox: 'purchase',
      ledgerId: null,
      conditions: [{ column: 'vendorId', operator: 'is', values: [String(id)] }],
      search: '',
      sort: { column: 'receivedAt', descending: true },
      offset: 0,
      limit: shown,
    },
    ['documents.changed'],
  ).value;
  const purchases = useCall(
    'purchases.rows',
    {
      search: '',
      kinds: [...purchaseKinds],
      vendorId: id,
      sort: { column: 'createdAt', descending: true },
      offset: 0,
      limit: shown,
    },
    ['purchases.changed'],
  ).value;
  const entries = useCall(
    'posting.entries',
    { vendorId: id, sort: { column: 'date', descending: true }, offset: 0, limit: shown },
    ['posting.changed'],
  ).value;
  if (documents === null || purchases === null || entries === null) return null;
  if (documents.total === 0 && purchases.total === 0 && opened.usedIn.length === 0)
    return <EmptyState icon={FileText} title={t('vendors:page.noUse')} text={t('vendors:page.noUseText')} />;

  return (
    <DetailBody facts={<UsedIn uses={opened.usedIn} />}>
      <Panel
        title={t('vendors:page.documents')}
        note={format.number(documents.total)}
        end={
          <Button variant="link" onPress={() => showInInbox(id)}>
            {t('vendors:page.showDocuments')}
          </Button>
        }
      >
        <ul className="use-list">
          {documents.rows.map((row) => (
            <li key={row.id}>
              <DocumentStatusChip status={row.status} importStatus={row.importStatus} />
              <a className="clip" href={`#/purchase/${String(row.id)}`}>
                {row.documentNo}
              </a>
              <span>{row.issueDate === null ? '' : format.shortDate(row.issueDate)}</span>
              <b className="number">
                {row.amountInclVat === null ? '—' : format.amountIn(row.amountInclVat, row.currency)}
              </b>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel
        title={t('vendors:page.purchases')}
        note={format.number(purchases.total)}
        end={
          purchases.total === 0 ? null : (
            <Button variant="link" onPress={() => goTo('purchases', { params: { vendor: String(id) } })}>
              {t('vendors:page.showPurchases')}
            </Button>
          )
        }
      >
        {purchases.total === 0 ? <p className="panel-about">{t('vendors:page.noPurchases')}</p> : null}
        <ul className="use-list">
          {purchases.rows.map((row) => (
            <li key={row.id}>
              <span>{t(`purchases:kindShort.${row.kind}`)}</span>
              <a className="clip" href={`#/${row.kind === 'purchaseOrder' ? 'orders' : 'purchases'}/${String(row.id)}`}>
                {row.no}
              </a>
              <span>{row.postingDate === null ? '' : format.shortDate(row.postingDate)}</span>
              <b className="number">{format.amountIn(row.total, row.currency)}</b>
            </li>
          ))}
        </ul>
      </Panel>
      {entries.total === 0 ? null : <VendorEntries vendorId={id} entries={entries} />}
    </DetailBody>
  );
}

/** What the vendor is owed (POST-1): the newest entries, what remains of all of them, and the way to the register. */
function VendorEntries({
  vendorId,
  entries,
}: {
  readonly vendorId: number;
  readonly entries: CallOutput<'posting.entries'>;
}) {
  const { t, format } = useText();
  const goTo = useStore((state) => state.goTo);
  return (
    <Panel
      title={t('posting:entries.title')}
      note={format.list(entries.sums.map(({ remaining, currency }) => format.amountIn(remaining, currency)))}
      end={
        <Button variant="link" onPress={() => goTo('vendorEntries', { params: { vendor: String(vendorId) } })}>
          {t('posting:entries.showAll')}
        </Button>
      }
    >
      <ul className="use-list">
        {entries.rows.map((row) => (
          <li key={row.id}>
            <EntryStateChip entry={row} />
            <a className="clip" href={`#/vendorEntries/${String(row.id)}`}>
              {row.voucherNo} · {row.vendorDocumentNo}
            </a>
            <span>{row.dueDate === null ? '' : format.shortDate(row.dueDate)}</span>
            <b className="number">{format.amountIn(row.remaining, row.currency)}</b>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
