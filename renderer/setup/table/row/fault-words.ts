import type { FieldProblem } from '../../../../shared/contract/master.ts';
import { sentence } from '../../../text/sentence.ts';
import type { Text } from '../../../text/text.ts';
import { unknownWords } from '../table-words.ts';

/** A fault by itself, as in the report of an import: what is wrong, and what to do about it. */
export function faultWords({ problem }: FieldProblem, language: Text['language']): string {
  const { what, todo } = sentence(problem, language);
  return `${what} ${todo}`.trim();
}

/** A fault right under its field, where the field need not be named: a few words. */
export function shortFault(fault: FieldProblem, text: Text): string {
  const { t, language } = text;
  const { code, values } = fault.problem;
  switch (code) {
    case 'setup.fieldMissing':
      return t('master:check.missing');
    case 'setup.codeInvalid':
      return t(/[,;]/.test(values['value'] ?? '') ? 'master:check.comma' : 'master:check.codeForm');
    case 'setup.textTooLong':
      return t('master:check.tooLong', { max: values['max'] ?? '' });
    case 'setup.percentInvalid':
      return t('master:check.percentForm');
    case 'setup.numberInvalid':
      return t('master:check.integerForm', { min: values['min'] ?? '', max: values['max'] ?? '' });
    case 'setup.dateInvalid':
      return t('master:check.dateForm');
    case 'setup.periodBackwards':
      return t('master:check.order');
    case 'setup.choiceUnknown':
      return t('master:check.oneOf', { choices: values['choices'] ?? '' });
    case 'setup.referenceUnknown':
      return unknownWords(values['table'] ?? '', values['value'] ?? '', text);
    default:
      return faultWords(fault, language);
  }
}
