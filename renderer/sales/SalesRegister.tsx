import { EllipsisVertical, FileInput, FileOutput } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { SalesRow } from '../../shared/contract/sales-parts.ts';
import { salesKinds, type SalesKind } from '../../shared/domain/sales/customer.ts';
import { ActionButton, ActionItem } from '../keys/ActionButton.tsx';
import { choiceOf } from '../register/choice.ts';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { SelectionBar } from '../register/SelectionBar.tsx';
import { useMarks } from '../register/use-marks.tsx';
import { useSort } from '../register/use-sort.ts';
import { useCall } from '../store/use-call.ts';
import { useLacking } from '../store/use-lacking.ts';
import { useLedgerNames } from '../store/use-ledger-names.ts';
import { useRows } from '../store/use-rows.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/states/EmptyState.tsx';
import type { ListFilter } from '../ui/ListHead.tsx';
import { Menu } from '../ui/overlays/Menu.tsx';
import { FilesDialog } from './files/FilesDialog.tsx';
import { PaymentsDialog } from './owing/PaymentsDialog.tsx';
import { RemindDialog } from './owing/RemindDialog.tsx';
import { StatementsDialog } from './owing/StatementsDialog.tsx';
import { SaleDetail } from './page/SaleDetail.tsx';
import { type SaleColumn, saleColumns } from './sale-columns.tsx';
import { usePostDrafts } from './use-post-drafts.ts';
import { type SalesDialog, useSalesActions } from './use-sales-actions.ts';

const rowKey = (row: SalesRow): number => row.id;
const narrowings = ['drafts', 'open', 'overdue'] as const;
type Narrowing = (typeof narrowings)[number];
const newestFirst = { column: 'createdAt', descending: true } as const;
const fromLast = (column: SaleColumn): boolean => !['no', 'customerName', 'kind'].includes(column);

/** The register of sales documents: what was written, drafts among them, and what is owed for it. */
export function SalesRegister({ ledgerId }: { readonly ledgerId: number | null }) {
  const text = useText();
  const { t, format } = text;
  const place = useStore((state) => state.place);
  const goTo = useStore((state) => state.goTo);
  const chosenLedger = useStore((state) => state.ledgerId);
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<SalesKind | null>(null);
  const [narrowing, setNarrowing] = useState<Narrowing | null>(null);
  const [issueDate, setIssueDate] = useState<string | null>(null);
  const [dialog, setDialog] = useState<SalesDialog | null>(null);
  const sorting = useSort<SaleColumn>(newestFirst, fromLast);
  const today = new Date().toISOString().slice(0, 10);
  const customerNo = place.params['customer'] ?? '';
  const rows = useRows(
    'sales.rows',
    {
      // A customer's number comes from its card.
      search: [search.trim(), customerNo].filter((part) => part !== '').join(' '),
      ledgerId: chosenLedger,
      kinds: kind === null ? [] : [kind],
      status: narrowing === 'drafts' ? 'draft' : null,
      owing: narrowing === 'open' || narrowing === 'overdue' ? narrowing : null,
      customerId: null,
      issueDate,
      sort: sorting.sort,
    },
    ['sales.changed'],
  );
  const ledgerOf = useLedgerNames();
  const columns = useMemo(() => saleColumns(text, today, ledgerOf), [text, today, ledgerOf]);
  const marks = useMarks(rows, rowKey);
  const failed = useCall('sales.files', { status: 'failed', offset: 0, limit: 1 }, ['sales.changed']).value?.total ?? 0;
  const { newInvoice, otherKinds, forMany } = useSalesActions(setDialog);
  const postDrafts = usePostDrafts();
  const noBookkeeper = useLacking()('bookkeeper');

  const clear = (): void => {
    setSearch('');
    setKind(null);
    setNarrowing(null);
    setIssueDate(null);
    if (customerNo !== '') goTo('sales', {});
  };
  async function postMarked(): Promise<void> {
    const marked = new Set(marks.keys);
    const loaded = [...rows.state.getState().windows.values()].flat();
    const drafts = loaded.filter(({ id, status }) => status === 'draft' && marked.has(id));
    if (await postDrafts(drafts.map(({ id }) => id))) marks.clear();
  }
  const filters: ListFilter[] = [];
  if (issueDate !== null)
    filters.push({
      id: 'issueDate',
      text: t('sales:filter.issued', { date: format.mediumDate(issueDate) }),
      onRemove: () => setIssueDate(null),
    });
  if (customerNo !== '')
    filters.push({
      id: 'customer',
      text: t('sales:filter.customer', { no: customerNo }),
      onRemove: () => goTo('sales', place.id === null ? {} : { id: place.id }),
    });

  return (
    <>
      <RegisterPage
        title={t('sales:title')}
        tools={
          <>
            <ActionButton action={newInvoice} keyless />
            <Menu
              placement="bottom end"
              trigger={<IconButton icon={EllipsisVertical} label={t('master:register.more')} />}
            >
              {[...otherKinds, ...forMany].map((action) => (
                <ActionItem key={action.name} action={action} />
              ))}
            </Menu>
          </>
        }
        search={search}
        onSearch={setSearch}
        placeholder={t('sales:search')}
        choices={[
          choiceOf<SalesKind | null>({
            id: 'kind',
            title: t('sales:columns.kind'),
            values: [null, ...salesKinds],
            all: null,
            value: kind,
            nameOf: (one) => t(one === null ? 'sales:filter.all' : `sales:kinds.${one}`),
            onChoose: setKind,
          }),
          choiceOf<Narrowing | null>({
            id: 'status',
            title: t('sales:columns.status'),
            values: [null, ...narrowings],
            all: null,
            value: narrowing,
            nameOf: (one) => t(`sales:filter.${one ?? 'all'}`),
            onChoose: setNarrowing,
          }),
        ]}
        filters={filters}
        onClear={clear}
        note={
          failed === 0 ? null : (
            <Button variant="link" icon={FileInput} onPress={() => setDialog('files')}>
              {t('sales:files.failed', { count: failed })}
            </Button>
          )
        }
        rows={rows}
        columns={columns}
        layoutName="sales"
        rowKey={rowKey}
        {...sorting}
        marks={marks}
        bar={
          <SelectionBar count={marks.count} onClear={marks.clear}>
            <Button variant="main" reason={noBookkeeper} onPress={() => void postMarked()}>
              {t('sales:many.post')}
            </Button>
          </SelectionBar>
        }
        empty={
          <EmptyState icon={FileOutput} title={t('sales:empty.title')} text={t('sales:empty.text')}>
            <ActionButton action={newInvoice} keyless />
          </EmptyState>
        }
        nothingFound={{ title: t('sales:list.filteredTitle'), text: t('sales:list.filteredText') }}
        detailIcon={FileOutput}
        detailHint={t('sales:empty.noneOpen')}
        detail={(id, _, position) => (
          <SaleDetail
            key={id}
            id={id}
            position={position}
            onSameDay={(day) => {
              setKind('reminder');
              setIssueDate(day);
            }}
          />
        )}
      />
      {ledgerId === null ? null : dialog === 'remind' ? (
        <RemindDialog ledgerId={ledgerId} today={today} onClose={() => setDialog(null)} />
      ) : dialog === 'statements' ? (
        <StatementsDialog ledgerId={ledgerId} today={today} onClose={() => setDialog(null)} />
      ) : dialog === 'payments' ? (
        <PaymentsDialog ledgerId={ledgerId} onClose={() => setDialog(null)} />
      ) : dialog === 'files' ? (
        <FilesDialog ledgerId={ledgerId} onClose={() => setDialog(null)} />
      ) : null}
    </>
  );
}
