import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import type { Condition } from '../../../shared/contract/documents.ts';
import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { MenuRow } from '../../ui/overlays/MenuRow.tsx';
import { Popover } from '../../ui/overlays/Popover.tsx';
import { allColumns } from '../columns/column-widths.ts';
import { FilterEditor } from './FilterEditor.tsx';
import { useInbox } from '../use-inbox.ts';
import { withCondition } from '../view.ts';

const columns: readonly Condition['column'][] = [
  'status',
  'importStatus',
  'type',
  'vendorName',
  'receivedAt',
  'dueDate',
  'amountInclVat',
  'findings',
  'marked',
  ...allColumns.filter(
    (column) =>
      !['status', 'importStatus', 'type', 'vendorName', 'receivedAt', 'dueDate', 'amountInclVat', 'findings'].includes(
        column,
      ),
  ),
];

/** The filter builder: first the column, then its values, amounts or days (IN-21). */
export function FilterMenu({
  isOpen,
  onOpenChange,
  column,
  onColumn,
}: {
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly column: Condition['column'] | null;
  readonly onColumn: (column: Condition['column'] | null) => void;
}) {
  const { t } = useText();
  const { view } = useInbox();
  const changeView = useStore((state) => state.changeView);
  const [most, setMost] = useState(false);
  const shown = most ? columns : columns.slice(0, 9);

  return (
    <Popover
      label={t('inbox:filter.add')}
      placement="bottom end"
      className="filter-popover"
      isOpen={isOpen}
      onOpenChange={(open) => {
        onOpenChange(open);
        if (!open) setMost(false);
      }}
      trigger={<Button icon={ListFilter}>{t('inbox:filter.button')}</Button>}
    >
      {(close) =>
        column === null ? (
          <div className="menu">
            {shown.map((one) => (
              <MenuRow key={one} onPress={() => onColumn(one)} arrow>
                {t(`words:column.${one}`)}
              </MenuRow>
            ))}
            {most ? null : <MenuRow onPress={() => setMost(true)}>{`${t('frame:more')}…`}</MenuRow>}
          </div>
        ) : (
          <FilterEditor
            key={column}
            column={column}
            conditions={view.conditions.filter((condition) => condition.column === column)}
            onBack={() => onColumn(null)}
            onApply={(added) => {
              const others = view.conditions.filter((condition) => condition.column !== column);
              changeView({ conditions: added.reduce(withCondition, others) });
              close();
            }}
          />
        )
      }
    </Popover>
  );
}
