/** What a test document says; amounts are whole kroner as text. */
export interface TestInvoice {
  readonly number: string;
  readonly type: 'Invoice' | 'CreditNote';
  readonly cvr: string | null;
  readonly vendor: string;
  readonly pNumber: string | null;
  readonly net: number;
  readonly issueDate: string;
  readonly profile: string | null;
  readonly receiver: string;
  readonly payeeCvr: string | null;
  readonly credits: string | null;
  /** The order it refers to. */
  readonly order: string | null;
  readonly sensitive: boolean;
  /** Makes the payable amount differ from the sum of the lines. */
  readonly wrongBy: number;
  readonly attachment: string | null;
  /** Bytes of padding, to make a document as large as real ones. */
  readonly note: string;
}

const defaults: TestInvoice = {
  number: 'INV-1',
  type: 'Invoice',
  cvr: '10150817',
  vendor: 'Nordlys Energi A/S',
  pNumber: null,
  net: 1000,
  issueDate: '2026-11-01',
  profile: 'Procurement-OrdSim-BilSimR-1.0',
  receiver: '5790000436057',
  payeeCvr: null,
  credits: null,
  order: null,
  sensitive: false,
  wrongBy: 0,
  attachment: null,
  note: '',
};

const aggregates = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';
const basics = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';

/** An OIOUBL 2.02 invoice or credit note, whole enough to be read without an error. */
export function oioublXml(values: Partial<TestInvoice> = {}): string {
  const test = { ...defaults, ...values };
  const { type } = test;
  const vat = test.net / 4;
  const kr = (amount: number) => amount.toFixed(2);
  const line = type === 'Invoice' ? 'InvoiceLine' : 'CreditNoteLine';
  const quantity = type === 'Invoice' ? 'InvoicedQuantity' : 'CreditedQuantity';
  const tax = `<cac:TaxTotal><cbc:TaxAmount currencyID="DKK">${kr(vat)}</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount currencyID="DKK">${kr(test.net)}</cbc:TaxableAmount><cbc:TaxAmount currencyID="DKK">${kr(vat)}</cbc:TaxAmount><cac:TaxCategory><cbc:ID schemeAgencyID="320" schemeID="urn:oioubl:id:taxcategoryid-1.1">StandardRated</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID schemeAgencyID="320" schemeID="urn:oioubl:id:taxschemeid-1.1">63</cbc:ID><cbc:Name>Moms</cbc:Name></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<${type} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${type}-2" xmlns:cac="${aggregates}" xmlns:cbc="${basics}">
<cbc:UBLVersionID>2.0</cbc:UBLVersionID><cbc:CustomizationID>OIOUBL-2.02</cbc:CustomizationID>
${test.profile === null ? '' : `<cbc:ProfileID schemeAgencyID="320" schemeID="urn:oioubl:id:profileid-1.2">${test.profile}</cbc:ProfileID>`}
<cbc:ID>${test.number}</cbc:ID><cbc:CopyIndicator>false</cbc:CopyIndicator><cbc:IssueDate>${test.issueDate}</cbc:IssueDate>
${type === 'Invoice' ? '<cbc:InvoiceTypeCode listAgencyID="320" listID="urn:oioubl:codelist:invoicetypecode-1.1">380</cbc:InvoiceTypeCode>' : ''}
<cbc:Note>${test.note}</cbc:Note><cbc:DocumentCurrencyCode>DKK</cbc:DocumentCurrencyCode>
${test.order === null ? '' : `<cac:OrderReference><cbc:ID>${test.order}</cbc:ID></cac:OrderReference>`}
${test.credits === null ? '' : `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${test.credits}</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>`}
${test.sensitive ? '<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cbc:DocumentTypeCode listAgencyID="320" listID="urn:oioubl:codelist:responsedocumenttypecode-1.1">PersonalSecure</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>' : ''}
${test.attachment === null ? '' : `<cac:AdditionalDocumentReference><cbc:ID>2</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="../bilag.pdf">${Buffer.from(test.attachment).toString('base64')}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`}
<cac:AccountingSupplierParty><cac:Party><cbc:EndpointID schemeID="DK:CVR">DK${test.cvr ?? '10150817'}</cbc:EndpointID>
${test.pNumber === null ? '' : `<cac:PartyIdentification><cbc:ID schemeID="DK:P">${test.pNumber}</cbc:ID></cac:PartyIdentification>`}
<cac:PartyName><cbc:Name>${test.vendor}</cbc:Name></cac:PartyName>
<cac:PostalAddress><cbc:AddressFormatCode listAgencyID="320" listID="urn:oioubl:codelist:addressformatcode-1.1">StructuredDK</cbc:AddressFormatCode><cbc:StreetName>Havnegade</cbc:StreetName><cbc:BuildingNumber>7</cbc:BuildingNumber><cbc:CityName>Esbjerg</cbc:CityName><cbc:PostalZone>6700</cbc:PostalZone><cac:Country><cbc:IdentificationCode>DK</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
<cac:PartyLegalEntity><cbc:RegistrationName>${test.vendor}</cbc:RegistrationName>${test.cvr === null ? '' : `<cbc:CompanyID schemeID="DK:CVR">DK${test.cvr}</cbc:CompanyID>`}</cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party><cbc:EndpointID schemeAgencyID="9" schemeID="GLN">${test.receiver}</cbc:EndpointID><cac:PartyName><cbc:Name>Fjordby Kommune</cbc:Name></cac:PartyName>
<cac:PostalAddress><cbc:AddressFormatCode listAgencyID="320" listID="urn:oioubl:codelist:addressformatcode-1.1">StructuredDK</cbc:AddressFormatCode><cbc:StreetName>Torvet</cbc:StreetName><cbc:BuildingNumber>1</cbc:BuildingNumber><cbc:CityName>Fjordby</cbc:CityName><cbc:PostalZone>9999</cbc:PostalZone><cac:Country><cbc:IdentificationCode>DK</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
<cac:Contact><cbc:ID>LIS</cbc:ID><cbc:Name>Lis Holm</cbc:Name></cac:Contact></cac:Party></cac:AccountingCustomerParty>
${test.payeeCvr === null ? '' : `<cac:PayeeParty><cac:PartyName><cbc:Name>Factor Bank</cbc:Name></cac:PartyName><cac:PartyLegalEntity><cbc:CompanyID schemeID="DK:CVR">DK${test.payeeCvr}</cbc:CompanyID></cac:PartyLegalEntity></cac:PayeeParty>`}
${type === 'Invoice' ? '<cac:PaymentMeans><cbc:ID>1</cbc:ID><cbc:PaymentMeansCode>97</cbc:PaymentMeansCode><cbc:PaymentDueDate>2026-12-01</cbc:PaymentDueDate></cac:PaymentMeans>' : ''}
${tax}
<cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="DKK">${kr(test.net)}</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount currencyID="DKK">${kr(vat)}</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount currencyID="DKK">${kr(test.net + vat)}</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID="DKK">${kr(test.net + vat + test.wrongBy)}</cbc:PayableAmount></cac:LegalMonetaryTotal>
<cac:${line}><cbc:ID>1</cbc:ID><cbc:${quantity} unitCode="EA">1</cbc:${quantity}><cbc:LineExtensionAmount currencyID="DKK">${kr(test.net)}</cbc:LineExtensionAmount>${tax}<cac:Item><cbc:Name>Strøm</cbc:Name><cac:SellersItemIdentification><cbc:ID>EL-1</cbc:ID></cac:SellersItemIdentification></cac:Item><cac:Price><cbc:PriceAmount currencyID="DKK">${kr(test.net)}</cbc:PriceAmount></cac:Price></cac:${line}>
</${type}>`;
}

/** A Peppol BIS 3 invoice of the same vendor. */
export function peppolXml(values: Partial<TestInvoice> = {}): string {
  const test = { ...defaults, ...values };
  const vat = test.net / 4;
  const kr = (amount: number) => amount.toFixed(2);
  const category = '<cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>';
  return `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="${aggregates}" xmlns:cbc="${basics}">
<cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID><cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
<cbc:ID>${test.number}</cbc:ID><cbc:IssueDate>${test.issueDate}</cbc:IssueDate><cbc:DueDate>2026-12-01</cbc:DueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>DKK</cbc:DocumentCurrencyCode><cbc:BuyerReference>LIS</cbc:BuyerReference>
<cac:AccountingSupplierParty><cac:Party><cbc:EndpointID schemeID="0184">${test.cvr ?? ''}</cbc:EndpointID><cac:PartyName><cbc:Name>${test.vendor}</cbc:Name></cac:PartyName><cac:PostalAddress><cbc:CityName>Esbjerg</cbc:CityName><cac:Country><cbc:IdentificationCode>DK</cbc:IdentificationCode></cac:Country></cac:PostalAddress><cac:PartyTaxScheme><cbc:CompanyID>DK${test.cvr ?? ''}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme><cac:PartyLegalEntity><cbc:RegistrationName>${test.vendor}</cbc:RegistrationName><cbc:CompanyID schemeID="0184">${test.cvr ?? ''}</cbc:CompanyID></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party><cbc:EndpointID schemeID="0088">${test.receiver}</cbc:EndpointID><cac:PostalAddress><cac:Country><cbc:IdentificationCode>DK</cbc:IdentificationCode></cac:Country></cac:PostalAddress><cac:PartyLegalEntity><cbc:RegistrationName>Fjordby Kommune</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingCustomerParty>
<cac:PaymentMeans><cbc:PaymentMeansCode>97</cbc:PaymentMeansCode></cac:PaymentMeans>
<cac:TaxTotal><cbc:TaxAmount currencyID="DKK">${kr(vat)}</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount currencyID="DKK">${kr(test.net)}</cbc:TaxableAmount><cbc:TaxAmount currencyID="DKK">${kr(vat)}</cbc:TaxAmount><cac:TaxCategory>${category}</cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
<cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="DKK">${kr(test.net)}</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount currencyID="DKK">${kr(test.net)}</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount currencyID="DKK">${kr(test.net + vat)}</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID="DKK">${kr(test.net + vat)}</cbc:PayableAmount></cac:LegalMonetaryTotal>
<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="DKK">${kr(test.net)}</cbc:LineExtensionAmount><cac:Item><cbc:Name>Rådgivning</cbc:Name><cac:ClassifiedTaxCategory>${category}</cac:ClassifiedTaxCategory></cac:Item><cac:Price><cbc:PriceAmount currencyID="DKK">${kr(test.net)}</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
</Invoice>`;
}

/** An ApplicationResponse to one of ours, as an access point or a sender leaves it. */
export function responseXml(values: {
  readonly number: string;
  readonly code: string;
  readonly answers: string;
  readonly answersUuid: string | null;
  readonly reason: string;
}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<ApplicationResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2" xmlns:cac="${aggregates}" xmlns:cbc="${basics}">
<cbc:UBLVersionID>2.0</cbc:UBLVersionID><cbc:CustomizationID>OIOUBL-2.02</cbc:CustomizationID><cbc:ProfileID schemeAgencyID="320" schemeID="urn:oioubl:id:profileid-1.2">NONE</cbc:ProfileID><cbc:ID>${values.number}</cbc:ID><cbc:IssueDate>2026-11-02</cbc:IssueDate>
<cac:SenderParty><cbc:EndpointID schemeID="DK:CVR">DK10150817</cbc:EndpointID><cac:PartyName><cbc:Name>Nordlys Energi A/S</cbc:Name></cac:PartyName><cac:PartyLegalEntity><cbc:CompanyID schemeID="DK:CVR">DK10150817</cbc:CompanyID></cac:PartyLegalEntity></cac:SenderParty>
<cac:ReceiverParty><cbc:EndpointID schemeAgencyID="9" schemeID="GLN">5790000436057</cbc:EndpointID><cac:PartyName><cbc:Name>Fjordby Kommune</cbc:Name></cac:PartyName></cac:ReceiverParty>
<cac:DocumentResponse><cac:Response><cbc:ReferenceID>1</cbc:ReferenceID><cbc:ResponseCode listAgencyID="320" listID="urn:oioubl:codelist:responsecode-1.1">${values.code}</cbc:ResponseCode><cbc:Description>${values.reason}</cbc:Description></cac:Response>
<cac:DocumentReference><cbc:ID>${values.answers}</cbc:ID>${values.answersUuid === null ? '' : `<cbc:UUID>${values.answersUuid}</cbc:UUID>`}<cbc:DocumentTypeCode listAgencyID="320" listID="urn:oioubl:codelist:responsedocumenttypecode-1.1">ApplicationResponse</cbc:DocumentTypeCode></cac:DocumentReference></cac:DocumentResponse>
</ApplicationResponse>`;
}
