import { Contact, Download, EllipsisVertical, FileUp, Handshake, Plus, Radar } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { CustomerRow } from '../../shared/contract/customers.ts';
import { saveFile } from '../document/attachments/save-file.ts';
import { useActions } from '../keys/use-actions.tsx';
import { CheckCustomersDialog } from '../registry/CheckCustomersDialog.tsx';
import { ActionButton, ActionIconButton, ActionItem } from '../keys/ActionButton.tsx';
import type { Action } from '../keys/registry.ts';
import { useSort } from '../register/use-sort.ts';
import { useNewRow } from '../register/use-new-row.ts';
import { choiceOf } from '../register/choice.ts';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { useRows } from '../store/use-rows.ts';
import { useLacking } from '../store/use-lacking.ts';
import { useBackend } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { IconButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/states/EmptyState.tsx';
import { Menu } from '../ui/overlays/Menu.tsx';
import { CustomerDetail, NewCustomer } from './CustomerDetail.tsx';
import { CustomerImportDialog } from './CustomerImportDialog.tsx';
import { type CustomerColumn, customerColumns } from './customer-columns.tsx';
import { PartnersDialog } from './PartnersDialog.tsx';
import '../vendors/vendors.css';
import './customers.css';

const byName = { column: 'name', descending: false } as const;
const newestAndMostFirst = (column: CustomerColumn): boolean => column === 'documents' || column === 'lastDocumentAt';
const rowKey = (row: CustomerRow): number => row.id;

/** The customers: list and card (SET-6). */
export function CustomersPage() {
  const text = useText();
  const { t } = text;
  const backend = useBackend();
  const [search, setSearch] = useState('');
  const [electronic, setElectronic] = useState<boolean | null>(null);
  const sorting = useSort<CustomerColumn>(byName, newestAndMostFirst);
  const { isNew, begin, open } = useNewRow();
  const [dialog, setDialog] = useState<'partners' | 'import' | 'registries' | null>(null);
  const question = { search: search.trim(), electronic, sort: sorting.sort };
  const rows = useRows('customers.rows', question, ['sales.changed']);
  const columns = useMemo(() => customerColumns(text), [text]);
  const clear = (): void => {
    setSearch('');
    setElectronic(null);
  };
  const exportCsv = async (): Promise<void> => {
    const answer = await backend.call('customers.exportCsv', {});
    if (answer.ok) saveFile(answer.value.fileName, new TextEncoder().encode(answer.value.text));
  };
  const action = { scope: 'global', keys: [] } as const;
  const bookkeeper = { ...action, reason: useLacking()('bookkeeper') };
  const writeNew: Action = {
    ...bookkeeper,
    name: 'customers.new',
    keys: ['n'],
    label: t('sales:customer.new'),
    icon: Plus,
    run: begin,
  };
  const partners: Action = {
    ...bookkeeper,
    name: 'customers.partners',
    label: t('sales:partners.action'),
    icon: Handshake,
    run: () => setDialog('partners'),
  };
  const registries: Action = {
    ...action,
    name: 'customers.registries',
    label: t('registry:check.open'),
    icon: Radar,
    run: () => setDialog('registries'),
  };
  const importCsv: Action = {
    ...bookkeeper,
    name: 'customers.import',
    label: t('master:register.import'),
    icon: FileUp,
    run: () => setDialog('import'),
  };
  const exportAll: Action = {
    ...action,
    name: 'customers.export',
    label: t('master:register.export'),
    icon: Download,
    run: () => void exportCsv(),
  };
  useActions([writeNew, partners, registries, importCsv, exportAll]);
  return (
    <>
      <RegisterPage
        title={t('sales:customer.title')}
        tools={
          <>
            <ActionIconButton action={partners} />
            <ActionIconButton action={registries} />
            <ActionButton action={writeNew} keyless />
            <Menu
              placement="bottom end"
              trigger={<IconButton icon={EllipsisVertical} label={t('master:register.more')} />}
            >
              <ActionItem action={importCsv} />
              <ActionItem action={exportAll} />
            </Menu>
          </>
        }
        search={search}
        onSearch={setSearch}
        placeholder={t('sales:customer.search')}
        choices={[
          choiceOf<boolean | null>({
            id: 'electronic',
            title: t('register:filter'),
            values: [null, true, false],
            all: null,
            value: electronic,
            nameOf: (one) =>
              t(
                one === null
                  ? 'sales:customer.all'
                  : one
                    ? 'sales:customer.withEndpoint'
                    : 'sales:customer.withoutEndpoint',
              ),
            onChoose: setElectronic,
          }),
        ]}
        onClear={clear}
        rows={rows}
        columns={columns}
        layoutName="customers"
        rowKey={rowKey}
        {...sorting}
        empty={
          <EmptyState icon={Contact} title={t('sales:customer.emptyTitle')} text={t('sales:customer.emptyText')}>
            <ActionButton action={writeNew} keyless />
            <ActionButton action={importCsv} />
          </EmptyState>
        }
        nothingFound={{ title: t('sales:list.filteredTitle'), text: t('sales:list.filteredText') }}
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
