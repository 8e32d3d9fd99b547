import type { Finding } from '../../shared/domain/finding.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { sentence } from '../text/sentence.ts';
import type { Text } from '../text/text.ts';

/** Something that would be wrong, by our rules or by those of the format. */
export interface ShownFault {
  readonly field: string;
  readonly severity: 'error' | 'warning';
  readonly problem: Problem | null;
  readonly finding: Finding | null;
}

/** The same where it does not stand beside its field: with the line it is on, or the date that is meant. */
export function placedFaultWords(fault: ShownFault, text: Text): string {
  const words = faultWords(fault, text);
  const line = /^lines\.(\d+)/u.exec(fault.field)?.[1];
  if (line !== undefined) return text.t('sales:draft.atLine', { no: Number(line) + 1, words });
  const place = fault.field === 'from' || fault.field === 'to' ? 'statements' : 'form';
  const label = fault.problem?.code === 'sales.dateInvalid' ? text.find('sales', `${place}.${fault.field}`) : null;
  return label === null ? words : text.t('sales:draft.atField', { label, words });
}

/** What is wrong, in words; of the format's own rules with what they call it. */
export function faultWords({ problem, finding }: ShownFault, { find, language }: Text): string {
  if (problem !== null) return sentence(problem, language).what;
  if (finding === null) return '';
  const said = find('findings', finding.code, finding.values) ?? finding.code;
  return finding.rule === null ? said : `${said} (${finding.rule.id})`;
}
