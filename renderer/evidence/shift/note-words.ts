import type { ShiftRow } from '../../../shared/contract/shift.ts';
import { sentence } from '../../text/sentence.ts';
import type { Text } from '../../text/text.ts';

/** The number something was accepted under, the reason it was rejected for, or what stopped it. */
export function noteWords({ note, problem }: Pick<ShiftRow, 'note' | 'problem'>, { language }: Text): string {
  return problem === null ? note : sentence(problem, language).what;
}
