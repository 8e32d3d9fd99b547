import type { CustomerCardView } from '../../shared/contract/customers.ts';
import { endpointKeyTypes } from '../../shared/domain/registry/endpoint-key-types.ts';
import type { CardFault } from '../../shared/domain/sales/check-card.ts';
import { customerBlocks, customerChannels, isForeign, salesKinds } from '../../shared/domain/sales/customer.ts';
import { writtenFormats } from '../../shared/domain/sales/written-format.ts';
import { useSetupLedger } from '../setup/contents/use-setup-ledger.ts';
import { ReferenceField } from '../setup/table/row/ReferenceField.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { Checkbox } from '../ui/fields/Checkbox.tsx';
import { ChoiceGroup } from '../ui/fields/ChoiceGroup.tsx';
import { Panel } from '../ui/DetailFrame.tsx';
import { TextField } from '../ui/fields/Field.tsx';
import { Select } from '../ui/fields/Select.tsx';
import '../ui/fields/form.css';

type TextField = Exclude<
  keyof CustomerCardView,
  'endpoint' | 'format' | 'channel' | 'alsoMail' | 'alsoPrint' | 'sends' | 'blocked' | 'paymentForm' | 'reminderTerms'
>;

/** The fields of a customer's card in their groups (SET-6), each with what is wrong right under it. */
export function CustomerForm({
  card,
  faults,
  onChange,
  isNew,
}: {
  readonly card: CustomerCardView;
  readonly faults: readonly CardFault[];
  readonly onChange: (part: Partial<CustomerCardView>) => void;
  readonly isNew: boolean;
}) {
  const { t, language } = useText();
  const { ledger } = useSetupLedger();
  const said = (field: string, severity: CardFault['severity']): string | null => {
    const fault = faults.find((one) => one.field === field && one.severity === severity);
    return fault === undefined ? null : sentence(fault.problem, language).what;
  };
  const about = (field: string, help: string | null): { description: string } | Record<never, never> => {
    const warning = said(field, 'warning');
    const shown = warning ?? (said(field, 'error') === null ? help : null);
    return shown === null ? {} : { description: shown };
  };
  const text = (field: TextField, className: string, help: string | null = null, autoFocus = false) => (
    <TextField
      className={className}
      label={t(`sales:customer.field.${field}`)}
      value={card[field]}
      maxLength={200}
      autoFocus={autoFocus}
      onChange={(value) => onChange({ [field]: value })}
      error={said(field, 'error')}
      {...about(field, help)}
    />
  );
  const code = (field: 'paymentForm' | 'reminderTerms', table: 'paymentForms' | 'reminderTerms', help: string) => (
    <ReferenceField
      className="third"
      table={table}
      scope=""
      ledgerId={ledger?.id ?? null}
      label={t(`sales:customer.field.${field}`)}
      value={card[field]}
      onChange={(value) => onChange({ [field]: value })}
      description={help}
      error={said(field, 'error')}
      required={false}
    />
  );
  const scheme = card.endpoint?.scheme ?? 'GLN';
  const keyType = endpointKeyTypes.find((each) => each.scheme === scheme);
  const foreign = isForeign(card, ledger?.country ?? 'DK');
  const electronic = card.channel === 'eDocument' || card.channel === 'queue';

  return (
    <>
      <Panel
        title={t('sales:customer.general')}
        note={t(foreign ? 'sales:customer.foreign' : 'sales:customer.domestic')}
      >
        <div className="form-grid">
          {text('no', 'third', card.no.trim() === '' ? t('sales:customer.help.no') : null)}
          {text('name', 'two-thirds', null, isNew)}
          {text('address', 'half')}
          {text('address2', 'half')}
          {text('postalCode', 'third')}
          {text('city', 'third')}
          {text('country', 'third', t('sales:customer.help.country'))}
          {text('cvr', 'third')}
          {text('phone', 'third')}
          {text('mail', 'third')}
          {text('attention', 'half', t('sales:customer.help.attention'))}
        </div>
      </Panel>
      <Panel title={t('sales:customer.electronic')}>
        <div className="form-grid">
          <Select
            className="half"
            label={t('sales:customer.field.channel')}
            value={card.channel}
            choices={customerChannels.map((id) => ({ id, name: t(`sales:channel.${id}`) }))}
            onChange={(channel) => onChange({ channel })}
            description={t(`sales:channelHelp.${card.channel}`)}
          />
          <Select
            className="half"
            label={t('sales:customer.field.format')}
            value={card.format}
            choices={writtenFormats.map((id) => ({ id, name: t(`sales:format.${id}`) }))}
            onChange={(format) => onChange({ format })}
            {...about('format', null)}
          />
          {text('eanLocation', 'third', t('sales:customer.help.eanLocation'))}
          <Select
            className="third"
            label={t('sales:customer.field.endpointScheme')}
            value={scheme}
            choices={endpointKeyTypes.map((each) => ({ id: each.scheme, name: each.scheme }))}
            onChange={(chosen) => onChange({ endpoint: { id: card.endpoint?.id ?? '', scheme: chosen } })}
          />
          <TextField
            className="third"
            label={t('sales:customer.field.endpoint')}
            value={card.endpoint?.id ?? ''}
            maxLength={60}
            onChange={(id) => onChange({ endpoint: id === '' ? null : { id, scheme } })}
            error={said('endpoint', 'error') ?? said('endpointScheme', 'error')}
            {...about(
              'endpoint',
              keyType === undefined || keyType.length === ''
                ? null
                : t('sales:customer.help.endpoint', { length: keyType.length }),
            )}
          />
          <div className="check-row" role="group" aria-label={t('sales:customer.sends')}>
            <span className="field-label">{t('sales:customer.sends')}</span>
            {salesKinds.map((kind) => (
              <Checkbox
                key={kind}
                checked={card.sends[kind] && electronic}
                onChange={(yes) => onChange({ sends: { ...card.sends, [kind]: yes } })}
              >
                {t(`sales:kinds.${kind}`)}
              </Checkbox>
            ))}
          </div>
          <div className="check-row" role="group" aria-label={t('sales:customer.also')}>
            <span className="field-label">{t('sales:customer.also')}</span>
            <Checkbox checked={card.alsoMail} onChange={(alsoMail) => onChange({ alsoMail })}>
              {t('sales:customer.field.alsoMail')}
            </Checkbox>
            <Checkbox checked={card.alsoPrint} onChange={(alsoPrint) => onChange({ alsoPrint })}>
              {t('sales:customer.field.alsoPrint')}
            </Checkbox>
          </div>
        </div>
      </Panel>
      <Panel title={t('sales:customer.terms')}>
        <div className="form-grid">
          {text('dueDays', 'third', t('sales:customer.help.dueDays'))}
          {text('currency', 'third', t('sales:customer.help.currency'))}
          {text('accountCode', 'third', t('sales:customer.help.accountCode'))}
          {code('paymentForm', 'paymentForms', t('sales:customer.help.paymentForm'))}
          {code('reminderTerms', 'reminderTerms', t('sales:customer.help.reminderTerms'))}
          <div>
            <ChoiceGroup
              label={t('sales:customer.field.blocked')}
              value={card.blocked === '' ? 'none' : card.blocked}
              choices={customerBlocks.map((id) => ({
                id: id === '' ? ('none' as const) : id,
                name: t(`sales:blocked.${id === '' ? 'none' : id}`),
              }))}
              onChange={(blocked) => onChange({ blocked: blocked === 'none' ? '' : blocked })}
            />
          </div>
        </div>
      </Panel>
    </>
  );
}
