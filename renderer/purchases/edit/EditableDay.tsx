import { useState } from 'react';
import type { PurchasePage } from '../../../shared/contract/purchases.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { Popover } from '../../ui/overlays/Popover.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import '../../document/details/details.css';
import { useSavePurchase } from './use-save-purchase.ts';

type DayField = 'postingDate' | 'dueDate';

/** A day of a purchase document: press it, write, Enter; fixed once it is posted (ACC-2). */
export function EditableDay({ page, field }: { readonly page: PurchasePage; readonly field: DayField }) {
  const { t, format } = useText();
  const [open, setOpen] = useState(false);
  const value = page.purchase[field];
  const shown = value === null ? '' : format.mediumDate(value);
  const name = t(`purchases:columns.${field}`);
  if (!page.editable) return shown === '' ? '—' : shown;
  return (
    <Popover
      label={t('document:field.edit', { field: name })}
      isOpen={open}
      onOpenChange={setOpen}
      placement="bottom end"
      trigger={
        <Button variant="link" className={`editable${shown === '' ? ' is-empty' : ''}`}>
          {shown === '' ? t('document:field.empty') : shown}
          <span className="unseen">{t('document:field.edit', { field: name })}</span>
        </Button>
      }
    >
      {(close) => <DayEditor page={page} field={field} name={name} onDone={close} />}
    </Popover>
  );
}

function DayEditor({
  page,
  field,
  name,
  onDone,
}: {
  readonly page: PurchasePage;
  readonly field: DayField;
  readonly name: string;
  readonly onDone: () => void;
}) {
  const { t } = useText();
  const before = page.purchase[field];
  const [value, setValue] = useState(before ?? '');
  const [refused, setRefused] = useState<Problem | null>(null);
  const save = useSavePurchase(page);
  const take = async (): Promise<void> => {
    const next = value === '' ? null : value;
    if (next === before) return onDone();
    const problem = await save({ [field]: next, lines: [] }, { [field]: before, lines: [] });
    if (problem === null) onDone();
    else setRefused(problem);
  };
  return (
    <form
      className="field-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      {refused !== null && <ProblemLine problem={refused} />}
      <DateField label={name} value={value} onChange={setValue} />
      <div className="field-editor-foot">
        <Button onPress={onDone}>{t('document:field.cancel')}</Button>
        <Button type="submit" variant="main">
          {t('document:field.save')}
        </Button>
      </div>
    </form>
  );
}
