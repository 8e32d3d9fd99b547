import { BookOpenCheck, Check, CheckCheck, Ellipsis, FlaskConical, Percent, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useKeyHint } from '../keys/use-actions.tsx';
import { useAppStore, useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Menu, MenuItem, MenuSection } from '../ui/overlays/Menu.tsx';
import { type MarkedKind, useMarkedOrders } from './use-marked-orders.ts';

const more = ['acceptDeviatingVat', 'acceptAndPost', 'acceptAndPostDeviatingVat', 'post'] as const;
const icons = {
  accept: Check,
  acceptDeviatingVat: Percent,
  acceptAndPost: CheckCheck,
  acceptAndPostDeviatingVat: CheckCheck,
  post: CheckCheck,
};

/** What is marked, its sums per currency, and what can be done with all of it; floats over the end of the list (IN-23). */
export function MarksBar({ purchase }: { readonly purchase: boolean }): ReactNode {
  const { t, format } = useText();
  const store = useAppStore();
  const marks = useStore((state) => state.marks);
  const orders = useMarkedOrders();
  const postHint = useKeyHint('list.post', 'Shift+b');
  if (marks === null || marks.count === 0) return null;
  const sums = marks.sums.map(({ currency, amount }) => format.amountIn(amount, currency));
  // Accepted ones are only posted.
  const onlyPosts = orders.postable === marks.count;
  // Looking needs no role; what no document could come through is not looked at.
  const whyNotLook = (kind: MarkedKind): string | null =>
    (kind === 'post' ? orders.postable === 0 : onlyPosts) ? orders.whyNot(kind) : null;
  const name = (kind: MarkedKind): string => (kind === 'accept' ? t('words:runKind.accept') : t(`runs:bar.${kind}`));
  return (
    <div className="marks-bar" role="toolbar" aria-label={t('inbox:marks.bar')}>
      <span className="marks-told number">
        <b>{t('inbox:marks.count', { count: marks.count })}</b>
        {marks.outside === 0 ? null : <span>{t('inbox:marks.outside', { count: marks.outside })}</span>}
      </span>
      <span className="marks-sums number" title={sums.join(' · ')}>
        {sums.map((sum) => (
          <span key={sum}>{sum}</span>
        ))}
      </span>
      {purchase ? (
        <>
          <Button variant="quiet" onPress={() => orders.dryRun(onlyPosts ? 'post' : 'accept')}>
            {t('runs:bar.dryRun')}
          </Button>
          <Button variant="quiet" icon={X} reason={orders.whyNot('reject')} onPress={orders.reject}>
            {t('inbox:marks.reject')}
          </Button>
          {onlyPosts ? (
            <Button
              variant="main"
              size="large"
              icon={BookOpenCheck}
              hint={postHint}
              reason={orders.whyNot('post')}
              onPress={() => orders.start('post')}
            >
              {t('inbox:marks.post', { count: marks.count })}
            </Button>
          ) : (
            <Button variant="main" size="large" icon={Check} reason={orders.whyNot('accept')} onPress={orders.accept}>
              {t('inbox:marks.accept', { count: marks.count })}
            </Button>
          )}
          <Menu
            label={t('runs:bar.more')}
            placement="top end"
            trigger={<IconButton icon={Ellipsis} label={t('runs:bar.more')} />}
          >
            <MenuSection title={t('runs:bar.section.run')}>
              {more.map((kind) => (
                <MenuItem
                  key={kind}
                  icon={icons[kind]}
                  reason={orders.whyNot(kind)}
                  onAction={() => orders.start(kind)}
                >
                  {name(kind)}
                </MenuItem>
              ))}
            </MenuSection>
            <MenuSection title={t('runs:bar.section.dryRun')}>
              {(['accept', ...more] as const).map((kind) => (
                <MenuItem key={kind} icon={FlaskConical} reason={whyNotLook(kind)} onAction={() => orders.dryRun(kind)}>
                  {name(kind)}
                </MenuItem>
              ))}
            </MenuSection>
          </Menu>
        </>
      ) : null}
      <IconButton icon={X} label={t('inbox:marks.clear')} onPress={() => void store.getState().clearMarks()} />
    </div>
  );
}
