import { ClipboardCopy, HandCoins, ListFilter, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import type { CallInput } from '../../shared/contract/calls.ts';
import type { VendorEntryRow } from '../../shared/contract/posting.ts';
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
import { entryCells, entryHeads } from './entries/entry-cells.ts';
import { type EntryColumn, entryColumns } from './entries/entry-columns.tsx';
import { EntryDetail } from './entries/EntryDetail.tsx';
import { dayAfter } from './register/periods.ts';
import { useCopyRows } from './register/use-copy-rows.ts';
import './posting.css';

type Question = Omit<CallInput<'posting.entries'>, 'offset' | 'limit'>;

const rowKey = (row: VendorEntryRow): number => row.id;
const states = ['all', 'open', 'closed'] as const;
/** Due by today, or within so many days. */
const dues = { any: null, overdue: -1, today: 0, week: 7, month: 30 } as const;
type Due = keyof typeof dues;
const dueChoices = Object.keys(dues) as Due[];
const kindChoices: readonly (VoucherKind | null)[] = [null, ...voucherKinds];
const fromLast: readonly string[] = ['date', 'amount', 'remaining', 'voucherNo'];

/** The register of vendor entries (POST-1): what is owed, when, and what is closed; open ones first of all. */
export function VendorEntriesPage() {
  const text = useText();
  const { t, format } = text;
  const backend = useBackend();
  const place = useStore((state) => state.place);
  const goTo = useStore((state) => state.goTo);
  const ledgerId = useStore((state) => state.ledgerId);
  const vendorId = /^\d+$/.test(place.params['vendor'] ?? '') ? Number(place.params['vendor']) : null;
  const vendor = useCall('vendors.open', vendorId === null ? null : { id: vendorId }).value?.vendor ?? null;
  const [search, setSearch] = useState('');
  const [state, setState] = useState<(typeof states)[number]>('open');
  const [kind, setKind] = useState<VoucherKind | null>(null);
  const [due, setDue] = useState<Due>('any');
  const [sort, setSort] = useState<{ column: EntryColumn; descending: boolean }>({
    column: 'dueDate',
    descending: false,
  });
  const within = dues[due];
  const question: Question = {
    search: search.trim(),
    state,
    kinds: kind === null ? [] : [kind],
    ledgerId,
    vendorId,
    dueTo: within === null ? null : dayAfter(new Date().toISOString().slice(0, 10), within),
    sort,
  };
  const rows = useRows('posting.entries', question, ['posting.changed']);
  const sums = useZustand(rows.state, ({ answer }) => answer?.sums ?? null);
  const columns = useMemo(() => entryColumns(text), [text]);
  const title = t('posting:entries.title');
  const copyAll = useCopyRows(
    title,
    entryHeads(text),
    (window) => readRows(backend, 'posting.entries', question, window),
    (row: VendorEntryRow) => entryCells(row, text),
  );
  const kindName = (one: VoucherKind | null): string =>
    one === null ? t('purchases:filter.any') : t(`purchases:kind.${one}`);
  const leaveVendor = (): void => goTo('vendorEntries', { id: place.id });
  const filters: readonly ShownFilter[] = [
    ...(state === 'all'
      ? []
      : [{ id: 'state', text: t(`posting:stateFilter.${state}`), onRemove: () => setState('all') }]),
    ...(due === 'any' ? [] : [{ id: 'due', text: t(`posting:due.${due}`), onRemove: () => setDue('any') }]),
    ...(kind === null ? [] : [{ id: 'kind', text: kindName(kind), onRemove: () => setKind(null) }]),
    ...(vendorId === null
      ? []
      : [{ id: 'vendor', text: t('purchases:filter.vendor', { name: vendor?.name ?? '' }), onRemove: leaveVendor }]),
  ];
  const clear = (): void => {
    setState('all');
    setDue('any');
    setKind(null);
    setSearch('');
    if (vendorId !== null) leaveVendor();
  };
  useActions([
    {
      name: 'vendorEntries.copyCsv',
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
      placeholder={t('posting:entries.search')}
      filterMenu={
        <Menu
          trigger={<Button icon={ListFilter}>{t('register:filter')}</Button>}
          label={t('register:filter')}
          placement="bottom end"
        >
          <MenuSection title={t('posting:columns.state')}>
            {states.map((one) => (
              <MenuItem key={one} id={`state ${one}`} checked={state === one} onAction={() => setState(one)}>
                {t(`posting:stateFilter.${one}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection title={t('posting:columns.dueDate')}>
            {dueChoices.map((one) => (
              <MenuItem key={one} id={`due ${one}`} checked={due === one} onAction={() => setDue(one)}>
                {t(`posting:due.${one}`)}
              </MenuItem>
            ))}
          </MenuSection>
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
        </Menu>
      }
      filters={filters}
      onClearFilters={clear}
      {...(sums === null || sums.length === 0
        ? {}
        : {
            note: (
              <span className="entry-sums number">
                {sums.map(({ currency, amount, remaining }) => (
                  <span key={currency}>
                    {t('posting:entries.sum', {
                      remaining: format.amountIn(remaining, currency),
                      amount: format.amountIn(amount, currency),
                    })}
                  </span>
                ))}
              </span>
            ),
          })}
      rows={rows}
      columns={columns}
      layoutName="vendorEntries"
      rowKey={rowKey}
      sort={sort}
      onSort={(column) => {
        if (column === 'state') return;
        setSort({ column, descending: sort.column === column ? !sort.descending : fromLast.includes(column) });
      }}
      empty={
        filters.length === 0 && search.trim() === '' ? (
          <EmptyState icon={HandCoins} title={t('posting:entries.empty')} text={t('posting:entries.emptyText')} />
        ) : (
          <EmptyState icon={SearchX} title={t('purchases:empty.filteredTitle')} text={t('posting:entries.filtered')}>
            <Button onPress={clear}>{t('register:clearAll')}</Button>
          </EmptyState>
        )
      }
      detailIcon={HandCoins}
      detailHint={t('posting:entries.noneOpen')}
      detail={(id, _, position) => <EntryDetail key={id} id={id} position={position} />}
    />
  );
}
