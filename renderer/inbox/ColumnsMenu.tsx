import { Columns3 } from 'lucide-react';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Menu, MenuItem, MenuSection, MenuSeparator } from '../ui/Menu.tsx';
import { allColumns } from './column-widths.ts';
import { useInbox } from './use-inbox.ts';

/** Which columns the list has (IN-20). Order and width are changed at the heads. */
export function ColumnsMenu() {
  const { t } = useText();
  const { layout } = useInbox();
  const changeLayout = useStore((state) => state.changeLayout);
  const shown = new Set(layout.columns);
  return (
    <Menu
      placement="bottom end"
      label={t('inbox:columns.title')}
      trigger={<IconButton icon={Columns3} label={t('inbox:columns.button')} />}
    >
      <MenuSection title={t('inbox:columns.title')}>
        {allColumns.map((column) => (
          <MenuItem
            key={column}
            id={column}
            keepOpen
            checked={shown.has(column)}
            reason={null}
            onAction={() => {
              if (!shown.has(column)) changeLayout({ columns: [...layout.columns, column] });
              else if (layout.columns.length > 1)
                changeLayout({ columns: layout.columns.filter((one) => one !== column) });
            }}
          >
            {t(`words:column.${column}`)}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSeparator />
      <MenuItem onAction={() => changeLayout({ columns: [], widths: {} })}>{t('inbox:columns.reset')}</MenuItem>
    </Menu>
  );
}
