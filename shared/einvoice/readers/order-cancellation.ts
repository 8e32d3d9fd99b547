import type { EDocument } from '../../domain/document/document.ts';
import type { ReaderInput } from '../parts/header.ts';
import { readHeader } from '../parts/header.ts';
import { nobody, readParty } from '../parts/party.ts';
import { languageTexts } from '../reading.ts';
import { child } from '../xml.ts';

/** An OrderCancellation: the buyer takes back the order it names, and says why. */
export function readOrderCancellation(input: ReaderInput): EDocument {
  const { root } = input.reading;
  const customer = readParty(child(root, 'BuyerCustomerParty'));
  const supplier = readParty(child(root, 'SellerSupplierParty'));
  return {
    ...readHeader(input),
    cancellationNotes: languageTexts(root, 'CancellationNote'),
    sender: customer ?? nobody,
    receiver: supplier ?? nobody,
    supplier,
    customer,
    originator: readParty(child(root, 'OriginatorCustomerParty')),
  };
}
