import { useEffect, useState } from 'react';
import type { VendorFilter } from '../../../shared/contract/master.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useCall } from '../../store/use-call.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import '../csv/csv.css';

const typingPause = 150;

/**
 * E-document partners for every vendor that has none (SET-5, NS p. 45): narrowed by a search, or to the vendors that were
 * marked; how many it will be is seen before.
 */
export function CreatePartnersDialog({
  vendorIds = null,
  search: given = '',
  onClose,
}: {
  readonly vendorIds?: readonly number[] | null;
  readonly search?: string;
  readonly onClose: () => void;
}) {
  const { t, language } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const [typed, setTyped] = useState(given);
  const [search, setSearch] = useState(given);
  const [only, setOnly] = useState<VendorFilter>({ country: '', unblocked: false, pending: false });
  const [refused, setRefused] = useState<Problem | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), typingPause);
    return () => clearTimeout(timer);
  }, [typed]);
  const asked = { search, vendorIds: vendorIds === null ? null : [...vendorIds], only };
  const { value, problem } = useCall('master.createPartners', { ...asked, preview: true }, [
    'vendors.changed',
    'master.changed',
  ]);

  async function create(): Promise<void> {
    const answer = await backend.call('master.createPartners', { ...asked, preview: false });
    if (!answer.ok) {
      setRefused(answer.problem);
      return;
    }
    const { created, undoToken } = answer.value;
    onClose();
    store.getState().say({
      text: t('master:partners.created', { count: created }),
      ...(undoToken === null
        ? {}
        : { action: { label: t('master:register.undo'), key: null, run: () => void undo(undoToken) } }),
    });
  }
  async function undo(undoToken: string): Promise<void> {
    const answer = await backend.call('master.undo', { undoToken });
    if (answer.ok) store.getState().say({ text: t('master:register.restored') });
    else {
      const { what, todo } = sentence(answer.problem, language);
      store.getState().say({ tone: 'bad', text: what, todo });
    }
  }

  const count = value?.created ?? 0;
  const shownProblem = refused ?? problem;
  return (
    <Dialog
      title={t('master:partners.title')}
      isOpen
      onClose={onClose}
      closeLabel={t('master:csv.close')}
      footer={
        <>
          <Button onPress={onClose}>{t('master:partners.cancel')}</Button>
          <Button
            variant="main"
            reason={value === null ? t('master:csv.reading') : count === 0 ? t('master:partners.nothing') : null}
            onPress={() => void create()}
          >
            {t('master:partners.create', { count })}
          </Button>
        </>
      }
    >
      <p className="dialog-lead">{t('master:partners.text')}</p>
      {vendorIds === null ? (
        <>
          <TextField
            label={t('master:partners.search')}
            value={typed}
            maxLength={200}
            autoFocus
            onChange={setTyped}
            onEnter={() => (count > 0 ? void create() : undefined)}
            description={t('master:partners.searchHelp')}
          />
          <TextField
            label={t('master:partners.country')}
            value={only.country}
            maxLength={2}
            onChange={(country) => setOnly({ ...only, country: country.toUpperCase() })}
            description={t('master:partners.countryHelp')}
          />
          <Checkbox checked={only.unblocked} onChange={(unblocked) => setOnly({ ...only, unblocked })}>
            {t('master:partners.unblocked')}
          </Checkbox>
          <Checkbox checked={only.pending} onChange={(pending) => setOnly({ ...only, pending })}>
            {t('master:partners.pending')}
          </Checkbox>
        </>
      ) : null}
      {shownProblem === null ? null : <ProblemLine problem={shownProblem} />}
      <p className="partners-found" role="status">
        {value === null ? null : (
          <>
            {t('master:partners.found', { count: value.vendors })}.{' '}
            <b>{count === 0 ? t('master:partners.nothing') : `${t('master:partners.wouldCreate', { count })}.`}</b>
          </>
        )}
      </p>
    </Dialog>
  );
}
