import { add, formatDecimal, multiply, sum } from '../../../shared/domain/amount/amount.ts';

/** OIOUBL 2 documents of a purchase, with as much of each as a scenario names. Amounts are decimal text. */
export interface WrittenLine {
  readonly id?: string;
  readonly name?: string;
  readonly quantity?: string;
  readonly price?: string;
  readonly net?: string;
  /** Percent; `0` is zero rated. */
  readonly rate?: string;
  readonly vat?: string;
  readonly cost?: string;
  readonly sellersId?: string;
  readonly standardId?: string;
  /** Line of the order this line invoices. */
  readonly orderLine?: string;
  readonly orderId?: string;
  readonly unit?: string;
}

export interface WrittenCharge {
  readonly charge: boolean;
  readonly amount: string;
  readonly reason?: string;
  readonly reasonCode?: string;
  readonly cost?: string;
  readonly rate?: string;
}

export type WrittenMeans =
  | { readonly kind: 'bank'; readonly branch: string; readonly account: string }
  | { readonly kind: 'iban'; readonly account: string; readonly bic: string }
  | { readonly kind: 'fik'; readonly card: '71' | '73' | '75'; readonly creditor: string; readonly reference?: string }
  | { readonly kind: 'giro'; readonly card: '01' | '04' | '15'; readonly account: string; readonly reference?: string }
  | { readonly kind: 'nemKonto' }
  | { readonly kind: 'directDebit'; readonly agreement: string }
  | { readonly kind: 'raw'; readonly code: string; readonly channel?: string; readonly xml?: string };

export interface WrittenPurchase {
  readonly type?: 'Invoice' | 'CreditNote' | 'Order' | 'OrderChange' | 'OrderCancellation';
  readonly number?: string;
  readonly cvr?: string;
  readonly vendor?: string;
  readonly issueDate?: string;
  readonly dueDate?: string;
  readonly profile?: string;
  readonly currency?: string;
  /** The order it refers to; for changes and cancellations the order itself. */
  readonly order?: string | null;
  readonly credits?: string;
  readonly cost?: string;
  readonly lines?: readonly WrittenLine[];
  readonly charges?: readonly WrittenCharge[];
  /** Taxes beside VAT: scheme id, name, amount; they add to what is owed. */
  readonly duties?: readonly { readonly scheme: string; readonly name: string; readonly amount: string }[];
  readonly means?: readonly WrittenMeans[];
  readonly prepaid?: string;
  readonly rounding?: string;
  /** Instead of the sum. */
  readonly payable?: string;
  readonly discount?: { readonly percent: string; readonly until: string };
  readonly payeeCvr?: string;
  readonly identifications?: readonly { readonly scheme: string; readonly id: string }[];
  readonly signature?: { readonly id: string; readonly date?: string; readonly validator?: string };
  readonly sensitive?: '1' | '2' | '3';
}

const aggregates = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';
const basics = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';
const receiver = '5790000436057';

const lineNames = {
  Invoice: ['InvoiceLine', 'InvoicedQuantity'],
  CreditNote: ['CreditNoteLine', 'CreditedQuantity'],
  Order: ['LineItem', 'Quantity'],
  OrderChange: ['LineItem', 'Quantity'],
  OrderCancellation: ['LineItem', 'Quantity'],
} as const;

/** The document as XML, its totals worked out by OIOUBL's own arithmetic (facts/oioubl.md §5). */
export function purchaseXml(purchase: WrittenPurchase = {}): string {
  const type = purchase.type ?? 'Invoice';
  const currency = purchase.currency ?? 'DKK';
  const ordering = type === 'Order' || type === 'OrderChange' || type === 'OrderCancellation';
  const lines = (purchase.lines ?? [{}]).map((line, index) => complete(line, index));
  const money = (value: string): string => `currencyID="${currency}">${formatDecimal(value)}`;

  const lineSum = sum(lines.map(({ net }) => net));
  const charges = purchase.charges ?? [];
  const charged = sum(charges.filter(({ charge }) => charge).map(({ amount }) => amount));
  const allowed = sum(charges.filter(({ charge }) => !charge).map(({ amount }) => amount));
  const chargeVat = sum(
    charges.map(({ charge, amount, rate }) => vatOf(charge ? amount : multiply(amount, '-1'), rate ?? '25')),
  );
  const vat = add(sum(lines.map((line) => line.vat)), chargeVat);
  const duties = sum((purchase.duties ?? []).map(({ amount }) => amount));
  const taxes = add(vat, duties);
  const inclusive = sum([lineSum, taxes, charged, multiply(allowed, '-1'), purchase.rounding ?? '0']);
  const payable = purchase.payable ?? add(inclusive, multiply(purchase.prepaid ?? '0', '-1'));

  const category = (rate: string): string =>
    `<cac:TaxCategory><cbc:ID schemeAgencyID="320" schemeID="urn:oioubl:id:taxcategoryid-1.1">${rate === '0' ? 'ZeroRated' : 'StandardRated'}</cbc:ID><cbc:Percent>${rate}</cbc:Percent><cac:TaxScheme><cbc:ID schemeAgencyID="320" schemeID="urn:oioubl:id:taxschemeid-1.1">63</cbc:ID><cbc:Name>Moms</cbc:Name></cac:TaxScheme></cac:TaxCategory>`;
  const taxTotal = (base: string, tax: string, rate: string): string =>
    `<cac:TaxTotal><cbc:TaxAmount ${money(tax)}</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount ${money(base)}</cbc:TaxableAmount><cbc:TaxAmount ${money(tax)}</cbc:TaxAmount>${category(rate)}</cac:TaxSubtotal></cac:TaxTotal>`;
  const cost = (text: string | undefined): string =>
    text === undefined ? '' : `<cbc:AccountingCost>${text}</cbc:AccountingCost>`;

  const [lineName, quantityName] = lineNames[type];
  const body = lines.map((line) => {
    const inner = `<cbc:ID>${line.id}</cbc:ID><cbc:${quantityName} unitCode="${line.unit}">${line.quantity}</cbc:${quantityName}><cbc:LineExtensionAmount ${money(line.net)}</cbc:LineExtensionAmount>${cost(line.cost)}${
      line.orderLine === undefined
        ? ''
        : `<cac:OrderLineReference><cbc:LineID>${line.orderLine}</cbc:LineID>${line.orderId === undefined ? '' : `<cac:OrderReference><cbc:ID>${line.orderId}</cbc:ID></cac:OrderReference>`}</cac:OrderLineReference>`
    }${ordering ? '' : taxTotal(line.net, line.vat, line.rate)}${ordering ? priceOf(line) : ''}<cac:Item><cbc:Name>${line.name}</cbc:Name>${line.sellersId === undefined ? '' : `<cac:SellersItemIdentification><cbc:ID>${line.sellersId}</cbc:ID></cac:SellersItemIdentification>`}${line.standardId === undefined ? '' : `<cac:StandardItemIdentification><cbc:ID schemeID="GTIN">${line.standardId}</cbc:ID></cac:StandardItemIdentification>`}</cac:Item>${ordering ? '' : priceOf(line)}`;
    return ordering
      ? `<cac:OrderLine><cac:LineItem>${inner}</cac:LineItem></cac:OrderLine>`
      : `<cac:${lineName}>${inner}</cac:${lineName}>`;
  });
  function priceOf(line: CompleteLine): string {
    return `<cac:Price><cbc:PriceAmount ${money(line.price)}</cbc:PriceAmount></cac:Price>`;
  }

  const order = purchase.order ?? null;
  const orderReference = order === null ? '' : `<cac:OrderReference><cbc:ID>${order}</cbc:ID></cac:OrderReference>`;
  const references = [
    ordering ? '' : orderReference,
    purchase.credits === undefined
      ? ''
      : `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${purchase.credits}</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>`,
    type === 'OrderChange' || type === 'OrderCancellation' ? orderReference : '',
    purchase.sensitive === undefined
      ? ''
      : `<cac:AdditionalDocumentReference><cbc:ID>${purchase.sensitive}</cbc:ID><cbc:DocumentTypeCode listAgencyID="320" listID="urn:oioubl:codelist:responsedocumenttypecode-1.1">PersonalSecure</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>`,
    purchase.signature === undefined ? '' : signatureOf(purchase.signature),
  ].join('');
  const supplier = partyOf(
    purchase.vendor ?? 'Nordlys Energi A/S',
    purchase.cvr ?? '10150817',
    purchase.identifications ?? [],
  );
  const customer = `<cac:Party><cbc:EndpointID schemeAgencyID="9" schemeID="GLN">${receiver}</cbc:EndpointID><cac:PartyName><cbc:Name>Fjordby Kommune</cbc:Name></cac:PartyName>${address('Torvet', '1', 'Fjordby', '9999')}<cac:Contact><cbc:ID>LIS</cbc:ID><cbc:Name>Lis Holm</cbc:Name></cac:Contact></cac:Party>`;
  const parties = ordering
    ? `<cac:BuyerCustomerParty>${customer}</cac:BuyerCustomerParty><cac:SellerSupplierParty>${supplier}</cac:SellerSupplierParty>`
    : `<cac:AccountingSupplierParty>${supplier}</cac:AccountingSupplierParty><cac:AccountingCustomerParty>${customer}</cac:AccountingCustomerParty>${
        purchase.payeeCvr === undefined
          ? ''
          : `<cac:PayeeParty><cac:PartyName><cbc:Name>Factor Bank</cbc:Name></cac:PartyName><cac:PartyLegalEntity><cbc:CompanyID schemeID="DK:CVR">DK${purchase.payeeCvr}</cbc:CompanyID></cac:PartyLegalEntity></cac:PayeeParty>`
      }`;
  const defaultMeans: readonly WrittenMeans[] = type === 'Invoice' ? [{ kind: 'nemKonto' }] : [];
  const means = (purchase.means ?? defaultMeans)
    .map((each, index) => meansOf(each, index, purchase.dueDate ?? '2026-12-01'))
    .join('');
  const terms =
    purchase.discount === undefined
      ? ''
      : `<cac:PaymentTerms><cbc:ID>1</cbc:ID><cbc:SettlementDiscountPercent>${purchase.discount.percent}</cbc:SettlementDiscountPercent><cbc:Amount ${money(payable)}</cbc:Amount><cac:SettlementPeriod><cbc:EndDate>${purchase.discount.until}</cbc:EndDate></cac:SettlementPeriod></cac:PaymentTerms>`;
  const prepaid =
    purchase.prepaid === undefined
      ? ''
      : `<cac:PrepaidPayment><cbc:ID>1</cbc:ID><cbc:PaidAmount ${money(purchase.prepaid)}</cbc:PaidAmount></cac:PrepaidPayment>`;
  const headerCharges = charges
    .map(
      ({ charge, amount, reason, reasonCode, cost: coding, rate }, index) =>
        `<cac:AllowanceCharge><cbc:ID>${index + 1}</cbc:ID><cbc:ChargeIndicator>${String(charge)}</cbc:ChargeIndicator>${reasonCode === undefined ? '' : `<cbc:AllowanceChargeReasonCode>${reasonCode}</cbc:AllowanceChargeReasonCode>`}<cbc:AllowanceChargeReason>${reason ?? (charge ? 'Fragt' : 'Rabat')}</cbc:AllowanceChargeReason><cbc:Amount ${money(amount)}</cbc:Amount>${cost(coding)}${category(rate ?? '25')}</cac:AllowanceCharge>`,
    )
    .join('');
  const duty = (purchase.duties ?? [])
    .map(
      ({ scheme, name, amount }) =>
        `<cac:TaxTotal><cbc:TaxAmount ${money(amount)}</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount ${money(lineSum)}</cbc:TaxableAmount><cbc:TaxAmount ${money(amount)}</cbc:TaxAmount><cac:TaxCategory><cbc:ID schemeAgencyID="320" schemeID="urn:oioubl:id:taxcategoryid-1.1">Excise</cbc:ID><cac:TaxScheme><cbc:ID schemeAgencyID="320" schemeID="urn:oioubl:id:taxschemeid-1.1">${scheme}</cbc:ID><cbc:Name>${name}</cbc:Name><cbc:TaxTypeCode>StandardRated</cbc:TaxTypeCode></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>`,
    )
    .join('');
  const totalName = ordering ? 'AnticipatedMonetaryTotal' : 'LegalMonetaryTotal';
  const totals = `<cac:${totalName}><cbc:LineExtensionAmount ${money(lineSum)}</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount ${money(taxes)}</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount ${money(inclusive)}</cbc:TaxInclusiveAmount>${allowed === '0' ? '' : `<cbc:AllowanceTotalAmount ${money(allowed)}</cbc:AllowanceTotalAmount>`}${charged === '0' ? '' : `<cbc:ChargeTotalAmount ${money(charged)}</cbc:ChargeTotalAmount>`}${purchase.prepaid === undefined ? '' : `<cbc:PrepaidAmount ${money(purchase.prepaid)}</cbc:PrepaidAmount>`}${purchase.rounding === undefined ? '' : `<cbc:PayableRoundingAmount ${money(purchase.rounding)}</cbc:PayableRoundingAmount>`}<cbc:PayableAmount ${money(payable)}</cbc:PayableAmount></cac:${totalName}>`;
  const baseVat = sum([lineSum, charged, multiply(allowed, '-1')]);
  const rate = lines[0]?.rate ?? '25';

  return `<?xml version="1.0" encoding="UTF-8"?>
<${type} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${type}-2" xmlns:cac="${aggregates}" xmlns:cbc="${basics}">
<cbc:UBLVersionID>2.0</cbc:UBLVersionID><cbc:CustomizationID>OIOUBL-2.02</cbc:CustomizationID><cbc:ProfileID schemeAgencyID="320" schemeID="urn:oioubl:id:profileid-1.2">${purchase.profile ?? (ordering ? 'Procurement-OrdSim-BilSim-1.0' : 'Procurement-OrdSim-BilSimR-1.0')}</cbc:ProfileID>
<cbc:ID>${purchase.number ?? 'INV-1'}</cbc:ID><cbc:CopyIndicator>false</cbc:CopyIndicator><cbc:IssueDate>${purchase.issueDate ?? '2026-11-01'}</cbc:IssueDate>${type === 'Invoice' ? '<cbc:InvoiceTypeCode listAgencyID="320" listID="urn:oioubl:codelist:invoicetypecode-1.1">380</cbc:InvoiceTypeCode>' : ''}${type === 'OrderChange' ? '<cbc:SequenceNumberID>1</cbc:SequenceNumberID>' : ''}${type === 'OrderCancellation' ? '<cbc:CancellationNote>Vi har bestilt forkert</cbc:CancellationNote>' : `<cbc:DocumentCurrencyCode>${currency}</cbc:DocumentCurrencyCode>`}${cost(purchase.cost)}
${references}${parties}${means}${terms}${prepaid}${headerCharges}
${type === 'OrderCancellation' ? '' : `${taxTotal(baseVat, vat, rate)}${duty}${totals}${body.join('')}`}
</${type}>`;
}

type CompleteLine = Required<
  Pick<WrittenLine, 'id' | 'name' | 'quantity' | 'price' | 'net' | 'rate' | 'vat' | 'unit'>
> &
  WrittenLine;

function complete(line: WrittenLine, index: number): CompleteLine {
  const quantity = line.quantity ?? '1';
  const price = line.price ?? line.net ?? '1000';
  const net = line.net ?? multiply(quantity, price);
  const rate = line.rate ?? '25';
  return {
    ...line,
    id: line.id ?? String(index + 1),
    name: line.name ?? 'Strøm',
    quantity,
    price,
    net,
    rate,
    vat: line.vat ?? vatOf(net, rate),
    unit: line.unit ?? 'EA',
  };
}

function vatOf(net: string, rate: string): string {
  return formatDecimal(multiply(net, multiply(rate, '0.01')));
}

function address(street: string, number: string, city: string, postalCode: string): string {
  return `<cac:PostalAddress><cbc:AddressFormatCode listAgencyID="320" listID="urn:oioubl:codelist:addressformatcode-1.1">StructuredDK</cbc:AddressFormatCode><cbc:StreetName>${street}</cbc:StreetName><cbc:BuildingNumber>${number}</cbc:BuildingNumber><cbc:CityName>${city}</cbc:CityName><cbc:PostalZone>${postalCode}</cbc:PostalZone><cac:Country><cbc:IdentificationCode>DK</cbc:IdentificationCode></cac:Country></cac:PostalAddress>`;
}

function partyOf(name: string, cvr: string, identifications: readonly { scheme: string; id: string }[]): string {
  return `<cac:Party><cbc:EndpointID schemeID="DK:CVR">DK${cvr}</cbc:EndpointID>${identifications.map(({ scheme, id }) => `<cac:PartyIdentification><cbc:ID schemeID="${scheme}">${id}</cbc:ID></cac:PartyIdentification>`).join('')}<cac:PartyName><cbc:Name>${name}</cbc:Name></cac:PartyName>${address('Havnegade', '7', 'Esbjerg', '6700')}<cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName><cbc:CompanyID schemeID="DK:CVR">DK${cvr}</cbc:CompanyID></cac:PartyLegalEntity></cac:Party>`;
}

function signatureOf({ id, date, validator }: NonNullable<WrittenPurchase['signature']>): string {
  return `<cac:Signature><cbc:ID>${id}</cbc:ID>${date === undefined ? '' : `<cbc:ValidationDate>${date}</cbc:ValidationDate>`}${validator === undefined ? '' : `<cbc:ValidatorID>${validator}</cbc:ValidatorID>`}</cac:Signature>`;
}

const channelList = 'listAgencyID="320" listID="urn:oioubl:codelist:paymentchannelcode-1.1"';
const cardList = 'schemeAgencyID="320" schemeID="urn:oioubl:id:paymentid-1.1"';

function meansOf(means: WrittenMeans, index: number, dueDate: string): string {
  const head = (code: string, channel?: string): string =>
    `<cbc:ID>${index + 1}</cbc:ID><cbc:PaymentMeansCode>${code}</cbc:PaymentMeansCode><cbc:PaymentDueDate>${dueDate}</cbc:PaymentDueDate>${channel === undefined ? '' : `<cbc:PaymentChannelCode ${channelList}>${channel}</cbc:PaymentChannelCode>`}`;
  const reference = (text: string | undefined): string =>
    text === undefined ? '' : `<cbc:InstructionID>${text}</cbc:InstructionID>`;
  const inner = (): string => {
    switch (means.kind) {
      case 'bank':
        return `${head('42', 'DK:BANK')}<cac:PayeeFinancialAccount><cbc:ID>${means.account}</cbc:ID><cac:FinancialInstitutionBranch><cbc:ID>${means.branch}</cbc:ID></cac:FinancialInstitutionBranch></cac:PayeeFinancialAccount>`;
      case 'iban':
        return `${head('31', 'IBAN')}<cac:PayeeFinancialAccount><cbc:ID>${means.account}</cbc:ID><cac:FinancialInstitutionBranch><cac:FinancialInstitution><cbc:ID>${means.bic}</cbc:ID></cac:FinancialInstitution></cac:FinancialInstitutionBranch></cac:PayeeFinancialAccount>`;
      case 'fik':
        return `${head('93', 'DK:FIK')}${reference(means.reference)}<cbc:PaymentID ${cardList}>${means.card}</cbc:PaymentID><cac:CreditAccount><cbc:AccountID>${means.creditor}</cbc:AccountID></cac:CreditAccount>`;
      case 'giro':
        return `${head('50', 'DK:GIRO')}${reference(means.reference)}<cbc:PaymentID ${cardList}>${means.card}</cbc:PaymentID><cac:PayeeFinancialAccount><cbc:ID>${means.account}</cbc:ID></cac:PayeeFinancialAccount>`;
      case 'nemKonto':
        return head('97', 'DK:NEMKONTO');
      case 'directDebit':
        return `${head('49')}${reference(means.agreement)}`;
      case 'raw':
        return `${head(means.code, means.channel)}${means.xml ?? ''}`;
    }
  };
  return `<cac:PaymentMeans>${inner()}</cac:PaymentMeans>`;
}
