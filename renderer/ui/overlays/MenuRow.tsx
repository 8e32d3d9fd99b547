import { ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components';
import './menu.css';

/** A row of a panel that looks like one of a menu, for panels that go on to a next step. */
export function MenuRow({
  children,
  onPress,
  arrow = false,
}: {
  readonly children: string;
  readonly onPress: () => void;
  readonly arrow?: boolean;
}) {
  return (
    <Button className="menu-item menu-row" onPress={onPress}>
      <span className="menu-words">{children}</span>
      {arrow ? <ChevronRight size={14} strokeWidth={2} aria-hidden /> : null}
    </Button>
  );
}
