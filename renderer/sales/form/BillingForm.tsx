import { useState } from 'react';
import { daysAfter } from '../../../shared/domain/sales/days.ts';
import { invoiceDiscountForms, lineDiscountForms, type BillingDraft } from '../../../shared/domain/sales/draft.ts';
import type { Customer } from '../../../shared/domain/sales/customer.ts';
import type { BillingSums } from '../../../shared/domain/sales/sums.ts';
import { useText } from '../../text/use-text.tsx';
import { ChoiceGroup } from '../../ui/fields/ChoiceGroup.tsx';
import { Panel } from '../../ui/DetailFrame.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { Attachments } from './Attachments.tsx';
import { CustomerPicker } from './CustomerPicker.tsx';
import { DraftCustomer, DraftDate } from './draft-fields.tsx';
import { PaymentFormSelect, SellerSelect } from './ground-selects.tsx';
import { LinesGrid } from './LinesGrid.tsx';
import { NumberInput } from './NumberInput.tsx';
import { Remarks } from './Remarks.tsx';
import type { SaleDesk } from './use-sale-draft.ts';

/** Invoice or credit note as one writes it: to whom, what, and below what is needed more rarely (NS p. 109–115). */
export function BillingForm({
  kind,
  billing,
  desk,
  sums,
  ledgerId,
  saidAt,
  onTouch,
}: {
  readonly kind: 'invoice' | 'creditNote';
  readonly billing: BillingDraft;
  readonly desk: SaleDesk;
  readonly sums: BillingSums;
  readonly ledgerId: number;
  readonly saidAt: (field: string) => string | null;
  readonly onTouch: (field: string) => void;
}) {
  const { t } = useText();
  const { ground, change, pick } = desk;
  const put = (part: Partial<BillingDraft>): void => change({ kind, billing: { ...billing, ...part } });
  const [paysOther, setPaysOther] = useState(billing.payToNo !== '');

  function takeCustomer(customer: Customer | null): void {
    pick('customer', customer);
    const days = customer === null || customer.dueDays === '' ? 30 : Number(customer.dueDays);
    put({
      customerNo: customer?.no ?? '',
      attention: customer?.attention ?? billing.attention,
      accountCode: customer?.accountCode ?? billing.accountCode,
      ...(kind === 'invoice' && billing.dueDate === '' ? { dueDate: daysAfter(billing.issueDate, days) } : {}),
    });
  }
  const text = (field: 'orderNo' | 'attention' | 'accountCode' | 'currency', className = 'third') => (
    <div className={className} data-field={field}>
      <TextField
        label={t(`sales:form.${field}`)}
        value={billing[field]}
        maxLength={field === 'currency' ? 3 : 80}
        onChange={(value) => put({ [field]: field === 'currency' ? value.toUpperCase() : value })}
        onBlur={() => onTouch(field)}
        error={saidAt(field)}
      />
    </div>
  );
  const date = (field: 'issueDate' | 'dueDate' | 'deliveryDate') => (
    <DraftDate
      field={field}
      label={t(`sales:form.${field}`)}
      value={billing[field]}
      onChange={(value) => put({ [field]: value })}
      onTouch={onTouch}
      error={saidAt(field)}
    />
  );
  return (
    <>
      <Panel title={t('sales:form.to')}>
        <div className="form-grid">
          <DraftCustomer
            customer={ground.customer}
            customerNo={billing.customerNo}
            onPick={takeCustomer}
            error={saidAt('customerNo')}
          />
          {text('orderNo')}
          {date('issueDate')}
          {kind === 'invoice' ? (
            date('dueDate')
          ) : (
            <div className="third" data-field="credits">
              <TextField
                label={t('sales:form.credits')}
                value={billing.credits.no}
                maxLength={40}
                onChange={(no) => put({ credits: { ...billing.credits, no } })}
                error={saidAt('credits')}
              />
            </div>
          )}
          {text('attention')}
          <SellerSelect ground={ground} value={billing.seller} onChange={(seller) => put({ seller })} />
          {kind === 'invoice' ? (
            <PaymentFormSelect
              ground={ground}
              value={billing.paymentForm}
              onChange={(paymentForm) => put({ paymentForm })}
              error={saidAt('paymentForm')}
            />
          ) : null}
          {text('accountCode')}
        </div>
      </Panel>
      <Panel title={t('sales:form.lines')} note={t('sales:form.linesHelp')}>
        {saidAt('lines') === null ? null : (
          <p className="mistake" data-field="lines" tabIndex={-1}>
            {saidAt('lines')}
          </p>
        )}
        <LinesGrid
          billing={billing}
          ground={ground}
          sums={sums}
          ledgerId={ledgerId}
          saidAt={saidAt}
          onChange={(lines) => put({ lines })}
          onTouch={onTouch}
        />
      </Panel>
      <Panel title={t('sales:form.discounts')}>
        <div className="form-grid">
          <div className="third field">
            <span className="field-label">{t('sales:form.discountPercent')}</span>
            <span className="input sale-percent">
              <NumberInput
                label={t('sales:form.discountPercent')}
                field="invoiceDiscount"
                value={billing.invoiceDiscount.percent}
                onChange={(percent) => put({ invoiceDiscount: { ...billing.invoiceDiscount, percent } })}
                onBlur={() => onTouch('invoiceDiscount')}
                invalid={saidAt('invoiceDiscount') !== null}
              />
            </span>
            {saidAt('invoiceDiscount') === null ? null : <p className="mistake">{saidAt('invoiceDiscount')}</p>}
          </div>
          <div className="two-thirds">
            <ChoiceGroup
              label={t('sales:form.discountAs')}
              value={billing.invoiceDiscount.as}
              choices={invoiceDiscountForms.map((id) => ({ id, name: t(`sales:discountAs.${id}`) }))}
              onChange={(as) => put({ invoiceDiscount: { ...billing.invoiceDiscount, as } })}
            />
          </div>
          <div>
            <ChoiceGroup
              label={t('sales:form.lineDiscounts')}
              value={billing.lineDiscounts}
              choices={lineDiscountForms.map((id) => ({ id, name: t(`sales:lineDiscounts.${id}`) }))}
              onChange={(lineDiscounts) => put({ lineDiscounts })}
            />
          </div>
        </div>
      </Panel>
      <Panel title={t('sales:form.remarks')}>
        <Remarks
          remarks={billing.remarks}
          chosen={billing.texts}
          texts={ground.texts}
          onRemarks={(remarks) => put({ remarks })}
          onTexts={(texts) => put({ texts })}
        />
      </Panel>
      <Panel title={t('sales:form.attachments')}>
        <Attachments page={desk.page} onKeep={desk.keep} onTaken={desk.take} />
        {saidAt('attachments') === null ? null : <p className="mistake">{saidAt('attachments')}</p>}
      </Panel>
      <Panel title={t('sales:form.delivery')}>
        <div className="form-grid">
          {date('deliveryDate')}
          {text('currency')}
          <div className="third" />
          {(['name', 'address', 'address2', 'postalCode', 'city', 'country'] as const).map((field) => (
            <div key={field} className="third" data-field={`delivery.${field}`}>
              <TextField
                label={t(`sales:deliveryField.${field}`)}
                value={billing.delivery[field]}
                maxLength={100}
                onChange={(value) => put({ delivery: { ...billing.delivery, [field]: value } })}
                onBlur={() => onTouch(`delivery.${field}`)}
                error={saidAt(`delivery.${field}`)}
              />
            </div>
          ))}
          <div data-field="payToNo">
            <CustomerPicker
              label={t('sales:form.payTo')}
              customer={ground.payTo}
              onPick={(customer) => {
                pick('payTo', customer);
                setPaysOther(customer !== null);
                put({ payToNo: customer?.no ?? '' });
              }}
              error={saidAt('payToNo')}
              description={t(paysOther ? 'sales:form.payToChosen' : 'sales:form.payToHelp')}
            />
          </div>
        </div>
      </Panel>
    </>
  );
}
