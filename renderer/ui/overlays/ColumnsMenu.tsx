import { Columns3 } from 'lucide-react';
import { useText } from '../../text/use-text.tsx';
import { IconButton } from '../Button.tsx';
import { Menu, MenuItem, MenuSection, MenuSeparator } from './Menu.tsx';

/** Which columns a list has (IN-20). Widths are changed at the heads; the last column cannot be taken away. */
export function ColumnsMenu<Id extends string>({
  columns,
  shown,
  leftOut = [],
  onChange,
  onReset,
}: {
  /** All there are, in the order they are offered. */
  readonly columns: readonly { readonly id: Id; readonly name: string }[];
  /** In the order they stand in the list; one that is put in stands last. */
  readonly shown: readonly Id[];
  /** Chosen, but left out now because the list is too narrow for them (UI-2). */
  readonly leftOut?: readonly Id[];
  readonly onChange: (shown: readonly Id[]) => void;
  readonly onReset: () => void;
}) {
  const { t } = useText();
  return (
    <Menu
      placement="bottom end"
      label={t('inbox:columns.title')}
      trigger={<IconButton icon={Columns3} label={t('inbox:columns.button')} />}
    >
      <MenuSection title={t('inbox:columns.title')}>
        {columns.map(({ id, name }) => (
          <MenuItem
            key={id}
            id={id}
            keepOpen
            checked={shown.includes(id)}
            reason={null}
            {...(leftOut.includes(id) ? { note: t('inbox:columns.noRoom') } : {})}
            onAction={() => {
              if (!shown.includes(id)) onChange([...shown, id]);
              else if (shown.length > 1) onChange(shown.filter((one) => one !== id));
            }}
          >
            {name}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSeparator />
      <MenuItem onAction={onReset}>{t('inbox:columns.reset')}</MenuItem>
    </Menu>
  );
}
