import { BookUser, Download, EllipsisVertical, FileUp, Handshake, Plus, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { VendorRow } from '../../shared/contract/vendors.ts';
import { useActions } from '../keys/use-actions.tsx';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { useRows } from '../store/use-rows.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { ImportDialog } from '../setup/csv/ImportDialog.tsx';
import { useFileOrders } from '../setup/table/use-file-orders.ts';
import { CreatePartnersDialog } from '../setup/partners/CreatePartnersDialog.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { type VendorColumn, vendorColumns } from './vendor-columns.tsx';
import { NewVendor, VendorDetail } from './VendorDetail.tsx';
import './vendors.css';

const rowKey = (row: VendorRow): number => row.id;

/** The vendors: list and card (SET-4). */
export function VendorsPage() {
  const text = useText();
  const { t } = text;
  const openHere = useStore((state) => state.openHere);
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<{ column: VendorColumn; descending: boolean }>({
    column: 'name',
    descending: false,
  });
  const [isNew, setIsNew] = useState(false);
  const [bulk, setBulk] = useState(false);
  const [importing, setImporting] = useState(false);
  const files = useFileOrders('vendors', null);
  const rows = useRows('vendors.rows', { search: search.trim(), sort }, ['vendors.changed']);
  const columns = useMemo(() => vendorColumns(text), [text]);
  const openId = useStore((state) => state.place.id);
  const [openedBefore, setOpenedBefore] = useState(openId);
  // Choosing a vendor in the list puts the new card aside; its draft is kept.
  if (openedBefore !== openId) {
    setOpenedBefore(openId);
    setIsNew(false);
  }
  const open = (id: number | null): void => {
    setIsNew(false);
    openHere(id);
  };

  useActions([
    {
      name: 'vendors.new',
      scope: 'global',
      keys: ['n'],
      label: t('vendors:new'),
      icon: Plus,
      run: () => setIsNew(true),
    },
    {
      name: 'vendors.partners',
      scope: 'global',
      keys: [],
      label: t('vendors:partner.bulk'),
      icon: Handshake,
      run: () => setBulk(true),
    },
    {
      name: 'vendors.importCsv',
      scope: 'global',
      keys: [],
      label: t('master:register.import'),
      icon: FileUp,
      run: () => setImporting(true),
    },
    {
      name: 'vendors.exportCsv',
      scope: 'global',
      keys: [],
      label: t('master:register.export'),
      icon: Download,
      run: () => void files.exportCsv(),
    },
  ]);

  return (
    <RegisterPage
      title={t('vendors:title')}
      tools={
        <>
          <IconButton icon={Handshake} label={t('vendors:partner.bulk')} onPress={() => setBulk(true)} />
          <Button icon={Plus} onPress={() => setIsNew(true)}>
            {t('vendors:new')}
          </Button>
          <Menu
            placement="bottom end"
            trigger={<IconButton icon={EllipsisVertical} label={t('master:register.more')} />}
          >
            <MenuItem icon={FileUp} onAction={() => setImporting(true)}>
              {t('master:register.import')}
            </MenuItem>
            <MenuItem icon={Download} onAction={() => void files.exportCsv()}>
              {t('master:register.export')}
            </MenuItem>
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
      filters={[]}
      onClearFilters={() => setSearch('')}
      rows={rows}
      columns={columns}
      layoutName="vendors"
      rowKey={rowKey}
      sort={sort}
      onSort={(column) =>
        setSort({
          column,
          descending: sort.column === column ? !sort.descending : column === 'documents' || column === 'lastDocumentAt',
        })
      }
      empty={
        search.trim() === '' ? (
          <EmptyState icon={BookUser} title={t('vendors:empty.title')} text={t('vendors:empty.text')}>
            <Button icon={Plus} onPress={() => setIsNew(true)}>
              {t('vendors:new')}
            </Button>
            <Button icon={FileUp} onPress={() => setImporting(true)}>
              {t('master:register.import')}
            </Button>
          </EmptyState>
        ) : (
          <EmptyState icon={SearchX} title={t('vendors:empty.filteredTitle')} text={t('vendors:empty.filteredText')}>
            <Button onPress={() => setSearch('')}>{t('vendors:empty.clear')}</Button>
          </EmptyState>
        )
      }
      detailIcon={BookUser}
      detailHint={t('vendors:empty.noneOpen')}
      detail={(id, _, position) => <VendorDetail key={id} id={id} position={position} onOpen={open} />}
      {...(isNew ? { instead: <NewVendor onOpen={open} /> } : {})}
    />
  );
}
