import { BellRing, FileInput, FileStack, HandCoins, Plus } from 'lucide-react';
import type { SalesKind } from '../../shared/domain/sales/customer.ts';
import type { Action } from '../keys/registry.ts';
import { useActions } from '../keys/use-actions.tsx';
import { useLacking } from '../store/use-lacking.ts';
import { useAppStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { otherKinds } from './other-kinds.ts';

/** What is asked for in a dialog above the register. */
export type SalesDialog = 'remind' | 'statements' | 'payments' | 'files';

/** What can be begun from the register of sales documents: writing one, and what is done for many (OUT-1, OUT-10). */
export interface SalesActions {
  readonly newInvoice: Action;
  /** Writing what is no invoice. */
  readonly otherKinds: readonly Action[];
  readonly forMany: readonly Action[];
}

export function useSalesActions(ask: (dialog: SalesDialog) => void): SalesActions {
  const { t } = useText();
  const store = useAppStore();
  const lacking = useLacking();
  const action = { scope: 'global', keys: [] } as const;
  const clerk = { ...action, reason: lacking('clerk') };
  const bookkeeper = { ...action, reason: lacking('bookkeeper') };
  const write = (kind: SalesKind) => (): void => store.getState().goTo('sales', { params: { write: kind } });
  const newInvoice: Action = {
    ...clerk,
    name: 'sales.new',
    keys: ['n'],
    label: t('sales:action.newInvoice'),
    icon: Plus,
    run: write('invoice'),
  };
  const others = otherKinds.map(({ kind, icon, name }): Action => ({
    ...clerk,
    name: `sales.${name}`,
    label: t(`sales:action.${name}`),
    icon,
    run: write(kind),
  }));
  const forMany: readonly Action[] = [
    {
      ...bookkeeper,
      name: 'sales.remind',
      label: t('sales:remind.action'),
      icon: BellRing,
      run: () => ask('remind'),
    },
    {
      ...bookkeeper,
      name: 'sales.statements',
      label: t('sales:statements.action'),
      icon: FileStack,
      run: () => ask('statements'),
    },
    {
      ...bookkeeper,
      name: 'sales.payments',
      label: t('sales:payments.action'),
      icon: HandCoins,
      run: () => ask('payments'),
    },
    { ...clerk, name: 'sales.files', label: t('sales:files.action'), icon: FileInput, run: () => ask('files') },
  ];
  useActions([newInvoice, ...others, ...forMany]);
  return { newInvoice, otherKinds: others, forMany };
}
