import { runsOf } from '../testing/runs-of.ts';
import { expect } from 'vitest';
import { utilityStatementXml } from '../testing/utility-statement-xml.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

async function statement(stage: Stage, values: Parameters<typeof utilityStatementXml>[0] = {}): Promise<number> {
  const [id = 0] = await stage.program.receive(utilityStatementXml(values));
  return id;
}

/** Utility statements and what is looked up beside a document (manual p. 56, 58–59, 65, 70, 73–74, 83, 101–102). */
export const utilityScenarios: readonly Scenario[] = [
  {
    page: 56,
    id: 'IN-5',
    rule: 'invoices, credit notes, orders and utility statements wait in one inbox for purchases',
    play: async (stage) => {
      await stage.receive({ number: 'F-1' });
      await stage.receive({ type: 'CreditNote', number: 'KN-1' });
      await stage.receive({ type: 'Order', number: 'PO-7' });
      await statement(stage);
      const rows = await stage.program.rows('purchase');
      expect(rows.map(({ type }) => type).toSorted()).toEqual(['creditNote', 'invoice', 'order', 'utilityStatement']);
    },
  },
  {
    page: 58,
    id: 'UTS-2',
    rule: 'a filter shows the documents that have utility statements',
    play: async (stage) => {
      const parent = await stage.receive();
      await stage.receive({ number: 'F-2', lines: [{ price: '77' }] });
      await statement(stage);
      const { rows } = await stage.program.call('documents.rows', {
        inbox: 'purchase',
        ledgerId: null,
        conditions: [{ column: 'utilityStatements', operator: 'notEmpty', values: [] }],
        search: '',
        sort: { column: 'receivedAt', descending: true },
        offset: 0,
        limit: 50,
      });
      expect(rows.map(({ id }) => id)).toEqual([parent]);
    },
  },
  {
    page: 59,
    id: 'UTS-2',
    rule: 'the original is read together with all its utility statements',
    play: async (stage) => {
      const parent = await stage.receive();
      const one = await statement(stage, { number: 'UTS-1' });
      const other = await statement(stage, { number: 'UTS-2' });
      const { documents } = await stage.program.call('utilityStatements.together', { id: parent });
      expect(documents.map(({ row }) => row.id)).toEqual([parent, one, other]);
    },
  },
  {
    page: 65,
    id: 'UTS-1',
    rule: 'the reference to the order and the reference to the parent are kept with the document',
    play: async (stage) => {
      const invoice = await stage.receive({ order: 'PO-7' });
      expect((await stage.program.page(invoice)).row.orderNo).toBe('PO-7');
      const id = await statement(stage);
      const { document } = await stage.program.page(id);
      expect(document.references.find(({ kind }) => kind === 'parent')).toMatchObject({
        id: 'INV-1',
        issueDate: '2026-11-01',
      });
    },
  },
  {
    page: 70,
    id: 'IN-9',
    rule: 'profile, sender and receiver with their key types are shown as the document writes them',
    play: async (stage) => {
      const { document } = await stage.program.page(await stage.receive());
      expect(document).toMatchObject({
        profileId: 'Procurement-OrdSim-BilSimR-1.0',
        sender: { endpoint: { id: 'DK10150817', scheme: 'DK:CVR' } },
        receiver: { endpoint: { id: '5790000436057', scheme: 'GLN' } },
      });
    },
  },
  {
    page: 73,
    id: 'ACC-3',
    rule: 'the business answers to a document are listed with it',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive();
      await stage.codeAll(id);
      await stage.accept(id, { confirmed: true });
      expect((await stage.program.page(id)).responses).toMatchObject([{ direction: 'out', code: 'BusinessAccept' }]);
    },
  },
  {
    page: 74,
    id: 'UTS-2',
    rule: 'supplementary documents are found from the document they belong to',
    play: async (stage) => {
      const parent = await stage.receive();
      const id = await statement(stage);
      expect((await stage.program.page(parent)).related).toMatchObject([{ id, relation: 'child' }]);
    },
  },
  {
    page: 83,
    id: 'UTS-1',
    rule: 'a utility statement takes the status of its invoice, accepted or rejected',
    play: async (stage) => {
      await stage.vendor();
      const accepted = await stage.receive();
      const first = await statement(stage);
      await stage.codeAll(accepted);
      expect((await stage.accept(accepted, { confirmed: true })).outcome).toBe('accepted');
      expect((await stage.program.page(first)).row.status).toBe('accepted');
      const rejected = await stage.receive({ number: 'F-2', lines: [{ price: '77' }] });
      const second = await statement(stage, { number: 'UTS-2', parentNo: 'F-2' });
      await stage.reject(rejected);
      expect((await stage.program.page(second)).row.status).toBe('rejected');
    },
  },
  {
    page: 101,
    id: 'UTS-3',
    rule: 'statements that find no parent stay pending, and the periodic run lists them',
    play: async (stage) => {
      const id = await statement(stage, { parentNo: 'UNKNOWN' });
      expect((await stage.program.page(id)).row.status).toBe('pending');
      const { rows } = await stage.program.call('utilityStatements.loose', {
        ledgerId: null,
        conditions: [],
        search: '',
        offset: 0,
        limit: 50,
      });
      expect(rows).toMatchObject([{ id, parentNo: 'UNKNOWN' }]);
    },
  },
  {
    page: 102,
    id: 'UTS-3',
    rule: 'the run accepts or rejects them as is chosen, a rejection with its reason',
    play: async (stage) => {
      const one = await statement(stage, { number: 'UTS-1', parentNo: 'UNKNOWN' });
      const other = await statement(stage, { number: 'UTS-2', parentNo: 'UNKNOWN' });
      const order = (ids: number[], decision: 'accept' | 'reject', reason: string) =>
        ({ kind: 'looseStatements', scope: { ids }, options: { decision, reason } }) as const;
      const runs = runsOf(stage.program);
      expect((await runs.start(order([one], 'accept', ''))).counts).toMatchObject({ accepted: 1 });
      expect(await stage.program.refused('runs.start', order([other], 'reject', ''))).toMatchObject({
        code: 'acceptance.reasonMissing',
      });
      expect((await runs.start(order([other], 'reject', 'Hører til ingen faktura'))).counts).toMatchObject({
        rejected: 1,
      });
    },
  },
];
