import {
  Ban,
  BellRing,
  BookOpen,
  Boxes,
  CalendarX2,
  CircleCheckBig,
  Coins,
  CreditCard,
  FileJson,
  Files,
  FolderCog,
  Gauge,
  Handshake,
  Info,
  Keyboard,
  Landmark,
  Layers,
  LayoutTemplate,
  ListOrdered,
  ListTree,
  Mails,
  MessageSquareReply,
  Network,
  Package,
  PackageSearch,
  Palette,
  Percent,
  PiggyBank,
  Radar,
  Receipt,
  Ruler,
  ScrollText,
  ShieldCheck,
  SlidersHorizontal,
  Split,
  Tag,
  Tags,
  TextQuote,
  UserCheck,
  UserRound,
  Users,
  Wallet,
  WandSparkles,
} from 'lucide-react';
import type { MasterTable } from '../../../shared/domain/master/tables.ts';
import { masterTables } from '../../../shared/domain/master/tables.ts';
import type { Text } from '../../text/text.ts';
import type { Icon } from '../../ui/icon.ts';

/** Pages with a face of their own; every other page is the register of a table. */
export const ownPages = [
  'problems',
  'ledgers',
  'control',
  'documentTypes',
  'keyTypes',
  'transfer',
  'numberSeries',
  'folders',
  'answers',
  'channels',
  'registries',
  'appearance',
  'keys',
  'about',
] as const;
export type OwnPage = (typeof ownPages)[number];
export type SetupPageId = OwnPage | MasterTable;

interface Group {
  readonly name:
    'ledger' | 'chart' | 'dimensions' | 'vat' | 'payment' | 'units' | 'people' | 'vendors' | 'sales' | 'program';
  readonly pages: readonly SetupPageId[];
}

/** The index of the set-up, top to bottom (issue 3 §1). Dimensions of aliases stand with their alias. */
export const setupGroups: readonly Group[] = [
  { name: 'ledger', pages: ['ledgers', 'control', 'documentTypes', 'keyTypes', 'transfer'] },
  {
    name: 'chart',
    pages: [
      'accounts',
      'fixedAssets',
      'items',
      'itemNumbers',
      'budgets',
      'budgetAmounts',
      'incomingCharges',
      'codingRules',
    ],
  },
  {
    name: 'dimensions',
    pages: ['dimensions', 'dimensionValues', 'defaultDimensions', 'blockedCombinations', 'aliasCodings'],
  },
  { name: 'vat', pages: ['vatGroups', 'vatMappings', 'postingGroups', 'numberSeries', 'closedPeriods'] },
  { name: 'payment', pages: ['paymentForms', 'paymentMethods', 'currencyCouplings'] },
  { name: 'units', pages: ['units', 'inboundUnits', 'outboundUnits'] },
  { name: 'people', pages: ['responsiblePersons', 'buyers'] },
  { name: 'vendors', pages: ['vendorPartners', 'vendorBankAccounts', 'vendorTemplates'] },
  { name: 'sales', pages: ['sellers', 'salesVatGroups', 'extendedTexts', 'reminderTerms'] },
  { name: 'program', pages: ['folders', 'answers', 'channels', 'registries', 'appearance', 'keys', 'about'] },
];

export const pageIcons: Readonly<Record<SetupPageId, Icon>> = {
  problems: CircleCheckBig,
  ledgers: BookOpen,
  control: SlidersHorizontal,
  documentTypes: Files,
  keyTypes: Network,
  transfer: FileJson,
  numberSeries: ListOrdered,
  folders: FolderCog,
  answers: MessageSquareReply,
  channels: Mails,
  registries: Radar,
  appearance: Palette,
  keys: Keyboard,
  about: Info,
  accounts: ListTree,
  fixedAssets: Landmark,
  items: Package,
  itemNumbers: PackageSearch,
  budgets: PiggyBank,
  budgetAmounts: Gauge,
  incomingCharges: Receipt,
  codingRules: WandSparkles,
  closedPeriods: CalendarX2,
  vatGroups: Percent,
  vatMappings: Split,
  postingGroups: ScrollText,
  units: Ruler,
  inboundUnits: Boxes,
  outboundUnits: Boxes,
  responsiblePersons: UserCheck,
  buyers: Users,
  dimensions: Layers,
  dimensionValues: Tags,
  defaultDimensions: ShieldCheck,
  blockedCombinations: Ban,
  aliasCodings: Tag,
  aliasDimensions: Tags,
  paymentForms: Wallet,
  paymentMethods: CreditCard,
  currencyCouplings: Coins,
  vendorPartners: Handshake,
  vendorBankAccounts: Landmark,
  vendorTemplates: LayoutTemplate,
  sellers: UserRound,
  salesVatGroups: Percent,
  extendedTexts: TextQuote,
  reminderTerms: BellRing,
};

export function isTablePage(page: SetupPageId): page is MasterTable {
  return Object.hasOwn(masterTables, page);
}

/** The page an address names, or null for the index. */
export function readPage(tab: string | undefined): SetupPageId | null {
  if (tab === undefined) return null;
  const own = ownPages.find((page) => page === tab);
  if (own !== undefined) return own;
  if (tab === 'controlSetup') return 'control';
  return Object.hasOwn(masterTables, tab) ? (tab as MasterTable) : null;
}

export function pageAddress(page: SetupPageId, params: Readonly<Record<string, string>> = {}): string {
  return `#/setup?${new URLSearchParams({ tab: page, ...params }).toString()}`;
}

export function pageName(page: SetupPageId, { t }: Pick<Text, 't'>): string {
  return isTablePage(page) ? t(`master:table.${page}.name`) : t(`setup:pages.${page}`);
}

export function pageAbout(page: SetupPageId, { t }: Pick<Text, 't'>): string {
  return isTablePage(page) ? t(`master:table.${page}.about`) : t(`setup:pageAbout.${page}`);
}
