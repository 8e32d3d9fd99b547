import type { MasterTable } from '../../../../shared/domain/master/tables.ts';
import { tableDefinition } from '../../../../shared/domain/master/tables.ts';
import { useAppStore, useStore } from '../../../store/use-store.tsx';
import { useText } from '../../../text/use-text.tsx';
import { Select } from '../../../ui/fields/Select.tsx';

/** Narrows a list to what is blocked, or to what is not; only where rows can be blocked. The address says it. */
export function BlockedChoice({ table }: { readonly table: MasterTable }) {
  const { t } = useText();
  const store = useAppStore();
  const params = useStore((state) => state.place.params);
  if (!Object.hasOwn(tableDefinition(table).fields, 'blocked')) return null;
  const { blocked, ...others } = params;
  const value = blocked === undefined ? 'all' : blocked === 'yes' ? 'yes' : 'no';
  return (
    <Select
      className="blocked-choice"
      label={t('master:register.blockedOrNot')}
      hideLabel
      value={value}
      choices={[
        { id: 'all', name: t('master:register.allRows') },
        { id: 'no', name: t('master:register.onlyUnblocked') },
        { id: 'yes', name: t('master:register.onlyBlocked') },
      ]}
      onChange={(chosen) =>
        store.getState().goTo('setup', {
          params: chosen === 'all' ? others : { ...others, blocked: chosen === 'yes' ? 'yes' : '' },
        })
      }
    />
  );
}
