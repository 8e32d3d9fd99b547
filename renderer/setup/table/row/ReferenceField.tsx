import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import {
  Button as AriaButton,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import type { ReferencedTable } from '../../../../shared/domain/master/references.ts';
import { useCall } from '../../../store/use-call.ts';
import { useText } from '../../../text/use-text.tsx';
import { unknownWords } from '../table-words.ts';
import '../../../ui/fields/field.css';
import '../../../ui/fields/select.css';

const shown = 40;

/**
 * The key of a row in another table, found by typing code or name; the name stands under it. Blocked ones come last and say
 * so. Any text may stay: the backend has the last word on whether it exists.
 */
export function ReferenceField({
  table,
  scope,
  ledgerId,
  label,
  value,
  onChange,
  description,
  error,
  required,
  autoFocus = false,
  className = '',
  hideLabel = false,
}: {
  readonly table: ReferencedTable;
  readonly scope: string;
  readonly ledgerId: number | null;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description: string;
  readonly error: string | null;
  readonly required: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string;
  readonly hideLabel?: boolean;
}) {
  const text = useText();
  const { t } = text;
  // What stood there when one came is no search: all choices are offered until something is typed.
  const [typed, setTyped] = useState<string | null>(null);
  const [inside, setInside] = useState(false);
  // Without it the list would open again, because the text changed while one is in the field.
  const [picked, setPicked] = useState<string | null>(null);
  const asked = { table, ledgerId, scope, limit: shown };
  const found =
    useCall('master.lookup', inside ? { ...asked, search: typed ?? '' } : null, ['master.changed']).value?.found ?? [];
  const own = useCall('master.lookup', value === '' ? null : { ...asked, search: value }, ['master.changed']).value;
  const same = (key: string): boolean => key.toLocaleUpperCase() === value.trim().toLocaleUpperCase();
  const present = own?.found.find(({ key }) => same(key)) ?? null;
  const unknown = value !== '' && own !== null && present === null && !inside;
  const wrong = error ?? (unknown ? unknownWords(table, value, text) : null);

  return (
    <ComboBox
      className={`field ${className}`}
      {...(hideLabel ? { 'aria-label': label } : {})}
      menuTrigger="input"
      allowsCustomValue
      allowsEmptyCollection
      autoFocus={autoFocus}
      isRequired={required}
      isInvalid={wrong !== null}
      validationBehavior="aria"
      inputValue={value}
      onInputChange={(next) => {
        if (next === value) return;
        setTyped(next);
        setPicked(null);
        onChange(next);
      }}
      selectedKey={picked}
      onSelectionChange={(key) => {
        if (key === null) return;
        setPicked(String(key));
        onChange(String(key));
      }}
      items={found.map((choice) => ({ ...choice, id: choice.key }))}
      defaultFilter={() => true}
      onFocus={() => {
        setTyped(null);
        setInside(true);
      }}
      onBlur={() => setInside(false)}
      onOpenChange={(open) => (open ? undefined : setTyped(null))}
    >
      {hideLabel ? null : <Label className="field-label">{label}</Label>}
      <span className="combo">
        <Input className="input" />
        <AriaButton className="combo-button">
          <ChevronDown size={14} strokeWidth={2} aria-hidden />
        </AriaButton>
      </span>
      <Text slot="description" className="field-description">
        {present === null ? (
          description
        ) : present.blocked ? (
          <span className="remark">
            {present.name}: {t('master:check.blockedValue')}
          </span>
        ) : present.name === '' || same(present.name) ? (
          description
        ) : (
          <span className="reference-name">{present.name}</span>
        )}
      </Text>
      <FieldError className="field-error">{wrong}</FieldError>
      <Popover className="popover menu-popover select-popover" offset={4}>
        <ListBox<(typeof found)[number] & { id: string }>
          className="menu"
          renderEmptyState={() => <p className="reference-none">{t('master:picker.none')}</p>}
        >
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.key} className="menu-item">
              <Text slot="label" className="reference-choice">
                <span className="reference-code number">{choice.key}</span> {choice.name}
              </Text>
              {choice.blocked ? <span className="menu-note">{t('master:picker.blocked')}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
