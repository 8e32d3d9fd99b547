import { fromMinorUnits } from '../../shared/domain/amount/amount.ts';

/**
 * Invoices for measuring: OIOUBL 2.02 of about 20 KB with fifteen lines, right in every sum, each with bytes of its own.
 */

const namespaces =
  'xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"';

export const goods = [
  'maling',
  'pensel',
  'skruer',
  'papir',
  'kaffe',
  'rengøring',
  'service',
  'abonnement',
  'leje',
  'strøm',
  'vand',
  'varme',
  'rådgivning',
  'transport',
  'fragt',
  'software',
  'licens',
  'møbler',
  'stol',
  'bord',
  'lampe',
  'kabel',
  'router',
  'skærm',
] as const;
export const cities = ['Aarhus', 'Esbjerg', 'Odense', 'Skive', 'Århus N', 'Malmö', 'Ølstykke', 'Ærøskøbing'] as const;

/** Vendors come back: so many different ones in all. */
export const vendorCount = 2000;
const linesPerInvoice = 15;

/** The n-th of a list, round and round. */
export function pick<Value>(values: readonly Value[], n: number): Value {
  const value = values[((n % values.length) + values.length) % values.length];
  if (value === undefined) throw new RangeError('Nothing to pick from');
  return value;
}

/** A number that looks random and is the same every time. */
export function scattered(n: number, below: number): number {
  const mixed = Math.imul(Math.imul(n + 1, 2654435761) ^ (n >>> 7), 2246822519) >>> 0;
  return mixed % below;
}

export function vendorName(vendor: number): string {
  return `${pick(goods, vendor)} & ${pick(goods, scattered(vendor, 97))} ${vendor} ApS`;
}

/** Eight digits that pass the check of a CVR number. */
export function vendorCvr(vendor: number): string {
  const weights = [2, 7, 6, 5, 4, 3, 2];
  for (let stem = 1_000_000 + vendor * 37; ; stem += 1) {
    const rest =
      11 - ([...String(stem)].reduce((sum, digit, index) => sum + Number(digit) * (weights[index] ?? 0), 0) % 11);
    if (rest < 10) return `${stem}${rest}`;
    if (rest === 11) return `${stem}0`;
  }
}

/** The n-th invoice as XML. */
export function invoiceXml(n: number): string {
  const vendor = scattered(n, vendorCount);
  const cvr = vendorCvr(vendor);
  const name = vendorName(vendor).replace('&', '&amp;');
  const amounts = Array.from(
    { length: linesPerInvoice },
    (_, line) => 1000 + scattered(n * linesPerInvoice + line, 500_000) * 4,
  );
  const net = amounts.reduce((sum, amount) => sum + amount, 0);
  const vat = net / 4;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Invoice ${namespaces}>
  <cbc:UBLVersionID>2.0</cbc:UBLVersionID>
  <cbc:CustomizationID>OIOUBL-2.02</cbc:CustomizationID>
  <cbc:ProfileID schemeAgencyID="320" schemeID="urn:oioubl:id:profileid-1.2">Procurement-BilSimR-1.0</cbc:ProfileID>
  <cbc:ID>F-${100_000 + n}</cbc:ID>
  <cbc:CopyIndicator>false</cbc:CopyIndicator>
  <cbc:UUID>${uuid(n)}</cbc:UUID>
  <cbc:IssueDate>2026-${String(1 + (n % 11)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}</cbc:IssueDate>
  <cbc:InvoiceTypeCode listAgencyID="320" listID="urn:oioubl:codelist:invoicetypecode-1.1">380</cbc:InvoiceTypeCode>
  <cbc:Note languageID="da">Faktura ${n} for ${pick(goods, n)} leveret til Torvet</cbc:Note>
  <cbc:DocumentCurrencyCode>DKK</cbc:DocumentCurrencyCode>
  <cac:OrderReference><cbc:ID>PO-${scattered(n, 30_000)}</cbc:ID></cac:OrderReference>
  <cac:AccountingSupplierParty>
    <cac:Party>
      <cbc:EndpointID schemeID="DK:CVR">DK${cvr}</cbc:EndpointID>
      <cac:PartyName><cbc:Name>${name}</cbc:Name></cac:PartyName>
${address('Havnegade', String(1 + (vendor % 90)), pick(cities, vendor))}
      <cac:PartyTaxScheme><cbc:CompanyID schemeID="DK:SE">DK${cvr}</cbc:CompanyID><cac:TaxScheme><cbc:ID schemeAgencyID="320" schemeID="urn:oioubl:id:taxschemeid-1.1">63</cbc:ID><cbc:Name>Moms</cbc:Name></cac:TaxScheme></cac:PartyTaxScheme>
      <cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName><cbc:CompanyID schemeID="DK:CVR">DK${cvr}</cbc:CompanyID></cac:PartyLegalEntity>
      <cac:Contact><cbc:ID>${vendor}</cbc:ID><cbc:Name>Åse Sørensen</cbc:Name><cbc:ElectronicMail>faktura@vendor-${vendor}.example</cbc:ElectronicMail></cac:Contact>
    </cac:Party>
  </cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty>
    <cac:Party>
      <cbc:EndpointID schemeAgencyID="9" schemeID="GLN">5790000436057</cbc:EndpointID>
      <cac:PartyName><cbc:Name>Fjordby Kommune</cbc:Name></cac:PartyName>
${address('Torvet', '1', 'Fjordby')}
      <cac:Contact><cbc:ID>LIS</cbc:ID><cbc:Name>Lis Holm</cbc:Name></cac:Contact>
    </cac:Party>
  </cac:AccountingCustomerParty>
  <cac:PaymentMeans><cbc:ID>1</cbc:ID><cbc:PaymentMeansCode>97</cbc:PaymentMeansCode><cbc:PaymentDueDate>2026-12-${String(1 + (n % 28)).padStart(2, '0')}</cbc:PaymentDueDate></cac:PaymentMeans>
${tax(net)}
  <cac:LegalMonetaryTotal>
    <cbc:LineExtensionAmount currencyID="DKK">${fromMinorUnits(net)}</cbc:LineExtensionAmount>
    <cbc:TaxExclusiveAmount currencyID="DKK">${fromMinorUnits(vat)}</cbc:TaxExclusiveAmount>
    <cbc:TaxInclusiveAmount currencyID="DKK">${fromMinorUnits(net + vat)}</cbc:TaxInclusiveAmount>
    <cbc:PayableAmount currencyID="DKK">${fromMinorUnits(net + vat)}</cbc:PayableAmount>
  </cac:LegalMonetaryTotal>
${amounts.map((amount, line) => invoiceLine(n, line + 1, amount)).join('\n')}
</Invoice>
`;
}

function invoiceLine(n: number, line: number, amount: number): string {
  const item = `${pick(goods, n + line)} ${pick(goods, scattered(n + line, 89))}`;
  return `  <cac:InvoiceLine>
    <cbc:ID>${line}</cbc:ID>
    <cbc:InvoicedQuantity unitCode="EA">1</cbc:InvoicedQuantity>
    <cbc:LineExtensionAmount currencyID="DKK">${fromMinorUnits(amount)}</cbc:LineExtensionAmount>
${tax(amount)}
    <cac:Item><cbc:Description>${item}, leveret efter aftale</cbc:Description><cbc:Name>${item} nr. ${scattered(n + line, 1000)}</cbc:Name><cac:SellersItemIdentification><cbc:ID>V-${scattered(n * 31 + line, 5000)}</cbc:ID></cac:SellersItemIdentification></cac:Item>
    <cac:Price><cbc:PriceAmount currencyID="DKK">${fromMinorUnits(amount)}</cbc:PriceAmount><cbc:BaseQuantity unitCode="EA">1</cbc:BaseQuantity></cac:Price>
  </cac:InvoiceLine>`;
}

/** A tax total at 25 percent; the net is a multiple of four hundredths, so that nothing is rounded. */
function tax(net: number): string {
  const vat = `<cbc:TaxAmount currencyID="DKK">${fromMinorUnits(net / 4)}</cbc:TaxAmount>`;
  return `    <cac:TaxTotal>
      ${vat}
      <cac:TaxSubtotal>
        <cbc:TaxableAmount currencyID="DKK">${fromMinorUnits(net)}</cbc:TaxableAmount>
        ${vat}
        <cac:TaxCategory><cbc:ID schemeAgencyID="320" schemeID="urn:oioubl:id:taxcategoryid-1.1">StandardRated</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID schemeAgencyID="320" schemeID="urn:oioubl:id:taxschemeid-1.1">63</cbc:ID><cbc:Name>Moms</cbc:Name></cac:TaxScheme></cac:TaxCategory>
      </cac:TaxSubtotal>
    </cac:TaxTotal>`;
}

function address(street: string, number: string, city: string): string {
  return `      <cac:PostalAddress><cbc:AddressFormatCode listAgencyID="320" listID="urn:oioubl:codelist:addressformatcode-1.1">StructuredDK</cbc:AddressFormatCode><cbc:StreetName>${street}</cbc:StreetName><cbc:BuildingNumber>${number}</cbc:BuildingNumber><cbc:CityName>${city}</cbc:CityName><cbc:PostalZone>8000</cbc:PostalZone><cac:Country><cbc:IdentificationCode>DK</cbc:IdentificationCode></cac:Country></cac:PostalAddress>`;
}

function uuid(n: number): string {
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0').slice(-digits);
  return `${hex(scattered(n, 0xffffffff), 8)}-${hex(n >>> 16, 4)}-4${hex(scattered(n, 0xfff), 3)}-8${hex(scattered(n + 7, 0xfff), 3)}-${hex(n, 12)}`;
}
