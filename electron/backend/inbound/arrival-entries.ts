import type { Problem } from '../../../shared/domain/problem.ts';
import type { Stop } from '../../../shared/domain/stop.ts';
import type { VendorMatch } from '../../../shared/domain/vendors/vendor-match.ts';
import type { NewLogEntry } from '../../storage/log.ts';
import { logEntry, type Stamp } from '../log-entry.ts';
import type { OpenedArrival } from './arrival.ts';

/** What the inbox log says of an arrival: where from, whose, and once what is missing (IN-12). `vendor` null: nobody's. */
export function arrivalEntries(
  stamp: Stamp,
  id: number,
  { fileName, source, unaccompanied }: OpenedArrival,
  vendor: VendorMatch | null,
  stops: readonly Stop[],
): NewLogEntry[] {
  const entries = [logEntry(stamp, id, 'RECEIVE', 'received', { file: fileName, source })];
  if (unaccompanied === true) entries.push(logEntry(stamp, id, 'RECEIVE', 'receivedUnaccompanied', { file: fileName }));
  if (vendor !== null && vendor.vendorId !== null) {
    const { vendorNo, vendorName, matchedBy } = vendor;
    entries.push(
      logEntry(stamp, id, 'VENDOR', 'vendorFound', {
        no: vendorNo ?? '',
        name: vendorName ?? '',
        by: matchedBy.join(' '),
      }),
    );
  }
  for (const { problem } of stops) {
    if (problem.code !== 'acceptance.notSupportedType')
      entries.push({ ...logEntry(stamp, id, stepOf(problem), 'missing', {}), problem });
  }
  return entries;
}

function stepOf({ code }: Problem): 'VENDOR' | 'PAYTO' | 'DUPLICATE' | 'CHECK' {
  if (code.startsWith('check.payTo')) return 'PAYTO';
  if (code.startsWith('check.vendor') || code === 'check.nameDiffers') return 'VENDOR';
  return code === 'check.duplicateNumber' || code === 'check.lookAlike' ? 'DUPLICATE' : 'CHECK';
}
