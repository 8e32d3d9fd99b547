import { Copy, Save, Trash2, Undo2 } from 'lucide-react';
import { useRef } from 'react';
import { type MasterTable, tableDefinition } from '../../../../shared/domain/master/tables.ts';
import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { useActions } from '../../../keys/use-actions.tsx';
import { useCall } from '../../../store/use-call.ts';
import { useText } from '../../../text/use-text.tsx';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { DetailBody, DetailFrame, type DetailPosition, Panel } from '../../../ui/DetailFrame.tsx';
import { ProblemLine, ProblemState } from '../../../ui/states/ProblemState.tsx';
import type { RowValues } from './check-row.ts';
import { NestedRows } from './NestedRows.tsx';
import { RowForm } from './RowForm.tsx';
import { nestedTables, rowTitle } from '../table-fields.ts';
import { inSentence, partsWords, rowHeading } from '../table-words.ts';
import { UsedIn } from '../uses/UsedIn.tsx';
import { useRowEditing } from './use-row-editing.ts';
import { useVendorName } from '../use-vendor-name.ts';
import { useTableOrders } from '../use-table-orders.ts';

type Opened = CallOutput<'master.open'>;

interface RowPageProps {
  readonly table: MasterTable;
  readonly ledgerId: number | null;
  readonly position: DetailPosition | null;
  /** The first field gets the focus: one came to write. */
  readonly writing: boolean;
  readonly onOpen: (id: number | null) => void;
  readonly onNew: (values: RowValues) => void;
  /** The row was deleted. */
  readonly onGone: () => void;
}

/** A row of a table: its fields, what belongs to it, where it is used (SET-7). */
export function RowDetail({ id, ...props }: RowPageProps & { readonly id: number }) {
  const { table, ledgerId } = props;
  const { value, problem, reload } = useCall('master.open', { table, ledgerId, id }, ['master.changed']);
  if (problem !== null) return <ProblemState problem={problem} onRetry={reload} />;
  return value === null ? null : <RowPage {...props} opened={value} initial={value.row.values} />;
}

/** A row that does not exist yet. */
export function NewRow({ initial, ...props }: RowPageProps & { readonly initial: RowValues }) {
  return <RowPage {...props} opened={null} initial={initial} />;
}

function RowPage({
  table,
  ledgerId,
  position,
  writing,
  onOpen,
  onNew,
  onGone,
  opened,
  initial,
}: RowPageProps & { readonly opened: Opened | null; readonly initial: RowValues }) {
  const text = useText();
  const { t } = text;
  const orders = useTableOrders(table, ledgerId);
  const id = opened?.row.id ?? null;
  const editing = useRowEditing(table, ledgerId, id, initial, orders);
  const { values, changed, mistakes, tried } = editing;
  const frame = useRef<HTMLFormElement>(null);
  const one = t(`master:table.${table}.one`);
  const newOne = t('master:register.newOne', { one: inSentence(one) });
  const { key, name } = rowTitle(table, values);
  const plain = rowHeading(table, values, text);
  const vendorName = useVendorName(values['vendorNo'] ?? '');
  // A row that is only about a vendor is called by the vendor's name.
  const heading =
    vendorName === '' || tableDefinition(table).key.join('') !== 'vendorNo'
      ? plain
      : { title: vendorName, under: plain.title };
  const nothing = changed ? null : t('master:register.nothingChanged');
  const uses = opened?.usedIn ?? [];
  const used = uses.reduce((sum, { count }) => sum + count, 0);
  const inUse =
    opened === null
      ? t('master:register.onlySavedDelete')
      : used === 0
        ? null
        : t('master:register.inUse', { count: used });

  const parts = opened === null ? '' : partsWords(opened.parts, text);
  const removeLabel = parts === '' ? t('master:register.delete') : t('master:register.deleteWith', { parts });

  async function save(andNew: boolean): Promise<void> {
    const saved = await editing.save();
    if (saved === null) {
      // To the first field that keeps it from being saved.
      setTimeout(() => frame.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    if (andNew) onNew({});
    else if (opened === null) {
      onOpen(saved);
      // The fields that were written in go with the new row's form.
      focusList();
    }
  }
  async function remove(): Promise<void> {
    if (id === null || inUse !== null) return;
    const kept = await orders.remove([id], `${key} ${name}`.trim());
    if (kept !== null && kept.length === 0) {
      editing.revert();
      onGone();
    }
  }
  function revert(): void {
    editing.revert();
    if (opened === null) onOpen(null);
  }
  const copy = (): void => onNew(Object.fromEntries(Object.entries(values)));

  useActions([
    {
      name: 'master.save',
      scope: 'global',
      keys: ['Ctrl+S'],
      label: t('master:register.save'),
      icon: Save,
      reason: nothing,
      run: () => void save(false),
    },
    {
      name: 'master.revert',
      scope: 'global',
      keys: [],
      label: t('master:register.revert'),
      icon: Undo2,
      reason: nothing,
      run: revert,
    },
    {
      name: 'master.copy',
      scope: 'global',
      keys: ['Ctrl+D'],
      label: t('master:register.copy'),
      icon: Copy,
      reason: opened === null ? t('master:register.onlySavedDelete') : null,
      run: copy,
    },
    {
      name: 'master.delete',
      scope: 'global',
      keys: ['Delete'],
      label: removeLabel,
      icon: Trash2,
      reason: inUse,
      run: () => void remove(),
    },
  ]);

  const first = Object.keys(tableDefinition(table).fields)[0] ?? null;
  return (
    <DetailFrame
      meta={opened === null ? t(`master:table.${table}.name`) : one}
      title={heading.title === '' ? newOne : heading.title}
      subtitle={heading.under === '' ? null : <span className="number">{heading.under}</span>}
      position={position}
      foot={
        <>
          <Button
            size="large"
            variant="main"
            icon={Save}
            hint="Ctrl S"
            reason={nothing}
            onPress={() => void save(false)}
          >
            {t('master:register.save')}
          </Button>
          {opened === null ? (
            <Button size="large" reason={nothing} onPress={() => void save(true)}>
              {t('master:register.saveAndNew')}
            </Button>
          ) : null}
          <Button size="large" icon={Undo2} reason={nothing} onPress={revert}>
            {opened === null ? t('master:register.cancel') : t('master:register.revert')}
          </Button>
          {opened === null ? null : (
            <>
              <IconButton size="large" icon={Copy} label={t('master:register.copy')} hint="Ctrl D" onPress={copy} />
              <IconButton
                size="large"
                icon={Trash2}
                label={removeLabel}
                hint="Del"
                reason={inUse}
                onPress={() => void remove()}
              />
            </>
          )}
        </>
      }
      footNote={
        tried && mistakes > 0
          ? t('master:register.mendFirst', { count: mistakes })
          : changed && opened !== null
            ? t('master:register.unsaved')
            : opened === null
              ? null
              : (inUse ?? (parts === '' ? null : t('master:register.partsGo', { parts })))
      }
    >
      <DetailBody facts={opened === null ? null : <UsedIn uses={uses} />}>
        {editing.refused === null ? null : <ProblemLine problem={editing.refused} />}
        <Panel>
          <form
            ref={frame}
            data-row-form
            onSubmit={(event) => event.preventDefault()}
            onKeyDown={(event) => {
              if (event.defaultPrevented) return;
              // Esc leaves the fields for the list; what was written stays.
              if (event.key === 'Escape') focusList();
              else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && changed) void save(false);
            }}
          >
            <RowForm
              table={table}
              ledgerId={ledgerId}
              values={values}
              remarks={editing.remarks}
              faults={editing.faults}
              focus={writing || opened === null ? first : null}
              onChange={editing.change}
            />
          </form>
        </Panel>
        {nestedTables(table, initial).map((nested) => (
          <NestedRows key={nested.table} {...nested} ledgerId={ledgerId} saved={opened !== null} />
        ))}
      </DetailBody>
    </DetailFrame>
  );
}

function focusList(): void {
  document.querySelector<HTMLElement>('.split-list:not([hidden]) [role=grid]')?.focus();
}
