import type { Delivery, DeliveryTerms } from '../../domain/document/document.ts';
import type { Reading } from '../reading.ts';
import { identifier } from '../reading.ts';
import type { XmlElement } from '../xml.ts';
import { child, childrenOf, descend, textAt, textsAt } from '../xml.ts';
import { readAddress, readPerson } from './party.ts';

/** Where goods go or went and when: of the first delivery of a document or of a line. Null when none is told of. */
export function readDelivery(reading: Reading, parent: XmlElement | null): Delivery | null {
  const delivery = child(parent, 'Delivery');
  if (delivery === null) return null;
  const location = child(delivery, 'DeliveryLocation');
  const party = child(delivery, 'DeliveryParty');
  return {
    date: reading.dateAt(delivery, 'ActualDeliveryDate') ?? reading.dateAt(delivery, 'ActualDeliveryDateTime'),
    location: identifier(child(location, 'ID')),
    address: readAddress(child(location, 'Address') ?? child(delivery, 'DeliveryAddress')),
    name: textAt(party, 'PartyName', 'Name') ?? textAt(location, 'Name'),
    requested:
      reading.period(delivery, 'RequestedDeliveryPeriod') ??
      reading.period(delivery, 'PromisedDeliveryPeriod') ??
      requestedDay(reading, delivery),
    latest: reading.dateAt(delivery, 'LatestDeliveryDate'),
    person: readPerson(child(party, 'Person')) ?? textAt(party, 'Contact', 'Name'),
    instructions: [
      ...textsAt(location, 'Description'),
      ...textsAt(location, 'Conditions'),
      ...periodNotes(child(delivery, 'RequestedDeliveryPeriod')),
      ...textsAt(child(delivery, 'Shipment'), 'SpecialInstructions'),
      ...textsAt(child(delivery, 'Shipment'), 'DeliveryInstructions'),
    ],
  };
}

function requestedDay(reading: Reading, delivery: XmlElement): Delivery['requested'] {
  const day =
    reading.dateAt(delivery, 'RequestedDeliveryDate') ?? reading.dateAt(delivery, 'RequestedDeliveryDateTime');
  return day === null ? null : { start: day, end: day };
}

/** A period that is told in words, and the hours of one that is told in days. */
export function periodNotes(period: XmlElement | null): readonly string[] {
  const hours = [textAt(period, 'StartTime'), textAt(period, 'EndTime')];
  const written = hours.some((hour) => hour !== null) ? [hours.map((hour) => hour ?? '').join('–')] : [];
  return [...textsAt(period, 'Description'), ...written];
}

export function readDeliveryTerms(root: XmlElement): readonly DeliveryTerms[] {
  return childrenOf(root, 'DeliveryTerms').map((element) => {
    const location = child(element, 'DeliveryLocation');
    return {
      id: textAt(element, 'ID'),
      riskCode: textAt(element, 'LossRiskResponsibilityCode'),
      terms: [
        ...textsAt(element, 'SpecialTerms'),
        ...textsAt(element, 'LossRisk'),
        ...textsAt(location, 'Description'),
        ...textsAt(location, 'Conditions'),
      ],
      location: textAt(location, 'ID') ?? textAt(descend(location, 'Address'), 'CityName'),
    };
  });
}
