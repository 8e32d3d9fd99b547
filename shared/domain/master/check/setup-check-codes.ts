/** What will make documents fail, found in the set-up before one does (SET-11). */
export const setupCheckCodes = [
  // Vendors whose master data are exported
  'setupCheck.vendorCompanyNoMissing',
  'setupCheck.vendorCompanyNoTooLong',
  'setupCheck.vendorCompanyNoTwice',
  'setupCheck.vendorCompanyNoNotEight',
  'setupCheck.vendorMayBePerson',
  'setupCheck.vendorNoNumbers',
  'setupCheck.vendorsWithoutPartner',
  // The ledger
  'setupCheck.endpointMissing',
  'setupCheck.endpointNotOwn',
  'setupCheck.companyIncomplete',
  'setupCheck.controlMissing',
  'setupCheck.controlUnknown',
  'setupCheck.codesMissing',
  'setupCheck.seriesMissing',
  'setupCheck.seriesUsedUp',
  // Tables
  'setupCheck.descriptionMissing',
  'setupCheck.noDefaultDimension',
  'setupCheck.unitUnmapped',
  'setupCheck.unitNotOutbound',
  'setupCheck.methodWithoutForm',
  'setupCheck.formWithoutAccount',
  'setupCheck.vatGroupWithoutAccount',
  'setupCheck.vatGroupWithoutSalesAccount',
  'setupCheck.vatMappingMissing',
  'setupCheck.chargeAccountMissing',
  'setupCheck.aliasEmpty',
  'setupCheck.referenceBroken',
  'setupCheck.blockedInUse',
] as const;
