import { useState } from 'react';
import { sectionKinds, type SectionKind } from '../../../../shared/domain/coding/dimension-string.ts';
import type { MasterTable } from '../../../../shared/domain/master/tables.ts';
import { useCall } from '../../../store/use-call.ts';
import { useText } from '../../../text/use-text.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/fields/Field.tsx';
import { ComboBox, Select } from '../../../ui/fields/Select.tsx';
import type { EditedSection } from './sections.ts';

interface EditorProps {
  readonly ledgerId: number;
  /** Kinds the control setup has a code for. */
  readonly kinds: readonly SectionKind[];
  readonly section: EditedSection | null;
  readonly onSave: (section: EditedSection) => void;
  readonly onRemove: (() => void) | null;
  readonly onClose: () => void;
}

const separators = /[,;\r\n]/u;

/** One section by its parts: kind, name and value picked from the tables; a comma is refused, there is no quoting (COD-4). */
export function SectionEditor({ ledgerId, kinds, section, onSave, onRemove, onClose }: EditorProps) {
  const { t } = useText();
  const [kind, setKind] = useState<SectionKind>(
    section?.kind ?? kinds.find((one) => one === 'dimension') ?? kinds[0] ?? 'account',
  );
  const [name, setName] = useState(section?.name ?? '');
  const [value, setValue] = useState(section?.value ?? '');
  const [tried, setTried] = useState(false);
  const comma = [name, value].some((part) => separators.test(part));
  const missing = value.trim() === '' || (kind === 'dimension' && name.trim() === '');
  const save = (): void => {
    setTried(true);
    if (!comma && !missing) onSave({ kind, name: name.trim(), value: value.trim() });
  };
  const error = separators.test(value)
    ? t('coding:string.comma')
    : tried && value.trim() === ''
      ? t('coding:string.valueMissing')
      : null;
  return (
    <form
      className="section-editor"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Select<SectionKind>
        label={t('coding:string.kind')}
        value={kind}
        choices={sectionKinds
          .filter((one) => kinds.includes(one) || one === section?.kind)
          .map((id) => ({ id, name: t(`coding:section.${id}`) }))}
        onChange={(next) => {
          if (next === kind) return;
          setKind(next);
          setValue('');
        }}
      />
      {kind === 'dimension' && (
        <TableField
          key="name"
          ledgerId={ledgerId}
          table="dimensions"
          scope=""
          label={t('coding:section.dimension')}
          value={name}
          onChange={(next) => {
            setName(next);
            if (next !== name) setValue('');
          }}
          error={tried && name.trim() === '' ? t('coding:string.nameMissing') : null}
        />
      )}
      {tableOf(kind) === null ? (
        <TextField
          label={t('coding:string.value')}
          value={value}
          onChange={setValue}
          error={error}
          autoFocus
          maxLength={80}
        />
      ) : (
        <TableField
          key={`${kind} ${name}`}
          ledgerId={ledgerId}
          table={tableOf(kind) ?? 'accounts'}
          scope={kind === 'dimension' ? name : ''}
          label={t('coding:string.value')}
          value={value}
          onChange={setValue}
          error={error}
        />
      )}
      <div className="section-editor-foot">
        {onRemove !== null && (
          <Button variant="danger" onPress={onRemove}>
            {t('coding:string.remove')}
          </Button>
        )}
        <span className="document-space" />
        <Button onPress={onClose}>{t('frame:cancel')}</Button>
        <Button type="submit" variant="main">
          {t(section === null ? 'coding:string.add' : 'coding:string.save')}
        </Button>
      </div>
    </form>
  );
}

/** The table a value is picked from; vendors' own item numbers and document numbers are typed. */
function tableOf(kind: SectionKind): MasterTable | null {
  switch (kind) {
    case 'budget':
      return 'budgets';
    case 'dimension':
      return 'dimensionValues';
    case 'alias':
      return 'aliasCodings';
    case 'account':
      return 'accounts';
    case 'fixedAsset':
      return 'fixedAssets';
    case 'item':
    case 'reposting':
    case 'settlement':
      return null;
  }
}

/** A code found by typing code or name; any text may stay, the check says what it thinks of it. */
function TableField({
  ledgerId,
  table,
  scope,
  label,
  value,
  onChange,
  error,
}: {
  readonly ledgerId: number;
  readonly table: MasterTable;
  readonly scope: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
}) {
  const { t } = useText();
  const found = useCall('master.lookup', { table, ledgerId, scope, search: value, limit: 30 }).value?.found ?? [];
  return (
    <ComboBox
      label={label}
      value={null}
      input={value}
      onInput={onChange}
      onChange={(key) => {
        if (key !== null) onChange(key);
      }}
      choices={found.map(({ key, name, blocked }) => ({
        id: key,
        name: key,
        note: blocked ? `${name} · ${t('coding:option.blocked')}` : name,
      }))}
      allowNew
      error={error}
    />
  );
}
