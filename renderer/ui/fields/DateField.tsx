import { parseDate } from '@internationalized/date';
import {
  DateField as AriaDateField,
  DateInput,
  DateSegment,
  FieldError,
  I18nProvider,
  Label,
} from 'react-aria-components';
import { useText } from '../../text/use-text.tsx';
import './field.css';
import './date-field.css';

/** A day, typed in the order of the language; its value is ISO text, empty when there is none. */
export function DateField({
  label,
  hideLabel = false,
  value,
  onChange,
  error = null,
  readOnly = false,
  autoFocus = false,
}: {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onChange: (iso: string) => void;
  readonly error?: string | null;
  readonly readOnly?: boolean;
  readonly autoFocus?: boolean;
}) {
  const { format } = useText();
  return (
    <I18nProvider locale={format.locale}>
      <AriaDateField
        className="field"
        value={/^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDate(value) : null}
        onChange={(date) => onChange(date === null ? '' : date.toString())}
        isInvalid={error !== null}
        isReadOnly={readOnly}
        autoFocus={autoFocus}
        validationBehavior="aria"
        {...(hideLabel ? { 'aria-label': label } : {})}
      >
        {hideLabel ? null : <Label className="field-label">{label}</Label>}
        <DateInput className="input date-input">
          {(segment) => <DateSegment segment={segment} className="date-segment" />}
        </DateInput>
        <FieldError className="field-error">{error}</FieldError>
      </AriaDateField>
    </I18nProvider>
  );
}
