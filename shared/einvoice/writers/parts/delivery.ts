import type { Delivery, DeliveryTerms } from '../../../domain/document/document.ts';
import type { XmlOutput } from '../../xml.ts';
import { aggregate, basic } from '../elements.ts';
import type { Writing } from '../writing.ts';
import { addressElement, personElement } from './party.ts';

export function deliveryElement(writing: Writing, delivery: Delivery | null): readonly XmlOutput[] {
  if (delivery === null) return [];
  return aggregate(
    'Delivery',
    basic('ActualDeliveryDate', delivery.date),
    aggregate(
      'DeliveryLocation',
      writing.identifier('ID', delivery.location),
      writing.oioubl ? basic('Description', delivery.instructions.join('\n')) : [],
      addressElement(writing, 'Address', delivery.address),
    ),
    writing.oioubl ? writing.period('RequestedDeliveryPeriod', delivery.requested) : [],
    aggregate(
      'DeliveryParty',
      aggregate('PartyName', basic('Name', delivery.name)),
      writing.oioubl ? personElement(delivery.person) : [],
    ),
  );
}

/** By their id or in words, never both (F-INV102). */
export function deliveryTerms(writing: Writing, list: readonly DeliveryTerms[]): readonly XmlOutput[] {
  if (!writing.oioubl) return [];
  return list
    .slice(0, 1)
    .flatMap(({ id, riskCode, terms, location }) =>
      aggregate(
        'DeliveryTerms',
        basic('ID', id),
        id === null ? basic('SpecialTerms', terms.join('\n')) : [],
        basic('LossRiskResponsibilityCode', riskCode),
        aggregate('DeliveryLocation', basic('ID', location)),
      ),
    );
}
