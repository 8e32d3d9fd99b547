import type { VendorCard } from '../../shared/contract/vendors.ts';

/** A new card: Danish, known by its CVR number, not blocked. */
export const emptyCard: VendorCard = {
  no: '',
  name: '',
  address: '',
  address2: '',
  postalCode: '',
  city: '',
  country: 'DK',
  phone: '',
  mail: '',
  legalId: '',
  legalScheme: 'DK:CVR',
  seNumber: '',
  pNumber: '',
  eanLocation: '',
  otherId: '',
  otherScheme: '',
  blocked: '',
  currency: '',
  cprNumber: '',
  paymentForm: '',
  postingGroup: '',
  vatGroup: '',
  fikCreditor: '',
};
