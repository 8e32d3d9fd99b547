import { useState } from 'react';
import type { PurchaseLine, PurchasePage } from '../../../shared/contract/purchases.ts';
import { accountKinds } from '../../../shared/domain/master/chart.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { ReferenceField } from '../../setup/table/row/ReferenceField.tsx';
import { useCall } from '../../store/use-call.ts';
import { useText } from '../../text/use-text.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceGroup } from '../../ui/fields/ChoiceGroup.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { ProblemLine } from '../../ui/states/ProblemState.tsx';
import '../../ui/fields/form.css';
import { codingOf, type LineCoding, useSavePurchase } from './use-save-purchase.ts';

/** Nothing to explain, nothing refused field by field: the whole is refused above. */
const plain = { scope: '', description: '', error: null, required: false } as const;
const tables = { account: 'accounts', fixedAsset: 'fixedAssets', item: 'items' } as const;

/** What a line of an unposted purchase document is coded on: account, VAT group, budget, dimensions (ACC-2). */
export function LineCodingDialog({
  page,
  line,
  invoice = null,
  onClose,
}: {
  readonly page: PurchasePage;
  readonly line: PurchaseLine;
  /** Of an order: the invoice in it whose line it is. */
  readonly invoice?: number | null;
  readonly onClose: () => void;
}) {
  const { t, format } = useText();
  const { ledgerId, currency } = page.purchase;
  const before = codingOf(line);
  const [coding, setCoding] = useState<LineCoding>(before);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const save = useSavePurchase(page, invoice);
  const dimensions =
    useCall('master.rows', {
      table: 'dimensions',
      ledgerId,
      search: '',
      where: {},
      sort: null,
      offset: 0,
      limit: 200,
    }).value?.rows ?? [];
  const kind = coding.accountKind === '' ? 'account' : coding.accountKind;
  const change = (part: Partial<LineCoding>): void => {
    setRefused(null);
    setCoding({ ...coding, ...part });
  };
  const take = async (): Promise<void> => {
    setBusy(true);
    const kept = { ...coding, accountKind: coding.accountNo === '' ? ('' as const) : kind };
    const problem = await save(
      { lines: [{ lineNo: line.lineNo, coding: kept }] },
      { lines: [{ lineNo: line.lineNo, coding: before }] },
    );
    setBusy(false);
    if (problem === null) onClose();
    else setRefused(problem);
  };
  return (
    <Dialog
      title={t('purchases:edit.title', { no: line.lineNo, purchase: page.purchase.no })}
      isOpen
      onClose={onClose}
      size="wide"
      closeLabel={t('frame:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('frame:cancel')}</Button>
          <Button
            variant="main"
            hint="Ctrl ⏎"
            busy={busy}
            reason={JSON.stringify(coding) === JSON.stringify(before) ? t('purchases:edit.nothing') : null}
            onPress={() => void take()}
          >
            {t('document:field.save')}
          </Button>
        </>
      }
    >
      <p className="line-edited">
        {line.description} <span className="number">{format.amountIn(line.amount, currency)}</span>
      </p>
      {refused !== null && <ProblemLine problem={refused} />}
      <form
        className="form-grid"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void take();
        }}
        onSubmit={(event) => event.preventDefault()}
      >
        <div>
          <ChoiceGroup
            label={t('purchases:edit.kind')}
            value={kind}
            choices={accountKinds.map((id) => ({ id, name: t(`purchases:accountKind.${id}`) }))}
            onChange={(accountKind) => change({ accountKind, accountNo: '' })}
          />
        </div>
        <div className="half">
          <ReferenceField
            {...plain}
            key={kind}
            table={tables[kind]}
            ledgerId={ledgerId}
            label={t(`purchases:accountKind.${kind}`)}
            value={coding.accountNo}
            onChange={(accountNo) => change({ accountNo })}
            autoFocus
          />
        </div>
        <div className="half">
          <ReferenceField
            {...plain}
            table="vatGroups"
            ledgerId={ledgerId}
            label={t('purchases:sums.vatGroup')}
            value={coding.vatGroup}
            onChange={(vatGroup) => change({ vatGroup })}
          />
        </div>
        {dimensions.map(({ id, values }) => {
          const code = values['code'] ?? '';
          return (
            <div key={id} className="third">
              <ReferenceField
                {...plain}
                table="dimensionValues"
                scope={code}
                ledgerId={ledgerId}
                label={values['name'] === undefined || values['name'] === '' ? code : values['name']}
                value={valueOf(coding.dimensions, code)}
                onChange={(value) => change({ dimensions: withValue(coding.dimensions, code, value) })}
              />
            </div>
          );
        })}
        <div className="half">
          <ReferenceField
            {...plain}
            table="budgets"
            ledgerId={ledgerId}
            label={t('purchases:edit.budget')}
            value={coding.budget}
            onChange={(budget) => change({ budget })}
          />
        </div>
        <TextField
          className="half"
          label={t('purchases:edit.project')}
          value={coding.project}
          onChange={(project) => change({ project })}
          maxLength={50}
        />
      </form>
    </Dialog>
  );
}

/** Codes compare without regard to case, as the tables keep them. */
function sameCode(one: string, other: string): boolean {
  return one.localeCompare(other, 'da', { sensitivity: 'accent' }) === 0;
}

function valueOf(dimensions: Readonly<Record<string, string>>, code: string): string {
  return Object.entries(dimensions).find(([key]) => sameCode(key, code))?.[1] ?? '';
}

function withValue(dimensions: Readonly<Record<string, string>>, code: string, value: string): Record<string, string> {
  return { ...Object.fromEntries(Object.entries(dimensions).filter(([key]) => !sameCode(key, code))), [code]: value };
}
