import { pieceSeparator } from '../../../shared/domain/search/search-text.ts';

/** What a vendor is found by, with the number of its card in front once it has one. */
export function withVendorNo(vendor: string, vendorNo: string): string {
  return vendorNo === '' ? vendor : `${vendorNo}${pieceSeparator}${vendor}`;
}

/** The inverse of {@link withVendorNo}. */
export function withoutVendorNo(vendor: string, vendorNo: string): string {
  const beginning = withVendorNo('', vendorNo);
  return vendorNo !== '' && vendor.startsWith(beginning) ? vendor.slice(beginning.length) : vendor;
}
