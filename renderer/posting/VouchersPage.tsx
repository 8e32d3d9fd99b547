import { BookOpenCheck, ClipboardCopy, ListFilter, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { CallInput } from '../../shared/contract/calls.ts';
import type { VoucherRow } from '../../shared/contract/posting.ts';
import { voucherKinds, type VoucherKind } from '../../shared/domain/posting/voucher.ts';
import { useActions } from '../keys/use-actions.tsx';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { useCall } from '../store/use-call.ts';
import { readRows, useRows } from '../store/use-rows.ts';
import { useBackend, useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { ListFilter as ShownFilter } from '../ui/ListHead.tsx';
import { Menu, MenuItem, MenuSection } from '../ui/Menu.tsx';
import { daysOf, periods, type Period } from './register/periods.ts';
import { useCopyRows } from './register/use-copy-rows.ts';
import { type VoucherColumn, voucherColumns } from './voucher/voucher-columns.tsx';
import { voucherCells, voucherHeads } from './voucher/voucher-cells.ts';
import { VoucherDetail } from './voucher/VoucherDetail.tsx';
import './posting.css';

type Question = Omit<CallInput<'posting.vouchers'>, 'offset' | 'limit'>;

const rowKey = (row: VoucherRow): number => row.id;
const fromFirst: readonly VoucherColumn[] = ['kind', 'vendorName', 'postedBy'];
const kindChoices: readonly (VoucherKind | null)[] = [null, ...voucherKinds];

/** The register of vouchers (POST-1), narrowed to a vendor when one comes from its card. */
export function VouchersPage() {
  const text = useText();
  const { t } = text;
  const backend = useBackend();
  const place = useStore((state) => state.place);
  const goTo = useStore((state) => state.goTo);
  const ledgerId = useStore((state) => state.ledgerId);
  const vendorId = /^\d+$/.test(place.params['vendor'] ?? '') ? Number(place.params['vendor']) : null;
  const vendor = useCall('vendors.open', vendorId === null ? null : { id: vendorId }).value?.vendor ?? null;
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<VoucherKind | null>(null);
  const [period, setPeriod] = useState<Period>('all');
  const [sort, setSort] = useState<{ column: VoucherColumn; descending: boolean }>({ column: 'no', descending: true });
  const question: Question = {
    search: search.trim(),
    kinds: kind === null ? [] : [kind],
    ledgerId,
    vendorId,
    ...daysOf(period, new Date().toISOString().slice(0, 10)),
    sort,
  };
  const rows = useRows('posting.vouchers', question, ['posting.changed']);
  const columns = useMemo(() => voucherColumns(text), [text]);
  const title = t('posting:title');
  const copyAll = useCopyRows(
    title,
    voucherHeads(text),
    (window) => readRows(backend, 'posting.vouchers', question, window),
    (row: VoucherRow) => voucherCells(row, text),
  );
  const kindName = (one: VoucherKind | null): string =>
    one === null ? t('purchases:filter.any') : t(`purchases:kind.${one}`);
  const leaveVendor = (): void => goTo('vouchers', { id: place.id });
  const filters: readonly ShownFilter[] = [
    ...(kind === null ? [] : [{ id: 'kind', text: kindName(kind), onRemove: () => setKind(null) }]),
    ...(period === 'all'
      ? []
      : [{ id: 'period', text: t(`posting:period.${period}`), onRemove: () => setPeriod('all') }]),
    ...(vendorId === null
      ? []
      : [{ id: 'vendor', text: t('purchases:filter.vendor', { name: vendor?.name ?? '' }), onRemove: leaveVendor }]),
  ];
  const clear = (): void => {
    setKind(null);
    setPeriod('all');
    setSearch('');
    if (vendorId !== null) leaveVendor();
  };
  useActions([
    {
      name: 'vouchers.copyCsv',
      scope: 'global',
      keys: [],
      label: t('purchases:copy.action'),
      icon: ClipboardCopy,
      run: copyAll,
    },
  ]);

  return (
    <RegisterPage
      title={title}
      tools={<IconButton icon={ClipboardCopy} label={t('purchases:copy.action')} onPress={copyAll} />}
      search={search}
      onSearch={setSearch}
      placeholder={t('posting:search')}
      filterMenu={
        <Menu
          trigger={<Button icon={ListFilter}>{t('register:filter')}</Button>}
          label={t('register:filter')}
          placement="bottom end"
        >
          <MenuSection title={t('purchases:filter.kind')}>
            {kindChoices.map((one) => (
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
          <MenuSection title={t('posting:columns.date')}>
            {periods.map((one) => (
              <MenuItem key={one} id={`period ${one}`} checked={period === one} onAction={() => setPeriod(one)}>
                {t(`posting:period.${one}`)}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      }
      filters={filters}
      onClearFilters={clear}
      rows={rows}
      columns={columns}
      layoutName="vouchers"
      rowKey={rowKey}
      sort={sort}
      onSort={(column) =>
        setSort({ column, descending: sort.column === column ? !sort.descending : !fromFirst.includes(column) })
      }
      empty={
        filters.length === 0 && search.trim() === '' ? (
          <EmptyState icon={BookOpenCheck} title={t('posting:empty.title')} text={t('posting:empty.text')}>
            <Button onPress={() => goTo('purchases')}>{t('posting:empty.toPurchases')}</Button>
          </EmptyState>
        ) : (
          <EmptyState icon={SearchX} title={t('purchases:empty.filteredTitle')} text={t('posting:empty.filtered')}>
            <Button onPress={clear}>{t('register:clearAll')}</Button>
          </EmptyState>
        )
      }
      detailIcon={BookOpenCheck}
      detailHint={t('posting:empty.noneOpen')}
      detail={(id, _, position) => <VoucherDetail key={id} id={id} position={position} />}
    />
  );
}
