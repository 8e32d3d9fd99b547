import { CheckCheck, CopyCheck, FlaskConical, Percent } from 'lucide-react';
import { orderOfWork } from '../../shared/domain/runs/run.ts';
import type { Action } from '../keys/registry.ts';
import type { AppStore } from '../store.ts';
import type { Text } from '../text/text.ts';
import type { MarkedOrders } from './use-marked-orders.ts';

/** Runs over the marked documents, for the palette; nothing while none is marked. */
export function runActions({ count, start, dryRun, whyNot }: MarkedOrders, t: Text['t']): Action[] {
  if (count === 0) return [];
  const shared = { scope: 'global', keys: [] } as const;
  return [
    {
      ...shared,
      name: 'list.dryRun',
      label: t('actions:dryRunMarked'),
      icon: FlaskConical,
      run: () => dryRun('accept'),
    },
    ...(['acceptDeviatingVat', 'acceptAndPost', 'acceptAndPostDeviatingVat'] as const).map((kind): Action => {
      return {
        ...shared,
        name: `list.run.${kind}`,
        label: t(`actions:run.${kind}`),
        icon: kind === 'acceptDeviatingVat' ? Percent : CheckCheck,
        reason: whyNot(kind),
        run: () => start(kind),
      };
    }),
  ];
}

/** *Mark all* of one document type, in the order they are worked on (MASS-1, NS p. 92). */
export function markTypeActions(store: AppStore, t: Text['t']): Action[] {
  return orderOfWork.map((type) => ({
    name: `list.markPending.${type}`,
    scope: 'global',
    keys: [],
    label: t('runs:mark.type', { type: t(`words:documentType.${type}`) }),
    icon: CopyCheck,
    run: () => void store.getState().markPending(type),
  }));
}
