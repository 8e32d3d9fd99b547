import type { CallOutput } from '../../../../shared/contract/calls.ts';
import type { VendorRow } from '../../../../shared/contract/vendors.ts';
import { hiddenNumber } from '../../../../shared/domain/document/citizen-number.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { recordLog } from '../../../storage/log.ts';
import { masterWhere } from '../../../storage/master/master-rows.ts';
import { vendorSums } from '../../../storage/purchasing/list-vendors.ts';
import { findVendor, type StoredVendor } from '../../../storage/purchasing/vendors.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { passportOf } from '../../payment/passport.ts';
import { hasRole } from '../../roles.ts';
import { partnerOf } from './apply-template.ts';
import { vendorUses } from './vendor-uses.ts';

/** A card with everything that belongs to it (SET-4, SET-5, PAY-7b). */
export async function openVendor(context: Context, id: number): Promise<Result<CallOutput<'vendors.open'>>> {
  const { storage } = context;
  const vendor = await findVendor(storage.read, id);
  if (vendor === null) return refuse(problem('vendor.notFound', { id: String(id) }));
  const { no } = vendor;
  return ok({
    vendor: await shownCard(context, vendor),
    sums: await vendorSums(storage.read, id),
    partner: await partnerOf(storage.read, no),
    bankAccounts: await masterWhere(storage.read, { table: 'vendorBankAccounts', ledgerId: null }, 'vendorNo', [no]),
    passport: await passportOf(storage.read, vendor),
    usedIn: await vendorUses(storage.read, vendor),
  });
}

/** A person's number in plain only for the role, and then the look is in the log (IN-9, IN-33). */
async function shownCard(context: Context, vendor: StoredVendor): Promise<VendorRow> {
  if (vendor.cprNumber === '') return vendor;
  if (!hasRole(context.user, 'sensitive')) return { ...vendor, cprNumber: hiddenNumber };
  const stamp = { at: instantOf(context), by: context.user.name };
  await context.storage.write((tx) =>
    recordLog(tx, [logEntry(stamp, null, 'VENDOR', 'personNumberShown', { no: vendor.no, name: vendor.name })]),
  );
  return vendor;
}
