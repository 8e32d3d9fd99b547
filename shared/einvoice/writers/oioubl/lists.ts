/** OIOUBL names for each code the list it is from (facts/oioubl.md §1–§7). The agency is 320 where none other is said. */
const agency = '320';

const codeLists: Readonly<Record<string, string>> = {
  PaymentMeansCode: 'urn:oioubl:codelist:paymentmeanscode-1.1',
  PaymentChannelCode: 'urn:oioubl:codelist:paymentchannelcode-1.1',
  AddressFormatCode: 'urn:oioubl:codelist:addressformatcode-1.1',
  // With a dot: so it stands in the rules (F-REM059).
  ReminderTypeCode: 'urn:oioubl.codelist:remindertypecode-1.1',
  AccountTypeCode: 'urn:oioubl:codelist:accounttypecode-1.1',
};

/** The attributes of a code's element. */
export function codeAttributes(name: string, code: string): Readonly<Record<string, string | null>> {
  if (name === 'InvoiceTypeCode') {
    const version = code === '390' ? '1.2' : '1.1';
    return { listAgencyID: agency, listID: `urn:oioubl:codelist:invoicetypecode-${version}` };
  }
  if (name === 'AllowanceChargeReasonCode' && (code === 'PenaltyFee' || code === 'PenaltyRate'))
    return { listAgencyID: agency, listID: 'urn:oioubl:codelist:reminderallowancechargereasoncode-1.0' };
  const listID = Object.hasOwn(codeLists, name) ? codeLists[name] : undefined;
  return listID === undefined ? {} : { listAgencyID: agency, listID };
}

export const paymentIdAttributes = { schemeAgencyID: agency, schemeID: 'urn:oioubl:id:paymentid-1.1' } as const;

/** What came into the lists of tax categories and schemes after their first version, by the version that brought it. */
const laterCategories: Readonly<Record<string, string>> = {
  '1.2': '3077 3104 310301 310302 310303 310304 310305 310306 310307',
  '1.3': '3031 3032 3033 3034 3103 3639',
  '1.4': 'B M L K O G',
};
const laterSchemes: Readonly<Record<string, string>> = {
  '1.2': '21a 21b 21c 21d 21e 21f 61a 94a 99a 110a 110b 110c 112 112a 112b 112c 112d 112e 112f 127a 127b 127c',
  '1.4': '68 171',
  '1.5': '156 160 161 162 163 164 167 168 184 185 186',
};

/** The first version of a list that holds a code: an older one is understood by more receivers. */
function firstVersion(later: Readonly<Record<string, string>>, code: string): string {
  return Object.entries(later).find(([, codes]) => codes.split(' ').includes(code))?.[0] ?? '1.1';
}

export function taxCategoryAttributes(id: string): Readonly<Record<string, string>> {
  return { schemeAgencyID: agency, schemeID: `urn:oioubl:id:taxcategoryid-${firstVersion(laterCategories, id)}` };
}

export function taxSchemeAttributes(id: string): Readonly<Record<string, string>> {
  return { schemeAgencyID: agency, schemeID: `urn:oioubl:id:taxschemeid-${firstVersion(laterSchemes, id)}` };
}

export function taxTypeAttributes(code: string): Readonly<Record<string, string>> {
  const version = code === 'ReverseCharge' ? '1.2' : '1.1';
  return { listAgencyID: agency, listID: `urn:oioubl:codelist:taxtypecode-${version}` };
}

/** The first version of the list of profiles that holds a profile (facts/oioubl.md §1.1). */
export function profileAttributes(profile: string): Readonly<Record<string, string>> {
  return { schemeAgencyID: agency, schemeID: `urn:oioubl:id:profileid-${profileVersion(profile)}` };
}

function profileVersion(profile: string): string {
  if (profile === 'Procurement-BilSimReminderOnly-1.0') return '1.6';
  if (profile === 'Procurement-OrdRes-1.0') return '1.5';
  if (/^Procurement-(?:OrdSimR?|TecRes)-1\.0$/.test(profile) || profile.includes('profile3:ver2.0')) return '1.4';
  return '1.2';
}
