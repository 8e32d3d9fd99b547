import { MessageSquareText, Trash2 } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { accountKinds, type AccountKind } from '../../../shared/domain/master/chart.ts';
import { emptyLine, isBlankLine, type BillingDraft, type SalesLineDraft } from '../../../shared/domain/sales/draft.ts';
import type { SalesGround } from '../../../shared/domain/sales/ground.ts';
import type { BillingSums } from '../../../shared/domain/sales/sums.ts';
import { useBackend } from '../../store/use-store.tsx';
import { useText } from '../../text/use-text.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { bestFirst } from './best-first.ts';
import { LineExtras } from './LineExtras.tsx';
import { LookupInput, type LookupOption } from './LookupInput.tsx';
import { NumberInput } from './NumberInput.tsx';

const columns = ['kind', 'no', 'description', 'quantity', 'unit', 'price', 'discount', 'vatGroup'] as const;
type Column = (typeof columns)[number];
const tables = { account: 'accounts', fixedAsset: 'fixedAssets', item: 'items' } as const;

/** The lines of a document, written by keyboard: Tab and Enter go on, ↑ ↓ between lines, F8 takes what stands above. */
export function LinesGrid({
  billing,
  ground,
  sums,
  ledgerId,
  saidAt,
  onChange,
  onTouch,
}: {
  readonly billing: BillingDraft;
  readonly ground: SalesGround;
  readonly sums: BillingSums;
  readonly ledgerId: number;
  /** What is wrong in a field; null: nothing that is to be said yet. */
  readonly saidAt: (field: string) => string | null;
  readonly onChange: (lines: readonly SalesLineDraft[]) => void;
  readonly onTouch: (field: string) => void;
}) {
  const { t, format } = useText();
  const backend = useBackend();
  const table = useRef<HTMLTableElement>(null);
  const [opened, setOpened] = useState<number | null>(null);
  const standard = ground.vatGroups.find(({ kind }) => kind === 'standard')?.code ?? ground.vatGroups[0]?.code ?? '';
  // The last line is always a blank one: what is written there becomes a line.
  const last = billing.lines.at(-1);
  const lines = last === undefined || !isBlankLine(last) ? [...billing.lines, emptyLine] : billing.lines;
  const started = (index: number): SalesLineDraft => {
    const line = lines[index] ?? emptyLine;
    const above = lines[index - 1];
    return isBlankLine(line) && line.vatGroup === ''
      ? {
          ...line,
          kind: line.no === '' ? (above?.kind ?? line.kind) : line.kind,
          vatGroup: above?.vatGroup || standard,
        }
      : line;
  };
  const put = (index: number, part: Partial<SalesLineDraft>): void =>
    onChange(lines.map((line, at) => (at === index ? { ...started(index), ...part } : line)));
  const remove = (index: number): void => onChange(lines.filter((_line, at) => at !== index));
  const go = (index: number, column: Column): void => {
    setTimeout(() =>
      table.current?.querySelector<HTMLElement>(`[data-field="lines.${String(index)}.${column}"]`)?.focus(),
    );
  };
  const keys =
    (index: number, column: Column) =>
    (event: KeyboardEvent<HTMLElement>): void => {
      if (event.ctrlKey && event.key === 'Delete') {
        event.preventDefault();
        remove(index);
        go(Math.max(0, index - 1), column);
        return;
      }
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Enter') {
        event.preventDefault();
        const next = columns[columns.indexOf(column) + 1];
        if (event.shiftKey) go(Math.max(0, index - 1), column);
        else if (next === undefined) go(index + 1, 'no');
        else go(index, next);
      } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && column !== 'kind') {
        event.preventDefault();
        go(Math.max(0, Math.min(lines.length - 1, index + (event.key === 'ArrowDown' ? 1 : -1))), column);
      } else if (event.key === 'F8') {
        event.preventDefault();
        const above = lines[index - 1];
        if (above !== undefined) put(index, { [column]: above[column] });
      }
    };

  async function accounts(kind: AccountKind, search: string): Promise<readonly LookupOption[]> {
    const answer = await backend.call('master.lookup', { table: tables[kind], ledgerId, scope: '', search, limit: 10 });
    return answer.ok ? answer.value.found : [];
  }
  async function pickAccount(index: number, option: LookupOption): Promise<void> {
    const line = started(index);
    const description = line.description.trim() === '' ? option.name : line.description;
    put(index, { no: option.key, description });
    if (line.kind !== 'item' || line.unit !== '') return;
    const where = { no: option.key };
    const question = { table: 'items' as const, ledgerId, search: '', where, sort: null, offset: 0, limit: 1 };
    const answer = await backend.call('master.rows', question);
    const unit = answer.ok ? (answer.value.rows[0]?.values['unit'] ?? '') : '';
    if (unit !== '') put(index, { no: option.key, description, unit });
  }
  const among = (all: readonly { readonly code: string; readonly name: string }[]) => (search: string) =>
    Promise.resolve(
      bestFirst(all, search)
        .slice(0, 12)
        .map(({ code, name }) => ({ key: code, name, blocked: false })),
    );

  return (
    <div className="sale-lines">
      <table ref={table} aria-label={t('sales:form.lines')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={`is-${column}${['quantity', 'price', 'discount'].includes(column) ? ' end' : ''}`}
              >
                {t(`sales:line.${column}`)}
              </th>
            ))}
            <th scope="col" className="is-amount end">
              {t('sales:line.amount')}
            </th>
            <th scope="col" className="is-actions">
              <span className="unseen">{t('sales:line.actions')}</span>
            </th>
          </tr>
        </thead>
        {lines.map((line, index) => {
          const at = (column: string): string => `lines.${String(index)}.${column}`;
          const blank = isBlankLine(line);
          const shown = started(index);
          const wrong = columns.flatMap((column) => saidAt(at(column)) ?? []);
          const sum = sums.lines.find((each) => each.index === index);
          const common = (column: Column) => ({
            field: at(column),
            label: t('sales:line.labelOf', { field: t(`sales:line.${column}`), no: index + 1 }),
            invalid: saidAt(at(column)) !== null,
            onBlur: () => (blank ? undefined : onTouch(at(column))),
            onKeyDown: keys(index, column),
          });
          const extras = line.remarks.length + line.texts.length + (line.accountCode === '' ? 0 : 1);
          return (
            <tbody key={index} className={blank ? 'is-blank' : ''}>
              <tr>
                <td className="is-kind">
                  <select
                    className="cell-input"
                    data-field={at('kind')}
                    aria-label={common('kind').label}
                    value={shown.kind}
                    onChange={(event) => put(index, { kind: event.target.value as AccountKind, no: '' })}
                    onKeyDown={common('kind').onKeyDown}
                  >
                    {accountKinds.map((kind) => (
                      <option key={kind} value={kind}>
                        {t(`sales:accountKind.${kind}`)}
                      </option>
                    ))}
                  </select>
                </td>
                <td className="is-no">
                  <LookupInput
                    {...common('no')}
                    value={line.no}
                    ask={(text) => accounts(shown.kind, text)}
                    onType={(no) => put(index, { no })}
                    onPick={(option) => void pickAccount(index, option)}
                  />
                </td>
                <td className="is-description">
                  <input
                    className="cell-input"
                    data-field={at('description')}
                    aria-label={common('description').label}
                    aria-invalid={common('description').invalid}
                    maxLength={1000}
                    value={line.description}
                    onFocus={(event) => event.target.select()}
                    onChange={(event) => put(index, { description: event.target.value })}
                    onBlur={common('description').onBlur}
                    onKeyDown={common('description').onKeyDown}
                  />
                </td>
                <td className="is-quantity">
                  <NumberInput
                    {...common('quantity')}
                    value={line.quantity}
                    onChange={(quantity) => put(index, { quantity })}
                  />
                </td>
                <td className="is-unit">
                  <LookupInput
                    {...common('unit')}
                    value={line.unit}
                    ask={among(ground.units)}
                    onType={(unit) => put(index, { unit: unit.toUpperCase() })}
                    onPick={({ key }) => put(index, { unit: key })}
                  />
                </td>
                <td className="is-price">
                  <NumberInput
                    {...common('price')}
                    value={line.price}
                    money
                    onChange={(price) => put(index, { price })}
                  />
                </td>
                <td className="is-discount">
                  <NumberInput
                    {...common('discount')}
                    value={line.discount}
                    onChange={(discount) => put(index, { discount })}
                  />
                </td>
                <td className="is-vatGroup">
                  <LookupInput
                    {...common('vatGroup')}
                    value={blank ? '' : line.vatGroup}
                    ask={among(ground.vatGroups)}
                    onType={(vatGroup) => put(index, { vatGroup: vatGroup.toUpperCase() })}
                    onPick={({ key }) => put(index, { vatGroup: key })}
                  />
                </td>
                <td className="is-amount number end">{sum === undefined ? '' : format.amount(sum.net)}</td>
                <td className="is-actions">
                  {blank ? null : (
                    <>
                      <IconButton
                        icon={MessageSquareText}
                        label={t('sales:line.extras', { no: index + 1, count: extras })}
                        pressed={extras > 0}
                        expanded={opened === index}
                        onPress={() => setOpened(opened === index ? null : index)}
                      />
                      <IconButton
                        icon={Trash2}
                        label={t('sales:line.remove', { no: index + 1 })}
                        onPress={() => remove(index)}
                      />
                    </>
                  )}
                </td>
              </tr>
              {wrong.length === 0 ? null : (
                <tr className="sale-line-wrong">
                  <td colSpan={10}>{[...new Set(wrong)].join(' ')}</td>
                </tr>
              )}
              {opened === index && !blank ? (
                <tr>
                  <td colSpan={10}>
                    <LineExtras
                      line={line}
                      texts={ground.texts}
                      error={saidAt(at('accountCode'))}
                      onChange={(part) => put(index, part)}
                    />
                  </td>
                </tr>
              ) : null}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
