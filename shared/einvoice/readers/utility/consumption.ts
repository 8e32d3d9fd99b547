import type {
  Consumption,
  ConsumptionCorrection,
  ConsumptionReport,
  OnAccountPayment,
  SubscriberConsumption,
} from '../../../domain/document/consumption.ts';
import { periodNotes } from '../../parts/delivery.ts';
import { readParty } from '../../parts/party.ts';
import { readTotals } from '../../parts/payment.ts';
import { readAllowanceCharges, readTaxTotals } from '../../parts/tax.ts';
import type { Reading } from '../../reading.ts';
import { languageTexts } from '../../reading.ts';
import type { XmlElement } from '../../xml.ts';
import { child, childrenOf, textAt, textsAt } from '../../xml.ts';
import { readPoint } from './meters.ts';
import { readSupplierConsumption } from './suppliers.ts';
import { readTelephony } from './telephony.ts';

/** What one subscriber used, paid on account and is charged, of either family of names. */
export function readSubscriberConsumption(reading: Reading, element: XmlElement): SubscriberConsumption {
  return {
    id: textAt(element, 'ConsumptionID'),
    typeCode: textAt(element, 'SpecificationTypeCode'),
    notes: languageTexts(element, 'Note'),
    subscriber: readParty(child(element, 'SubscriberParty')),
    metered: reading.quantity(child(element, 'TotalMeteredQuantity')),
    point: readPoint(reading, child(element, 'UtilityConsumptionPoint')),
    onAccount: childrenOf(element, 'OnAccountPayment').map((payment) => readOnAccount(reading, payment)),
    consumption: readConsumption(reading, child(element, 'Consumption')),
    suppliers: childrenOf(element, 'SupplierConsumption').map((supplier) =>
      readSupplierConsumption(reading, supplier, readConsumption(reading, child(supplier, 'Consumption'))),
    ),
  };
}

/** Rates still to come: OIOUBL plans settlements, UBL 2.1 has terms of payment for the same. */
function readOnAccount(reading: Reading, element: XmlElement): OnAccountPayment {
  const planned = childrenOf(element, 'PlannedSettlement').map((settlement) => ({
    dueDate: reading.dateAt(settlement, 'DueDate'),
    amount: reading.amountAt(settlement, 'Amount'),
  }));
  const terms = childrenOf(element, 'PaymentTerms')
    .map((term) => ({
      dueDate: reading.dateAt(term, 'PaymentDueDate') ?? reading.dateAt(term, 'InstallmentDueDate'),
      amount: reading.amountAt(term, 'Amount'),
    }))
    .filter(({ dueDate, amount }) => dueDate !== null || amount !== null);
  return {
    estimated: reading.quantity(child(element, 'EstimatedConsumedQuantity')),
    notes: [
      ...textsAt(element, 'Note'),
      ...childrenOf(element, 'PaymentTerms').flatMap((term) => textsAt(term, 'Note')),
    ],
    period: reading.period(element, 'Period'),
    settlements: [...planned, ...terms],
  };
}

function readConsumption(reading: Reading, element: XmlElement | null): Consumption | null {
  if (element === null) return null;
  const supply = child(element, 'EnergyWaterSupply');
  return {
    typeCode: textAt(element, 'UtilityStatementTypeCode'),
    period: reading.period(element, 'MainPeriod'),
    periodNotes: periodNotes(child(element, 'MainPeriod')),
    allowanceCharges: readAllowanceCharges(reading, element),
    taxTotals: readTaxTotals(reading, element),
    totals: readTotals(reading, child(element, 'LegalMonetaryTotal')),
    reports: childrenOf(supply, 'ConsumptionReport').map((report) => readReport(reading, report)),
    energyTaxes: childrenOf(supply, 'EnergyTaxReport').map((report) => ({
      schemeId: textAt(report, 'TaxScheme', 'ID'),
      schemeName: textAt(report, 'TaxScheme', 'Name'),
      amount: reading.amountAt(report, 'TaxEnergyAmount'),
      onAccount: reading.amountAt(report, 'TaxEnergyOnAccountAmount'),
      balance: reading.amountAt(report, 'TaxEnergyBalanceAmount'),
    })),
    averages: childrenOf(supply, 'ConsumptionAverage').map((average) => ({
      amount: reading.amountAt(average, 'AverageAmount'),
      description: textAt(average, 'Description'),
    })),
    corrections: childrenOf(supply, 'EnergyWaterConsumptionCorrection').map((correction) =>
      readCorrection(reading, correction),
    ),
    telephony: readTelephony(reading, child(element, 'TelecommunicationsSupply')),
  };
}

function readReport(reading: Reading, element: XmlElement): ConsumptionReport {
  return {
    id: textAt(element, 'ID'),
    type: textAt(element, 'ConsumptionType') ?? textAt(element, 'ConsumptionTypeCode'),
    notes: textsAt(element, 'Description'),
    total: reading.quantity(child(element, 'TotalConsumedQuantity')),
    basic: reading.quantity(child(element, 'BasicConsumedQuantity')),
    period: reading.period(element, 'Period'),
    history: childrenOf(element, 'ConsumptionHistory').map((history) => ({
      meterNumber: textAt(history, 'MeterNumber'),
      quantity: reading.quantity(child(history, 'Quantity')),
      amount: reading.amountAt(history, 'Amount'),
      description: textAt(history, 'Description'),
      period: reading.period(history, 'Period'),
    })),
  };
}

function readCorrection(reading: Reading, element: XmlElement): ConsumptionCorrection {
  return {
    type: textAt(element, 'CorrectionType') ?? textAt(element, 'CorrectionTypeCode'),
    meterNumber: textAt(element, 'MeterNumber'),
    notes: textsAt(element, 'Description'),
    quantity: reading.quantity(
      child(element, 'ConsumptionEnergyQuantity') ??
        child(element, 'ConsumptionWaterQuantity') ??
        child(element, 'DifferenceTemperatureReductionQuantity'),
    ),
    amount: reading.amountAt(element, 'CorrectionAmount'),
  };
}
