import type { VendorCard } from '../../shared/contract/vendors.ts';
import { createDrafts } from '../store/drafts.ts';

/** Half-written cards. Key: the vendor's id, or 0 for a new one. */
export const vendorDrafts = createDrafts<number, VendorCard>();
