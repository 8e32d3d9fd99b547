import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { Text } from '../../text/text.ts';

export type DoctorStep = CallOutput<'transport.doctor'>['steps'][number];

export interface DoctorWords {
  readonly name: string;
  /** What was found. */
  readonly found: string;
  /** What to do about it; null when it is good. */
  readonly todo: string | null;
  /** The system's own words, when there are some. */
  readonly reason: string | null;
}

/** A step of the folder doctor in words (PLT-7b). A step this window does not know yet is shown by its name. */
export function doctorWords(
  { step, ok, values }: DoctorStep,
  { find, format, t }: Pick<Text, 'find' | 'format' | 't'>,
): DoctorWords {
  const readable: Record<string, string> = { ...values };
  if (values['at'] !== undefined && values['at'] !== '') readable['at'] = format.dateTime(values['at']);
  // Of waiting files there may be none, and then there is no oldest one to name.
  const none = (values['waiting'] ?? values['files']) === '0';
  const variant = ok && none && ['oldest', 'notTaken', 'claims'].includes(step) ? `${step}None` : step;
  const counted = { ...readable, count: Number(values['waiting'] ?? values['files'] ?? '0') };
  return {
    name: find('setup', `doctor.step.${step}`, counted) ?? t('setup:doctor.unknownStep', { step }),
    found:
      find('setup', `doctor.${ok ? 'found' : 'wrong'}.${variant}`, counted) ??
      t(ok ? 'setup:doctor.good' : 'setup:doctor.bad'),
    todo: ok ? null : (find('setup', `doctor.todo.${step}`, counted) ?? null),
    reason: ok ? null : (values['reason'] ?? null),
  };
}
