import type { SetupProblem } from '../../../shared/contract/master.ts';

/** Where a row is missing, going there begins it with what is known of it; elsewhere nothing. */
export function beginning({ problem: { code, values }, place }: SetupProblem): Readonly<Record<string, string>> {
  if (place.id !== null) return {};
  switch (code) {
    case 'setupCheck.unitUnmapped':
      return { new: 'yes', officialCode: values['unit'] ?? '' };
    case 'setupCheck.unitNotOutbound':
      return { new: 'yes', unit: values['unit'] ?? '' };
    case 'setupCheck.vatMappingMissing':
      return { new: 'yes', category: values['category'] ?? '' };
    case 'setupCheck.chargeAccountMissing':
      return { new: 'yes', kind: values['kind'] ?? '' };
    default:
      return {};
  }
}
