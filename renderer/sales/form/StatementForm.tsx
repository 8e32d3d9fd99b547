import { RefreshCw } from 'lucide-react';
import { add, isDecimalText, negate } from '../../../shared/domain/amount/amount.ts';
import type { Customer } from '../../../shared/domain/sales/customer.ts';
import { isIsoDay } from '../../../shared/domain/sales/days.ts';
import type { StatementDraft } from '../../../shared/domain/sales/draft.ts';
import { useCall } from '../../store/use-call.ts';
import { useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/DetailFrame.tsx';
import { TextArea, TextField } from '../../ui/fields/Field.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { DraftCustomer, DraftDate } from './draft-fields.tsx';
import { SellerSelect } from './ground-selects.tsx';
import type { SaleDesk } from './use-sale-draft.ts';

/** A statement of one customer's account: whose, over which period, and below what moved in it (OUT-1, OUT-10). */
export function StatementForm({
  statement,
  desk,
  ledgerId,
  saidAt,
  onTouch,
}: {
  readonly statement: StatementDraft;
  readonly desk: SaleDesk;
  readonly ledgerId: number;
  readonly saidAt: (field: string) => string | null;
  readonly onTouch: (field: string) => void;
}) {
  const { t } = useText();
  const backend = useBackend();
  const { ground, change, pick } = desk;
  const put = (part: Partial<StatementDraft>): void =>
    change((before) =>
      before.kind === 'statement' ? { kind: 'statement', statement: { ...before.statement, ...part } } : before,
    );
  const asked = askedOf(statement);
  const current = useCall('sales.proposeStatement', asked === null ? null : { ledgerId, ...asked }, ['sales.changed']);
  const currencies = current.value?.currencies ?? [];

  /** What moved follows customer, period and currency. */
  async function reread(part: Partial<StatementDraft>): Promise<void> {
    const next = { ...statement, ...part };
    const question = askedOf(next);
    put(question === null ? { ...part, lines: [], opening: '0.00' } : part);
    if (question === null) return;
    const answer = await backend.call('sales.proposeStatement', { ledgerId, ...question });
    if (!answer.ok) return;
    const { lines, opening, currency } = answer.value.draft;
    put({ ...part, lines, opening, currency });
  }
  function takeCustomer(customer: Customer | null): void {
    pick('customer', customer);
    void reread({ customerNo: customer?.no ?? '', attention: customer?.attention ?? '', currency: '' });
  }
  const date = (field: 'from' | 'to' | 'issueDate', label: string) => (
    <DraftDate
      field={field}
      label={label}
      value={statement[field]}
      onChange={(day) => (field === 'issueDate' ? put({ issueDate: day }) : void reread({ [field]: day }))}
      onTouch={onTouch}
      error={saidAt(field)}
    />
  );
  const stale = current.value !== null && toldBy(statement) !== toldBy(current.value.draft);
  return (
    <>
      <Panel title={t('sales:form.to')}>
        <div className="form-grid">
          <DraftCustomer
            customer={ground.customer}
            customerNo={statement.customerNo}
            onPick={takeCustomer}
            error={saidAt('customerNo')}
          />
          <TextField
            className="third"
            label={t('sales:form.attention')}
            value={statement.attention}
            maxLength={80}
            onChange={(attention) => put({ attention })}
          />
          {date('from', t('sales:statements.from'))}
          {date('to', t('sales:statements.to'))}
          {date('issueDate', t('sales:form.issueDate'))}
          <SellerSelect ground={ground} value={statement.seller} onChange={(seller) => put({ seller })} />
          {currencies.length < 2 ? null : (
            <Select
              className="third"
              label={t('sales:form.currency')}
              value={statement.currency}
              choices={currencies.map((id) => ({ id, name: id }))}
              onChange={(currency) => void reread({ currency })}
            />
          )}
          <TextArea
            label={t('sales:form.text')}
            value={statement.text}
            rows={2}
            maxLength={4000}
            onChange={(text) => put({ text })}
          />
        </div>
      </Panel>
      <Panel title={t('sales:form.moved')}>
        {saidAt('lines') === null ? null : (
          <p className="remark" data-field="lines" tabIndex={-1}>
            {saidAt('lines')}
          </p>
        )}
        {!stale ? null : (
          <p className="mistake sale-changed">
            {t('sales:form.movedChanged')}{' '}
            <Button variant="link" icon={RefreshCw} onPress={() => void reread({})}>
              {t('sales:form.takeMoved')}
            </Button>
          </p>
        )}
        <Movements statement={statement} />
      </Panel>
    </>
  );
}

function askedOf({ customerNo, from, to, currency }: StatementDraft) {
  return customerNo === '' || !isIsoDay(from) || !isIsoDay(to) || to < from ? null : { customerNo, from, to, currency };
}

/** What an account comes to, to be compared. */
function toldBy({ opening, lines }: Pick<StatementDraft, 'opening' | 'lines'>): string {
  return [opening, ...lines.map(({ kind, no, date, debit, credit }) => [kind, no, date, debit, credit].join(' '))].join(
    '\n',
  );
}

/** The account in the period, with what is owed after each movement. */
function Movements({ statement }: { readonly statement: StatementDraft }) {
  const { t, format } = useText();
  const opening = isDecimalText(statement.opening) ? statement.opening : '0';
  const rows = balances(opening, statement.lines);
  const amount = (value: string): string => (value === '' ? '' : format.amount(value));
  const edge = (words: string, value: string) => (
    <tr className="sale-edge">
      <td colSpan={5}>{words}</td>
      <td className="number end">{format.amount(value)}</td>
    </tr>
  );
  return (
    <table className="sales-table">
      <thead>
        <tr>
          <th scope="col">{t('sales:columns.issueDate')}</th>
          <th scope="col">{t('sales:columns.kind')}</th>
          <th scope="col">{t('sales:columns.no')}</th>
          <th scope="col" className="end">
            {t('sales:form.debit')}
          </th>
          <th scope="col" className="end">
            {t('sales:form.credit')}
          </th>
          <th scope="col" className="end">
            {t('sales:form.balance')}
          </th>
        </tr>
      </thead>
      <tbody>
        {edge(t('sales:form.opening'), opening)}
        {rows.map((row, index) => (
          <tr key={index}>
            <td>{format.mediumDate(row.date)}</td>
            <td>{t(row.kind === 'payment' ? 'sales:form.payment' : `sales:kind.${row.kind}`)}</td>
            <td className="number">{row.no}</td>
            <td className="number end">{amount(row.debit)}</td>
            <td className="number end">{amount(row.credit)}</td>
            <td className="number end">{format.amount(row.balance)}</td>
          </tr>
        ))}
        {edge(t('sales:form.closing'), rows.at(-1)?.balance ?? opening)}
      </tbody>
    </table>
  );
}

/** The movements, each with what is owed after it. */
function balances(opening: string, lines: StatementDraft['lines']) {
  let balance = opening;
  return lines.map((line) => {
    balance = add(balance, line.debit === '' ? negate(line.credit === '' ? '0' : line.credit) : line.debit);
    return { ...line, balance };
  });
}
