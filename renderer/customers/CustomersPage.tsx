import { Contact, Download, EllipsisVertical, FileUp, Handshake, ListFilter, Plus, Radar, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { CustomerRow } from '../../shared/contract/customers.ts';
import { saveFile } from '../document/attachments/save-file.ts';
import { useActions } from '../keys/use-actions.tsx';
import { CheckCustomersDialog } from '../registry/CheckCustomersDialog.tsx';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { useRows } from '../store/use-rows.ts';
import { useLacking } from '../store/use-lacking.ts';
import { useBackend, useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { CustomerDetail, NewCustomer } from './CustomerDetail.tsx';
import { CustomerImportDialog } from './CustomerImportDialog.tsx';
import { type CustomerColumn, customerColumns } from './customer-columns.tsx';
import { PartnersDialog } from './PartnersDialog.tsx';
import '../vendors/vendors.css';
import './customers.css';

const rowKey = (row: CustomerRow): number => row.id;

/** The customers: list and card (SET-6). */
export function CustomersPage() {
  const text = useText();
  const { t } = text;
  const backend = useBackend();
  const openHere = useStore((state) => state.openHere);
  const [search, setSearch] = useState('');
  const [electronic, setElectronic] = useState<boolean | null>(null);
  const [sort, setSort] = useState<{ column: CustomerColumn; descending: boolean }>({
    column: 'name',
    descending: false,
  });
  const [isNew, setIsNew] = useState(false);
  const [dialog, setDialog] = useState<'partners' | 'import' | 'registries' | null>(null);
  const question = { search: search.trim(), electronic, sort };
  const rows = useRows('customers.rows', question, ['sales.changed']);
  const columns = useMemo(() => customerColumns(text), [text]);
  const openId = useStore((state) => state.place.id);
  const [openedBefore, setOpenedBefore] = useState(openId);
  // Choosing a customer in the list puts the new card aside; its draft is kept.
  if (openedBefore !== openId) {
    setOpenedBefore(openId);
    setIsNew(false);
  }
  const open = (id: number | null): void => {
    setIsNew(false);
    openHere(id);
  };
  const clear = (): void => {
    setSearch('');
    setElectronic(null);
  };
  const exportCsv = async (): Promise<void> => {
    const answer = await backend.call('customers.exportCsv', {});
    if (answer.ok) saveFile(answer.value.fileName, new TextEncoder().encode(answer.value.text));
  };
  const importCsv = (): void => setDialog('import');
  const partners = (): void => setDialog('partners');
  const registries = (): void => setDialog('registries');
  const filterName = (one: boolean | null): string =>
    t(one === null ? 'sales:customer.all' : one ? 'sales:customer.withEndpoint' : 'sales:customer.withoutEndpoint');
  const writeNew = (): void => setIsNew(true);
  const action = { scope: 'global' as const, keys: [] };
  const noBookkeeper = useLacking()('bookkeeper');
  useActions([
    {
      ...action,
      name: 'customers.new',
      keys: ['n'],
      label: t('sales:customer.new'),
      icon: Plus,
      reason: noBookkeeper,
      run: writeNew,
    },
    {
      ...action,
      name: 'customers.partners',
      label: t('sales:partners.action'),
      icon: Handshake,
      reason: noBookkeeper,
      run: partners,
    },
    { ...action, name: 'customers.registries', label: t('registry:check.open'), icon: Radar, run: registries },
    {
      ...action,
      name: 'customers.import',
      label: t('master:register.import'),
      icon: FileUp,
      reason: noBookkeeper,
      run: importCsv,
    },
    {
      ...action,
      name: 'customers.export',
      label: t('master:register.export'),
      icon: Download,
      run: () => void exportCsv(),
    },
  ]);
  return (
    <>
      <RegisterPage
        title={t('sales:customer.title')}
        tools={
          <>
            <IconButton icon={Handshake} label={t('sales:partners.action')} onPress={partners} />
            <IconButton icon={Radar} label={t('registry:check.open')} onPress={registries} />
            <Button icon={Plus} reason={noBookkeeper} onPress={writeNew}>
              {t('sales:customer.new')}
            </Button>
            <Menu
              placement="bottom end"
              trigger={<IconButton icon={EllipsisVertical} label={t('master:register.more')} />}
            >
              <MenuItem icon={FileUp} reason={noBookkeeper} onAction={importCsv}>
                {t('master:register.import')}
              </MenuItem>
              <MenuItem icon={Download} onAction={() => void exportCsv()}>
                {t('master:register.export')}
              </MenuItem>
            </Menu>
          </>
        }
        search={search}
        onSearch={setSearch}
        placeholder={t('sales:customer.search')}
        filterMenu={
          <Menu
            trigger={<Button icon={ListFilter}>{t('register:filter')}</Button>}
            label={t('register:filter')}
            placement="bottom end"
          >
            {[null, true, false].map((one) => (
              <MenuItem
                key={String(one)}
                id={String(one)}
                checked={electronic === one}
                onAction={() => setElectronic(one)}
              >
                {filterName(one)}
              </MenuItem>
            ))}
          </Menu>
        }
        filters={
          electronic === null
            ? []
            : [{ id: 'electronic', text: filterName(electronic), onRemove: () => setElectronic(null) }]
        }
        onClearFilters={clear}
        rows={rows}
        columns={columns}
        layoutName="customers"
        rowKey={rowKey}
        sort={sort}
        onSort={(column) =>
          setSort({
            column,
            descending:
              sort.column === column ? !sort.descending : column === 'documents' || column === 'lastDocumentAt',
          })
        }
        empty={
          search.trim() === '' && electronic === null ? (
            <EmptyState icon={Contact} title={t('sales:customer.emptyTitle')} text={t('sales:customer.emptyText')}>
              <Button icon={Plus} reason={noBookkeeper} onPress={writeNew}>
                {t('sales:customer.new')}
              </Button>
              <Button icon={FileUp} reason={noBookkeeper} onPress={importCsv}>
                {t('master:register.import')}
              </Button>
            </EmptyState>
          ) : (
            <EmptyState icon={SearchX} title={t('sales:list.filteredTitle')} text={t('sales:list.filteredText')}>
              <Button onPress={clear}>{t('register:clearAll')}</Button>
            </EmptyState>
          )
        }
        detailIcon={Contact}
        detailHint={t('sales:customer.noneOpen')}
        detail={(id, _, position) => <CustomerDetail key={id} id={id} position={position} onOpen={open} />}
        {...(isNew ? { instead: <NewCustomer onOpen={open} /> } : {})}
      />
      {dialog === 'partners' ? <PartnersDialog search={search.trim()} onClose={() => setDialog(null)} /> : null}
      {dialog === 'registries' ? <CheckCustomersDialog search={search.trim()} onClose={() => setDialog(null)} /> : null}
      {dialog === 'import' ? <CustomerImportDialog onClose={() => setDialog(null)} /> : null}
    </>
  );
}
