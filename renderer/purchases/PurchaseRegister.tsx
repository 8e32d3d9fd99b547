import { ClipboardCopy } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { PurchaseRow } from '../../shared/contract/purchases.ts';
import { ActionIconButton } from '../keys/ActionButton.tsx';
import type { Action } from '../keys/registry.ts';
import { useActions } from '../keys/use-actions.tsx';
import { choiceOf } from '../register/choice.ts';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { useCopyRows } from '../register/use-copy-rows.ts';
import { useSort } from '../register/use-sort.ts';
import { type RowsQuestion, useRows } from '../store/use-rows.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/states/EmptyState.tsx';
import type { Icon } from '../ui/icon.ts';
import { useVendorNarrowing } from '../vendors/use-vendor-narrowing.ts';
import { PurchaseDetail } from './PurchaseDetail.tsx';
import { purchaseCells, purchaseHeads } from './purchase-cells.ts';
import { type PurchaseColumn, purchaseColumns } from './purchase-columns.tsx';
import './purchases.css';

type Kind = PurchaseRow['kind'];
type Status = PurchaseRow['status'];

const rowKey = (row: PurchaseRow): number => row.id;
const newestFirst = { column: 'createdAt', descending: true } as const;
const fromLast = (column: PurchaseColumn): boolean =>
  !['no', 'vendorName', 'kind', 'status', 'vendorOrderNo'].includes(column);

interface RegisterProps {
  readonly place: 'purchases' | 'orders';
  readonly kinds: readonly Kind[];
  readonly statuses: readonly Status[];
  readonly icon: Icon;
  /** Orders of this register alone, beside copying it. */
  readonly tools?: ReactNode;
  readonly words: { readonly title: string; readonly empty: string; readonly emptyText: string; readonly hint: string };
}

/** A register of purchase documents (ACC-2), narrowed to a vendor when one comes from its card. */
export function PurchaseRegister({ place, kinds, statuses, icon, tools = null, words }: RegisterProps) {
  const text = useText();
  const { t } = text;
  const goTo = useStore((state) => state.goTo);
  const ledgerId = useStore((state) => state.ledgerId);
  const vendor = useVendorNarrowing(place);
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<Kind | null>(null);
  const [status, setStatus] = useState<Status | null>(null);
  const sorting = useSort<PurchaseColumn>(newestFirst, fromLast);
  const question: RowsQuestion<'purchases.rows'> = {
    search: search.trim(),
    kinds: kind === null ? [...kinds] : [kind],
    statuses: status === null ? [] : [status],
    vendorId: vendor.id,
    ledgerId,
    sort: sorting.sort,
  };
  const rows = useRows('purchases.rows', question, ['purchases.changed']);
  const columns = useMemo(() => purchaseColumns(text, place === 'orders'), [text, place]);
  const copyAll: Action = {
    name: 'purchases.copyCsv',
    scope: 'global',
    keys: [],
    label: t('purchases:copy.action'),
    icon: ClipboardCopy,
    run: useCopyRows('purchases.rows', question, {
      title: words.title,
      heads: purchaseHeads(text),
      cells: (row) => purchaseCells(row, text),
    }),
  };
  useActions([copyAll]);
  const clear = (): void => {
    setKind(null);
    setStatus(null);
    setSearch('');
    vendor.leave();
  };
  const kindChoice = choiceOf<Kind | null>({
    id: 'kind',
    title: t('purchases:filter.kind'),
    values: [null, ...kinds],
    all: null,
    value: kind,
    nameOf: (one) => t(one === null ? 'purchases:filter.any' : `purchases:kind.${one}`),
    onChoose: setKind,
  });
  const statusChoice = choiceOf<Status | null>({
    id: 'status',
    title: t('purchases:filter.status'),
    values: [null, ...statuses],
    all: null,
    value: status,
    nameOf: (one) => t(one === null ? 'purchases:filter.anyStatus' : `purchases:status.${one}`),
    onChoose: setStatus,
  });

  return (
    <RegisterPage
      title={words.title}
      tools={
        <>
          {tools}
          <ActionIconButton action={copyAll} />
        </>
      }
      search={search}
      onSearch={setSearch}
      placeholder={t('purchases:search')}
      choices={kinds.length < 2 ? [statusChoice] : [kindChoice, statusChoice]}
      filters={vendor.filters}
      onClear={clear}
      rows={rows}
      columns={columns}
      layoutName={place}
      rowKey={rowKey}
      {...sorting}
      empty={
        <EmptyState icon={icon} title={words.empty} text={words.emptyText}>
          <Button onPress={() => goTo('purchase')}>{t('purchases:empty.toInbox')}</Button>
        </EmptyState>
      }
      nothingFound={{ title: t('purchases:empty.filteredTitle'), text: t('purchases:empty.filteredText') }}
      detailIcon={icon}
      detailHint={words.hint}
      detail={(id, _, position) => <PurchaseDetail key={id} id={id} position={position} />}
    />
  );
}
