import { RefreshCw } from 'lucide-react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { add, compare, isDecimalText, sum } from '../../../shared/domain/amount/amount.ts';
import type { Customer } from '../../../shared/domain/sales/customer.ts';
import { daysBetween, isIsoDay } from '../../../shared/domain/sales/days.ts';
import type { ReminderDraft, ReminderLineDraft } from '../../../shared/domain/sales/draft.ts';
import { interestOn } from '../../../shared/domain/sales/reminding.ts';
import { useCall } from '../../store/use-call.ts';
import { useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { Panel } from '../../ui/DetailFrame.tsx';
import { TextArea, TextField } from '../../ui/fields/Field.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { DraftCustomer, DraftDate } from './draft-fields.tsx';
import { PaymentFormSelect, SellerSelect } from './ground-selects.tsx';
import { NumberInput } from './NumberInput.tsx';
import type { SaleDesk } from './use-sale-draft.ts';

type Proposal = CallOutput<'sales.proposeReminder'>;

/** A reminder to one customer: which unpaid invoices it is about, fee and interest, and what it says (OUT-1, OUT-10). */
export function ReminderForm({
  reminder,
  desk,
  ledgerId,
  saidAt,
  onTouch,
}: {
  readonly reminder: ReminderDraft;
  readonly desk: SaleDesk;
  readonly ledgerId: number;
  readonly saidAt: (field: string) => string | null;
  readonly onTouch: (field: string) => void;
}) {
  const { t, format, language } = useText();
  const backend = useBackend();
  const { ground, change, pick } = desk;
  const { customerNo, issueDate } = reminder;
  const asked = customerNo === '' || !isIsoDay(issueDate) ? null : { ledgerId, customerNo, date: issueDate };
  const proposal = useCall('sales.proposeReminder', asked, ['sales.changed']).value;
  const put = (part: Partial<ReminderDraft>): void =>
    change((before) =>
      before.kind === 'reminder' ? { kind: 'reminder', reminder: { ...before.reminder, ...part } } : before,
    );

  async function takeCustomer(customer: Customer | null): Promise<void> {
    pick('customer', customer);
    put({ customerNo: customer?.no ?? '', attention: customer?.attention ?? '', lines: [] });
    if (customer === null || !isIsoDay(issueDate)) return;
    const answer = await backend.call('sales.proposeReminder', { ledgerId, customerNo: customer.no, date: issueDate });
    if (!answer.ok) return;
    const { seller: _seller, paymentForm: _form, ...proposed } = answer.value.draft;
    put({ ...proposed, attention: customer.attention });
  }
  /** Interest follows what it is counted on, until somebody writes another. */
  function withInterest(part: Partial<ReminderDraft>): void {
    const next = { ...reminder, ...part };
    const percent = proposal?.interest ?? '';
    const counted = interestOn(reminder.lines, percent, issueDate);
    const own = proposal === null || (reminder.interest !== '' && !equal(reminder.interest, counted));
    put(own ? part : { ...part, interest: interestOn(next.lines, percent, next.issueDate) });
  }
  const amount = (field: 'fee' | 'interest') => (
    <div className="third field" data-field={field}>
      <span className="field-label">{t(`sales:form.${field}`)}</span>
      <span className="input sale-percent">
        <NumberInput
          label={t(`sales:form.${field}`)}
          field={field}
          money
          value={reminder[field]}
          onChange={(value) => put({ [field]: value })}
          onBlur={() => onTouch(field)}
          invalid={saidAt(field) !== null}
        />
      </span>
      {saidAt(field) === null ? null : <p className="mistake">{saidAt(field)}</p>}
    </div>
  );
  const counted = proposal === null ? null : interestOn(reminder.lines, proposal.interest, issueDate);
  return (
    <>
      <Panel title={t('sales:form.to')}>
        <div className="form-grid">
          <DraftCustomer
            customer={ground.customer}
            customerNo={customerNo}
            onPick={(customer) => void takeCustomer(customer)}
            error={saidAt('customerNo')}
          />
          <TextField
            className="third"
            label={t('sales:form.attention')}
            value={reminder.attention}
            maxLength={80}
            onChange={(attention) => put({ attention })}
          />
          <DraftDate
            field="issueDate"
            label={t('sales:form.issueDate')}
            value={issueDate}
            onChange={(day) => withInterest({ issueDate: day })}
            onTouch={onTouch}
            error={saidAt('issueDate')}
          />
          <DraftDate
            field="dueDate"
            label={t('sales:form.payBefore')}
            value={reminder.dueDate}
            onChange={(dueDate) => put({ dueDate })}
            onTouch={onTouch}
            error={saidAt('dueDate')}
          />
          <Select
            className="third"
            label={t('sales:form.levelOf')}
            value={reminder.level}
            choices={[...new Set(['1', '2', '3', reminder.level])].map((id) => ({
              id,
              name: t('sales:form.level', { level: id }),
            }))}
            onChange={(level) => put({ level })}
          />
          <SellerSelect ground={ground} value={reminder.seller} onChange={(seller) => put({ seller })} />
          <PaymentFormSelect
            ground={ground}
            value={reminder.paymentForm}
            onChange={(paymentForm) => put({ paymentForm })}
            error={saidAt('paymentForm')}
          />
        </div>
        {proposal?.problem == null ? null : <p className="remark">{sentence(proposal.problem, language).what}</p>}
      </Panel>
      <Panel title={t('sales:form.unpaid')} note={t('sales:form.unpaidHelp')}>
        {saidAt('lines') === null ? null : (
          <p className="mistake" data-field="lines" tabIndex={-1}>
            {saidAt('lines')}
          </p>
        )}
        <Unpaid reminder={reminder} proposal={proposal} onLines={(part) => withInterest(part)} />
      </Panel>
      <Panel title={t('sales:form.feeAndText')}>
        <div className="form-grid">
          {amount('fee')}
          {amount('interest')}
          <div className="third field">
            {counted === null || equal(counted, reminder.interest) ? null : (
              <Button variant="link" onPress={() => put({ interest: counted })}>
                {t('sales:form.takeInterest', { amount: format.amount(counted) })}
              </Button>
            )}
          </div>
          <TextArea
            label={t('sales:form.text')}
            value={reminder.text}
            rows={3}
            maxLength={4000}
            onChange={(text) => put({ text })}
          />
        </div>
      </Panel>
    </>
  );
}

function equal(one: string, other: string): boolean {
  const value = (text: string): string => (isDecimalText(text) ? text : '0');
  return compare(value(one), value(other)) === 0;
}

/** What the customer owes in the reminder's currency, ticked where the reminder is about it. */
function Unpaid({
  reminder,
  proposal,
  onLines,
}: {
  readonly reminder: ReminderDraft;
  readonly proposal: Proposal | null;
  readonly onLines: (part: Partial<ReminderDraft>) => void;
}) {
  const { t, format } = useText();
  if (proposal === null)
    return (
      <p className="remark">{t(reminder.customerNo === '' ? 'sales:form.chooseCustomer' : 'sales:form.reading')}</p>
    );
  const currencies = [...new Set(proposal.unpaid.map(({ currency }) => currency))];
  const currency = reminder.currency || (currencies[0] ?? '');
  const owed = proposal.unpaid.filter((each) => each.currency === currency);
  const written = new Map(reminder.lines.map((line) => [line.salesDocumentId, line]));
  const gone = reminder.lines.filter((line) => !owed.some((each) => each.salesDocumentId === line.salesDocumentId));
  const changed =
    gone.length > 0 || owed.some((each) => (written.get(each.salesDocumentId)?.open ?? each.open) !== each.open);
  const plain = ({ currency: _currency, ...line }: Proposal['unpaid'][number]): ReminderLineDraft => line;
  const chosen = (ids: (id: number) => boolean): ReminderLineDraft[] =>
    owed.filter(({ salesDocumentId }) => ids(salesDocumentId)).map(plain);
  const tick = (id: number, yes: boolean): void =>
    onLines({ currency, lines: chosen((each) => (each === id ? yes : written.has(each))) });
  if (owed.length === 0 && gone.length === 0) return <p className="remark">{t('sales:form.owesNothing')}</p>;
  const late = (dueDate: string): number => Math.max(0, daysBetween(dueDate, reminder.issueDate));
  return (
    <>
      {currencies.length < 2 ? null : (
        <div className="sales-narrow">
          <Select
            label={t('sales:form.currency')}
            value={currency}
            choices={currencies.map((id) => ({ id, name: id }))}
            onChange={(other) => onLines({ currency: other, lines: [] })}
          />
        </div>
      )}
      {!changed ? null : (
        <p className="mistake sale-changed">
          {t('sales:form.owedChanged')}{' '}
          <Button variant="link" icon={RefreshCw} onPress={() => onLines({ lines: chosen((id) => written.has(id)) })}>
            {t('sales:form.takeOwed')}
          </Button>
        </p>
      )}
      <table className="sales-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{t('register:mark')}</span>
            </th>
            <th scope="col">{t('sales:columns.no')}</th>
            <th scope="col">{t('sales:columns.issueDate')}</th>
            <th scope="col">{t('sales:columns.dueDate')}</th>
            <th scope="col" className="end">
              {t('sales:form.daysLate')}
            </th>
            <th scope="col" className="end">
              {t('sales:columns.open')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...owed, ...gone].map((line) => (
            <tr key={line.salesDocumentId}>
              <td>
                <Checkbox
                  label={t('sales:form.isAbout', { no: line.no })}
                  checked={written.has(line.salesDocumentId)}
                  onChange={(yes) => tick(line.salesDocumentId, yes)}
                />
              </td>
              <td className="number">{line.no}</td>
              <td>{format.mediumDate(line.issueDate)}</td>
              <td>{format.mediumDate(line.dueDate)}</td>
              <td className="number end">{late(line.dueDate) === 0 ? '—' : format.number(late(line.dueDate))}</td>
              <td className="number end">{format.amount(written.get(line.salesDocumentId)?.open ?? line.open)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={5}>{t('sales:form.reminded', { count: reminder.lines.length })}</td>
            <td className="number end">{format.amount(add(sum(reminder.lines.map(({ open }) => open)), '0'))}</td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}
