import { ClipboardCopy, ListFilter, SearchX } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { CallInput } from '../../shared/contract/calls.ts';
import type { PurchaseRow } from '../../shared/contract/purchases.ts';
import { useActions } from '../keys/use-actions.tsx';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { useCall } from '../store/use-call.ts';
import { useRows } from '../store/use-rows.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { Icon } from '../ui/icon.ts';
import type { ListFilter as ShownFilter } from '../ui/ListHead.tsx';
import { Menu, MenuItem, MenuSection } from '../ui/Menu.tsx';
import { PurchaseDetail } from './PurchaseDetail.tsx';
import { type PurchaseColumn, purchaseColumns } from './purchase-columns.tsx';
import { useCopyRegister } from './use-copy-register.ts';
import './purchases.css';

export type PurchaseQuestion = Omit<CallInput<'purchases.rows'>, 'offset' | 'limit'>;
type Kind = PurchaseRow['kind'];
type Status = PurchaseRow['status'];

const rowKey = (row: PurchaseRow): number => row.id;
const fromFirst: readonly PurchaseColumn[] = ['no', 'vendorName', 'kind', 'status', 'vendorOrderNo'];

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
export function PurchaseRegister({ place: name, kinds, statuses, icon, tools = null, words }: RegisterProps) {
  const text = useText();
  const { t } = text;
  const place = useStore((state) => state.place);
  const goTo = useStore((state) => state.goTo);
  const ledgerId = useStore((state) => state.ledgerId);
  const vendorId = /^\d+$/.test(place.params['vendor'] ?? '') ? Number(place.params['vendor']) : null;
  const vendor = useCall('vendors.open', vendorId === null ? null : { id: vendorId }).value?.vendor ?? null;
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<Kind | null>(null);
  const [status, setStatus] = useState<Status | null>(null);
  const [sort, setSort] = useState<{ column: PurchaseColumn; descending: boolean }>({
    column: 'createdAt',
    descending: true,
  });
  const question: PurchaseQuestion = {
    search: search.trim(),
    kinds: kind === null ? [...kinds] : [kind],
    statuses: status === null ? [] : [status],
    vendorId,
    ledgerId,
    sort,
  };
  const rows = useRows('purchases.rows', question, ['purchases.changed']);
  const columns = useMemo(() => purchaseColumns(text, name === 'orders'), [text, name]);
  const copyAll = useCopyRegister(question, words.title);
  const leaveVendor = (): void => goTo(name, { id: place.id });
  const kindName = (one: Kind | null): string =>
    one === null ? t('purchases:filter.any') : t(`purchases:kind.${one}`);
  const statusName = (one: Status | null): string =>
    one === null ? t('purchases:filter.anyStatus') : t(`purchases:status.${one}`);
  const filters: readonly ShownFilter[] = [
    ...(kind === null ? [] : [{ id: 'kind', text: kindName(kind), onRemove: () => setKind(null) }]),
    ...(status === null ? [] : [{ id: 'status', text: statusName(status), onRemove: () => setStatus(null) }]),
    ...(vendorId === null
      ? []
      : [{ id: 'vendor', text: t('purchases:filter.vendor', { name: vendor?.name ?? '' }), onRemove: leaveVendor }]),
  ];
  const clear = (): void => {
    setKind(null);
    setStatus(null);
    setSearch('');
    if (vendorId !== null) leaveVendor();
  };
  useActions([
    {
      name: 'purchases.copyCsv',
      scope: 'global',
      keys: [],
      label: t('purchases:copy.action'),
      icon: ClipboardCopy,
      run: copyAll,
    },
  ]);

  return (
    <RegisterPage
      title={words.title}
      tools={
        <>
          {tools}
          <IconButton icon={ClipboardCopy} label={t('purchases:copy.action')} onPress={copyAll} />
        </>
      }
      search={search}
      onSearch={setSearch}
      placeholder={t('purchases:search')}
      filterMenu={
        <Menu
          trigger={<Button icon={ListFilter}>{t('register:filter')}</Button>}
          label={t('register:filter')}
          placement="bottom end"
        >
          {kinds.length < 2 ? null : (
            <MenuSection title={t('purchases:filter.kind')}>
              {[null, ...kinds].map((one) => (
                <MenuItem
                  key={one ?? 'any'}
                  id={`kind ${one ?? 'any'}`}
                  checked={kind === one}
                  onAction={() => setKind(one)}
                >
                  {kindName(one)}
                </MenuItem>
              ))}
            </MenuSection>
          )}
          <MenuSection title={t('purchases:filter.status')}>
            {[null, ...statuses].map((one) => (
              <MenuItem
                key={one ?? 'any'}
                id={`status ${one ?? 'any'}`}
                checked={status === one}
                onAction={() => setStatus(one)}
              >
                {statusName(one)}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      }
      filters={filters}
      onClearFilters={clear}
      rows={rows}
      columns={columns}
      layoutName={name}
      rowKey={rowKey}
      sort={sort}
      onSort={(column) =>
        setSort({ column, descending: sort.column === column ? !sort.descending : !fromFirst.includes(column) })
      }
      empty={
        filters.length === 0 && search.trim() === '' ? (
          <EmptyState icon={icon} title={words.empty} text={words.emptyText}>
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
      detailIcon={icon}
      detailHint={words.hint}
      detail={(id, _, position) => <PurchaseDetail key={id} id={id} position={position} />}
    />
  );
}
