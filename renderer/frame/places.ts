import {
  AlarmClock,
  ArrowLeftRight,
  BellRing,
  BookOpenCheck,
  ClipboardList,
  Contact,
  FileOutput,
  FolderOutput,
  HandCoins,
  ListChecks,
  type LucideIcon,
  MailCheck,
  Inbox as InboxIcon,
  Receipt,
  Reply,
  ScrollText,
  Send,
  ShieldCheck,
  SlidersHorizontal,
  TriangleAlert,
  BookUser,
} from 'lucide-react';
import type { Counts } from '../store/frame-slice.ts';
import type { PlaceName } from '../store/places.ts';

/** How many need somebody there (UI-1): waiting, and failed; red only for failed. */
export interface Need {
  readonly waiting: number;
  readonly failed: number;
}

export interface PlaceEntry {
  readonly name: PlaceName;
  readonly icon: LucideIcon;
  readonly need: (counts: Counts) => Need;
}

const none: Need = { waiting: 0, failed: 0 };

/** The rail, top to bottom. The component of a place stands in `place-pages.tsx`. */
export const railGroups = [
  {
    name: 'inbox',
    places: [
      { name: 'purchase', icon: InboxIcon, need: ({ pending }) => ({ waiting: pending.purchase, failed: 0 }) },
      { name: 'reminders', icon: BellRing, need: ({ pending }) => ({ waiting: pending.reminders, failed: 0 }) },
      { name: 'statements', icon: ScrollText, need: ({ pending }) => ({ waiting: pending.statements, failed: 0 }) },
      { name: 'responses', icon: MailCheck, need: ({ pending }) => ({ waiting: pending.responses, failed: 0 }) },
    ],
  },
  {
    name: 'outbox',
    places: [
      {
        name: 'sending',
        icon: Send,
        need: ({ sendingFailed, sendingWaiting }) => ({ waiting: sendingWaiting, failed: sendingFailed }),
      },
      { name: 'sendingProblems', icon: TriangleAlert, need: () => none },
      { name: 'outbox', icon: Reply, need: ({ outboxFailed }) => ({ waiting: 0, failed: outboxFailed }) },
    ],
  },
  {
    name: 'registers',
    places: [
      { name: 'purchases', icon: Receipt, need: () => none },
      { name: 'orders', icon: ClipboardList, need: () => none },
      { name: 'vendors', icon: BookUser, need: () => none },
      { name: 'vendorEntries', icon: HandCoins, need: () => none },
      { name: 'vouchers', icon: BookOpenCheck, need: () => none },
      { name: 'sales', icon: FileOutput, need: () => none },
      { name: 'customers', icon: Contact, need: () => none },
    ],
  },
  {
    name: 'runs',
    places: [
      { name: 'runs', icon: ListChecks, need: () => none },
      { name: 'jobs', icon: AlarmClock, need: ({ jobsFailed }) => ({ waiting: 0, failed: jobsFailed }) },
      {
        name: 'handOver',
        icon: FolderOutput,
        need: ({ handOverWaiting }) => ({ waiting: handOverWaiting, failed: 0 }),
      },
    ],
  },
  {
    name: 'work',
    places: [
      { name: 'exchange', icon: ArrowLeftRight, need: (counts) => ({ waiting: 0, failed: failedInExchange(counts) }) },
      { name: 'evidence', icon: ShieldCheck, need: () => none },
      { name: 'setup', icon: SlidersHorizontal, need: () => none },
    ],
  },
] as const satisfies readonly { readonly name: string; readonly places: readonly PlaceEntry[] }[];

export const placeEntries: readonly PlaceEntry[] = railGroups.flatMap((group): readonly PlaceEntry[] => group.places);

export function failedInExchange({ failedExchange, failedExchangeOther }: Counts): number {
  return Object.values(failedExchange).reduce((sum, count) => sum + count, failedExchangeOther);
}
