import type { ComponentType } from 'react';
import type { PlaceName } from '../store/places.ts';
import { InboxPage } from '../inbox/InboxPage.tsx';

/**
 * The component of every place; it reads what is open there from `useStore((state) => state.place)` and fills the window
 * beside the rail, mostly with a `SplitView`. A place without one is not in the rail.
 */
export const placePages: Partial<Record<PlaceName, ComponentType>> = {
  purchase: InboxPage,
  reminders: InboxPage,
  statements: InboxPage,
  responses: InboxPage,
};
