import type { LogRow } from '../../../shared/contract/evidence-log.ts';
import { shownKey } from '../../../shared/domain/master/row-keys.ts';
import type { MasterTable } from '../../../shared/domain/master/tables.ts';
import { useSetupLedger } from '../../setup/contents/use-setup-ledger.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';

/** Opens the row of the set-up an entry of the log is about; where it is gone or was renamed, its table. */
export function useSetupRow(table: MasterTable | null, { values }: Pick<LogRow, 'values'>): () => void {
  const backend = useBackend();
  const store = useAppStore();
  const { ledger } = useSetupLedger();
  return () => {
    if (table === null) return;
    const show = (id: number | null): void => store.getState().goTo('setup', { id, params: { tab: table } });
    const key = values['key'] ?? '';
    const ledgerId = ledger?.id ?? null;
    void backend
      .call('master.rows', { table, ledgerId, search: key, where: {}, sort: null, offset: 0, limit: 50 })
      .then((found) => {
        const row = found.ok ? found.value.rows.find((one) => shownKey(table, one.values) === key) : undefined;
        show(row?.id ?? null);
      });
  };
}
