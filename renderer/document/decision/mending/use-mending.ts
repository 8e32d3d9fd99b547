import { useEffect } from 'react';
import { useStore as useZustand } from 'zustand';
import type { DocumentPage, Stop } from '../../../../shared/contract/documents.ts';
import { useBackend, useStore } from '../../../store/use-store.tsx';
import { firstPlace } from './first-place.ts';
import type { Landing } from './landing.ts';
import { mendRequest } from './mend-request.ts';
import { setupPlace } from './setup-place.ts';
import { useCreatePartner } from './use-create-partner.ts';

/** What the page itself can open for a stop. */
export interface MendingDoing {
  readonly showFindings: () => void;
  readonly land: (landing: Landing) => void;
  readonly chooseVendor: (payTo: boolean) => void;
  readonly createVendor: (payTo: boolean) => void;
  readonly notADuplicate: (otherId: number) => void;
  readonly addPaymentMethod: () => void;
  readonly changePostingDate: () => void;
  readonly chooseNo: () => void;
}

/** Carries out the mending actions of the open document as they are asked for, from its page or from a question (UI-6). */
export function useMending(page: DocumentPage, doing: MendingDoing): void {
  const backend = useBackend();
  const goTo = useStore((state) => state.goTo);
  const openHere = useStore((state) => state.openHere);
  const createPartner = useCreatePartner();
  const request = useZustand(mendRequest, (state) => state.request);
  const { ledgerId } = page.row;

  /** With the line a problem names, which is opened to be coded. */
  const openPurchase = (id: number, places: string): void =>
    void backend.call('purchases.open', { id }).then((answer) => {
      const isOrder = answer.ok && answer.value.purchase.kind === 'purchaseOrder';
      const line = /^line:(\d+)/.exec(places)?.[1];
      goTo(isOrder ? 'orders' : 'purchases', {
        id,
        ...(line === undefined ? {} : { params: { line, ...(isOrder ? { document: String(page.row.id) } : {}) } }),
      });
    });

  const mend = (stop: Stop): void => {
    const { target } = stop;
    const { values } = stop.problem;
    const payTo = stop.problem.code.startsWith('check.payTo');
    const match = payTo ? page.payToMatch : page.vendorMatch;
    const vendorId = match?.vendorId ?? null;
    switch (stop.action) {
      case 'chooseVendor':
        return doing.chooseVendor(payTo);
      case 'createVendor':
        return doing.createVendor(payTo);
      case 'openVendor':
        return goTo('vendors', { id: target ?? vendorId });
      case 'openPartner':
        return goTo('vendors', { id: vendorId ?? target, params: { tab: 'partner' } });
      case 'createPartner': {
        const id = vendorId ?? target;
        return id === null ? undefined : createPartner(id);
      }
      case 'openDocument':
        return openHere(target);
      case 'openPurchase':
        return target === null ? undefined : openPurchase(target, values['places'] ?? '');
      case 'notADuplicate':
        return target === null ? undefined : doing.notADuplicate(target);
      case 'showFindings':
        return doing.showFindings();
      case 'openCoding':
        return doing.land({ tab: 'coding', place: firstPlace(values) });
      case 'openPayment':
        return doing.land({ tab: 'payment', place: null });
      case 'choosePaymentMeans':
        return doing.land({ tab: 'payment', place: 'means' });
      case 'confirmAccount':
        return doing.land({ tab: 'payment', place: 'account' });
      case 'addPaymentMethod':
        return doing.addPaymentMethod();
      case 'changePostingDate':
        return doing.changePostingDate();
      case 'chooseNo':
        return doing.chooseNo();
      case 'openSetup':
        return goTo('setup', setupPlace(values['table'] ?? 'problems', target, ledgerId));
      case 'openControlSetup':
        return goTo('setup', setupPlace('control', null, ledgerId));
      // Carried out by the decisions themselves, wherever one is.
      case 'compareVat':
      case 'chooseOrderUse':
      case 'showReconciliation':
      case 'none':
        return undefined;
    }
  };

  useEffect(() => {
    if (request === null || request.documentId !== page.row.id) return;
    mendRequest.setState({ request: null });
    mend(request.stop);
    // Only a new request is carried out; what it uses is of the page as it is then.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [request, page.row.id]);
}
