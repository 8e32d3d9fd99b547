import { Plus, SearchX, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { MasterRowView } from '../../../shared/contract/master.ts';
import { newRow } from '../../../shared/domain/master/new-row.ts';
import { type MasterTable, tableDefinition } from '../../../shared/domain/master/tables.ts';
import { RegisterPage } from '../../register/RegisterPage.tsx';
import { sortedBy } from '../../register/use-sort.ts';
import { SelectionBar } from '../../register/SelectionBar.tsx';
import { useMarks } from '../../register/use-marks.tsx';
import { useRows } from '../../store/use-rows.ts';
import { useAppStore, useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { LedgerChoice } from '../contents/LedgerChoice.tsx';
import { pageIcons } from '../contents/pages.ts';
import { useSetupLedger } from '../contents/use-setup-ledger.ts';
import { ImportDialog } from '../csv/ImportDialog.tsx';
import { CreatePartnersDialog } from '../partners/CreatePartnersDialog.tsx';
import { BlockedChoice } from './row/BlockedChoice.tsx';
import type { RowValues } from './row/check-row.ts';
import { KeptDialog } from './uses/KeptDialog.tsx';
import { draftKey, rowDrafts } from './row/row-drafts.ts';
import { NewRow, RowDetail } from './row/RowDetail.tsx';
import { tableColumns } from './table-columns.tsx';
import { type TableDialog, TableEmpty, TableMenu } from './TableMenu.tsx';
import { fieldLabel, inSentence, valueWords } from './table-words.ts';
import { useDeletion } from './uses/use-deletion.ts';
import { useTableActions } from './use-table-actions.ts';
import { useTableOrders } from './use-table-orders.ts';
import './table-page.css';

const noneGiven: RowValues = {};
const rowKey = (row: MasterRowView): number => row.id;

/**
 * The register of one set-up table, whichever it is (SET-7): list by windows, row beside it, everything by keys. The address
 * may narrow it (`dimension=FORMÅL`), search it (`search=…`) or begin a row (`new=yes` with values).
 */
export function TablePage({ table }: { readonly table: MasterTable }) {
  const { t } = useText();
  const { ledger } = useSetupLedger();
  const store = useAppStore();
  if (tableDefinition(table).scope === 'ledger' && ledger === null)
    return (
      <EmptyState
        icon={pageIcons.ledgers}
        title={t('master:register.noLedger')}
        text={t('master:register.noLedgerText')}
      >
        <Button onPress={() => store.getState().goTo('setup', { params: { tab: 'ledgers' } })}>
          {t('master:register.toLedgers')}
        </Button>
      </EmptyState>
    );
  return <Register table={table} ledgerId={ledger?.id ?? null} />;
}

function Register({ table, ledgerId }: { readonly table: MasterTable; readonly ledgerId: number | null }) {
  const text = useText();
  const { t } = text;
  const store = useAppStore();
  const params = useStore((state) => state.place.params);
  const openId = useStore((state) => state.place.id);
  const openHere = useStore((state) => state.openHere);
  const definition = tableDefinition(table);
  const given = useMemo(
    () => Object.fromEntries(Object.entries(params).filter(([name]) => Object.hasOwn(definition.fields, name))),
    [params, definition],
  );
  const [search, setSearch] = useState(params['search'] ?? '');
  const [sort, setSort] = useState<{ column: string; descending: boolean } | null>(null);
  const [beginning, setBeginning] = useState<RowValues | null>(params['new'] === undefined ? null : given);
  const [writing, setWriting] = useState<number | null>(null);
  const [dialog, setDialog] = useState<TableDialog | null>(null);
  const where = params['new'] === undefined ? given : noneGiven;
  const orders = useTableOrders(table, ledgerId);
  const rows = useRows(
    'master.rows',
    {
      table,
      ledgerId,
      search: search.trim(),
      where,
      sort: sort === null ? null : { field: sort.column, descending: sort.descending },
    },
    ['master.changed'],
  );
  const columns = useMemo(
    () => tableColumns(table, text).filter(({ id }) => !Object.hasOwn(where, id)),
    [table, text, where],
  );
  const marks = useMarks(rows, rowKey);
  const title = t(`master:table.${table}.name`);
  const one = t(`master:table.${table}.one`);
  const narrowed = search.trim() !== '' || Object.keys(where).length > 0;

  const [openedBefore, setOpenedBefore] = useState(openId);
  // Choosing a row in the list puts the new one aside; its draft is kept.
  if (openedBefore !== openId) {
    setOpenedBefore(openId);
    setBeginning(null);
  }
  const open = (id: number | null): void => {
    setBeginning(null);
    setWriting(null);
    // What the address began is done with.
    if (params['new'] === undefined) openHere(id);
    else store.getState().goTo('setup', { id, params: { tab: table } });
  };
  const begin = (values: RowValues): void => {
    rowDrafts.keep(draftKey(table, ledgerId, null), null);
    // What is looked for is what a new row is about, but nobody makes a row that is blocked.
    const { blocked: _narrowed, ...about } = where;
    setBeginning({ ...about, ...values });
  };
  const clear = (): void => {
    setSearch('');
    store.getState().goTo('setup', { params: { tab: table } });
  };
  /** Into the first field of a row: at once when it is open already, else when it has come. */
  const write = (id: number): void => {
    const form = openId === id ? document.querySelector<HTMLElement>('[data-row-form]') : null;
    if (form === null) setWriting(id);
    else form.querySelector<HTMLElement>('input:not([type=hidden]), button')?.focus();
  };

  const { kept, setKept, leave, removeMarked } = useDeletion({ rows, narrowed, marks, orders, open });
  useTableActions({
    one,
    openId,
    marked: marks.count,
    begin: () => begin({}),
    write,
    exportCsv: () => void orders.exportCsv(),
    importCsv: () => setDialog('import'),
    removeMarked: () => void removeMarked(),
  });
  const newButton = (
    <Button icon={Plus} onPress={() => begin({})}>
      {t('master:register.new')}
    </Button>
  );
  return (
    <div className="table-page">
      <RegisterPage
        title={title}
        badge={definition.scope === 'ledger' ? <LedgerChoice /> : null}
        tools={
          <>
            <TableMenu table={table} ledgerId={ledgerId} orders={orders} onDialog={setDialog} />
            {newButton}
          </>
        }
        search={search}
        onSearch={setSearch}
        placeholder={t('master:register.search', { table: inSentence(title) })}
        filterMenu={<BlockedChoice table={table} />}
        filters={Object.entries(where).map(([field, value]) => ({
          id: field,
          text: `${fieldLabel(table, field, text)}: ${valueWords(table, field, value, text)}`,
          onRemove: () => {
            const { [field]: _gone, ...rest } = params;
            store.getState().goTo('setup', { params: rest });
          },
        }))}
        onClear={clear}
        rows={rows}
        columns={columns}
        layoutName={`setup.${table}`}
        rowKey={rowKey}
        sort={sort}
        onSort={(column) =>
          setSort(sort === null ? { column, descending: false } : sortedBy(sort, column, () => false))
        }
        marks={marks}
        bar={
          <SelectionBar count={marks.count} onClear={marks.clear}>
            <Button icon={Trash2} onPress={() => void removeMarked()}>
              {t('master:register.deleteCount', { count: marks.count })}
            </Button>
          </SelectionBar>
        }
        onOpenRow={write}
        empty={
          narrowed ? (
            <EmptyState icon={SearchX} title={t('master:register.noMatch')} text={t('master:register.noMatchText')}>
              <Button onPress={clear}>{t('master:register.clear')}</Button>
              {newButton}
            </EmptyState>
          ) : (
            <TableEmpty table={table} ledgerId={ledgerId} onNew={() => begin({})} onDialog={setDialog} />
          )
        }
        detailIcon={pageIcons[table]}
        detailHint={t('master:register.chooseOne')}
        detail={(id, _, position) => (
          <RowDetail
            key={id}
            id={id}
            table={table}
            ledgerId={ledgerId}
            position={position}
            writing={writing === id}
            onOpen={open}
            onNew={begin}
            onGone={() => leave([id])}
          />
        )}
        {...(beginning === null
          ? {}
          : {
              instead: (
                <NewRow
                  key={JSON.stringify(beginning)}
                  table={table}
                  ledgerId={ledgerId}
                  position={null}
                  writing
                  initial={{ ...newRow(table, {}), ...beginning }}
                  onOpen={open}
                  onNew={begin}
                  onGone={() => undefined}
                />
              ),
            })}
      />
      {dialog === 'import' ? (
        <ImportDialog table={table} ledgerId={ledgerId} orders={orders} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'partners' ? <CreatePartnersDialog onClose={() => setDialog(null)} /> : null}
      {kept.length === 0 ? null : <KeptDialog kept={kept} onClose={() => setKept([])} />}
    </div>
  );
}
