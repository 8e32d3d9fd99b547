import { Plus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import { useCall } from '../../store/use-call.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { SearchField } from '../../ui/fields/Field.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import { schemeName } from '../../../shared/einvoice/paper/identifiers.ts';
import { CandidateList } from './CandidateList.tsx';
import { IdentifyRules } from './IdentifyRules.tsx';
import { useTakeVendor } from './use-take-vendor.ts';
import { VendorPreview } from './VendorPreview.tsx';
import type { Candidate } from './candidate.ts';
import './vendor-dialogs.css';

interface ChooseProps {
  readonly page: DocumentPage;
  readonly payTo: boolean;
  readonly onCreate: () => void;
  readonly onClose: () => void;
}

/** Cards that carry the document's legal number first, with what else agrees; others only by search, and why not (IN-9). */
export function ChooseVendorDialog({ page, payTo, onCreate, onClose }: ChooseProps) {
  const { t } = useText();
  const [search, setSearch] = useState('');
  const asked = useDeferredValue(search.trim());
  const { value, problem } = useCall('vendors.candidates', { documentId: page.row.id, payTo, search: asked }, [
    'vendors.changed',
  ]);
  const [shown, setShown] = useState<CallOutput<'vendors.candidates'> | null>(null);
  if (value !== null && value !== shown) setShown(value);
  const [chosenId, setChosenId] = useState<number | null>(null);
  const [remember, setRemember] = useState(true);
  const takeVendor = useTakeVendor(page, payTo, onClose);
  const candidates = shown?.candidates ?? [];
  const match = payTo ? page.payToMatch : page.vendorMatch;
  // The rules are told about all cards of the company, whatever is searched for.
  const [company, setCompany] = useState<readonly Candidate[]>([]);
  if (asked === '' && value !== null && value.candidates !== company) setCompany(value.candidates);
  const chosen = candidates.find((one) => one.vendor.id === chosenId) ?? null;
  const reason = chosen === null ? t('document:vendor.noPreview') : null;
  const take = (): void => {
    if (chosen !== null) takeVendor(chosen.vendor.id, chosen.vendor.name, remember);
  };
  return (
    <Dialog
      title={t(payTo ? 'document:vendor.choosePayTo' : 'document:vendor.choose', { number: page.row.documentNo })}
      isOpen
      onClose={onClose}
      size="wide"
      closeLabel={t('frame:close')}
      footer={
        <>
          <Button icon={Plus} className="vendor-create" onPress={onCreate}>
            {t('document:vendor.create')}
          </Button>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          <Button variant="main" reason={reason} onPress={take}>
            {t('document:vendor.take')}
          </Button>
        </>
      }
    >
      <p className="decision-intro">
        {shown?.key == null
          ? t('document:vendor.noKey')
          : t('document:vendor.key', { scheme: schemeName(shown.key.scheme), id: shown.key.id })}
      </p>
      {match !== null && <IdentifyRules match={match} candidates={company} />}
      <SearchField
        label={t('document:vendor.search')}
        placeholder={t('document:vendor.search')}
        value={search}
        onChange={setSearch}
        autoFocus
      />
      {problem !== null && <ProblemLine problem={problem} />}
      <div className="vendor-choice">
        <CandidateList
          candidates={candidates}
          search={asked}
          chosenId={chosenId}
          onChoose={setChosenId}
          onTake={take}
        />
        <VendorPreview candidate={chosen} />
      </div>
      <Checkbox checked={remember} onChange={setRemember} description={t('document:vendor.rememberAbout')}>
        {t('document:vendor.remember')}
      </Checkbox>
    </Dialog>
  );
}
