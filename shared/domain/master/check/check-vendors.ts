import { problem } from '../../problem.ts';
import { keyText } from '../tables.ts';
import type { ExportedVendor, NamedByVendors, SetupFinding, SetupGround } from './setup-ground.ts';

/**
 * The vendors whose master data are exported (SET-11, NS p. 31–33): the company number is the key on the other side, so it
 * must be there, fit and be one vendor's only. Numbers themselves are never said: one may be a person's.
 */
export function checkVendors({ exported, withoutPartner, namedByVendors, rows }: SetupGround): SetupFinding[] {
  const found = exported.flatMap(ownFaults);
  const byNumber = new Map<string, ExportedVendor[]>();
  for (const vendor of exported) {
    if (vendor.legalId === '') continue;
    const key = `${vendor.legalScheme} ${vendor.legalId}`;
    byNumber.set(key, [...(byNumber.get(key) ?? []), vendor]);
  }
  for (const vendors of byNumber.values()) {
    const [first, ...others] = vendors;
    if (first === undefined || others.length === 0) continue;
    const nos = vendors.map(({ no }) => no).join(', ');
    found.push(at(first, 'error', problem('setupCheck.vendorCompanyNoTwice', { no: nos })));
  }
  if (withoutPartner.count > 0)
    found.push({
      severity: 'error',
      problem: problem('setupCheck.vendorsWithoutPartner', {
        count: String(withoutPartner.count),
        examples: withoutPartner.examples.join(', '),
      }),
      place: { table: 'vendorPartners', id: null },
    });
  const tables = { paymentForm: 'paymentForms', postingGroup: 'postingGroups', vatGroup: 'vatGroups' } as const;
  const known = (field: NamedByVendors['field'], value: string) =>
    (rows.get(tables[field]) ?? []).some(({ values }) => keyText([values['code'] ?? '']) === keyText([value]));
  for (const { field, value, vendorId, vendorNo } of namedByVendors)
    if (!known(field, value))
      found.push({
        severity: 'error',
        problem: problem('setupCheck.referenceBroken', { table: 'vendors', key: vendorNo, field, value }),
        place: { table: 'vendors', id: vendorId },
      });
  return found;
}

function ownFaults(vendor: ExportedVendor): SetupFinding[] {
  const { legalId, hasOtherNumber, no, name } = vendor;
  const values = { no, name };
  if (legalId === '')
    return [
      at(vendor, 'error', problem('setupCheck.vendorCompanyNoMissing', values)),
      ...(hasOtherNumber ? [] : [at(vendor, 'error', problem('setupCheck.vendorNoNumbers', values))]),
    ];
  if (legalId.length > 16) return [at(vendor, 'error', problem('setupCheck.vendorCompanyNoTooLong', values))];
  if (/^\d{8}$/u.test(legalId)) return [];
  return [
    at(vendor, 'warning', problem('setupCheck.vendorCompanyNoNotEight', values)),
    ...(/^\d{10}$/u.test(legalId) ? [at(vendor, 'remark', problem('setupCheck.vendorMayBePerson', values))] : []),
  ];
}

function at(vendor: ExportedVendor, severity: SetupFinding['severity'], what: SetupFinding['problem']): SetupFinding {
  return { severity, problem: what, place: { table: 'vendors', id: vendor.id } };
}
