import type { EDocument } from '../document.ts';
import type { CodedDocument, CodingEdit, CodingPlace } from './coding.ts';
import type { CodingGround } from './deciding/coding-ground.ts';
import { decidePlace } from './deciding/decide-place.ts';
import { canReadStrings } from './dimension-string.ts';
import { placesOf } from './deciding/document-places.ts';

/** Everything the coding of a document depends on; gathered elsewhere. */
export interface CodingInput extends Omit<CodingGround, 'readsString'> {
  readonly document: EDocument;
  /** What people have said, at most one entry a place. */
  readonly edits: readonly CodingEdit[];
}

/**
 * Codes a document: its header, its lines, and everything else that becomes a purchase line (COD-1…COD-9). Pure: the same
 * input gives the same coding, on its page, in *Split coding*, at the check and when it is accepted.
 */
export function decideCoding({ document, edits, ...given }: CodingInput): CodedDocument {
  const readsString = given.partner?.useDimensionString === 'yes' && canReadStrings(given.control);
  const ground: CodingGround = { ...given, readsString };
  const editOf = new Map<CodingPlace, CodingEdit>(edits.map((edit) => [edit.place, edit]));
  return {
    readsString,
    places: placesOf(document).map((place) => decidePlace(place, editOf.get(place.place) ?? null, ground)),
  };
}
