import { FolderOutput } from 'lucide-react';
import { useState } from 'react';
import type { TargetRow } from '../../shared/contract/hand-over.ts';
import { useActions } from '../keys/use-actions.tsx';
import { useLacking } from '../store/use-lacking.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from '../ui/Button.tsx';
import { Menu, MenuItem } from '../ui/overlays/Menu.tsx';
import { useHandOverOrders } from './use-hand-over-orders.ts';
import { useTargets } from './use-targets.ts';

/** Hands over what waits: to the only target at once, else to the one chosen. */
export function HandOverButton({ only = null }: { readonly only?: TargetRow | null }) {
  const { t, format } = useText();
  const { targets, nameOf } = useTargets();
  const orders = useHandOverOrders();
  const [busy, setBusy] = useState(false);
  const on = (only === null ? targets : [only]).filter(({ setup }) => setup.enabled);
  const [single] = on.length === 1 ? on : [];

  const lacks = useLacking()('bookkeeper');
  const nothing = t('handOver:action.nothing');
  const run = (target: TargetRow): void => {
    if (busy) return;
    setBusy(true);
    void orders.handOver(target).finally(() => setBusy(false));
  };
  const whyNot = lacks ?? (single === undefined ? t('handOver:action.several') : single.waiting === 0 ? nothing : null);
  useActions([
    {
      name: 'handOver.export',
      scope: 'global',
      keys: ['h'],
      label: t('handOver:action.export'),
      icon: FolderOutput,
      reason: whyNot,
      run: () => (single === undefined ? undefined : run(single)),
    },
    ...on.map((target) => ({
      name: `handOver.export.${target.id}`,
      scope: 'global' as const,
      keys: [],
      label: t('handOver:action.exportTo', { target: nameOf(target) }),
      icon: FolderOutput,
      reason: lacks ?? (target.waiting === 0 ? nothing : null),
      run: () => run(target),
    })),
  ]);

  if (on.length === 0) return null;
  const label = (waiting: number): string =>
    waiting === 0 ? t('handOver:action.export') : `${t('handOver:action.export')} ${format.number(waiting)}`;
  if (single !== undefined)
    return (
      <Button variant="main" icon={FolderOutput} hint="H" busy={busy} reason={whyNot} onPress={() => run(single)}>
        {label(single.waiting)}
      </Button>
    );
  return (
    <Menu
      label={t('handOver:action.export')}
      placement="bottom end"
      trigger={
        <Button variant="main" icon={FolderOutput} busy={busy}>
          {t('handOver:action.export')}
        </Button>
      }
    >
      {on.map((target) => (
        <MenuItem
          key={target.id}
          id={String(target.id)}
          note={format.number(target.waiting)}
          reason={lacks ?? (target.waiting === 0 ? nothing : null)}
          onAction={() => run(target)}
        >
          {nameOf(target)}
        </MenuItem>
      ))}
    </Menu>
  );
}
