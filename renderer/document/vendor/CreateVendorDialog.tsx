import { useState } from 'react';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import type { VendorCard } from '../../../shared/contract/vendors.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useCall } from '../../store/use-call.ts';
import { useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { ProblemLine, ProblemState } from '../../ui/ProblemState.tsx';
import type { CardField } from '../../vendors/card-check.ts';
import { checkCard, tidyCard } from '../../vendors/card-check.ts';
import { useTakeVendor } from './use-take-vendor.ts';
import './vendor-dialogs.css';

interface CreateProps {
  readonly page: DocumentPage;
  readonly payTo: boolean;
  readonly onClose: () => void;
}

/** A card made from the document's party: looked over, mended, saved and chosen in one step (IN-9). */
export function CreateVendorDialog({ page, payTo, onClose }: CreateProps) {
  const { value, problem } = useCall('vendors.candidates', { documentId: page.row.id, payTo, search: '' });
  const { t } = useText();
  if (value === null) {
    return problem === null ? null : (
      <Dialog
        title={t('document:vendor.createTitle', { number: page.row.documentNo })}
        isOpen
        onClose={onClose}
        closeLabel={t('frame:close')}
      >
        <ProblemState problem={problem} />
      </Dialog>
    );
  }
  return <CreateForm page={page} payTo={payTo} proposal={value.proposal} onClose={onClose} />;
}

/** The fields in the order one reads a letterhead; `wide` ones take the whole line. */
const fields: readonly { readonly name: Exclude<CardField, 'blocked'>; readonly wide?: true }[] = [
  { name: 'no' },
  { name: 'currency' },
  { name: 'name', wide: true },
  { name: 'address', wide: true },
  { name: 'address2', wide: true },
  { name: 'postalCode' },
  { name: 'city' },
  { name: 'country' },
  { name: 'phone' },
  { name: 'mail', wide: true },
  { name: 'legalId' },
  { name: 'legalScheme' },
  { name: 'pNumber' },
  { name: 'seNumber' },
  { name: 'eanLocation', wide: true },
  { name: 'otherId' },
  { name: 'otherScheme' },
];

function CreateForm({ page, payTo, proposal, onClose }: CreateProps & { readonly proposal: VendorCard }) {
  const { t, find } = useText();
  const backend = useBackend();
  const takeVendor = useTakeVendor(page, payTo, onClose);
  const [card, setCard] = useState(proposal);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const remarks = checkCard(card);
  const errors = remarks.filter((remark) => remark.severity === 'error');
  const save = async (): Promise<void> => {
    setBusy(true);
    const answer = await backend.call('vendors.save', { id: null, card: tidyCard(card) });
    setBusy(false);
    if (answer.ok) takeVendor(answer.value.id, card.name, false);
    else setProblem(answer.problem);
  };
  return (
    <Dialog
      title={t('document:vendor.createTitle', { number: page.row.documentNo })}
      isOpen
      onClose={onClose}
      size="wide"
      closeLabel={t('frame:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          <Button
            variant="main"
            busy={busy}
            reason={errors.length > 0 ? t('document:vendor.mend', { count: errors.length }) : null}
            onPress={() => void save()}
          >
            {t('document:vendor.createButton')}
          </Button>
        </>
      }
    >
      <p className="decision-intro">{t('document:vendor.createAbout')}</p>
      {problem !== null && <ProblemLine problem={problem} />}
      <div className="vendor-form">
        {fields.map(({ name, wide }) => {
          const remark = remarks.find((one) => one.field === name) ?? null;
          const words = remark === null ? null : t(`vendors:check.${remark.code}`);
          const help = find('vendors', `help.${name}`);
          const said = remark?.severity === 'remark' ? words : help;
          return (
            <TextField
              key={name}
              label={t(`vendors:field.${name}`)}
              value={card[name]}
              onChange={(value) => setCard({ ...card, [name]: value })}
              error={remark?.severity === 'error' ? words : null}
              maxLength={200}
              autoFocus={name === 'name'}
              className={wide === true ? 'is-wide' : ''}
              {...(said === null ? {} : { description: said })}
            />
          );
        })}
      </div>
    </Dialog>
  );
}
