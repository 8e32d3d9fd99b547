/** What a test statement says. */
export interface TestUtilityStatement {
  readonly number: string;
  readonly cvr: string | null;
  /** In place of a CVR number. */
  readonly gln: string | null;
  readonly vendor: string;
  readonly receiver: string;
  readonly profile: string;
  readonly parentNo: string | null;
  readonly parentDate: string;
  readonly parentType: string;
  readonly agency: string;
  readonly family: 'oasis' | 'oioubl';
}

const defaults: TestUtilityStatement = {
  number: 'UTS-1',
  cvr: '10150817',
  gln: null,
  vendor: 'Nordlys Energi A/S',
  receiver: '5790000436057',
  profile: 'Reference-UtilityR-1.0',
  parentNo: 'INV-1',
  parentDate: '2026-11-01',
  parentType: 'Invoice',
  agency: 'Nordlys Energi A/S',
  family: 'oasis',
};

const families = {
  oasis: 'urn:oasis:names:specification:ubl:schema:xsd:',
  oioubl: 'urn:oioubl:names:specification:oioubl:schema:xsd:',
} as const;

/** A utility statement of either namespace family, whole enough to be read without an error. */
export function utilityStatementXml(values: Partial<TestUtilityStatement> = {}): string {
  const test = { ...defaults, ...values };
  const space = families[test.family];
  const endpoint =
    test.gln === null
      ? `<cbc:EndpointID schemeID="DK:CVR">DK${test.cvr ?? ''}</cbc:EndpointID>`
      : `<cbc:EndpointID schemeID="GLN">${test.gln}</cbc:EndpointID>`;
  const parent =
    test.parentNo === null
      ? ''
      : `<cac:ParentDocumentReference><cbc:ID schemeAgencyID="${test.agency}">${test.parentNo}</cbc:ID><cbc:IssueDate>${test.parentDate}</cbc:IssueDate><cbc:DocumentTypeCode listAgencyID="320" listID="urn:oioubl:codelist:responsedocumenttypecode-1.2">${test.parentType}</cbc:DocumentTypeCode></cac:ParentDocumentReference>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<UtilityStatement xmlns="${space}UtilityStatement-2" xmlns:cac="${space}CommonAggregateComponents-2" xmlns:cbc="${space}CommonBasicComponents-2">
<cbc:UBLVersionID>2.0</cbc:UBLVersionID><cbc:CustomizationID>OIOUBL-2.02</cbc:CustomizationID>
<cbc:ProfileID schemeAgencyID="320" schemeID="urn:oioubl:id:profileid-1.3">${test.profile}</cbc:ProfileID>
<cbc:ID>${test.number}</cbc:ID><cbc:IssueDate>${test.parentDate}</cbc:IssueDate><cbc:UtilityStatementTypeCode>Electricity</cbc:UtilityStatementTypeCode>
${parent}
<cac:SenderParty>${endpoint}<cac:PartyName><cbc:Name>${test.vendor}</cbc:Name></cac:PartyName></cac:SenderParty>
<cac:ReceiverParty><cbc:EndpointID schemeAgencyID="9" schemeID="GLN">${test.receiver}</cbc:EndpointID><cac:PartyName><cbc:Name>Fjordby Kommune</cbc:Name></cac:PartyName></cac:ReceiverParty>
<cac:SubscriberConsumption><cbc:ConsumptionID>4711</cbc:ConsumptionID><cac:UtilityConsumptionPoint><cbc:ID>571313</cbc:ID><cac:UtilityMeter><cbc:MeterNumber>M-9</cbc:MeterNumber><cac:MeterReading><cbc:PreviousMeterQuantity unitCode="KWH">100</cbc:PreviousMeterQuantity><cbc:LatestMeterQuantity unitCode="KWH">350</cbc:LatestMeterQuantity><cbc:DeliveredQuantity unitCode="KWH">250</cbc:DeliveredQuantity></cac:MeterReading></cac:UtilityMeter></cac:UtilityConsumptionPoint></cac:SubscriberConsumption>
</UtilityStatement>`;
}
