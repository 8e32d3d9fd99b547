import {
  BellPlus,
  BellRing,
  EllipsisVertical,
  FileInput,
  FileOutput,
  FilePlus2,
  FileStack,
  HandCoins,
  ListFilter,
  Plus,
  ReceiptText,
  SearchX,
} from 'lucide-react';
import { useMemo, useState } from 'react';
import type { CallInput } from '../../shared/contract/calls.ts';
import type { SalesRow } from '../../shared/contract/sales-parts.ts';
import { salesKinds, type SalesKind } from '../../shared/domain/sales/customer.ts';
import { useActions } from '../keys/use-actions.tsx';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { useMarks } from '../register/use-marks.tsx';
import { SelectionBar } from '../register/SelectionBar.tsx';
import { useCall } from '../store/use-call.ts';
import { useRows } from '../store/use-rows.ts';
import { useLacking } from '../store/use-lacking.ts';
import { useAppStore, useBackend, useStore } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Menu, MenuItem, MenuSection } from '../ui/Menu.tsx';
import { sentWords } from './sent-words.ts';
import { FilesDialog } from './files/FilesDialog.tsx';
import { SaleWriter } from './form/SaleWriter.tsx';
import { PaymentsDialog } from './owing/PaymentsDialog.tsx';
import { RemindDialog } from './owing/RemindDialog.tsx';
import { StatementsDialog } from './owing/StatementsDialog.tsx';
import { SaleDetail } from './page/SaleDetail.tsx';
import { type SaleColumn, saleColumns } from './sale-columns.tsx';
import { otherKinds } from './other-kinds.ts';
import '../customers/customers.css';
import './sales.css';

type Question = Omit<CallInput<'sales.rows'>, 'offset' | 'limit'>;
const rowKey = (row: SalesRow): number => row.id;

const narrowings = ['drafts', 'open', 'overdue'] as const;
type Narrowing = (typeof narrowings)[number];
const fromFirst: readonly SaleColumn[] = ['no', 'customerName', 'kind'];

/** The register of sales documents, drafts among them; writing one takes the whole place (OUT-1, OUT-2). */
export function SalesPage() {
  const store = useAppStore();
  const place = useStore((state) => state.place);
  const setup = useStore((state) => state.setup);
  const chosenLedger = useStore((state) => state.ledgerId);
  // With all ledgers in view, a new document is of the first that can sell.
  const ledgers = setup?.ledgers ?? [];
  const ledgerId = chosenLedger ?? (ledgers.find(({ endpoints }) => endpoints.length > 0) ?? ledgers[0])?.id ?? null;
  const writes = place.params['write'];
  if (writes !== undefined && ledgerId !== null)
    return (
      <SaleWriter
        key={writes}
        id={place.id}
        kind={salesKinds.find((each) => each === writes) ?? 'invoice'}
        ledgerId={ledgerId}
        customerNo={place.params['customer'] ?? ''}
        onLeave={(id) => store.getState().goTo('sales', id === null ? {} : { id })}
      />
    );
  return <Register ledgerId={ledgerId} />;
}

function Register({ ledgerId }: { readonly ledgerId: number | null }) {
  const text = useText();
  const { t, language } = text;
  const backend = useBackend();
  const store = useAppStore();
  const place = useStore((state) => state.place);
  const chosenLedger = useStore((state) => state.ledgerId);
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<SalesKind | null>(null);
  const [narrowing, setNarrowing] = useState<Narrowing | null>(null);
  const [issueDate, setIssueDate] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'remind' | 'statements' | 'payments' | 'files' | null>(null);
  const [sort, setSort] = useState<{ column: SaleColumn; descending: boolean }>({
    column: 'createdAt',
    descending: true,
  });
  const today = new Date().toISOString().slice(0, 10);
  const customerNo = place.params['customer'] ?? '';
  const question: Question = {
    // A customer's number comes from its card.
    search: [search.trim(), customerNo].filter((part) => part !== '').join(' '),
    ledgerId: chosenLedger,
    kinds: kind === null ? [] : [kind],
    status: narrowing === 'drafts' ? 'draft' : null,
    owing: narrowing === 'open' || narrowing === 'overdue' ? narrowing : null,
    customerId: null,
    issueDate,
    sort,
  };
  const rows = useRows('sales.rows', question, ['sales.changed']);
  const columns = useMemo(() => saleColumns(text, today), [text, today]);
  const marks = useMarks(rows, rowKey);
  const failed = useCall('sales.files', { status: 'failed', offset: 0, limit: 1 }, ['sales.changed']).value?.total ?? 0;

  const write = (as: SalesKind): void => store.getState().goTo('sales', { params: { write: as } });
  const clear = (): void => {
    setSearch('');
    setKind(null);
    setNarrowing(null);
    setIssueDate(null);
    if (customerNo !== '') store.getState().goTo('sales', {});
  };
  async function postMarked(): Promise<void> {
    const loaded = [...rows.state.getState().windows.values()].flat();
    const marked = new Set(marks.keys);
    const ids = loaded.flatMap(({ id, status }) => (status === 'draft' && marked.has(id) ? [id] : []));
    if (ids.length === 0) {
      store.getState().say({ text: t('sales:many.noDrafts') });
      return;
    }
    const answer = await backend.call('sales.postMany', { ids });
    if (!answer.ok) return;
    const stopped = answer.value.outcomes.filter(({ problem }) => problem !== null);
    const first = stopped[0]?.problem ?? null;
    marks.clear();
    store.getState().say({
      text: [
        t('sales:many.posted', { count: answer.value.outcomes.length - stopped.length }),
        ...sentWords(answer.value.outcomes, t),
      ].join(' '),
      ...(first === null
        ? {}
        : {
            tone: 'bad' as const,
            todo: `${t('sales:many.stopped', { count: stopped.length })} ${sentence(first, language).what}`,
          }),
    });
  }
  const action = { scope: 'global' as const, keys: [] };
  const lacking = useLacking();
  const [noClerk, noBookkeeper] = [lacking('clerk'), lacking('bookkeeper')];
  useActions([
    {
      ...action,
      name: 'sales.new',
      keys: ['n'],
      label: t('sales:action.newInvoice'),
      icon: Plus,
      reason: noClerk,
      run: () => write('invoice'),
    },
    {
      ...action,
      name: 'sales.newCreditNote',
      label: t('sales:action.newCreditNote'),
      icon: ReceiptText,
      reason: noClerk,
      run: () => write('creditNote'),
    },
    {
      ...action,
      name: 'sales.newReminder',
      label: t('sales:action.newReminder'),
      icon: BellPlus,
      reason: noClerk,
      run: () => write('reminder'),
    },
    {
      ...action,
      name: 'sales.newStatement',
      label: t('sales:action.newStatement'),
      icon: FilePlus2,
      reason: noClerk,
      run: () => write('statement'),
    },
    {
      ...action,
      name: 'sales.remind',
      label: t('sales:remind.action'),
      icon: BellRing,
      reason: noBookkeeper,
      run: () => setDialog('remind'),
    },
    {
      ...action,
      name: 'sales.statements',
      label: t('sales:statements.action'),
      icon: FileStack,
      reason: noBookkeeper,
      run: () => setDialog('statements'),
    },
    {
      ...action,
      name: 'sales.payments',
      label: t('sales:payments.action'),
      icon: HandCoins,
      reason: noBookkeeper,
      run: () => setDialog('payments'),
    },
    {
      ...action,
      name: 'sales.files',
      label: t('sales:files.action'),
      icon: FileInput,
      reason: noClerk,
      run: () => setDialog('files'),
    },
  ]);
  const filters = [
    ...(kind === null ? [] : [{ id: 'kind', text: t(`sales:kinds.${kind}`), onRemove: () => setKind(null) }]),
    ...(narrowing === null
      ? []
      : [{ id: 'narrowing', text: t(`sales:filter.${narrowing}`), onRemove: () => setNarrowing(null) }]),
    ...(issueDate === null
      ? []
      : [
          {
            id: 'issueDate',
            text: t('sales:filter.issued', { date: text.format.mediumDate(issueDate) }),
            onRemove: () => setIssueDate(null),
          },
        ]),
    ...(customerNo === ''
      ? []
      : [
          {
            id: 'customer',
            text: t('sales:filter.customer', { no: customerNo }),
            onRemove: () => store.getState().goTo('sales', place.id === null ? {} : { id: place.id }),
          },
        ]),
  ];
  return (
    <>
      <RegisterPage
        title={t('sales:title')}
        tools={
          <>
            <Button icon={Plus} reason={noClerk} onPress={() => write('invoice')}>
              {t('sales:action.newInvoice')}
            </Button>
            <Menu
              placement="bottom end"
              trigger={<IconButton icon={EllipsisVertical} label={t('master:register.more')} />}
            >
              {otherKinds.map(({ kind, icon, text: name }) => (
                <MenuItem key={kind} icon={icon} reason={noClerk} onAction={() => write(kind)}>
                  {t(name)}
                </MenuItem>
              ))}
              <MenuItem icon={BellRing} reason={noBookkeeper} onAction={() => setDialog('remind')}>
                {t('sales:remind.action')}
              </MenuItem>
              <MenuItem icon={FileStack} reason={noBookkeeper} onAction={() => setDialog('statements')}>
                {t('sales:statements.action')}
              </MenuItem>
              <MenuItem icon={HandCoins} reason={noBookkeeper} onAction={() => setDialog('payments')}>
                {t('sales:payments.action')}
              </MenuItem>
              <MenuItem icon={FileInput} reason={noClerk} onAction={() => setDialog('files')}>
                {t('sales:files.action')}
              </MenuItem>
            </Menu>
          </>
        }
        search={search}
        onSearch={setSearch}
        placeholder={t('sales:search')}
        filterMenu={
          <Menu
            trigger={<Button icon={ListFilter}>{t('register:filter')}</Button>}
            label={t('register:filter')}
            placement="bottom end"
          >
            <MenuSection title={t('sales:columns.kind')}>
              {[null, ...salesKinds].map((one) => (
                <MenuItem
                  key={one ?? 'any'}
                  id={`kind ${one ?? 'any'}`}
                  checked={kind === one}
                  onAction={() => setKind(one)}
                >
                  {t(one === null ? 'sales:filter.all' : `sales:kinds.${one}`)}
                </MenuItem>
              ))}
            </MenuSection>
            <MenuSection title={t('sales:columns.status')}>
              {[null, ...narrowings].map((one) => (
                <MenuItem
                  key={one ?? 'any'}
                  id={`status ${one ?? 'any'}`}
                  checked={narrowing === one}
                  onAction={() => setNarrowing(one)}
                >
                  {t(one === null ? 'sales:filter.all' : `sales:filter.${one}`)}
                </MenuItem>
              ))}
            </MenuSection>
          </Menu>
        }
        filters={filters}
        onClearFilters={clear}
        note={
          failed === 0 ? null : (
            <Button variant="link" icon={FileInput} onPress={() => setDialog('files')}>
              {t('sales:files.failed', { count: failed })}
            </Button>
          )
        }
        rows={rows}
        columns={columns}
        layoutName="sales"
        rowKey={rowKey}
        sort={sort}
        onSort={(column) =>
          setSort({ column, descending: sort.column === column ? !sort.descending : !fromFirst.includes(column) })
        }
        marks={marks}
        bar={
          <SelectionBar count={marks.count} onClear={marks.clear}>
            <Button variant="main" reason={noBookkeeper} onPress={() => void postMarked()}>
              {t('sales:many.post')}
            </Button>
          </SelectionBar>
        }
        empty={
          filters.length === 0 && search.trim() === '' ? (
            <EmptyState icon={FileOutput} title={t('sales:empty.title')} text={t('sales:empty.text')}>
              <Button icon={Plus} reason={noClerk} onPress={() => write('invoice')}>
                {t('sales:action.newInvoice')}
              </Button>
            </EmptyState>
          ) : (
            <EmptyState icon={SearchX} title={t('sales:list.filteredTitle')} text={t('sales:list.filteredText')}>
              <Button onPress={clear}>{t('register:clearAll')}</Button>
            </EmptyState>
          )
        }
        detailIcon={FileOutput}
        detailHint={t('sales:empty.noneOpen')}
        detail={(id, _, position) => (
          <SaleDetail
            key={id}
            id={id}
            position={position}
            onSameDay={(day) => {
              setKind('reminder');
              setIssueDate(day);
            }}
          />
        )}
      />
      {ledgerId === null ? null : dialog === 'remind' ? (
        <RemindDialog ledgerId={ledgerId} today={today} onClose={() => setDialog(null)} />
      ) : dialog === 'statements' ? (
        <StatementsDialog ledgerId={ledgerId} today={today} onClose={() => setDialog(null)} />
      ) : dialog === 'payments' ? (
        <PaymentsDialog ledgerId={ledgerId} onClose={() => setDialog(null)} />
      ) : dialog === 'files' ? (
        <FilesDialog ledgerId={ledgerId} onClose={() => setDialog(null)} />
      ) : null}
    </>
  );
}
