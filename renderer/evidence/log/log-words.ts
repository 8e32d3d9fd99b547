import type { LogRow } from '../../../shared/contract/evidence-log.ts';
import { sentence } from '../../text/sentence.ts';
import type { Text } from '../../text/text.ts';

/** What an entry says, with the problem it came with. */
export function entrySentence(row: Pick<LogRow, 'code' | 'values'>, { find }: Text): string {
  return find('log', row.code, row.values) ?? row.code;
}

export function problemWords({ problem }: Pick<LogRow, 'problem'>, { language }: Text): string | null {
  if (problem === null) return null;
  const { what, todo } = sentence(problem, language);
  return `${what} ${todo}`.trim();
}

export function stepWord(step: string, { find }: Text): string {
  return find('words', `logStep.${step}`) ?? step;
}

export function personWord(by: string, { t }: Text): string {
  return by === '' || by === 'system' ? t('evidence:log.system') : by;
}

/** One thing that became another. */
export interface Change {
  /** Null where the entry is about one thing only. */
  readonly field: string | null;
  readonly before: string;
  readonly after: string;
}

/**
 * What an entry changed, from what to what: from its own two values, or from the list of fields set-up and cards are
 * logged with (`name: A → B; vatGroup: → K25`). A text that is no such list changes nothing that could be shown apart.
 */
export function changesOf({ values }: Pick<LogRow, 'values'>): readonly Change[] {
  const { from, to, changes } = values;
  if (from !== undefined && to !== undefined) return [{ field: null, before: from, after: to }];
  if (changes === undefined || changes === '') return [];
  const read = changes.split('; ').map((part): Change | null => {
    const found = /^([\w.]+): ?(.*?) ?→ ?(.*)$/su.exec(part);
    return found === null ? null : { field: found[1] ?? '', before: found[2] ?? '', after: found[3] ?? '' };
  });
  return read.every((change) => change !== null) ? read : [];
}

/** What a changed field is called: of a row of the set-up, of a vendor's card, or as it stands. */
export function changedField(table: string, field: string, { find }: Text): string {
  return (
    (table === '' ? null : find('master', `labelOf.${table}.${field}`)) ??
    find('master', `label.${field}`) ??
    find('vendors', `field.${field}`) ??
    field
  );
}
