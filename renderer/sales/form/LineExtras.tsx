import type { SalesLineDraft } from '../../../shared/domain/sales/draft.ts';
import type { SalesGround } from '../../../shared/domain/sales/ground.ts';
import { useText } from '../../text/use-text.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { Remarks } from './Remarks.tsx';

/** What a line says beside its figures: the customer's account code, remarks and texts (NS p. 113–114). */
export function LineExtras({
  line,
  texts,
  error,
  onChange,
}: {
  readonly line: SalesLineDraft;
  readonly texts: SalesGround['texts'];
  readonly error: string | null;
  readonly onChange: (part: Partial<SalesLineDraft>) => void;
}) {
  const { t } = useText();
  return (
    <div className="sale-extras">
      <TextField
        label={t('sales:form.accountCode')}
        value={line.accountCode}
        onChange={(accountCode) => onChange({ accountCode })}
        error={error}
        maxLength={60}
        description={t('sales:form.accountCodeHelp')}
      />
      <Remarks
        remarks={line.remarks}
        chosen={line.texts}
        texts={texts}
        onRemarks={(remarks) => onChange({ remarks })}
        onTexts={(codes) => onChange({ texts: codes })}
      />
    </div>
  );
}
