import { Download, EllipsisVertical, FilePlus2, FileUp, Plus, Wand } from 'lucide-react';
import { standardRows } from '../../../shared/domain/master/standard/standard-setup.ts';
import type { MasterTable } from '../../../shared/domain/master/tables.ts';
import { useText } from '../../text/use-text.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { Menu, MenuItem } from '../../ui/overlays/Menu.tsx';
import { pageIcons } from '../contents/pages.ts';
import { useFillStandard } from '../transfer/use-fill-standard.ts';
import { inSentence } from './table-words.ts';
import type { TableOrders } from './use-table-orders.ts';

export type TableDialog = 'import' | 'partners';

/** What can be done with a table as a whole: in and out of a file, the standard set-up, partners for many vendors. */
export function TableMenu({
  table,
  ledgerId,
  orders,
  onDialog,
}: {
  readonly table: MasterTable;
  readonly ledgerId: number | null;
  readonly orders: TableOrders;
  readonly onDialog: (dialog: TableDialog) => void;
}) {
  const { t } = useText();
  const fill = useFillStandard(ledgerId);
  return (
    <Menu placement="bottom end" trigger={<IconButton icon={EllipsisVertical} label={t('master:register.more')} />}>
      <MenuItem icon={FileUp} onAction={() => onDialog('import')}>
        {t('master:register.import')}
      </MenuItem>
      <MenuItem icon={Download} onAction={() => void orders.exportCsv()}>
        {t('master:register.export')}
      </MenuItem>
      {table === 'vendorPartners' ? (
        <MenuItem icon={FilePlus2} onAction={() => onDialog('partners')}>
          {t('master:partners.button')}
        </MenuItem>
      ) : (
        <MenuItem
          icon={Wand}
          onAction={() => void fill()}
          reason={ledgerId === null ? t('master:register.noLedger') : null}
        >
          {t('master:register.fillStandard')}
        </MenuItem>
      )}
    </Menu>
  );
}

/** An empty table says what it is for, and offers every way to fill it (UI-13). */
export function TableEmpty({
  table,
  ledgerId,
  onNew,
  onDialog,
}: {
  readonly table: MasterTable;
  readonly ledgerId: number | null;
  readonly onNew: () => void;
  readonly onDialog: (dialog: TableDialog) => void;
}) {
  const { t } = useText();
  const fill = useFillStandard(ledgerId);
  return (
    <EmptyState
      icon={pageIcons[table]}
      title={t('master:register.emptyTitle', { table: t(`master:table.${table}.name`) })}
      text={t(`master:table.${table}.text`)}
    >
      <Button icon={Plus} variant="main" onPress={onNew}>
        {t('master:register.newOne', { one: inSentence(t(`master:table.${table}.one`)) })}
      </Button>
      {table === 'vendorPartners' ? (
        <Button icon={FilePlus2} onPress={() => onDialog('partners')}>
          {t('master:partners.button')}
        </Button>
      ) : null}
      {ledgerId === null || standardRows[table] === undefined ? null : (
        <Button icon={Wand} onPress={() => void fill()}>
          {t('master:register.fillStandard')}
        </Button>
      )}
      <Button icon={FileUp} onPress={() => onDialog('import')}>
        {t('master:register.import')}
      </Button>
    </EmptyState>
  );
}
