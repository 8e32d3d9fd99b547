import { BookOpenCheck, Check, ClipboardCopy, CopyCheck, EyeOff, FileText, Filter, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { InboxColumn, InboxRow } from '../../shared/contract/documents.ts';
import { useDecisions } from '../document/decision/decisions.ts';
import { useKeyHint } from '../keys/use-actions.tsx';
import { useLacking } from '../store/use-lacking.ts';
import { useAppStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { ContextMenu, MenuItem, MenuSeparator } from '../ui/overlays/Menu.tsx';
import { columnValue } from './columns/column-value.ts';
import { valueWord } from './filter/filter-chips.ts';
import { useInbox } from './use-inbox.ts';
import { withCondition } from './view.ts';

export interface RowMenuTarget {
  readonly row: InboxRow | null;
  readonly column: InboxColumn | null;
  readonly at: { readonly x: number; readonly y: number };
}

/** Right click on a row: open, mark, decide, filter to or away from the value; on a head: sort, move, hide. */
export function RowMenu({ target, onClose }: { readonly target: RowMenuTarget | null; readonly onClose: () => void }) {
  const anchor = useRef<HTMLSpanElement>(null);
  // The last target stays drawn while the menu closes.
  const [held, setHeld] = useState(target);
  if (target !== null && target !== held) setHeld(target);
  const { t } = useText();
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: held?.at.x ?? 0, top: held?.at.y ?? 0 }} aria-hidden />
      <ContextMenu anchor={anchor} isOpen={target !== null} onClose={onClose} label={t('inbox:menu.label')}>
        {held === null ? null : held.row === null ? headItems(held.column) : rowItems(held.row, held.column)}
      </ContextMenu>
    </>
  );
}

function headItems(column: InboxColumn | null) {
  return column === null ? null : <HeadItems column={column} />;
}
function rowItems(row: InboxRow, column: InboxColumn | null) {
  return <RowItems row={row} column={column} />;
}

function RowItems({ row, column }: { readonly row: InboxRow; readonly column: InboxColumn | null }) {
  const text = useText();
  const { t } = text;
  const store = useAppStore();
  const { view } = useInbox();
  const { acceptDocument, askReject, postDocument } = useDecisions();
  const lacking = useLacking();
  const postHint = useKeyHint('list.post', 'Shift+b');
  const value = column === null ? null : columnValue(row, column);
  const word = column === null || value === null ? '' : valueWord(column, value, text);
  const pending = row.status === 'pending' && view.inbox === 'purchase';
  return (
    <>
      <MenuItem icon={FileText} hint="⏎" onAction={() => store.getState().openHere(row.id)}>
        {t('inbox:menu.open')}
      </MenuItem>
      <MenuItem icon={CopyCheck} hint="X" onAction={() => void store.getState().mark([row.id], !row.marked)}>
        {t(row.marked ? 'inbox:menu.unmark' : 'inbox:menu.mark')}
      </MenuItem>
      {pending ? (
        <>
          <MenuSeparator />
          <MenuItem icon={Check} hint="A" reason={lacking('clerk')} onAction={() => acceptDocument(row.id)}>
            {t('actions:accept')}
          </MenuItem>
          <MenuItem icon={X} hint="R" reason={lacking('clerk')} onAction={() => askReject(row.id)}>
            {t('actions:reject')}
          </MenuItem>
        </>
      ) : null}
      {row.status === 'accepted' && (row.type === 'invoice' || row.type === 'creditNote') ? (
        <>
          <MenuSeparator />
          <MenuItem
            icon={BookOpenCheck}
            hint={postHint}
            reason={lacking('bookkeeper')}
            onAction={() => postDocument(row.id)}
          >
            {t('posting:post.action')}
          </MenuItem>
        </>
      ) : null}
      {column === null || value === null ? null : (
        <>
          <MenuSeparator />
          <MenuItem
            icon={Filter}
            hint="Alt F3"
            onAction={() =>
              store
                .getState()
                .changeView({ conditions: withCondition(view.conditions, { column, operator: 'is', values: [value] }) })
            }
          >
            {t('inbox:menu.only', { value: word })}
          </MenuItem>
          <MenuItem
            icon={EyeOff}
            onAction={() =>
              store.getState().changeView({
                conditions: withCondition(view.conditions, { column, operator: 'isNot', values: [value] }),
              })
            }
          >
            {t('inbox:menu.not', { value: word })}
          </MenuItem>
        </>
      )}
      <MenuSeparator />
      <MenuItem
        icon={ClipboardCopy}
        onAction={() => {
          void navigator.clipboard
            .writeText(row.documentNo)
            .then(() =>
              store.getState().say({ tone: 'plain', text: t('inbox:menu.copied', { number: row.documentNo }) }),
            );
        }}
      >
        {t('inbox:menu.copy')}
      </MenuItem>
    </>
  );
}

function HeadItems({ column }: { readonly column: InboxColumn }) {
  const { t } = useText();
  const store = useAppStore();
  const { layout } = useInbox();
  const { changeLayout, changeView } = store.getState();
  const at = layout.columns.indexOf(column);
  function move(step: number): void {
    const columns = layout.columns.filter((one) => one !== column);
    columns.splice(at + step, 0, column);
    changeLayout({ columns });
  }
  return (
    <>
      <MenuItem onAction={() => changeView({ sort: { column, descending: false } })}>
        {t('inbox:columns.sortUp')}
      </MenuItem>
      <MenuItem onAction={() => changeView({ sort: { column, descending: true } })}>
        {t('inbox:columns.sortDown')}
      </MenuItem>
      <MenuSeparator />
      {at > 0 ? <MenuItem onAction={() => move(-1)}>{t('inbox:columns.left')}</MenuItem> : null}
      {at < layout.columns.length - 1 ? <MenuItem onAction={() => move(1)}>{t('inbox:columns.right')}</MenuItem> : null}
      {layout.columns.length > 1 ? (
        <MenuItem onAction={() => changeLayout({ columns: layout.columns.filter((one) => one !== column) })}>
          {t('inbox:columns.hide', { column: t(`words:column.${column}`) })}
        </MenuItem>
      ) : null}
    </>
  );
}
