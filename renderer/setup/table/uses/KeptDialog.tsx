import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { useText } from '../../../text/use-text.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { UsedIn } from './UsedIn.tsx';

/** Rows that could not be deleted, each with where it is used. */
export function KeptDialog({
  kept,
  onClose,
}: {
  readonly kept: CallOutput<'master.delete'>['kept'];
  readonly onClose: () => void;
}) {
  const { t } = useText();
  return (
    <Dialog
      title={t('master:register.kept', { count: kept.length })}
      isOpen
      onClose={onClose}
      closeLabel={t('master:csv.close')}
      footer={<Button onPress={onClose}>{t('master:csv.close')}</Button>}
    >
      <p className="dialog-lead">{t('master:register.keptText')}</p>
      {kept.map(({ id, key, usedIn }) => (
        <section key={id} className="kept-row">
          <h3 className="number">{key}</h3>
          <UsedIn uses={usedIn} />
        </section>
      ))}
    </Dialog>
  );
}
