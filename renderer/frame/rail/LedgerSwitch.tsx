import { ChevronsUpDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useAppStore, useStore } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/overlays/Menu.tsx';

/** Which ledger everything is narrowed to (SET-1). */
export function LedgerSwitch({ small }: { readonly small: boolean }) {
  const { t } = useText();
  const store = useAppStore();
  const ledgers = useStore((state) => state.setup?.ledgers ?? none);
  const ledgerId = useStore((state) => state.ledgerId);
  const chosen = ledgers.length === 1 ? ledgers[0] : ledgers.find(({ id }) => id === ledgerId);
  const name = chosen?.name ?? (ledgers.length === 0 ? t('frame:ledger.unnamed') : t('frame:ledger.all'));
  const endpoint = chosen?.endpoints[0];
  return (
    <Menu
      label={t('frame:ledger.choose')}
      trigger={
        <Button className="ledger-switch" {...(small ? { 'aria-label': `${t('frame:ledger.choose')}: ${name}` } : {})}>
          <span className="ledger-letter" aria-hidden>
            {[...name][0]?.toLocaleUpperCase() ?? ''}
          </span>
          {small ? null : (
            <>
              <span className="ledger-words">
                <b className="clip">{name}</b>
                {endpoint === undefined ? null : (
                  <span className="clip number">
                    {endpoint.scheme} {endpoint.id}
                  </span>
                )}
              </span>
              <ChevronsUpDown size={14} strokeWidth={1.75} aria-hidden />
            </>
          )}
        </Button>
      }
    >
      {ledgers.length > 1 ? (
        <MenuItem checked={ledgerId === null} onAction={() => store.getState().chooseLedger(null)}>
          {t('frame:ledger.all')}
        </MenuItem>
      ) : null}
      {ledgers.map(({ id, name: one }) => (
        <MenuItem
          key={id}
          id={String(id)}
          checked={ledgers.length === 1 || id === ledgerId}
          onAction={() => store.getState().chooseLedger(ledgers.length === 1 ? null : id)}
        >
          {one}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem
        onAction={() => store.getState().goTo('setup', { params: { tab: 'ledgers' } })}
      >{`${t('frame:place.setup')}…`}</MenuItem>
    </Menu>
  );
}

const none: readonly never[] = [];
