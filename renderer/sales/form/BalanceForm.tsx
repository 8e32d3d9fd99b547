import { X } from 'lucide-react';
import type { ReminderDraft, SalesDraft, StatementDraft } from '../../../shared/domain/sales/draft.ts';
import { useText } from '../../text/use-text.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Panel } from '../../ui/DetailFrame.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { NumberInput } from './NumberInput.tsx';

type Balance = Extract<SalesDraft, { kind: 'reminder' | 'statement' }>;

/** A reminder or statement: made from what is owed, so that only a little is left to write (OUT-10). */
export function BalanceForm({
  draft,
  saidAt,
  onChange,
}: {
  readonly draft: Balance;
  readonly saidAt: (field: string) => string | null;
  readonly onChange: (draft: SalesDraft) => void;
}) {
  return draft.kind === 'reminder' ? (
    <Reminder
      reminder={draft.reminder}
      saidAt={saidAt}
      onChange={(reminder) => onChange({ kind: 'reminder', reminder })}
    />
  ) : (
    <Statement
      statement={draft.statement}
      saidAt={saidAt}
      onChange={(statement) => onChange({ kind: 'statement', statement })}
    />
  );
}

function Reminder({
  reminder,
  saidAt,
  onChange,
}: {
  readonly reminder: ReminderDraft;
  readonly saidAt: (field: string) => string | null;
  readonly onChange: (draft: ReminderDraft) => void;
}) {
  const { t, format } = useText();
  const put = (part: Partial<ReminderDraft>): void => onChange({ ...reminder, ...part });
  const amount = (field: 'fee' | 'interest') => (
    <div className="third field">
      <span className="field-label">{t(`sales:form.${field}`)}</span>
      <span className="input sale-percent">
        <NumberInput
          label={t(`sales:form.${field}`)}
          field={field}
          value={reminder[field]}
          onChange={(value) => put({ [field]: value })}
          invalid={saidAt(field) !== null}
        />
      </span>
    </div>
  );
  return (
    <>
      <Panel title={t('sales:form.reminder')} note={t('sales:form.level', { level: reminder.level })}>
        <div className="form-grid">
          <div className="third">
            <DateField
              label={t('sales:form.issueDate')}
              value={reminder.issueDate}
              onChange={(issueDate) => put({ issueDate })}
              error={saidAt('issueDate')}
            />
          </div>
          <div className="third">
            <DateField
              label={t('sales:form.dueDate')}
              value={reminder.dueDate}
              onChange={(dueDate) => put({ dueDate })}
              error={saidAt('dueDate')}
            />
          </div>
          <div className="third" />
          {amount('fee')}
          {amount('interest')}
          <TextArea
            label={t('sales:form.text')}
            value={reminder.text}
            rows={3}
            maxLength={4000}
            onChange={(text) => put({ text })}
          />
        </div>
      </Panel>
      <Panel title={t('sales:form.unpaid')}>
        <table className="sales-table">
          <thead>
            <tr>
              <th scope="col">{t('sales:columns.no')}</th>
              <th scope="col">{t('sales:columns.issueDate')}</th>
              <th scope="col">{t('sales:columns.dueDate')}</th>
              <th scope="col" className="end">
                {t('sales:columns.open')}
              </th>
              <th scope="col">
                <span className="unseen">{t('sales:line.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {reminder.lines.map((line) => (
              <tr key={line.salesDocumentId}>
                <td className="number">{line.no}</td>
                <td>{format.mediumDate(line.issueDate)}</td>
                <td>{format.mediumDate(line.dueDate)}</td>
                <td className="number end">{format.amount(line.open)}</td>
                <td>
                  <IconButton
                    icon={X}
                    label={t('sales:form.leaveOut', { no: line.no })}
                    onPress={() => put({ lines: reminder.lines.filter((other) => other !== line) })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
    </>
  );
}

function Statement({
  statement,
  saidAt,
  onChange,
}: {
  readonly statement: StatementDraft;
  readonly saidAt: (field: string) => string | null;
  readonly onChange: (draft: StatementDraft) => void;
}) {
  const { t, format } = useText();
  const put = (part: Partial<StatementDraft>): void => onChange({ ...statement, ...part });
  return (
    <Panel
      title={t('sales:form.statement')}
      note={t('sales:form.period', {
        from: format.mediumDate(statement.from),
        to: format.mediumDate(statement.to),
      })}
    >
      <div className="form-grid">
        <div className="third">
          <DateField
            label={t('sales:form.issueDate')}
            value={statement.issueDate}
            onChange={(issueDate) => put({ issueDate })}
            error={saidAt('issueDate')}
          />
        </div>
        <TextArea
          label={t('sales:form.text')}
          value={statement.text}
          rows={3}
          maxLength={4000}
          onChange={(text) => put({ text })}
        />
      </div>
    </Panel>
  );
}
