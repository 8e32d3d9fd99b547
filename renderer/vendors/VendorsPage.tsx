import { BookUser, Download, EllipsisVertical, FileUp, Handshake, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { VendorRow } from '../../shared/contract/vendors.ts';
import { useActions } from '../keys/use-actions.tsx';
import { ActionButton, ActionIconButton, ActionItem } from '../keys/ActionButton.tsx';
import type { Action } from '../keys/registry.ts';
import { useSort } from '../register/use-sort.ts';
import { useNewRow } from '../register/use-new-row.ts';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { useRows } from '../store/use-rows.ts';
import { useText } from '../text/use-text.tsx';
import { ImportDialog } from '../setup/csv/ImportDialog.tsx';
import { useFileOrders } from '../setup/table/use-file-orders.ts';
import { CreatePartnersDialog } from '../setup/partners/CreatePartnersDialog.tsx';
import { IconButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/states/EmptyState.tsx';
import { Menu } from '../ui/overlays/Menu.tsx';
import { type VendorColumn, vendorColumns } from './vendor-columns.tsx';
import { NewVendor, VendorDetail } from './VendorDetail.tsx';
import './vendors.css';

const byName = { column: 'name', descending: false } as const;
const newestAndMostFirst = (column: VendorColumn): boolean => column === 'documents' || column === 'lastDocumentAt';
const rowKey = (row: VendorRow): number => row.id;

/** The vendors: list and card (SET-4). */
export function VendorsPage() {
  const text = useText();
  const { t } = text;
  const [search, setSearch] = useState('');
  const sorting = useSort<VendorColumn>(byName, newestAndMostFirst);
  const { isNew, begin, open } = useNewRow();
  const [bulk, setBulk] = useState(false);
  const [importing, setImporting] = useState(false);
  const files = useFileOrders('vendors', null);
  const rows = useRows('vendors.rows', { search: search.trim(), sort: sorting.sort }, ['vendors.changed']);
  const columns = useMemo(() => vendorColumns(text), [text]);

  const writeNew: Action = {
    name: 'vendors.new',
    scope: 'global',
    keys: ['n'],
    label: t('vendors:new'),
    icon: Plus,
    run: begin,
  };
  const partners: Action = {
    name: 'vendors.partners',
    scope: 'global',
    keys: [],
    label: t('vendors:partner.bulk'),
    icon: Handshake,
    run: () => setBulk(true),
  };
  const importCsv: Action = {
    name: 'vendors.importCsv',
    scope: 'global',
    keys: [],
    label: t('master:register.import'),
    icon: FileUp,
    run: () => setImporting(true),
  };
  const exportCsv: Action = {
    name: 'vendors.exportCsv',
    scope: 'global',
    keys: [],
    label: t('master:register.export'),
    icon: Download,
    run: () => void files.exportCsv(),
  };
  useActions([writeNew, partners, importCsv, exportCsv]);

  return (
    <RegisterPage
      title={t('vendors:title')}
      tools={
        <>
          <ActionIconButton action={partners} />
          <ActionButton action={writeNew} keyless />
          <Menu
            placement="bottom end"
            trigger={<IconButton icon={EllipsisVertical} label={t('master:register.more')} />}
          >
            <ActionItem action={importCsv} />
            <ActionItem action={exportCsv} />
          </Menu>
          {importing && (
            <ImportDialog table="vendors" ledgerId={null} orders={files} onClose={() => setImporting(false)} />
          )}
          {bulk && <CreatePartnersDialog search={search.trim()} onClose={() => setBulk(false)} />}
        </>
      }
      search={search}
      onSearch={setSearch}
      placeholder={t('vendors:search')}
      onClear={() => setSearch('')}
      rows={rows}
      columns={columns}
      layoutName="vendors"
      rowKey={rowKey}
      {...sorting}
      empty={
        <EmptyState icon={BookUser} title={t('vendors:empty.title')} text={t('vendors:empty.text')}>
          <ActionButton action={writeNew} keyless />
          <ActionButton action={importCsv} />
        </EmptyState>
      }
      nothingFound={{
        title: t('vendors:empty.filteredTitle'),
        text: t('vendors:empty.filteredText'),
        clear: t('vendors:empty.clear'),
      }}
      detailIcon={BookUser}
      detailHint={t('vendors:empty.noneOpen')}
      detail={(id, _, position) => <VendorDetail key={id} id={id} position={position} onOpen={open} />}
      {...(isNew ? { instead: <NewVendor onOpen={open} /> } : {})}
    />
  );
}
