import type { EDocument } from '../../../domain/document/document.ts';
import type { XmlOutput } from '../../xml.ts';
import { basic } from '../elements.ts';
import { oioublIdentity } from '../format.ts';
import type { Writing } from '../writing.ts';
import { indicator } from '../writing.ts';
import { profileAttributes } from './lists.ts';

/** Version, customisation, profile, number and time: the same at the top of every OIOUBL document. */
export function oioublHeader(writing: Writing, document: EDocument): readonly XmlOutput[] {
  const identity = oioublIdentity[writing.format === 'oioubl202' ? 'oioubl202' : 'oioubl21'];
  const { profileId } = document;
  return [
    ...basic('UBLVersionID', identity.ubl),
    ...basic('CustomizationID', identity.customization),
    ...basic('ProfileID', profileId, profileId === null ? {} : profileAttributes(profileId)),
    ...basic('ID', document.number),
    ...(document.copy ? indicator('CopyIndicator', true) : []),
    ...basic('UUID', document.uuid),
    ...basic('IssueDate', document.issueDate),
    ...basic('IssueTime', document.issueTime),
  ];
}

/** Currencies and the account string; OIOUBL takes the string as code or as text, not both (F-LIB021). */
export function oioublMoneyHeader(document: EDocument): readonly XmlOutput[] {
  return [
    ...basic('DocumentCurrencyCode', document.currency),
    ...basic('TaxCurrencyCode', document.taxCurrency),
    ...basic('AccountingCostCode', document.accountingCostCode),
    ...basic('AccountingCost', document.accountingCostCode === null ? document.accountingCost : null),
  ];
}
