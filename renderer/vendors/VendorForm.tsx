import type { VendorCard } from '../../shared/contract/vendors.ts';
import type { ReferencedTable } from '../../shared/domain/master/references.ts';
import { useSetupLedger } from '../setup/contents/use-setup-ledger.ts';
import { ReferenceField } from '../setup/table/row/ReferenceField.tsx';
import { useText } from '../text/use-text.tsx';
import { ChoiceGroup } from '../ui/fields/ChoiceGroup.tsx';
import { Panel } from '../ui/DetailFrame.tsx';
import { TextField } from '../ui/fields/Field.tsx';
import { Select } from '../ui/fields/Select.tsx';
import type { CardField, CardRemark } from './card-check.ts';
import { useTemplates } from './template/use-templates.ts';
import '../ui/fields/form.css';

const legalSchemes = ['DK:CVR', 'DK:CPR', 'SE:ORGNR', 'NO:ORGNR', 'ZZZ'] as const;
const otherSchemes = ['', 'ZZZ', 'GLN', 'SE:ORGNR', 'NO:ORGNR'] as const;

/** The fields of a vendor card in their groups (SET-4), each with its reason right under it. */
export function VendorForm({
  card,
  remarks,
  onChange,
  isNew,
  template,
  onTemplate,
}: {
  readonly card: VendorCard;
  readonly remarks: readonly CardRemark[];
  readonly onChange: (part: Partial<VendorCard>) => void;
  readonly isNew: boolean;
  /** A new card: the template that fills what is left empty. */
  readonly template: string;
  readonly onTemplate: (code: string) => void;
}) {
  const { t, find } = useText();
  const { ledger } = useSetupLedger();
  const templates = useTemplates();

  const said = (field: CardField, severity: CardRemark['severity']): string | null => {
    const remark = remarks.find((one) => one.field === field && one.severity === severity);
    return remark === undefined ? null : t(`vendors:check.${remark.code}`);
  };
  const text = (
    field: Exclude<CardField, 'blocked'>,
    className: string,
    help: string | null = null,
    autoFocus = false,
  ) => {
    const remark = said(field, 'remark');
    const error = said(field, 'error');
    return (
      <TextField
        className={className}
        label={t(`vendors:field.${field}`)}
        value={card[field]}
        maxLength={200}
        autoFocus={autoFocus}
        onChange={(value) => onChange({ [field]: value })}
        error={error}
        {...(remark === null
          ? help === null || error !== null
            ? {}
            : { description: help }
          : { description: <span className="remark">{remark}</span> })}
      />
    );
  };
  const code = (field: 'paymentForm' | 'postingGroup' | 'vatGroup', table: ReferencedTable) => (
    <ReferenceField
      className="third"
      table={table}
      scope=""
      ledgerId={ledger?.id ?? null}
      label={t(`vendors:field.${field}`)}
      value={card[field]}
      onChange={(value) => onChange({ [field]: value })}
      description={t('vendors:help.code')}
      error={said(field, 'error')}
      required={false}
    />
  );
  const schemeName = (scheme: string): string =>
    find('vendors', `scheme.${scheme === '' ? 'none' : scheme.replace(':', '-')}`) ?? scheme;
  const scheme = (field: 'legalScheme' | 'otherScheme', known: readonly string[]) => (
    <Select
      className="half"
      label={t(`vendors:field.${field}`)}
      value={card[field]}
      choices={[...new Set([...known, card[field]])]
        .filter((one) => one !== '' || known.includes(''))
        .map((id) => ({ id, name: schemeName(id) }))}
      onChange={(value) => onChange({ [field]: value })}
    />
  );

  return (
    <>
      <Panel title={t('vendors:page.general')}>
        <div className="form-grid">
          {text('no', 'third', card.no.trim() === '' ? t('vendors:help.no') : null)}
          {text('name', 'two-thirds', null, isNew)}
          {text('address', 'half')}
          {text('address2', 'half')}
          {text('postalCode', 'third')}
          {text('city', 'third')}
          {text('country', 'third', t('vendors:help.country'))}
          {text('phone', 'third')}
          {text('mail', 'two-thirds')}
        </div>
      </Panel>
      <Panel title={t('vendors:page.identity')}>
        <p className="panel-about">{t('vendors:page.identityAbout')}</p>
        <div className="form-grid">
          {scheme('legalScheme', legalSchemes)}
          {card.legalScheme === 'DK:CPR'
            ? text('cprNumber', 'half', t('vendors:help.cprNumber'))
            : text('legalId', 'half', t('vendors:help.legalId'))}
          {text('pNumber', 'third', t('vendors:help.pNumber'))}
          {text('seNumber', 'third', t('vendors:help.seNumber'))}
          {text('eanLocation', 'third', t('vendors:help.eanLocation'))}
          {scheme('otherScheme', otherSchemes)}
          {text('otherId', 'half')}
        </div>
      </Panel>
      <Panel title={t('vendors:page.terms')}>
        <div className="form-grid">
          <div>
            <ChoiceGroup
              label={t('vendors:field.blocked')}
              value={card.blocked === '' ? 'none' : card.blocked}
              choices={(['none', 'payment', 'all'] as const).map((id) => ({ id, name: t(`vendors:blocked.${id}`) }))}
              onChange={(blocked) => onChange({ blocked: blocked === 'none' ? '' : blocked })}
            />
            <p className="field-description">{t('vendors:help.blocked')}</p>
          </div>
          {text('currency', 'third', t('vendors:help.currency'))}
          {text('fikCreditor', 'third', t('vendors:help.fikCreditor'))}
          {card.legalScheme === 'DK:CPR' ? null : text('cprNumber', 'third', t('vendors:help.cprNumber'))}
          {code('paymentForm', 'paymentForms')}
          {code('postingGroup', 'postingGroups')}
          {code('vatGroup', 'vatGroups')}
          {isNew && templates.length > 0 ? (
            <Select
              className="half"
              label={t('vendors:template.which')}
              value={template}
              choices={[
                { id: '', name: t('vendors:template.noTemplate') },
                ...templates.map(({ code: id, name }) => ({ id, name: `${id} ${name}` })),
              ]}
              onChange={onTemplate}
              description={t('vendors:template.help')}
            />
          ) : null}
        </div>
      </Panel>
    </>
  );
}
