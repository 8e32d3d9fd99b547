import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { MasterRowView } from '../../../../shared/contract/master.ts';
import { newRow } from '../../../../shared/domain/master/new-row.ts';
import { type MasterTable, tableDefinition } from '../../../../shared/domain/master/tables.ts';
import { useCall } from '../../../store/use-call.ts';
import { useText } from '../../../text/use-text.tsx';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Panel } from '../../../ui/DetailFrame.tsx';
import { ProblemLine } from '../../../ui/states/ProblemState.tsx';
import { pageAddress } from '../../contents/pages.ts';
import type { RowValues } from './check-row.ts';
import { RowForm } from './RowForm.tsx';
import { fieldLabel, valueWords } from '../table-words.ts';
import { useRowEditing } from './use-row-editing.ts';
import { useTableOrders } from '../use-table-orders.ts';

const shown = 25;

/** Rows of another table that belong to the opened row: read, written and taken away in place (dimension → its values …). */
export function NestedRows({
  table,
  where,
  ledgerId,
  saved,
}: {
  readonly table: MasterTable;
  readonly where: RowValues;
  readonly ledgerId: number | null;
  /** What they belong to is saved; before that nothing can point to it. */
  readonly saved: boolean;
}) {
  const text = useText();
  const { t, format } = text;
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const orders = useTableOrders(table, ledgerId);
  const { value, problem } = useCall(
    'master.rows',
    saved ? { table, ledgerId, search: '', where, sort: null, offset: 0, limit: shown } : null,
    ['master.changed'],
  );
  // On the page of one vendor the register's name would speak of all of them.
  const title = t(table === 'vendorBankAccounts' ? 'master:nested.accounts' : `master:table.${table}.name`);
  const fields = Object.keys(tableDefinition(table).fields).filter((field) => !Object.hasOwn(where, field));
  const words = ({ values }: MasterRowView): string => values[fields[0] ?? ''] ?? '';

  return (
    <Panel
      title={title}
      note={value === null || value.total === 0 ? null : <span className="number">{format.number(value.total)}</span>}
      end={
        <Button
          icon={Plus}
          variant="link"
          reason={saved ? null : t('master:nested.saveFirst')}
          onPress={() => setOpen('new')}
        >
          {t('master:nested.add')}
          <span className="unseen">: {t(`master:table.${table}.one`)}</span>
        </Button>
      }
    >
      {problem === null ? null : <ProblemLine problem={problem} />}
      {!saved || value?.total === 0 ? (
        open === 'new' ? null : (
          <p className="nested-none">{t(saved ? 'master:nested.none' : 'master:nested.saveFirst')}</p>
        )
      ) : (
        <table className="nested-rows">
          <thead>
            <tr>
              {fields.map((field) => (
                <th key={field} scope="col">
                  {fieldLabel(table, field, text)}
                </th>
              ))}
              <th className="nested-tools">
                <span className="unseen">{t('master:register.edit')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {(value?.rows ?? []).map((row) =>
              open === row.id ? (
                <tr key={row.id}>
                  <td colSpan={fields.length + 1}>
                    <NestedForm
                      table={table}
                      where={where}
                      ledgerId={ledgerId}
                      row={row}
                      onClose={() => setOpen(null)}
                    />
                  </td>
                </tr>
              ) : (
                <tr key={row.id} onDoubleClick={() => setOpen(row.id)}>
                  {fields.map((field) => (
                    <td key={field}>{nestedValue(table, field, row.values[field] ?? '', text)}</td>
                  ))}
                  <td className="nested-tools">
                    <IconButton
                      icon={Pencil}
                      label={t('master:nested.edit', { name: words(row) })}
                      onPress={() => setOpen(row.id)}
                    />
                    <IconButton
                      icon={Trash2}
                      label={t('master:nested.remove', { name: words(row) })}
                      onPress={() =>
                        void orders.remove([row.id], words(row)).then((kept) => {
                          if (kept !== null && kept.length > 0)
                            orders.done(t('master:register.kept', { count: kept.length }), null);
                        })
                      }
                    />
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      )}
      {open === 'new' ? (
        <NestedForm table={table} where={where} ledgerId={ledgerId} row={null} onClose={() => setOpen(null)} />
      ) : null}
      {value !== null && value.total > shown ? (
        <p className="nested-all">
          <a href={pageAddress(table, where)}>{t('master:nested.all', { count: value.total })}</a>
        </p>
      ) : null}
    </Panel>
  );
}

function nestedValue(table: MasterTable, field: string, value: string, text: ReturnType<typeof useText>) {
  const is = tableDefinition(table).fields[field]?.is;
  if (is?.kind === 'flag') return value === 'yes' ? text.t('master:register.yes') : '';
  return value === '' && is?.kind !== 'choice' ? '' : valueWords(table, field, value, text);
}

function NestedForm({
  table,
  where,
  ledgerId,
  row,
  onClose,
}: {
  readonly table: MasterTable;
  readonly where: RowValues;
  readonly ledgerId: number | null;
  readonly row: MasterRowView | null;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const orders = useTableOrders(table, ledgerId);
  const [start] = useState<RowValues>(() => row?.values ?? { ...newRow(table, {}), ...where });
  const editing = useRowEditing(table, ledgerId, row?.id ?? null, row?.values ?? start, orders);
  const first = Object.keys(tableDefinition(table).fields).find((field) => !Object.hasOwn(where, field)) ?? null;
  async function save(): Promise<void> {
    if ((await editing.save()) !== null) onClose();
  }
  const cancel = (): void => {
    editing.revert();
    onClose();
  };
  return (
    <form
      className="nested-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        cancel();
      }}
    >
      {editing.refused === null ? null : <ProblemLine problem={editing.refused} />}
      <RowForm
        table={table}
        ledgerId={ledgerId}
        values={{ ...editing.values, ...where }}
        remarks={editing.remarks}
        faults={editing.faults}
        fixed={where}
        focus={first}
        onChange={editing.change}
      />
      <div className="buttons">
        <Button variant="main" type="submit">
          {t('master:register.save')}
        </Button>
        <Button onPress={cancel}>{t('master:register.cancel')}</Button>
      </div>
    </form>
  );
}
