import type { ProblemCode } from '../../../shared/domain/problem.ts';
import type { TextKey } from '../../text/text.ts';

/** The bold name a stop begins with; its sentence follows (UI-6). */
export function stopName(code: ProblemCode): TextKey {
  switch (code) {
    case 'check.profileError':
      return 'document:missing.name.profile';
    case 'check.validationError':
      return 'document:missing.name.validation';
    case 'check.findings':
      return 'document:missing.name.findings';
    case 'check.vendorMissing':
    case 'check.vendorNoKey':
      return 'document:missing.name.vendor';
    case 'check.vendorAmbiguous':
      return 'document:missing.name.vendorSeveral';
    case 'check.vendorBlocked':
      return 'document:missing.name.vendorBlocked';
    case 'check.payToVendorMissing':
    case 'check.payToVendorBlocked':
      return 'document:missing.name.payTo';
    case 'check.duplicateNumber':
      return 'document:missing.name.duplicate';
    case 'check.lookAlike':
      return 'document:missing.name.lookAlike';
    case 'check.creditedRejected':
      return 'document:missing.name.credited';
    case 'check.nameDiffers':
      return 'document:missing.name.nameDiffers';
    case 'acceptance.wasRejected':
      return 'document:missing.name.wasRejected';
    default:
      return 'document:missing.name.other';
  }
}
