import { Plus, X } from 'lucide-react';
import type { SalesRemark } from '../../../shared/domain/sales/draft.ts';
import type { SalesGround } from '../../../shared/domain/sales/ground.ts';
import { useText } from '../../text/use-text.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { TextArea } from '../../ui/fields/Field.tsx';

/** Remarks with what of them leaves, and the ledger's own texts to choose from (NS p. 114). */
export function Remarks({
  remarks,
  chosen,
  texts,
  onRemarks,
  onTexts,
}: {
  readonly remarks: readonly SalesRemark[];
  readonly chosen: readonly string[];
  readonly texts: SalesGround['texts'];
  readonly onRemarks: (remarks: readonly SalesRemark[]) => void;
  readonly onTexts: (codes: readonly string[]) => void;
}) {
  const { t } = useText();
  const put = (index: number, part: Partial<SalesRemark>): void =>
    onRemarks(remarks.map((remark, at) => (at === index ? { ...remark, ...part } : remark)));
  return (
    <div className="sale-remarks">
      {texts.length === 0 ? null : (
        <div className="check-row" role="group" aria-label={t('sales:form.texts')}>
          <span className="field-label">{t('sales:form.texts')}</span>
          {texts.map(({ code, name }) => (
            <Checkbox
              key={code}
              checked={chosen.includes(code)}
              onChange={(yes) => onTexts(yes ? [...chosen, code] : chosen.filter((each) => each !== code))}
            >
              {name}
            </Checkbox>
          ))}
        </div>
      )}
      {remarks.map((remark, index) => (
        <div className="sale-remark" key={index}>
          <TextArea
            label={t('sales:form.remark', { no: index + 1 })}
            hideLabel
            rows={2}
            maxLength={4000}
            value={remark.text}
            autoFocus={remark.text === '' && index === remarks.length - 1}
            onChange={(text) => put(index, { text })}
          />
          <Checkbox checked={remark.exported} onChange={(exported) => put(index, { exported })}>
            {t('sales:form.exported')}
          </Checkbox>
          <IconButton
            icon={X}
            label={t('sales:form.removeRemark', { no: index + 1 })}
            onPress={() => onRemarks(remarks.filter((_each, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        variant="quiet"
        icon={Plus}
        onPress={() => onRemarks([...remarks, { text: '', exported: true }])}
        className="sale-add"
      >
        {t('sales:form.addRemark')}
      </Button>
    </div>
  );
}
