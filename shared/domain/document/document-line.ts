import type {
  Address,
  Amount,
  DecimalText,
  Identifier,
  IsoDate,
  LanguageText,
  Period,
  Quantity,
  Reference,
} from './document-values.ts';

export interface AllowanceCharge {
  readonly charge: boolean;
  readonly id: string | null;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  /** As written: a factor in OIOUBL 2, a percentage in Peppol. */
  readonly multiplier: DecimalText | null;
  readonly baseAmount: Amount | null;
  readonly amount: Amount;
  readonly tax: TaxCategory | null;
  readonly accountingCost: string | null;
  readonly accountingCostCode: string | null;
}

export interface TaxCategory {
  readonly id: string | null;
  readonly name: string | null;
  readonly percent: DecimalText | null;
  readonly perUnitAmount: Amount | null;
  readonly baseUnit: string | null;
  readonly schemeId: string | null;
  readonly schemeName: string | null;
  readonly typeCode: string | null;
  readonly exemptionReason: string | null;
}

export interface TaxSubtotal {
  readonly taxable: Amount | null;
  readonly tax: Amount;
  readonly transactionTax: Amount | null;
  readonly category: TaxCategory;
}

export interface TaxTotal {
  readonly amount: Amount;
  readonly rounding: Amount | null;
  readonly subtotals: readonly TaxSubtotal[];
}

export interface Item {
  readonly name: string | null;
  readonly descriptions: readonly string[];
  readonly sellersId: string | null;
  readonly buyersId: string | null;
  readonly manufacturersId: string | null;
  readonly standardId: Identifier | null;
  readonly originCountry: string | null;
  readonly classifications: readonly { readonly code: string; readonly list: string | null }[];
  readonly properties: readonly { readonly name: string; readonly value: string }[];
  /** The very pieces that are meant. */
  readonly instances: readonly { readonly serialId: string | null; readonly lotId: string | null }[];
}

/** Where goods go or went, and when: once for the document, and for lines that say it themselves. */
export interface Delivery {
  readonly date: IsoDate | null;
  readonly location: Identifier | null;
  readonly address: Address | null;
  readonly name: string | null;
  /** Wanted by the buyer. */
  readonly requested: Period | null;
  /** Not later than. */
  readonly latest: IsoDate | null;
  readonly person: string | null;
  /** What the carrier is told: how and when to hand over. */
  readonly instructions: readonly string[];
}

export interface DeliveryTerms {
  /** `Incoterms`, `DDP` … as written. */
  readonly id: string | null;
  readonly riskCode: string | null;
  readonly terms: readonly string[];
  readonly location: string | null;
}

export interface DocumentLine {
  readonly id: string;
  readonly parentId: string | null;
  readonly uuid: string | null;
  readonly notes: readonly LanguageText[];
  readonly quantity: Quantity | null;
  readonly amount: Amount | null;
  readonly freeOfCharge: boolean;
  readonly price: {
    readonly amount: Amount;
    readonly baseQuantity: Quantity | null;
    readonly orderableUnitFactor: DecimalText | null;
    readonly allowanceCharges: readonly AllowanceCharge[];
  } | null;
  readonly exchangeRate: { readonly rate: DecimalText; readonly operator: string | null } | null;
  readonly item: Item;
  readonly taxTotals: readonly TaxTotal[];
  /** The one VAT category of the line: from its tax total (OIOUBL) or its item (Peppol, Svefaktura). */
  readonly tax: TaxCategory | null;
  readonly allowanceCharges: readonly AllowanceCharge[];
  readonly accountingCost: string | null;
  readonly accountingCostCode: string | null;
  readonly orderLine: {
    readonly lineId: string;
    readonly orderId: string | null;
    readonly salesOrderLineId: string | null;
  } | null;
  readonly references: readonly Reference[];
  readonly period: Period | null;
  readonly deliveryDate: IsoDate | null;
  readonly delivery: Delivery | null;
  /** Reminder and statement lines. */
  readonly debit: Amount | null;
  readonly credit: Amount | null;
  readonly balance: Amount | null;
  /** A statement's line that only brings forward what was owed before. */
  readonly broughtForward: boolean;
  readonly dueDate: IsoDate | null;
  /** Which lines of the document a statement's line names, with what is open of each. */
  readonly billedLines: readonly { readonly id: string; readonly amount: Amount | null }[];
  /** Lines of orders: what a change makes of the line, as written (`Added`, `Cancelled`, `Revised`, `3` …). */
  readonly statusCode: string | null;
  readonly partialDelivery: boolean | null;
  readonly backorder: { readonly minimum: Quantity | null; readonly maximum: Quantity | null } | null;
  /** Who needs what is ordered. */
  readonly originator: string | null;
  readonly taxAmount: Amount | null;
  readonly substitutes: readonly Item[];
}

export interface MonetaryTotals {
  readonly lines: Amount | null;
  /** OIOUBL 2: the tax. Everywhere else: the net total. As written. */
  readonly taxExclusive: Amount | null;
  readonly taxInclusive: Amount | null;
  readonly allowances: Amount | null;
  readonly charges: Amount | null;
  readonly prepaid: Amount | null;
  readonly rounding: Amount | null;
  readonly payable: Amount | null;
}
