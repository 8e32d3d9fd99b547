import { useAppStore, useBackend } from '../../../store/use-store.tsx';
import { sentence } from '../../../text/sentence.ts';
import { useText } from '../../../text/use-text.tsx';

/** Gives a vendor its e-document partner with the ledger's defaults in one step; the toast takes it back (SET-5, UI-30). */
export function useCreatePartner(): (vendorId: number) => void {
  const backend = useBackend();
  const store = useAppStore();
  const { t, language } = useText();
  return (vendorId) =>
    void backend.call('master.createPartners', { search: '', vendorIds: [vendorId], preview: false }).then((answer) => {
      if (!answer.ok) {
        const { what, todo } = sentence(answer.problem, language);
        store.getState().say({ tone: 'bad', text: what, todo });
        return;
      }
      const { undoToken } = answer.value;
      store.getState().say({
        text: t('decision:partner.created'),
        todo: t('decision:partner.createdAbout'),
        action:
          undoToken === null
            ? null
            : {
                label: t('document:action.undo'),
                run: () => void backend.call('master.undo', { undoToken }),
                key: null,
              },
      });
    });
}
