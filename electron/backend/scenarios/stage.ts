import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { CodedPlaceView, CodingEditInput } from '../../../shared/contract/coding.ts';
import type { PurchasePage } from '../../../shared/contract/purchases.ts';
import type { VendorCard } from '../../../shared/contract/vendors.ts';
import type { ControlSetup } from '../../../shared/domain/master/control-setup.ts';
import type { MasterTable } from '../../../shared/domain/master/tables.ts';
import { purchaseXml, type WrittenPurchase } from '../testing/purchase-xml.ts';
import { aCard, startTestProgram, type TestProgram } from '../testing/test-program.ts';

type Checked = CallOutput<'acceptance.check'>;

/** A ledger of its own with accounts, dimensions and VAT groups that scenarios name, and short words for what they do. */
export interface Stage {
  readonly program: TestProgram;
  readonly ledgerId: number;
  readonly control: (change: Partial<ControlSetup>) => Promise<void>;
  /** Adds a row to a table of the set-up, or changes the one with this key. */
  readonly row: (table: MasterTable, values: Record<string, string>) => Promise<number>;
  readonly vendor: (card?: Partial<VendorCard>, partner?: Record<string, string>) => Promise<number>;
  readonly partner: (vendorNo: string, values: Record<string, string>) => Promise<void>;
  readonly receive: (purchase?: WrittenPurchase) => Promise<number>;
  readonly coding: (id: number) => Promise<readonly CodedPlaceView[]>;
  readonly code: (id: number, place: CodingEditInput['place'], edit: Partial<CodingEditInput>) => Promise<void>;
  /** Every place with an amount on one account. */
  readonly codeAll: (id: number, accountNo?: string, vatGroup?: string) => Promise<void>;
  readonly check: (id: number, deviatingVat?: boolean) => Promise<Checked>;
  readonly accept: (
    id: number,
    options?: { confirmed?: boolean; deviatingVat?: boolean },
  ) => Promise<AcceptanceOutcome>;
  readonly reject: (id: number, reason?: string) => Promise<AcceptanceOutcome>;
  readonly undo: (id: number) => Promise<AcceptanceOutcome>;
  /** The purchase document a document made or updated. */
  readonly purchaseOf: (id: number) => Promise<PurchasePage>;
  readonly close: () => Promise<void>;
}

export const noEdit: Omit<CodingEditInput, 'place'> = {
  string: null,
  accountKind: '',
  accountNo: '',
  alias: '',
  budget: '',
  vatGroup: '',
  project: '',
  dimensions: {},
  leaveOut: false,
  origin: 'typed',
};

/** Codes of what an outcome says, stops and warnings. */
export function codesOf({ stops }: Pick<AcceptanceOutcome, 'stops'>): string[] {
  return stops.map(({ problem }) => problem.code);
}

const rows: readonly (readonly [MasterTable, Record<string, string>])[] = [
  ['accounts', { no: '990020', name: 'Scenario: møder', kind: 'result' }],
  ['accounts', { no: '990030', name: 'Scenario: fragt', kind: 'result' }],
  ['accounts', { no: '990090', name: 'Scenario: købsmoms', kind: 'balance' }],
  ['accounts', { no: '990099', name: 'Scenario: spærret', kind: 'result', blocked: 'yes' }],
  ['vatGroups', { code: 'S-FULL', name: 'Fuld', rate: '25', deductible: '100', kind: 'normal', vatAccount: '990090' }],
  ['vatGroups', { code: 'S-HALF', name: 'Halv', rate: '25', deductible: '50', kind: 'normal', vatAccount: '990090' }],
  [
    'vatGroups',
    { code: 'S-QUARTER', name: 'Kvart', rate: '25', deductible: '25', kind: 'normal', vatAccount: '990090' },
  ],
  ['accounts', { no: '990010', name: 'Scenario: drift', kind: 'result', vatGroup: 'S-FULL' }],
  ['dimensions', { code: 'S-AIM', name: 'Scenario: formål' }],
  ['dimensionValues', { dimension: 'S-AIM', code: '5', name: 'Fem' }],
  ['dimensionValues', { dimension: 'S-AIM', code: '6', name: 'Seks' }],
  ['dimensionValues', { dimension: 'S-AIM', code: '9', name: 'Spærret', blocked: 'yes' }],
  ['dimensions', { code: 'S-PART', name: 'Scenario: delregnskab' }],
  ['dimensionValues', { dimension: 'S-PART', code: '10', name: 'Ti' }],
  ['dimensionValues', { dimension: 'S-PART', code: '20', name: 'Tyve' }],
  ['budgets', { name: 'S-BUDGET', description: 'Scenario: grundbudget' }],
  ['fixedAssets', { no: 'S-100', name: 'Scenario: kopimaskine', account: '990020' }],
  ['items', { no: 'S-KABEL', name: 'Scenario: kabel', account: '990010' }],
];

export async function openStage(): Promise<Stage> {
  const program = await startTestProgram();
  const { ledgers } = await program.call('setup.read', {});
  const ledgerId = ledgers[0]?.id ?? 0;

  const stage: Stage = {
    program,
    ledgerId,
    control: async (change) => {
      const { faults } = await program.call('control.save', { ledgerId, control: change });
      if (faults.length > 0) throw new Error(JSON.stringify(faults));
    },
    row: async (table, values) => {
      const { id, faults } = await program.call('master.save', { table, ledgerId, id: null, values });
      if (id === null) throw new Error(`${table} ${JSON.stringify(values)}: ${JSON.stringify(faults)}`);
      return id;
    },
    vendor: async (card = {}, partner = {}) => {
      const { id } = await program.call('vendors.save', { id: null, card: aCard(card) });
      const { vendor } = await program.call('vendors.open', { id });
      await stage.partner(vendor.no, partner);
      return id;
    },
    partner: async (vendorNo, values) => {
      const scope = { table: 'vendorPartners' as const, ledgerId: null };
      const found = await program.call('master.rows', {
        ...scope,
        search: '',
        where: { vendorNo },
        sort: null,
        offset: 0,
        limit: 1,
      });
      const row = found.rows[0];
      const saved = await program.call('master.save', {
        ...scope,
        id: row?.id ?? null,
        values: { ...row?.values, vendorNo, ...values },
      });
      if (saved.id === null) throw new Error(JSON.stringify(saved.faults));
    },
    receive: async (purchase = {}) => {
      const [id = 0] = await program.receive(purchaseXml(purchase));
      if (id === 0) throw new Error('the document was not received');
      return id;
    },
    coding: async (id) => (await program.call('coding.open', { id })).places,
    code: async (id, place, edit) => {
      await program.call('coding.save', { id, edits: [{ place, edit: { ...noEdit, ...edit, place } }] });
    },
    codeAll: async (id, accountNo = '990010', vatGroup = '') => {
      const places = await stage.coding(id);
      await program.call('coding.save', {
        id,
        edits: places
          .filter(({ amount }) => amount !== null)
          .map(({ place }) => ({
            place,
            edit: { ...noEdit, place, accountKind: 'account' as const, accountNo, vatGroup },
          })),
      });
    },
    check: (id, deviatingVat = false) => program.call('acceptance.check', { id, deviatingVat }),
    accept: async (id, { confirmed = false, deviatingVat = false } = {}) => {
      const { outcomes } = await program.call('acceptance.accept', { ids: [id], confirmed, deviatingVat });
      const [outcome] = outcomes;
      if (outcome === undefined) throw new Error('no outcome');
      return outcome;
    },
    reject: async (id, reason = 'Beløbet er forkert') => {
      const { outcomes } = await program.call('acceptance.reject', { ids: [id], reason });
      const [outcome] = outcomes;
      if (outcome === undefined) throw new Error('no outcome');
      return outcome;
    },
    undo: async (id) => {
      const { outcomes } = await program.call('acceptance.undo', { ids: [id] });
      const [outcome] = outcomes;
      if (outcome === undefined) throw new Error('no outcome');
      return outcome;
    },
    purchaseOf: async (id) => {
      const { purchase } = await program.page(id);
      if (purchase === null) throw new Error('no purchase document');
      return program.call('purchases.open', { id: purchase.id });
    },
    close: () => program.close(),
  };
  for (const [table, values] of rows) await stage.row(table, values);
  return stage;
}
