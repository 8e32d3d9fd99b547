import { Ellipsis } from 'lucide-react';
import type { CodingView } from '../../../shared/contract/coding.ts';
import { ActionButton, ActionIconButton, ActionItem } from '../../keys/ActionButton.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Menu, MenuSeparator } from '../../ui/overlays/Menu.tsx';
import type { Grid } from './grid/use-grid.ts';
import type { CodingActions } from './use-coding-actions.ts';

/** How far the coding is, and what can be done with it; what *last time* would fill stands here until it is confirmed. */
export function CodingBar({
  grid,
  view,
  actions,
}: {
  readonly grid: Grid;
  readonly view: CodingView;
  readonly actions: CodingActions;
}) {
  const { t } = useText();
  const codable = grid.rows.filter(({ place }) => place.amount !== null && place.fate !== 'text');
  const done = codable.filter(({ place }) => place.account !== null || place.fate === 'leftOut').length;
  const offered = grid.offered.length;
  const label = [...new Set(grid.offered.map(({ fromLabel }) => fromLabel))].slice(0, 2).join(', ');
  if (grid.preview)
    return (
      <div className="coding-bar is-preview" role="status">
        <p>
          <b>{t('coding:lastTime.title', { count: offered })}</b> {t('coding:lastTime.from', { label })}
        </p>
        <Button variant="main" hint="⏎" onPress={() => grid.confirm(true)}>
          {t('coding:lastTime.take')}
        </Button>
        <Button hint="Esc" onPress={grid.dropPreview}>
          {t('coding:lastTime.drop')}
        </Button>
      </div>
    );
  return (
    <div className="coding-bar">
      <p className="number">
        {grid.marked.size > 1
          ? t('coding:bar.marked', { count: grid.marked.size })
          : t('coding:bar.coded', { done, count: codable.length })}
        {view.counts.findings > 0 && (
          <span className="coding-missing"> · {t('coding:bar.findings', { count: view.counts.findings })}</span>
        )}
      </p>
      {grid.editable && (
        <>
          {offered > 0 && (
            <ActionButton action={actions.confirmAll}>{t('coding:bar.take', { count: offered })}</ActionButton>
          )}
          <ActionButton action={actions.lastTime} variant="quiet" />
          <ActionIconButton action={actions.undo} />
          <Menu
            trigger={<IconButton icon={Ellipsis} label={t('coding:bar.more')} />}
            label={t('coding:bar.more')}
            placement="bottom end"
          >
            {actions.more.map((action) => (
              <ActionItem key={action.name} action={action} />
            ))}
            <MenuSeparator />
            <ActionItem action={actions.redo} />
          </Menu>
        </>
      )}
    </div>
  );
}
