import { Copy, FilePenLine, HandCoins, PencilLine, Printer, ReceiptText, Repeat2, Send } from 'lucide-react';
import type { SalesPage } from '../../../shared/contract/sales.ts';
import type { Action } from '../../keys/registry.ts';
import { useActions } from '../../keys/use-actions.tsx';
import { useLacking } from '../../store/use-lacking.ts';
import { useSayProblem } from '../../store/use-say-problem.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';

/** What can be done with a sales document. */
export interface SaleActions {
  readonly write: Action;
  readonly pay: Action;
  readonly mend: Action;
  readonly creditNote: Action;
  readonly correct: Action;
  readonly copy: Action;
  readonly print: Action;
  /** Shows it where it is sent; no key, no place in the palette. */
  readonly toSending: Action;
}

/** The orders of an opened sales document (OUT-1, OUT-10), each with why it cannot be done now (UI-31). */
export function useSaleActions(
  { document }: SalesPage,
  on: { readonly pay: () => void; readonly mend: () => void; readonly print: () => void },
): SaleActions {
  const { t } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const sayProblem = useSayProblem();
  const lacking = useLacking();
  const posted = document.status === 'posted';

  async function copyAs(as: 'copy' | 'creditNote' | 'correction'): Promise<void> {
    const answer = await backend.call('sales.copy', { id: document.id, as });
    if (!answer.ok) {
      sayProblem(answer.problem);
      return;
    }
    if (as === 'correction') store.getState().say({ text: t('sales:posted.corrected', { no: document.no }) });
    const kind = as === 'creditNote' ? 'creditNote' : document.kind;
    store.getState().goTo('sales', { id: answer.value.id, params: { write: kind } });
  }

  const noClerk = lacking('clerk');
  const onlyInvoice = posted && document.kind === 'invoice' ? null : t('sales:action.onlyInvoice');
  const action = { scope: 'global', keys: [] } as const;
  const actions: SaleActions = {
    write: {
      ...action,
      name: 'sales.write',
      keys: ['e'],
      label: t('sales:action.write'),
      icon: FilePenLine,
      reason: noClerk ?? (posted ? t('sales:action.isPosted') : null),
      run: () => store.getState().goTo('sales', { id: document.id, params: { write: document.kind } }),
    },
    pay: {
      ...action,
      name: 'sales.pay',
      keys: ['b'],
      label: t('sales:pay.action'),
      icon: HandCoins,
      reason: lacking('bookkeeper') ?? onlyInvoice ?? (document.open === '0.00' ? t('sales:pay.nothingOpen') : null),
      run: on.pay,
    },
    mend: {
      ...action,
      name: 'sales.mend',
      keys: ['m'],
      label: t('sales:mend.action'),
      icon: PencilLine,
      reason: noClerk ?? (posted ? null : t('sales:action.postFirst')),
      run: on.mend,
    },
    creditNote: {
      ...action,
      name: 'sales.creditNote',
      label: t('sales:action.credit'),
      icon: ReceiptText,
      reason: noClerk ?? onlyInvoice,
      run: () => void copyAs('creditNote'),
    },
    correct: {
      ...action,
      name: 'sales.correct',
      label: t('sales:action.correct'),
      icon: Repeat2,
      reason: noClerk ?? onlyInvoice,
      run: () => void copyAs('correction'),
    },
    copy: {
      ...action,
      name: 'sales.copy',
      label: t('sales:action.copy'),
      icon: Copy,
      reason: noClerk,
      run: () => void copyAs('copy'),
    },
    print: {
      ...action,
      name: 'sales.print',
      keys: ['Ctrl+P'],
      label: t('document:action.print'),
      icon: Printer,
      run: on.print,
    },
    toSending: {
      ...action,
      name: 'sales.toSending',
      label: t('sales:action.toSending'),
      icon: Send,
      run: () => store.getState().goTo('sending', { id: document.id, params: {} }),
    },
  };
  const { toSending: _onlyAButton, ...registered } = actions;
  useActions(Object.values(registered));
  return actions;
}
