import { Fragment, useState } from 'react';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import type { VendorCard } from '../../../shared/contract/vendors.ts';
import { masterTables } from '../../../shared/domain/master/tables.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { accountWords } from '../../purchases/parts/account-words.ts';
import { choiceWord, fieldHelp, fieldLabel } from '../../setup/table/table-words.ts';
import { useCall } from '../../store/use-call.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { ProblemLine, ProblemState } from '../../ui/states/ProblemState.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import type { CardField } from '../../vendors/card-check.ts';
import { checkCard, tidyCard } from '../../vendors/card-check.ts';
import { type PartnerChoice, vendorToSave } from './create-vendor.ts';
import { offeredAccounts } from './offered-accounts.ts';
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

/** The fields in the order one reads a letterhead; `wide` ones take two columns. */
const groups: readonly {
  readonly heading: 'address' | 'identity';
  readonly fields: readonly { readonly name: Exclude<CardField, 'blocked'>; readonly wide?: true }[];
}[] = [
  {
    heading: 'address',
    fields: [
      { name: 'no' },
      { name: 'name', wide: true },
      { name: 'country' },
      { name: 'address', wide: true },
      { name: 'address2', wide: true },
      { name: 'postalCode' },
      { name: 'city' },
      { name: 'phone' },
      { name: 'mail' },
    ],
  },
  {
    heading: 'identity',
    fields: [
      { name: 'legalId' },
      { name: 'legalScheme' },
      { name: 'pNumber' },
      { name: 'seNumber' },
      { name: 'eanLocation', wide: true },
      { name: 'otherId' },
      { name: 'otherScheme' },
    ],
  },
];

function CreateForm({ page, payTo, proposal, onClose }: CreateProps & { readonly proposal: VendorCard }) {
  const text = useText();
  const { t, find, language } = text;
  const backend = useBackend();
  const store = useAppStore();
  const [card, setCard] = useState(proposal);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { ledgerId } = page.row;
  const control = useCall('control.read', { ledgerId }).value;
  const offered = useCall('payment.open', { id: page.row.id }).value?.offered ?? [];
  const accounts = offeredAccounts(offered);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [chosen, setChosen] = useState<Partial<PartnerChoice>>({});
  const partner: PartnerChoice = {
    useDimensionString: control?.useDimensionString === true ? 'yes' : '',
    orderInvoice: 'updateReference',
    uncodedLines: 'warn',
    ...chosen,
  };
  const isPerson = card.legalScheme === 'DK:CPR';
  const remarks = checkCard(card);
  const errors = remarks.filter((remark) => remark.severity === 'error');
  const save = async (): Promise<void> => {
    setBusy(true);
    const order = { card: tidyCard(card), partner, accounts: accounts.filter((_, index) => !left.has(index)) };
    const saved = await backend.call(
      'vendors.save',
      vendorToSave({ ...order, from: { documentId: page.row.id, payTo } }),
    );
    setBusy(false);
    if (!saved.ok) {
      setProblem(saved.problem);
      return;
    }
    onClose();
    const { id, reidentified: count } = saved.value;
    const { name } = card;
    store.getState().say({
      text: count > 0 ? t('document:vendor.madeMore', { name, count }) : t('document:vendor.made', { name }),
      action: { label: t('document:action.undo'), key: null, run: () => void takeBack(id) },
    });
  };
  /** Card, partner, accounts and choice go together, as they came. */
  const takeBack = async (id: number): Promise<void> => {
    const answer = await backend.call('vendors.delete', { id, release: true });
    const { what, todo } = answer.ok
      ? { what: t('document:vendor.unmade'), todo: '' }
      : sentence(answer.problem, language);
    store.getState().say(answer.ok ? { text: what } : { tone: 'bad', text: what, todo });
  };
  const field = (name: Exclude<CardField, 'blocked'>, wide: boolean) => {
    const remark = remarks.find((one) => one.field === name) ?? null;
    const words = remark === null ? null : t(`vendors:check.${remark.code}`);
    const said = remark?.severity === 'remark' ? words : find('vendors', `help.${name}`);
    return (
      <TextField
        key={name}
        label={t(`vendors:field.${name}`)}
        value={card[name]}
        onChange={(value) => setCard({ ...card, [name]: value })}
        error={remark?.severity === 'error' ? words : null}
        maxLength={200}
        autoFocus={name === 'name'}
        className={wide ? 'is-wide' : ''}
        {...(said === null ? {} : { description: said })}
      />
    );
  };
  const choice = (name: 'orderInvoice' | 'uncodedLines') => {
    const known: readonly string[] = masterTables.vendorPartners.fields[name].is.choices;
    return (
      <Select
        className="is-wide"
        label={fieldLabel('vendorPartners', name, text)}
        description={fieldHelp('vendorPartners', name, text)}
        value={partner[name]}
        choices={known.map((id) => ({ id, name: choiceWord('vendorPartners', name, id, text) }))}
        onChange={(value) => setChosen({ ...chosen, [name]: value })}
      />
    );
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
            hint="Ctrl ⏎"
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
      <form
        className="vendor-form"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && errors.length === 0) void save();
        }}
      >
        {groups.map(({ heading, fields }) => (
          <Fragment key={heading}>
            <h3 className="vendor-form-heading">{t(`decision:vendor.${heading}`)}</h3>
            {fields
              .filter(({ name }) => !(isPerson && name === 'legalId'))
              .map(({ name, wide }) => field(name, wide === true))}
            {heading === 'identity' && isPerson ? field('cprNumber', false) : null}
          </Fragment>
        ))}
        <h3 className="vendor-form-heading">
          {t('decision:vendor.payment')}
          <small>{t('decision:vendor.paymentAbout')}</small>
        </h3>
        {field('currency', false)}
        <div className="vendor-form-accounts">
          {accounts.length === 0 ? (
            <p className="decision-quiet">{t('decision:vendor.noAccount')}</p>
          ) : (
            accounts.map((account, index) => (
              <Checkbox
                key={`${account.kind} ${account.branch} ${account.account}`}
                checked={!left.has(index)}
                onChange={(on) => setLeft(toggled(left, index, !on))}
              >
                {`${t(`vendors:passport.kind.${account.kind}`)}: ${accountWords(account)}`}
              </Checkbox>
            ))
          )}
        </div>
        <h3 className="vendor-form-heading">
          {t('vendors:page.tabPartner')}
          <small>{t('decision:vendor.partnerAbout')}</small>
        </h3>
        {choice('orderInvoice')}
        {choice('uncodedLines')}
        <div className="vendor-form-accounts">
          <Checkbox
            checked={partner.useDimensionString === 'yes'}
            onChange={(on) => setChosen({ ...chosen, useDimensionString: on ? 'yes' : '' })}
            description={fieldHelp('vendorPartners', 'useDimensionString', text)}
          >
            {fieldLabel('vendorPartners', 'useDimensionString', text)}
          </Checkbox>
        </div>
      </form>
    </Dialog>
  );
}

function toggled(set: ReadonlySet<number>, index: number, on: boolean): ReadonlySet<number> {
  const next = new Set(set);
  if (on) next.add(index);
  else next.delete(index);
  return next;
}
