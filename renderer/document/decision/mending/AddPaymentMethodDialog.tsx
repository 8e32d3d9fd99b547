import { useState } from 'react';
import type { DocumentPage } from '../../../../shared/contract/documents.ts';
import type { FieldProblem } from '../../../../shared/contract/master.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { masterTables } from '../../../../shared/domain/master/tables.ts';
import { useCall } from '../../../store/use-call.ts';
import { useAppStore, useBackend } from '../../../store/use-store.tsx';
import { sentence } from '../../../text/sentence.ts';
import { useText } from '../../../text/use-text.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { TextField } from '../../../ui/fields/Field.tsx';
import { ProblemLine, ProblemState } from '../../../ui/states/ProblemState.tsx';
import { Select } from '../../../ui/fields/Select.tsx';
import '../../../ui/fields/form.css';
import '../decision.css';

type Values = Readonly<Record<string, string>>;
type Field = keyof (typeof masterTables)['paymentMethods']['fields'];

const key: readonly Field[] = ['means', 'channel', 'cardType', 'documentType', 'incompleteType'];

/** The row of the payment-method table this document lacks, filled from the document; one save and it is mended (PAY-2). */
export function AddPaymentMethodDialog({
  page,
  onClose,
}: {
  readonly page: DocumentPage;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const { value, problem, reload } = useCall('payment.proposeMethod', { id: page.row.id });
  if (value !== null) return <MethodForm page={page} proposed={value.values} onClose={onClose} />;
  return problem === null ? null : (
    <Dialog title={t('decision:method.title')} isOpen onClose={onClose} closeLabel={t('frame:close')}>
      <ProblemState problem={problem} onRetry={reload} />
    </Dialog>
  );
}

function MethodForm({
  page,
  proposed,
  onClose,
}: {
  readonly page: DocumentPage;
  readonly proposed: Values;
  readonly onClose: () => void;
}) {
  const { t, find, language } = useText();
  const backend = useBackend();
  const store = useAppStore();
  const { ledgerId } = page.row;
  const [values, setValues] = useState<Values>(proposed);
  const [faults, setFaults] = useState<readonly FieldProblem[]>([]);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const forms = useCall('master.lookup', { table: 'paymentForms', ledgerId, scope: '', search: '', limit: 50 }).value;
  const change = (field: Field) => (value: string) => setValues({ ...values, [field]: value });
  const words = (field: Field, code: string): string =>
    find('master', `choice.${field}.${code === '' ? 'none' : code}`) ?? (code === '' ? '—' : code);
  const label = (field: Field): string => find('master', `label.${field}`) ?? field;
  const faultOf = (field: Field): string | null => {
    const fault = faults.find((one) => one.field === field);
    return fault === undefined ? null : sentence(fault.problem, language).what;
  };
  const choices = (field: 'action' | 'mask') => {
    const known: readonly string[] = masterTables.paymentMethods.fields[field].is.choices;
    return known.map((id) => ({ id, name: words(field, id) }));
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    const answer = await backend.call('master.save', {
      table: 'paymentMethods',
      ledgerId,
      id: null,
      values: { ...values },
    });
    setBusy(false);
    if (!answer.ok) setRefused(answer.problem);
    else if (answer.value.id === null) setFaults(answer.value.faults);
    else {
      const { id } = answer.value;
      onClose();
      store.getState().say({
        text: t('decision:method.saved'),
        todo: t('decision:method.savedAbout'),
        action: {
          label: t('document:action.undo'),
          run: () => void backend.call('master.delete', { table: 'paymentMethods', ledgerId, ids: [id] }),
          key: null,
        },
      });
    }
  };
  return (
    <Dialog
      title={t('decision:method.title')}
      isOpen
      onClose={onClose}
      size="wide"
      closeLabel={t('frame:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          <Button variant="main" busy={busy} onPress={() => void save()}>
            {t('decision:method.save')}
          </Button>
        </>
      }
    >
      <p className="decision-intro">{t('decision:method.about')}</p>
      {refused !== null && <ProblemLine problem={refused} />}
      <form
        className="form-grid"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {key.map((field) => (
          <div key={field} className="third method-key">
            <span className="field-label">{label(field)}</span>
            <p className="number">{words(field, values[field] ?? '')}</p>
          </div>
        ))}
        <Select
          className="half"
          label={label('paymentForm')}
          value={values['paymentForm'] ?? ''}
          choices={[
            { id: '', name: t('decision:method.ledgersForm') },
            ...(forms?.found ?? []).map((form) => ({ id: form.key, name: `${form.key} ${form.name}` })),
          ]}
          onChange={change('paymentForm')}
        />
        <Select
          className="half"
          label={label('action')}
          value={values['action'] ?? ''}
          choices={choices('action')}
          onChange={change('action')}
        />
        <Select
          className="half"
          label={label('mask')}
          value={values['mask'] ?? ''}
          choices={choices('mask')}
          onChange={change('mask')}
        />
        <TextField
          className="half"
          label={label('message')}
          value={values['message'] ?? ''}
          onChange={change('message')}
          error={faultOf('message')}
          maxLength={250}
        />
        {faults.length > 0 && (
          <ul className="mistake">
            {faults.map(({ field, problem }) => (
              <li key={`${field} ${problem.code}`}>{sentence(problem, language).what}</li>
            ))}
          </ul>
        )}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Dialog>
  );
}
