import { BookOpenCheck, ClipboardCopy } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { VoucherRow } from '../../shared/contract/posting.ts';
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
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/states/EmptyState.tsx';
import { useVendorNarrowing } from '../vendors/use-vendor-narrowing.ts';
import { daysOf, periods, type Period } from './register/periods.ts';
import { type VoucherColumn, voucherColumns } from './voucher/voucher-columns.tsx';
import { voucherCells, voucherHeads } from './voucher/voucher-cells.ts';
import { VoucherDetail } from './voucher/VoucherDetail.tsx';
import './posting.css';

const rowKey = (row: VoucherRow): number => row.id;
const newestFirst = { column: 'no', descending: true } as const;
const fromLast = (column: VoucherColumn): boolean => !['kind', 'vendorName', 'postedBy'].includes(column);

/** The register of vouchers (POST-1), narrowed to a vendor when one comes from its card. */
export function VouchersPage() {
  const text = useText();
  const { t } = text;
  const goTo = useStore((state) => state.goTo);
  const ledgerId = useStore((state) => state.ledgerId);
  const vendor = useVendorNarrowing('vouchers');
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<VoucherKind | null>(null);
  const [period, setPeriod] = useState<Period>('all');
  const sorting = useSort<VoucherColumn>(newestFirst, fromLast);
  const question: RowsQuestion<'posting.vouchers'> = {
    search: search.trim(),
    kinds: kind === null ? [] : [kind],
    ledgerId,
    vendorId: vendor.id,
    ...daysOf(period, new Date().toISOString().slice(0, 10)),
    sort: sorting.sort,
  };
  const rows = useRows('posting.vouchers', question, ['posting.changed']);
  const ledgerOf = useLedgerNames();
  const columns = useMemo(() => voucherColumns(text, ledgerOf), [text, ledgerOf]);
  const title = t('posting:title');
  const copyAll: Action = {
    name: 'vouchers.copyCsv',
    scope: 'global',
    keys: [],
    label: t('purchases:copy.action'),
    icon: ClipboardCopy,
    run: useCopyRows('posting.vouchers', question, {
      title,
      heads: voucherHeads(text),
      cells: (row) => voucherCells(row, text),
    }),
  };
  useActions([copyAll]);
  const clear = (): void => {
    setKind(null);
    setPeriod('all');
    setSearch('');
    vendor.leave();
  };

  return (
    <RegisterPage
      title={title}
      tools={<ActionIconButton action={copyAll} />}
      search={search}
      onSearch={setSearch}
      placeholder={t('posting:search')}
      choices={[
        choiceOf<VoucherKind | null>({
          id: 'kind',
          title: t('purchases:filter.kind'),
          values: [null, ...voucherKinds],
          all: null,
          value: kind,
          nameOf: (one) => t(one === null ? 'purchases:filter.any' : `purchases:kind.${one}`),
          onChoose: setKind,
        }),
        choiceOf<Period>({
          id: 'period',
          title: t('posting:columns.date'),
          values: periods,
          all: 'all',
          value: period,
          nameOf: (one) => t(`posting:period.${one}`),
          onChoose: setPeriod,
        }),
      ]}
      filters={vendor.filters}
      onClear={clear}
      rows={rows}
      columns={columns}
      layoutName="vouchers"
      rowKey={rowKey}
      {...sorting}
      empty={
        <EmptyState icon={BookOpenCheck} title={t('posting:empty.title')} text={t('posting:empty.text')}>
          <Button onPress={() => goTo('purchases')}>{t('posting:empty.toPurchases')}</Button>
        </EmptyState>
      }
      nothingFound={{ title: t('purchases:empty.filteredTitle'), text: t('posting:empty.filtered') }}
      detailIcon={BookOpenCheck}
      detailHint={t('posting:empty.noneOpen')}
      detail={(id, _, position) => <VoucherDetail key={id} id={id} position={position} />}
    />
  );
}
