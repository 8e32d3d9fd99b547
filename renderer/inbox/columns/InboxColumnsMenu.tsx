import { useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { ColumnsMenu } from '../../ui/overlays/ColumnsMenu.tsx';
import { allColumns } from './column-widths.ts';
import { useInbox } from '../use-inbox.ts';

/** Which columns the inbox has (IN-20). Order and width are changed at the heads. */
export function InboxColumnsMenu() {
  const { t } = useText();
  const { layout } = useInbox();
  const changeLayout = useStore((state) => state.changeLayout);
  return (
    <ColumnsMenu
      columns={allColumns.map((id) => ({ id, name: t(`words:column.${id}`) }))}
      shown={layout.columns}
      onChange={(columns) => changeLayout({ columns: [...columns] })}
      onReset={() => changeLayout({ columns: [], widths: {} })}
    />
  );
}
