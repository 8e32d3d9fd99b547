import { Download, FileUp, Pencil, Plus, Trash2 } from 'lucide-react';
import { useActions } from '../../keys/use-actions.tsx';
import { useText } from '../../text/use-text.tsx';
import { inSentence } from './table-words.ts';

/** What can be done in the list of a table by keys and from the palette (SET-7, UI-20). */
export function useTableActions({
  one,
  openId,
  marked,
  begin,
  write,
  exportCsv,
  importCsv,
  removeMarked,
}: {
  /** A row of the table, in words. */
  readonly one: string;
  readonly openId: number | null;
  /** How many rows are marked. */
  readonly marked: number;
  readonly begin: () => void;
  readonly write: (id: number) => void;
  readonly exportCsv: () => void;
  readonly importCsv: () => void;
  readonly removeMarked: () => void;
}): void {
  const { t } = useText();
  useActions([
    {
      name: 'master.new',
      scope: 'global',
      keys: ['n'],
      label: t('master:register.newOne', { one: inSentence(one) }),
      icon: Plus,
      run: begin,
    },
    {
      name: 'master.edit',
      scope: 'global',
      keys: ['F2'],
      label: t('master:register.edit'),
      icon: Pencil,
      reason: openId === null ? t('master:register.chooseOne') : null,
      run: () => (openId === null ? undefined : write(openId)),
    },
    {
      name: 'master.export',
      scope: 'global',
      keys: [],
      label: t('master:register.export'),
      icon: Download,
      run: exportCsv,
    },
    {
      name: 'master.import',
      scope: 'global',
      keys: [],
      label: t('master:register.import'),
      icon: FileUp,
      run: importCsv,
    },
  ]);

  useActions(
    marked === 0
      ? []
      : [
          {
            name: 'master.deleteMarked',
            scope: 'list',
            keys: ['Delete'],
            label: t('master:register.deleteCount', { count: marked }),
            icon: Trash2,
            run: removeMarked,
          },
        ],
  );
}
