import { ClipboardCopy, HandCoins } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import type { VendorEntryRow } from '../../shared/contract/posting.ts';
import { voucherKinds, type VoucherKind } from '../../shared/domain/posting/voucher.ts';
import { ActionIconButton } from '../keys/ActionButton.tsx';
import type { Action } from '../keys/registry.ts';
import { useActions } from '../keys/use-actions.tsx';
import { choiceOf } from '../register/choice.ts';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { useCopyRows } from '../register/use-copy-rows.ts';
import { useSort } from '../register/use-sort.ts';
import { type RowsQuestion, useRows } from '../store/use-rows.ts';
import { useLedgerNames } from '../store/use-ledger-names.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { EmptyState } from '../ui/states/EmptyState.tsx';
import { useVendorNarrowing } from '../vendors/use-vendor-narrowing.ts';
import { entryCells, entryHeads } from './entries/entry-cells.ts';
import { type EntryColumn, entryColumns } from './entries/entry-columns.tsx';
import { EntryDetail } from './entries/EntryDetail.tsx';
import { dayAfter } from './register/periods.ts';
import './posting.css';

const rowKey = (row: VendorEntryRow): number => row.id;
const states = ['all', 'open', 'closed'] as const;
type State = (typeof states)[number];
/** Due by today, or within so many days. */
const dues = { any: null, overdue: -1, today: 0, week: 7, month: 30 } as const;
type Due = keyof typeof dues;
const noSums: readonly never[] = [];
type SortColumn = Exclude<EntryColumn, 'state'>;
const dueFirst = { column: 'dueDate', descending: false } as const;
const fromLast = (column: SortColumn): boolean => ['date', 'amount', 'remaining', 'voucherNo'].includes(column);

/** The register of vendor entries (POST-1): what is owed, when, and what is closed; open ones first of all. */
export function VendorEntriesPage() {
  const text = useText();
  const { t, format } = text;
  const ledgerId = useStore((state) => state.ledgerId);
  const vendor = useVendorNarrowing('vendorEntries');
  const [search, setSearch] = useState('');
  const [state, setState] = useState<State>('open');
  const [kind, setKind] = useState<VoucherKind | null>(null);
  const [due, setDue] = useState<Due>('any');
  const { sort, onSort } = useSort<SortColumn>(dueFirst, fromLast);
  const within = dues[due];
  const question: RowsQuestion<'posting.entries'> = {
    search: search.trim(),
    state,
    kinds: kind === null ? [] : [kind],
    ledgerId,
    vendorId: vendor.id,
    dueTo: within === null ? null : dayAfter(new Date().toISOString().slice(0, 10), within),
    sort,
  };
  const rows = useRows('posting.entries', question, ['posting.changed']);
  const sums = useZustand(rows.state, ({ answer }) => answer?.sums ?? noSums);
  const ledgerOf = useLedgerNames();
  const columns = useMemo(() => entryColumns(text, ledgerOf), [text, ledgerOf]);
  const title = t('posting:entries.title');
  const copyAll: Action = {
    name: 'vendorEntries.copyCsv',
    scope: 'global',
    keys: [],
    label: t('purchases:copy.action'),
    icon: ClipboardCopy,
    run: useCopyRows('posting.entries', question, {
      title,
      heads: entryHeads(text),
      cells: (row) => entryCells(row, text),
    }),
  };
  useActions([copyAll]);
  const clear = (): void => {
    setState('all');
    setDue('any');
    setKind(null);
    setSearch('');
    vendor.leave();
  };

  return (
    <RegisterPage
      title={title}
      tools={<ActionIconButton action={copyAll} />}
      search={search}
      onSearch={setSearch}
      placeholder={t('posting:entries.search')}
      choices={[
        choiceOf<State>({
          id: 'state',
          title: t('posting:columns.state'),
          values: states,
          all: 'all',
          value: state,
          nameOf: (one) => t(`posting:stateFilter.${one}`),
          onChoose: setState,
        }),
        choiceOf<Due>({
          id: 'due',
          title: t('posting:columns.dueDate'),
          values: Object.keys(dues) as Due[],
          all: 'any',
          value: due,
          nameOf: (one) => t(`posting:due.${one}`),
          onChoose: setDue,
        }),
        choiceOf<VoucherKind | null>({
          id: 'kind',
          title: t('purchases:filter.kind'),
          values: [null, ...voucherKinds],
          all: null,
          value: kind,
          nameOf: (one) => t(one === null ? 'purchases:filter.any' : `purchases:kind.${one}`),
          onChoose: setKind,
        }),
      ]}
      filters={vendor.filters}
      onClear={clear}
      note={
        sums.length === 0 ? null : (
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
        )
      }
      rows={rows}
      columns={columns}
      layoutName="vendorEntries"
      rowKey={rowKey}
      sort={sort}
      onSort={(column) => {
        if (column !== 'state') onSort(column);
      }}
      empty={<EmptyState icon={HandCoins} title={t('posting:entries.empty')} text={t('posting:entries.emptyText')} />}
      nothingFound={{ title: t('purchases:empty.filteredTitle'), text: t('posting:entries.filtered') }}
      detailIcon={HandCoins}
      detailHint={t('posting:entries.noneOpen')}
      detail={(id, _, position) => <EntryDetail key={id} id={id} position={position} />}
    />
  );
}
