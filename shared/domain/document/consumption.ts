import type { AllowanceCharge, DocumentLine, MonetaryTotals, TaxTotal } from './document-line.ts';
import type {
  Address,
  Amount,
  DecimalText,
  Identifier,
  IsoDate,
  LanguageText,
  Party,
  Period,
  Quantity,
} from './document-values.ts';

/**
 * What a utility statement holds beyond its header (UTS-1): what was metered where, what is paid on account, and what each
 * supplier charges for it. None of it is money to be paid: that is asked for by the parent.
 */
export interface SubscriberConsumption {
  /** The supplier's number of the account or agreement. */
  readonly id: string | null;
  /** `YearlyStatement`, `OnAccount` … as written. */
  readonly typeCode: string | null;
  readonly notes: readonly LanguageText[];
  readonly subscriber: Party | null;
  readonly metered: Quantity | null;
  readonly point: ConsumptionPoint | null;
  readonly onAccount: readonly OnAccountPayment[];
  /** The whole of it; the suppliers' shares follow. */
  readonly consumption: Consumption | null;
  readonly suppliers: readonly SupplierConsumption[];
}

/** Where something is supplied, with its meters. */
export interface ConsumptionPoint {
  readonly id: Identifier | null;
  readonly description: string | null;
  readonly subscriberId: string | null;
  readonly subscriberType: string | null;
  readonly delivered: Quantity | null;
  readonly address: Address | null;
  readonly meters: readonly Meter[];
}

export interface Meter {
  readonly number: string | null;
  readonly name: string | null;
  /** What a reading is multiplied by. */
  readonly constant: DecimalText | null;
  readonly constantCode: string | null;
  readonly delivered: Quantity | null;
  readonly readings: readonly MeterReading[];
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

export interface MeterReading {
  readonly id: string | null;
  /** `Electricity`, `Water` … as written. */
  readonly type: string | null;
  readonly previousDate: IsoDate | null;
  readonly previous: Quantity | null;
  readonly previousMethod: string | null;
  readonly latestDate: IsoDate | null;
  readonly latest: Quantity | null;
  readonly latestMethod: string | null;
  readonly delivered: Quantity | null;
  readonly comments: readonly string[];
}

export interface OnAccountPayment {
  readonly estimated: Quantity | null;
  readonly notes: readonly string[];
  readonly period: Period | null;
  readonly settlements: readonly { readonly dueDate: IsoDate | null; readonly amount: Amount | null }[];
}

export interface Consumption {
  readonly typeCode: string | null;
  readonly period: Period | null;
  readonly periodNotes: readonly string[];
  readonly allowanceCharges: readonly AllowanceCharge[];
  readonly taxTotals: readonly TaxTotal[];
  readonly totals: MonetaryTotals;
  readonly reports: readonly ConsumptionReport[];
  readonly energyTaxes: readonly EnergyTax[];
  readonly averages: readonly { readonly amount: Amount | null; readonly description: string | null }[];
  readonly corrections: readonly ConsumptionCorrection[];
  readonly telephony: Telephony | null;
}

export interface ConsumptionReport {
  readonly id: string | null;
  readonly type: string | null;
  readonly notes: readonly string[];
  readonly total: Quantity | null;
  readonly basic: Quantity | null;
  readonly period: Period | null;
  /** Earlier periods to compare with. */
  readonly history: readonly {
    readonly meterNumber: string | null;
    readonly quantity: Quantity | null;
    readonly amount: Amount | null;
    readonly description: string | null;
    readonly period: Period | null;
  }[];
}

/** A duty on energy: what it comes to, what was paid on account, what is left. */
export interface EnergyTax {
  readonly schemeId: string | null;
  readonly schemeName: string | null;
  readonly amount: Amount | null;
  readonly onAccount: Amount | null;
  readonly balance: Amount | null;
}

export interface ConsumptionCorrection {
  readonly type: string | null;
  readonly meterNumber: string | null;
  readonly notes: readonly string[];
  readonly quantity: Quantity | null;
  readonly amount: Amount | null;
}

export interface Telephony {
  readonly type: string | null;
  readonly notes: readonly string[];
  readonly total: Amount | null;
  readonly lines: readonly TelephonyLine[];
}

/** What one telephone number cost, with its calls when they are listed. */
export interface TelephonyLine {
  readonly id: string | null;
  readonly phoneNumber: string | null;
  readonly notes: readonly string[];
  readonly amount: Amount | null;
  readonly allowanceCharges: readonly AllowanceCharge[];
  readonly taxTotals: readonly TaxTotal[];
  readonly calls: readonly TelephonyCall[];
}

export interface TelephonyCall {
  readonly id: string | null;
  readonly date: IsoDate | null;
  readonly time: string | null;
  readonly numberCalled: string | null;
  readonly category: string | null;
  readonly quantity: Quantity | null;
  readonly amount: Amount | null;
}

/** What one supplier (grid company, producer …) charges. */
export interface SupplierConsumption {
  readonly description: string | null;
  readonly supplier: Party | null;
  readonly customer: Party | null;
  readonly contract: string | null;
  readonly consumption: Consumption | null;
  readonly lines: readonly DocumentLine[];
}

/** All charges of a utility statement, of every subscriber and supplier, in the order of the file. */
export function consumptionLines(consumptions: readonly SubscriberConsumption[]): readonly DocumentLine[] {
  return consumptions.flatMap(({ suppliers }) => suppliers.flatMap(({ lines }) => lines));
}
