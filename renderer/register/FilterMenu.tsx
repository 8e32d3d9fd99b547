import { ListFilter } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { Menu, MenuItem, MenuSection } from '../ui/overlays/Menu.tsx';
import type { Choice } from './choice.ts';

/** The button above a register that narrows it, and its menu. */
export function FilterMenu({ label, children }: { readonly label?: string; readonly children: ReactNode }) {
  const { t } = useText();
  return (
    <Menu
      trigger={<Button icon={ListFilter}>{t('register:filter')}</Button>}
      label={label ?? t('register:filter')}
      placement="bottom end"
    >
      {children}
    </Menu>
  );
}

/** The same for choices: each under its title, a single one without. */
export function ChoiceMenu({ choices }: { readonly choices: readonly Choice[] }) {
  const [first, ...others] = choices;
  if (first === undefined) return null;
  if (others.length === 0) return <FilterMenu label={first.title}>{itemsOf(first)}</FilterMenu>;
  return (
    <FilterMenu>
      {choices.map((choice) => (
        <MenuSection key={choice.id} title={choice.title}>
          {itemsOf(choice)}
        </MenuSection>
      ))}
    </FilterMenu>
  );
}

function itemsOf({ items }: Choice): ReactNode {
  return items.map(({ id, name, isChosen, choose }) => (
    <MenuItem key={id} id={id} checked={isChosen} onAction={choose}>
      {name}
    </MenuItem>
  ));
}
