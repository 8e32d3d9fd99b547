import { firstPlace, type Place, type PlaceName } from './places.ts';
import type { SliceTools } from './slice.ts';

export interface PlaceSlice {
  readonly place: Place;
  /** Goes to a place; its open document and what it is narrowed to only when given. */
  readonly goTo: (
    name: PlaceName,
    target?: { readonly id?: number | null; readonly params?: Readonly<Record<string, string>> },
  ) => void;
  /** Opens (or with null closes) something in the present place. */
  readonly openHere: (id: number | null) => void;
  readonly showPlace: (place: Place) => void;
}

/** Where the person is. The address bar follows through `follow-hash.ts`. */
export function placeSlice({ set, get }: SliceTools): PlaceSlice {
  return {
    place: firstPlace,
    goTo: (name, target = {}) => set({ place: { name, id: target.id ?? null, params: target.params ?? {} } }),
    openHere: (id) => {
      if (get().place.id !== id) set({ place: { ...get().place, id } });
    },
    showPlace: (place) => set({ place }),
  };
}
