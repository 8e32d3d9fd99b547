import { useCall } from '../store/use-call.ts';
import type { PlaceName } from '../store/places.ts';
import { useStore } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import type { ListFilter } from '../ui/ListHead.tsx';

/** A register narrowed to one vendor because one came from its card: the address says which. */
export interface VendorNarrowing {
  readonly id: number | null;
  /** The condition with its way out; none while every vendor's rows are shown. */
  readonly filters: readonly ListFilter[];
  /** Back to the rows of every vendor; what is open stays open. */
  readonly leave: () => void;
}

export function useVendorNarrowing(name: PlaceName): VendorNarrowing {
  const { t } = useText();
  const place = useStore((state) => state.place);
  const goTo = useStore((state) => state.goTo);
  const vendorId = /^\d+$/.test(place.params['vendor'] ?? '') ? Number(place.params['vendor']) : null;
  const vendor = useCall('vendors.open', vendorId === null ? null : { id: vendorId }).value?.vendor ?? null;
  const leave = (): void => {
    if (vendorId !== null) goTo(name, { id: place.id });
  };
  return {
    id: vendorId,
    filters:
      vendorId === null
        ? []
        : [{ id: 'vendor', text: t('purchases:filter.vendor', { name: vendor?.name ?? '' }), onRemove: leave }],
    leave,
  };
}
