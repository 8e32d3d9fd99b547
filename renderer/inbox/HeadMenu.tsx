import { CopyCheck, CopyX, Ellipsis, Gauge } from 'lucide-react';
import { orderOfWork } from '../../shared/domain/runs/run.ts';
import { useAppStore, useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Menu, MenuItem, MenuSection } from '../ui/overlays/Menu.tsx';

/** What concerns the whole inbox: marking all of a type (MASS-1, NS p. 91–92), and the run over loose statements (UTS-3). */
export function HeadMenu({ purchase, onLoose }: { readonly purchase: boolean; readonly onLoose: () => void }) {
  const { t } = useText();
  const store = useAppStore();
  const marked = useStore((state) => state.marks?.count ?? 0);
  const { markPending, markAllMatching, clearMarks } = store.getState();
  return (
    <Menu
      label={t('inbox:moreActions')}
      placement="bottom end"
      trigger={<IconButton icon={Ellipsis} label={t('inbox:moreActions')} />}
    >
      <MenuSection title={t('runs:mark.menu')}>
        <MenuItem icon={CopyCheck} onAction={() => void markPending(null)}>
          {t('runs:mark.pending')}
        </MenuItem>
        <>
          {purchase
            ? orderOfWork.map((type) => (
                <MenuItem key={type} icon={CopyCheck} onAction={() => void markPending(type)}>
                  {t('runs:mark.type', { type: t(`words:documentType.${type}`) })}
                </MenuItem>
              ))
            : null}
        </>
        <MenuItem icon={CopyCheck} hint="Ctrl A" onAction={() => void markAllMatching(true)}>
          {t('runs:mark.matching')}
        </MenuItem>
        <MenuItem
          icon={CopyX}
          reason={marked === 0 ? t('inbox:marks.noneMarked') : null}
          onAction={() => void clearMarks()}
        >
          {t('runs:mark.none')}
        </MenuItem>
      </MenuSection>
      {purchase ? (
        <MenuSection title={t('frame:place.runs')}>
          <MenuItem icon={Gauge} onAction={onLoose}>
            {t('utility:loose.action')}
          </MenuItem>
        </MenuSection>
      ) : null}
    </Menu>
  );
}
