import type { Item, TaxCategory } from '../../../domain/document/document.ts';
import type { XmlOutput } from '../../xml.ts';
import { aggregate, basic } from '../elements.ts';
import type { Writing } from '../writing.ts';
import { taxCategory } from './tax.ts';

/** What a line is about. In Peppol its VAT category stands here. */
export function itemElement(writing: Writing, item: Item, tax: TaxCategory | null): readonly XmlOutput[] {
  const descriptions = writing.oioubl ? item.descriptions : [item.descriptions.join('\n')];
  return aggregate(
    'Item',
    descriptions.flatMap((description) => basic('Description', description)),
    basic('Name', item.name),
    aggregate('BuyersItemIdentification', basic('ID', item.buyersId)),
    aggregate('SellersItemIdentification', basic('ID', item.sellersId)),
    writing.oioubl ? aggregate('ManufacturersItemIdentification', basic('ID', item.manufacturersId)) : [],
    aggregate('StandardItemIdentification', writing.identifier('ID', item.standardId)),
    // OIOUBL leaves it out of its lines (F-INV211).
    writing.oioubl ? [] : aggregate('OriginCountry', basic('IdentificationCode', item.originCountry)),
    item.classifications.flatMap(({ code, list }) =>
      aggregate(
        'CommodityClassification',
        basic('ItemClassificationCode', code, {
          listAgencyID: writing.oioubl && list === 'UNSPSC' ? '113' : null,
          listID: list,
          // Danish sellers name the version of UNSPSC (DK-R-003); this is the newest that is allowed.
          listVersionID: !writing.oioubl && list === 'TST' ? '26.08.01' : null,
        }),
      ),
    ),
    writing.oioubl ? [] : taxCategory(writing, 'ClassifiedTaxCategory', tax),
    item.properties.flatMap(({ name, value }) =>
      aggregate('AdditionalItemProperty', basic('Name', name), basic('Value', value)),
    ),
    writing.oioubl
      ? item.instances.flatMap(({ serialId, lotId }) =>
          aggregate(
            'ItemInstance',
            basic('SerialID', serialId),
            aggregate('LotIdentification', basic('LotNumberID', lotId)),
          ),
        )
      : [],
  );
}
