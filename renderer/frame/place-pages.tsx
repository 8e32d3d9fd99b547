import { CustomersPage } from '../customers/CustomersPage.tsx';
import { SalesPage } from '../sales/SalesPage.tsx';
import type { ComponentType } from 'react';
import { EvidencePage } from '../evidence/EvidencePage.tsx';
import { ExchangePage } from '../exchange/ExchangePage.tsx';
import { FirstStart } from '../first-start/FirstStart.tsx';
import { HandOverPage } from '../hand-over/HandOverPage.tsx';
import { InboxPage } from '../inbox/InboxPage.tsx';
import { JobsPage } from '../jobs/JobsPage.tsx';
import { OrdersPage } from '../orders/OrdersPage.tsx';
import { OutboxPage } from '../outbox/OutboxPage.tsx';
import { VendorEntriesPage } from '../posting/VendorEntriesPage.tsx';
import { VouchersPage } from '../posting/VouchersPage.tsx';
import { PurchasesPage } from '../purchases/PurchasesPage.tsx';
import { RunsPage } from '../runs/RunsPage.tsx';
import { SendingListPage } from '../sending/SendingListPage.tsx';
import { SendingProblemsPage } from '../sending/problems/SendingProblemsPage.tsx';
import { SetupPage } from '../setup/SetupPage.tsx';
import type { PlaceName } from '../store/places.ts';
import { VendorsPage } from '../vendors/VendorsPage.tsx';

/**
 * The component of every place; it reads what is open there from `useStore((state) => state.place)` and fills the window
 * beside the rail, mostly with a `SplitView`. A place without one is not in the rail.
 */
export const placePages: Partial<Record<PlaceName, ComponentType>> = {
  purchase: InboxPage,
  reminders: InboxPage,
  statements: InboxPage,
  responses: InboxPage,
  sending: SendingListPage,
  sendingProblems: SendingProblemsPage,
  outbox: OutboxPage,
  purchases: PurchasesPage,
  orders: OrdersPage,
  vendors: VendorsPage,
  vendorEntries: VendorEntriesPage,
  vouchers: VouchersPage,
  jobs: JobsPage,
  runs: RunsPage,
  sales: SalesPage,
  customers: CustomersPage,
  handOver: HandOverPage,
  exchange: ExchangePage,
  evidence: EvidencePage,
  setup: SetupPage,
};

/** What stands in place of everything until the program is set up (PLT-8). */
export const startPage: ComponentType = FirstStart;
