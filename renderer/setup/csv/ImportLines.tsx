import { CircleEqual, CirclePlus, Pencil, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { FiledTable, importLine } from '../../../shared/contract/master.ts';
import { useText } from '../../text/use-text.tsx';
import { ChoiceGroup } from '../../ui/fields/ChoiceGroup.tsx';
import { StatusChip } from '../../ui/states/StatusChip.tsx';
import { shortFault } from '../table/row/fault-words.ts';
import { fieldLabel, valueWords } from '../table/table-words.ts';

type Line = z.infer<typeof importLine>;
const kinds = ['added', 'changed', 'same', 'faulty'] as const;
const signs = { added: CirclePlus, changed: Pencil, same: CircleEqual, faulty: TriangleAlert } as const;
const tones = { added: 'good', changed: 'accent', same: 'quiet', faulty: 'bad' } as const;

/** The lines of an import as they would become, with counts to narrow by; faults in words (SET-10). */
export function ImportLines({
  table,
  preview,
}: {
  readonly table: FiledTable;
  readonly preview: CallOutput<'master.previewCsv'>;
}) {
  const { t, format } = useText();
  const { counts, lines } = preview;
  const [kind, setKind] = useState<(typeof kinds)[number] | 'all'>(counts.faulty > 0 ? 'faulty' : 'all');
  const all = counts.added + counts.changed + counts.same + counts.faulty;
  const shown = lines.filter(({ change }) => kind === 'all' || change === kind);
  return (
    <>
      <div className="import-kinds">
        <ChoiceGroup
          label={t('master:csv.what')}
          hideLabel
          value={kind}
          choices={[
            { id: 'all' as const, name: `${t('master:csv.all')} ${format.number(all)}` },
            ...kinds
              .filter((one) => counts[one] > 0)
              .map((one) => ({ id: one, name: t(`master:csv.${one}`, { count: counts[one] }) })),
          ]}
          onChange={setKind}
        />
        {counts.faulty > 0 && counts.added + counts.changed > 0 ? <small>{t('master:csv.faultyStay')}</small> : null}
      </div>
      <table className="import-lines">
        <thead>
          <tr>
            <th scope="col">{t('master:csv.line')}</th>
            <th scope="col">{t('master:csv.what')}</th>
            <th scope="col">{t('master:csv.key')}</th>
            <th scope="col">{t('master:csv.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.line}>
              <td className="number">{format.number(line.line)}</td>
              <td>
                <StatusChip
                  icon={signs[line.change]}
                  tone={tones[line.change]}
                  word={t(`master:csv.change.${line.change}`)}
                />
              </td>
              <td className="number">{line.key}</td>
              <td>
                <Difference table={table} line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length < all ? <p className="import-more">{t('master:csv.firstLines', { count: lines.length })}</p> : null}
    </>
  );
}

function Difference({ table, line }: { readonly table: FiledTable; readonly line: Line }) {
  const text = useText();
  const { t } = text;
  const words = (field: string, value: string): string =>
    value === '' ? t('master:csv.emptyValue') : valueWords(table, field, value, text);
  if (line.change === 'faulty')
    return (
      <ul>
        {line.faults.map((fault, at) => (
          <li key={at} className="import-fault">
            {fault.field === '' ? null : <b>{fieldLabel(table, fault.field, text)}: </b>}
            {shortFault(fault, text)}
          </li>
        ))}
      </ul>
    );
  return (
    <span className="import-changes">
      {line.changes
        .filter(({ after }) => line.change === 'changed' || after !== '')
        .map(({ field, before, after }) =>
          line.change === 'added'
            ? `${fieldLabel(table, field, text)}: ${words(field, after)}`
            : t('master:csv.becomes', {
                field: fieldLabel(table, field, text),
                before: words(field, before),
                after: words(field, after),
              }),
        )
        .join(' · ')}
    </span>
  );
}
