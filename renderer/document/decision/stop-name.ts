import type { ProblemCode } from '../../../shared/domain/problem.ts';
import type { Text } from '../../text/text.ts';

const shared: Partial<Record<ProblemCode, string>> = {
  'check.profileError': 'profile',
  'check.validationError': 'validation',
  'check.findings': 'findings',
  'check.vendorMissing': 'vendor',
  'check.vendorNoKey': 'vendor',
  'check.vendorAmbiguous': 'vendorSeveral',
  'check.vendorBlocked': 'vendorBlocked',
  'check.payToVendorMissing': 'payTo',
  'check.payToVendorBlocked': 'payTo',
  'check.duplicateNumber': 'duplicate',
  'check.lookAlike': 'lookAlike',
  'check.creditedRejected': 'credited',
  'check.nameDiffers': 'nameDiffers',
  'acceptance.wasRejected': 'wasRejected',
};

/**
 * The bold name a stop begins with; its sentence follows (UI-6). Codes with a name of their own have it under
 * `decision:name.<code>`, families (`coding.…`, `payment.…`) one under `decision:name.<family>`.
 */
export function stopName(code: ProblemCode, { t, find }: Pick<Text, 't' | 'find'>): string {
  const known = shared[code];
  if (known !== undefined) return find('document', `missing.name.${known}`) ?? t('document:missing.name.other');
  return (
    find('decision', `name.${code}`) ??
    find('decision', `name.${code.slice(0, code.indexOf('.'))}`) ??
    t('document:missing.name.other')
  );
}
