/** The demo ledger: an invented public institution. Its numbers have valid check digits and belong to nobody. */
export const institution = {
  name: 'Danmarks Kystakademi',
  legalName: 'Danmarks Kystakademi',
  street: 'Fyrvej',
  building: '12',
  postalCode: '6960',
  city: 'Hvide Sande',
  country: 'DK',
  cvr: '94177774',
  gln: '5798999977377',
  /** The research vessel has an endpoint of its own. */
  vesselGln: '5798999972761',
  currency: 'DKK',
} as const;
