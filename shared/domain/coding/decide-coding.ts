import type { EDocument } from '../document/document.ts';
import type { CodedDocument, CodingEdit, CodingPlace } from './coding.ts';
import type { CodingGround } from './deciding/coding-ground.ts';
import { decidePlace } from './deciding/decide-place.ts';
import { canReadStrings } from './dimension-string.ts';
import { placesOf } from './deciding/document-places.ts';

/** Everything the coding of a document depends on; gathered elsewhere. */
export interface CodingInput extends Omit<CodingGround, 'readsString' | 'fromAbroad'> {
  readonly document: EDocument;
  /** ISO 3166 code; empty: not known, and then nobody is from abroad. */
  readonly ledgerCountry: string;
  /** What people have said, at most one entry a place. */
  readonly edits: readonly CodingEdit[];
}

/**
 * Codes a document: its header, its lines, and everything else that becomes a purchase line (COD-1…COD-9). Pure: the same
 * input gives the same coding, on its page, in *Split coding*, at the check and when it is accepted.
 */
export function decideCoding({ document, edits, ledgerCountry, ...given }: CodingInput): CodedDocument {
  const readsString = given.partner?.useDimensionString === 'yes' && canReadStrings(given.control);
  const ground: CodingGround = {
    ...given,
    readsString,
    fromAbroad: isFromAbroad(ledgerCountry, given.vendor, document),
  };
  const editOf = new Map<CodingPlace, CodingEdit>(edits.map((edit) => [edit.place, edit]));
  return {
    readsString,
    places: placesOf(document).map((place) => decidePlace(place, editOf.get(place.place) ?? null, ground)),
  };
}

/** By the vendor's card; when it does not say, by the address the document gives. */
function isFromAbroad(
  ledgerCountry: string,
  vendor: CodingInput['vendor'],
  { supplier }: Pick<EDocument, 'supplier'>,
): boolean {
  const countries = [vendor?.country, supplier?.address?.country].map((country) =>
    (country ?? '').trim().toUpperCase(),
  );
  const country = countries.find((one) => isCountryCode(one));
  const home = ledgerCountry.trim().toUpperCase();
  return country !== undefined && isCountryCode(home) && country !== home;
}

function isCountryCode(text: string): boolean {
  return /^[A-Z]{2}$/u.test(text);
}
