import type { ConsumptionPoint, Meter, MeterReading } from '../../../domain/document/consumption.ts';
import { readAddress } from '../../parts/party.ts';
import type { Reading } from '../../reading.ts';
import { identifier } from '../../reading.ts';
import type { XmlElement } from '../../xml.ts';
import { child, childrenOf, textAt, textsAt } from '../../xml.ts';

/** Where something is supplied, with its meters and what they showed. */
export function readPoint(reading: Reading, element: XmlElement | null): ConsumptionPoint | null {
  if (element === null) return null;
  return {
    id: identifier(child(element, 'ID')),
    description: textAt(element, 'Description'),
    subscriberId: textAt(element, 'SubscriberID'),
    subscriberType: textAt(element, 'SubscriberType') ?? textAt(element, 'SubscriberTypeCode'),
    delivered: reading.quantity(child(element, 'TotalDeliveredQuantity')),
    address: readAddress(child(element, 'Address')),
    meters: childrenOf(element, 'UtilityMeter').map((meter) => readMeter(reading, meter)),
  };
}

function readMeter(reading: Reading, element: XmlElement): Meter {
  // OIOUBL says once for the meter how it was read, UBL 2.1 at each reading.
  const method = textAt(element, 'MeterReadingMethodCode');
  return {
    number: textAt(element, 'MeterNumber'),
    name: textAt(element, 'MeterName'),
    constant: reading.decimalAt(element, 'MeterConstant'),
    constantCode: textAt(element, 'MeterConstantCode'),
    delivered: reading.quantity(child(element, 'TotalDeliveredQuantity')),
    readings: childrenOf(element, 'MeterReading').map((each) => readReading(reading, each, method)),
    properties: childrenOf(element, 'MeterProperty').map((property) => ({
      name: textAt(property, 'Name') ?? textAt(property, 'NameCode') ?? '',
      value: textAt(property, 'Value') ?? textAt(property, 'ValueQuantity') ?? '',
    })),
  };
}

function readReading(reading: Reading, element: XmlElement, method: string | null): MeterReading {
  return {
    id: textAt(element, 'ID'),
    type: textAt(element, 'MeterReadingType') ?? textAt(element, 'MeterReadingTypeCode'),
    previousDate: reading.dateAt(element, 'PreviousMeterReadingDate'),
    previous: reading.quantity(child(element, 'PreviousMeterQuantity')),
    previousMethod: methodOf(element, 'Previous') ?? method,
    latestDate: reading.dateAt(element, 'LatestMeterReadingDate'),
    latest: reading.quantity(child(element, 'LatestMeterQuantity')),
    latestMethod: methodOf(element, 'Latest') ?? method,
    delivered: reading.quantity(child(element, 'DeliveredQuantity')),
    comments: textsAt(element, 'MeterReadingComments'),
  };
}

function methodOf(element: XmlElement, which: 'Previous' | 'Latest'): string | null {
  return textAt(element, `${which}MeterReadingMethod`) ?? textAt(element, `${which}MeterReadingMethodCode`);
}
