import { formatDecimal, multiply, subtract } from '../../../../shared/domain/amount/amount.ts';
import type { Calendar } from '../calendar.ts';
import type { DraftUtilityStatement } from '../draft.ts';
import { uuidFor } from '../identity.ts';
import { institution } from '../institution.ts';
import { vendorOf } from '../vendors.ts';
import { amount, codeList, standardElements, vatCategory } from './dialect.ts';
import { el } from './markup.ts';
import type { Element } from './markup.ts';
import { address, customerParty, supplierParty } from './parties.ts';

const format = 'oioubl-2.02';
const currency = 'DKK';

const families = {
  oasis: 'urn:oasis:names:specification:ubl:schema:xsd',
  oioubl: 'urn:oioubl:names:specification:oioubl:schema:xsd',
} as const;

/** A utility statement in one of its two namespace families (facts §1); it explains an invoice and is never paid. */
export function utilityStatementElement(draft: DraftUtilityStatement, calendar: Calendar): Element {
  const vendor = vendorOf(draft.vendor);
  const family = families[draft.family];
  return el(
    'UtilityStatement',
    {
      xmlns: `${family}:UtilityStatement-2`,
      'xmlns:cac': `${family}:CommonAggregateComponents-2`,
      'xmlns:cbc': `${family}:CommonBasicComponents-2`,
    },
    standardElements(
      draft.family === 'oasis' ? 'oioubl-2.1' : format,
      'other',
      draft.profile ?? 'Reference-Utility-1.0',
      '1.3',
    ),
    el('cbc:ID', draft.number),
    el('cbc:CopyIndicator', 'false'),
    el('cbc:UUID', uuidFor(draft.key)),
    el('cbc:IssueDate', calendar.day(draft.issued)),
    el('cbc:UtilityStatementTypeCode', codeList.coded('utilitystatementtypecode-1.0'), draft.statementType),
    el('cbc:DocumentCurrencyCode', currency),
    el(
      'cac:ParentDocumentReference',
      el('cbc:ID', { schemeAgencyID: vendor.legalName }, draft.parent.number),
      el('cbc:UUID', uuidFor(draft.parent.number + draft.vendor)),
      el('cbc:IssueDate', calendar.day(draft.parent.issued)),
      el('cbc:DocumentTypeCode', codeList.coded('responsedocumenttypecode-1.2'), 'Invoice'),
    ),
    supplierParty(format, vendor, 'cac:SenderParty'),
    customerParty(format, { reference: 'DRIFT-210', contact: 'Bygningsdrift' }, 'cac:ReceiverParty'),
    draft.points.map((point) => consumption(draft, point, calendar)),
  );
}

function consumption(
  draft: DraftUtilityStatement,
  point: DraftUtilityStatement['points'][number],
  calendar: Calendar,
): Element {
  const used = subtract(point.latest, point.previous);
  return el(
    'cac:SubscriberConsumption',
    el('cbc:ConsumptionID', point.id),
    el('cbc:SpecificationTypeCode', codeList.coded('specificationtypecode-1.0'), 'MonthlyStatement'),
    el(
      'cac:UtilityConsumptionPoint',
      el('cbc:ID', { schemeAgencyID: 'n/a', schemeID: 'ZZZ' }, point.id),
      el('cbc:TotalDeliveredQuantity', { unitCode: point.unit }, used),
      address(format, { ...institution, street: point.place, building: '12' }, 'cac:Address'),
      el(
        'cac:UtilityMeter',
        el('cbc:MeterNumber', point.meter),
        el('cbc:TotalDeliveredQuantity', { unitCode: point.unit }, used),
        el(
          'cac:MeterReading',
          el('cbc:MeterReadingTypeCode', codeList.coded('meterreadingtypecode-1.0'), draft.readingType),
          el('cbc:PreviousMeterReadingDate', calendar.day(draft.issued + 33)),
          el('cbc:PreviousMeterQuantity', { unitCode: point.unit }, point.previous),
          el('cbc:LatestMeterReadingDate', calendar.day(draft.issued + 3)),
          el('cbc:LatestMeterQuantity', { unitCode: point.unit }, point.latest),
          el('cbc:DeliveredQuantity', { unitCode: point.unit }, used),
        ),
      ),
    ),
    el(
      'cac:SupplierConsumption',
      el('cac:UtilitySupplierParty', el('cac:PartyName', el('cbc:Name', vendorOf(draft.vendor).name))),
      point.lines.map((line, index) =>
        el(
          'cac:ConsumptionLine',
          el('cbc:ID', String(index + 1)),
          el('cbc:InvoicedQuantity', { unitCode: line.unit }, line.quantity),
          amount('cbc:LineExtensionAmount', currency, formatDecimal(multiply(line.quantity, line.price))),
          el(
            'cac:UtilityItem',
            el('cbc:ID', 'n/a'),
            el('cbc:Description', line.text),
            el('cbc:ConsumptionType', line.text),
            vatCategory(format, line.vat ?? '25'),
          ),
          el(
            'cac:Price',
            amount('cbc:PriceAmount', currency, line.price),
            el('cbc:BaseQuantity', { unitCode: line.unit }, '1'),
            el('cbc:OrderableUnitFactorRate', '1'),
          ),
        ),
      ),
    ),
  );
}
