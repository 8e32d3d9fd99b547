import { Filter, Receipt, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { CallInput, CallOutput } from '../../shared/contract/calls.ts';
import type { PurchaseRow } from '../../shared/contract/purchases.ts';
import type { Backend } from '../backend.ts';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { useCall } from '../store/use-call.ts';
import { useRows } from '../store/use-rows.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { ListFilter } from '../ui/ListHead.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { type PurchaseColumn, purchaseColumns } from './purchase-columns.tsx';
import { PurchaseDetail } from './PurchaseDetail.tsx';
import './purchases.css';

type Question = Omit<CallInput<'purchases.rows'>, 'offset' | 'limit'>;
type Answer = CallOutput<'purchases.rows'>;
const read = (backend: Backend, question: Question, window: { offset: number; limit: number }) =>
  backend.call('purchases.rows', { ...question, ...window });
const rowKey = (row: PurchaseRow): number => row.id;
const kinds = [null, 'purchaseInvoice', 'purchaseCreditMemo'] as const;

/** The register of purchase invoices and credit memos (ACC-2), narrowed to a vendor when one comes from its card. */
export function PurchasesPage() {
  const text = useText();
  const { t } = text;
  const place = useStore((state) => state.place);
  const goTo = useStore((state) => state.goTo);
  const vendorId = /^\d+$/.test(place.params['vendor'] ?? '') ? Number(place.params['vendor']) : null;
  const vendor = useCall('vendors.open', vendorId === null ? null : { id: vendorId }).value?.vendor ?? null;
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<PurchaseRow['kind'] | null>(null);
  const [sort, setSort] = useState<{ column: PurchaseColumn; descending: boolean }>({
    column: 'createdAt',
    descending: true,
  });
  const rows = useRows<Question, PurchaseRow, Answer>(read, { search: search.trim(), kind, vendorId, sort }, [
    'purchases.changed',
  ]);
  const columns = useMemo(() => purchaseColumns(text), [text]);
  const leaveVendor = (): void => goTo('purchases', { id: place.id });
  const kindName = (one: PurchaseRow['kind'] | null): string =>
    one === null ? t('purchases:filter.any') : t(`purchases:kind.${one}`);
  const filters: readonly ListFilter[] = [
    ...(kind === null ? [] : [{ id: 'kind', text: kindName(kind), onRemove: () => setKind(null) }]),
    ...(vendorId === null
      ? []
      : [{ id: 'vendor', text: t('purchases:filter.vendor', { name: vendor?.name ?? '' }), onRemove: leaveVendor }]),
  ];
  const clear = (): void => {
    setKind(null);
    setSearch('');
    if (vendorId !== null) leaveVendor();
  };

  return (
    <RegisterPage
      title={t('purchases:title')}
      search={search}
      onSearch={setSearch}
      placeholder={t('purchases:search')}
      filterMenu={
        <Menu
          trigger={<Button icon={Filter}>{t('register:filter')}</Button>}
          label={t('purchases:filter.kind')}
          placement="bottom end"
        >
          {kinds.map((one) => (
            <MenuItem key={one ?? 'any'} id={one ?? 'any'} checked={kind === one} onAction={() => setKind(one)}>
              {kindName(one)}
            </MenuItem>
          ))}
        </Menu>
      }
      filters={filters}
      onClearFilters={clear}
      rows={rows}
      columns={columns}
      rowKey={rowKey}
      sort={sort}
      onSort={(column) =>
        setSort({
          column,
          descending:
            sort.column === column ? !sort.descending : column !== 'no' && column !== 'vendorName' && column !== 'kind',
        })
      }
      empty={
        filters.length === 0 && search.trim() === '' ? (
          <EmptyState icon={Receipt} title={t('purchases:empty.title')} text={t('purchases:empty.text')}>
            <Button onPress={() => goTo('purchase')}>{t('purchases:empty.toInbox')}</Button>
          </EmptyState>
        ) : (
          <EmptyState
            icon={SearchX}
            title={t('purchases:empty.filteredTitle')}
            text={t('purchases:empty.filteredText')}
          >
            <Button onPress={clear}>{t('register:clearAll')}</Button>
          </EmptyState>
        )
      }
      detailIcon={Receipt}
      detailHint={t('purchases:empty.noneOpen')}
      detail={(id, _, position) => <PurchaseDetail key={id} id={id} position={position} />}
    />
  );
}
