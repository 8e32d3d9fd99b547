import type { Telephony, TelephonyCall, TelephonyLine } from '../../../domain/document/consumption.ts';
import { readAllowanceCharges, readTaxTotals } from '../../parts/tax.ts';
import type { Reading } from '../../reading.ts';
import type { XmlElement } from '../../xml.ts';
import { child, childrenOf, textAt, textsAt } from '../../xml.ts';

export function readTelephony(reading: Reading, element: XmlElement | null): Telephony | null {
  if (element === null) return null;
  return {
    type: textAt(element, 'TelecommunicationsSupplyType') ?? textAt(element, 'TelecommunicationsSupplyTypeCode'),
    notes: textsAt(element, 'Description'),
    total: reading.amountAt(element, 'TotalAmount'),
    lines: childrenOf(element, 'TelecommunicationsSupplyLine').map((line) => readTelephonyLine(reading, line)),
  };
}

function readTelephonyLine(reading: Reading, element: XmlElement): TelephonyLine {
  return {
    id: textAt(element, 'ID'),
    phoneNumber: textAt(element, 'PhoneNumber'),
    notes: textsAt(element, 'Description'),
    amount: reading.amountAt(element, 'LineExtensionAmount'),
    allowanceCharges: readAllowanceCharges(reading, element),
    taxTotals: readTaxTotals(reading, element),
    calls: childrenOf(element, 'TelecommunicationsService').map((service) => readCall(reading, service)),
  };
}

function readCall(reading: Reading, element: XmlElement): TelephonyCall {
  return {
    id: textAt(element, 'ID'),
    date: reading.dateAt(element, 'CallDate'),
    time: textAt(element, 'CallTime'),
    numberCalled: textAt(element, 'ServiceNumberCalled'),
    category:
      textAt(element, 'TelecommunicationsServiceCategory') ?? textAt(element, 'TelecommunicationsServiceCategoryCode'),
    quantity: reading.quantity(child(element, 'Quantity')),
    amount: reading.amountAt(element, 'CallExtensionAmount') ?? reading.amountAt(element, 'CallBaseAmount'),
  };
}
