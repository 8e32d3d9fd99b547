import { expect } from 'vitest';
import type { Scenario } from './scenario.ts';
import { codesOf } from './stage.ts';

/** What a person decides, and what it makes (manual p. 56, 60–62, 68–72, 76, 83–84, 89–90, 99). */
export const decisionScenarios: readonly Scenario[] = [
  {
    page: 60,
    id: 'IN-6',
    rule: 'a profile that is not supported is rejected on arrival and cannot be handled further',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive({ profile: 'Procurement-Unheard-9.9' });
      expect((await stage.program.page(id)).row).toMatchObject({ status: 'rejected', rejectionKind: 'profile' });
      expect(codesOf(await stage.accept(id, { confirmed: true }))).toEqual(['check.profileError']);
    },
  },
  {
    page: 61,
    id: 'SET-7',
    rule: 'a posting date in a closed period stops, and an open one lets it pass',
    play: async (stage) => {
      await stage.vendor();
      await stage.row('closedPeriods', { from: '2026-01-01', to: '2026-10-31', name: 'Til og med oktober' });
      const id = await stage.receive({ issueDate: '2026-10-15' });
      await stage.codeAll(id);
      const stopped = await stage.accept(id, { confirmed: true });
      expect(stopped.stops).toMatchObject([{ problem: { code: 'check.closedPeriod' }, action: 'changePostingDate' }]);
      await stage.program.call('documents.setField', { id, field: 'postingDate', value: '2026-11-02' });
      expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
      expect((await stage.purchaseOf(id)).purchase.postingDate).toBe('2026-11-02');
    },
  },
  {
    page: 62,
    id: 'ACC-2',
    rule: 'the number comes from the series, or is the one that was chosen',
    play: async (stage) => {
      await stage.vendor();
      const first = await stage.receive({ number: 'F-1' });
      await stage.codeAll(first);
      const series = (await stage.accept(first, { confirmed: true })).purchase?.no;
      expect(series).toMatch(/\d$/);
      const second = await stage.receive({ number: 'F-2', lines: [{ price: '77' }] });
      await stage.codeAll(second);
      await stage.program.call('purchases.chooseNo', { documentId: second, no: 'EGEN-1' });
      expect((await stage.accept(second, { confirmed: true })).purchase?.no).toBe('EGEN-1');
    },
  },
  {
    page: 68,
    id: 'IN-31',
    rule: 'a document somebody changed says so, and shows its own value beside',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive();
      await stage.program.call('documents.setField', { id, field: 'dueDate', value: '2026-12-24' });
      const page = await stage.program.page(id);
      expect(page.row.changedByUser).toBe(true);
      expect(page.fields.dueDate).toMatchObject({ value: '2026-12-24', original: '2026-12-01', source: 'user' });
    },
  },
  {
    page: 69,
    id: 'IN-12',
    rule: 'processed while something is missing, ready when nothing is',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive();
      expect((await stage.program.page(id)).row.importStatus).toBe('processed');
      await stage.codeAll(id);
      expect((await stage.program.page(id)).row.importStatus).toBe('ready');
    },
  },
  {
    page: 71,
    id: 'SET-3',
    rule: 'a ledger that uses digital signatures wants their three fields',
    play: async (stage) => {
      await stage.control({ useDigitalSignature: true });
      await stage.vendor();
      const bare = await stage.receive({ number: 'F-1' });
      await stage.codeAll(bare);
      expect(codesOf(await stage.accept(bare, { confirmed: true }))).toContain('check.signatureMissing');
      const half = await stage.receive({ number: 'F-2', lines: [{ price: '77' }], signature: { id: 'S-1' } });
      await stage.codeAll(half);
      expect(codesOf(await stage.accept(half, { confirmed: true }))).toContain('check.signatureMissing');
      const whole = await stage.receive({
        number: 'F-3',
        lines: [{ price: '78' }],
        signature: { id: 'S-1', date: '2026-11-01', validator: 'Nets' },
      });
      await stage.codeAll(whole);
      expect((await stage.accept(whole, { confirmed: true })).outcome).toBe('accepted');
    },
  },
  {
    page: 72,
    id: 'IN-33',
    rule: 'a look at a sensitive original is written down, allowed or not',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive({ sensitive: '2' });
      expect((await stage.program.page(id)).row.sensitive).toBe(true);
      await stage.program.call('documents.original', { id });
      expect((await stage.program.page(id)).log.map(({ step }) => step)).toContain('ORIGINAL');
    },
  },
  {
    page: 84,
    id: 'ACC-3',
    rule: 'a sender who asks for it is told that the invoice was accepted',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive();
      await stage.codeAll(id);
      expect(await stage.accept(id, { confirmed: true })).toMatchObject({ response: { code: 'BusinessAccept' } });
    },
  },
  {
    page: 89,
    id: 'ACC-8',
    rule: 'rejecting needs a reason, and the reason is sent',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive();
      expect(codesOf(await stage.reject(id, ' '))).toEqual(['acceptance.reasonMissing']);
      expect(await stage.reject(id, 'Forkert pris')).toMatchObject({
        outcome: 'rejected',
        response: { code: 'BusinessReject' },
      });
      expect((await stage.program.page(id)).rejectionReason).toBe('Forkert pris');
    },
  },
  {
    page: 90,
    id: 'ACC-8',
    rule: 'a rejected document can be accepted later, one by one, with a reminder',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive();
      await stage.codeAll(id);
      await stage.reject(id);
      const asked = await stage.accept(id);
      expect(asked.outcome).toBe('asks');
      expect(codesOf(asked)).toContain('acceptance.wasRejected');
      expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
    },
  },
  {
    page: 90,
    id: 'ACC-8',
    rule: 'an accepted document cannot be rejected',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive();
      await stage.codeAll(id);
      await stage.accept(id, { confirmed: true });
      expect(codesOf(await stage.reject(id))).toEqual(['acceptance.rejectAccepted']);
    },
  },
  {
    page: 99,
    id: 'ACC-2',
    rule: 'the purchase document made can be looked through and its coding finished before posting',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive();
      await stage.codeAll(id);
      await stage.accept(id, { confirmed: true });
      const page = await stage.purchaseOf(id);
      expect(page.editable).toBe(true);
      const saved = await stage.program.call('purchases.save', {
        id: page.purchase.id,
        lines: [
          {
            lineNo: 1,
            coding: {
              accountKind: 'account',
              accountNo: '990020',
              alias: '',
              budget: '',
              vatGroup: 'S-FULL',
              project: '',
              dimensions: { 'S-AIM': '5' },
            },
          },
        ],
      });
      expect(saved.lines).toMatchObject([{ accountNo: '990020', dimensions: [{ dimension: 'S-AIM', value: '5' }] }]);
    },
  },
  {
    page: 90,
    id: 'ACC-9',
    rule: 'until its answer has left, an acceptance is taken back with everything it made',
    play: async (stage) => {
      await stage.vendor();
      const id = await stage.receive();
      await stage.codeAll(id);
      await stage.accept(id, { confirmed: true });
      expect((await stage.undo(id)).outcome).toBe('undone');
      const page = await stage.program.page(id);
      expect(page).toMatchObject({ purchase: null, row: { status: 'pending', importStatus: 'ready' } });
    },
  },
];
