import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { DocumentPage, EditableField } from '../../../shared/contract/documents.ts';
import { responsibleStatuses } from '../../../shared/domain/status.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { TextArea, TextField } from '../../ui/fields/Field.tsx';
import { Popover } from '../../ui/overlays/Popover.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { Tooltip } from '../../ui/overlays/Tooltip.tsx';
import { useSetField } from './use-set-field.ts';

/**
 * A field a person may change (IN-31): press it, write, Enter. A point marks a changed one, and the document's own value
 * stays one hover away (UI-5). Decided documents are read-only.
 */
export function EditableValue({ page, field }: { readonly page: DocumentPage; readonly field: EditableField }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const sourced = page.fields[field];
  const shown = useShown(field, sourced.value);
  const original = useShown(field, sourced.original);
  const changed = sourced.source === 'user';
  const name = t(`document:field.${field}`);
  const origin = !changed
    ? t(`document:field.source.${sourced.source}`)
    : sourced.original === null || sourced.original === ''
      ? t('document:field.fromDocumentEmpty')
      : t('document:field.fromDocument', { value: original });
  if (page.row.status !== 'pending') {
    return (
      <Tooltip text={`${t('document:field.readOnly')} ${origin}`}>
        <span className="editable is-fixed" tabIndex={0}>
          {shown === '' ? '—' : shown}
          {changed && <ChangedPoint label={origin} />}
        </span>
      </Tooltip>
    );
  }
  return (
    <Popover
      label={t('document:field.edit', { field: name })}
      isOpen={open}
      onOpenChange={setOpen}
      placement="bottom end"
      trigger={
        <Button variant="link" className={`editable${shown === '' ? ' is-empty' : ''}`}>
          <span title={origin} className="editable-value">
            {shown === '' ? t('document:field.empty') : shown}
          </span>
          {changed && <ChangedPoint label={origin} />}
          <span className="unseen">{t('document:field.edit', { field: name })}</span>
        </Button>
      }
    >
      {(close) => <FieldEditor page={page} field={field} onDone={close} />}
    </Popover>
  );
}

function ChangedPoint({ label }: { readonly label: string }) {
  return (
    <span className="changed-point" title={label}>
      <span className="unseen">{label}</span>
    </span>
  );
}

function FieldEditor({
  page,
  field,
  onDone,
}: {
  readonly page: DocumentPage;
  readonly field: EditableField;
  readonly onDone: () => void;
}) {
  const { t } = useText();
  const setField = useSetField(page);
  const sourced = page.fields[field];
  const [value, setValue] = useState(sourced.value ?? '');
  const original = useShown(field, sourced.original);
  const name = t(`document:field.${field}`);
  const save = (next: string | null): void => {
    onDone();
    setField(field, next);
  };
  const saveWritten = (): void => save(value.trim() === '' ? null : value.trim());
  return (
    <form
      className="field-editor"
      onSubmit={(event) => {
        event.preventDefault();
        saveWritten();
      }}
    >
      {field === 'postingDate' || field === 'dueDate' ? (
        <DateField label={name} value={value} onChange={setValue} />
      ) : field === 'responsibleStatus' ? (
        <Select
          label={name}
          value={responsibleStatuses.find((one) => one === value) ?? null}
          choices={responsibleStatuses.map((id) => ({ id, name: t(`words:responsibleStatus.${id}`) }))}
          onChange={setValue}
        />
      ) : field === 'remark' ? (
        <TextArea label={name} value={value} onChange={setValue} autoFocus rows={4} maxLength={4000} />
      ) : (
        <TextField label={name} value={value} onChange={setValue} autoFocus maxLength={200} onEnter={saveWritten} />
      )}
      <div className="field-editor-foot">
        {sourced.source === 'user' && (
          <Button variant="quiet" icon={Undo2} onPress={() => save(null)}>
            {original === '' ? t('document:field.resetEmpty') : t('document:field.reset', { value: original })}
          </Button>
        )}
        <span className="document-space" />
        <Button onPress={onDone}>{t('document:field.cancel')}</Button>
        <Button type="submit" variant="main">
          {t('document:field.save')}
        </Button>
      </div>
    </form>
  );
}

/** A stored value as people read it: dates long enough to be sure, codes in words. */
function useShown(field: EditableField, value: string | null): string {
  const { format, find } = useText();
  if (value === null || value === '') return '';
  if (field === 'postingDate' || field === 'dueDate') return format.mediumDate(value);
  return field === 'responsibleStatus' ? (find('words', `responsibleStatus.${value}`) ?? value) : value;
}
