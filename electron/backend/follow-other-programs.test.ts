import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { oioublXml } from './testing/invoice-xml.ts';
import { aCard, openProgram, startTestProgram, until, type TestProgram } from './testing/test-program.ts';

/** The program with the window, and the command line beside it on the same data folder. */
let window: TestProgram;

beforeEach(async () => {
  window = await startTestProgram({ watch: true, stabilityWindow: 20 });
  const { transportFolder } = window;
  await window.call('vendors.save', { id: null, card: aCard() });
  await window.call('setup.saveProgram', { transportFolder, gracePeriod: 0 });
});
afterEach(() => window.close());

async function commandLine<Value>(run: (program: TestProgram) => Promise<Value>): Promise<Value> {
  const { dataFolder, transportFolder } = window;
  const program = await openProgram({ dataFolder, transportFolder }, dirname(dataFolder));
  try {
    return await run(program);
  } finally {
    await program.backend.close();
  }
}
/** Told without saying which documents: only what happened elsewhere is told so here. */
const toldElsewhere = () =>
  window.events.filter(({ name, value }) => name === 'documents.changed' && 'ids' in value && value.ids === null);

test('PLT-1b a window sees what the command line received and accepted, and delivers its answer', async () => {
  const [id = 0] = await commandLine((program) => program.receive(oioublXml()));
  await until('the arrival is told', () => toldElsewhere().length > 0);
  expect(await window.rows()).toMatchObject([{ id, status: 'pending' }]);

  window.events.length = 0;
  await commandLine((program) => program.call('acceptance.accept', { ids: [id], confirmed: true }));
  // Documents are gathered for a moment: those of the arrival may still be told.
  const told = (name: string) => window.events.some((event) => event.name === name);
  const others = ['exchange.changed', 'outbox.changed', 'vendors.changed', 'purchases.changed'];
  await until('the decision is told', () => toldElsewhere().length > 0 && others.every(told));
  expect(toldElsewhere()[0]?.value).toEqual({ ids: null, arrived: 0, failed: 0 });
  expect((await window.page(id)).row.status).toBe('accepted');
  await until('the answer has left', async () => (await window.page(id)).row.responseStatus === 'sent');
  expect(await window.outgoing()).toHaveLength(1);
});

test('PLT-1b what the window does itself is told by name, not as something that happened elsewhere', async () => {
  const ids = await window.receive(oioublXml({ number: 'A' }), oioublXml({ number: 'B' }));
  await window.call('acceptance.accept', { ids, confirmed: true });
  await wait(3500);
  expect(toldElsewhere()).toEqual([]);
});

test('SET-10: a window hears of a set-up that the command line changed, and of no other', async () => {
  const told = () => window.events.filter(({ name }) => name === 'master.changed');
  for (const number of ['A', 'B']) {
    window.events.length = 0;
    await commandLine((program) => program.receive(oioublXml({ number })));
    await until('the arrival is told', () => toldElsewhere().length > 0);
  }
  expect(told()).toEqual([]);
  await commandLine((program) =>
    program.call('master.importCsv', { table: 'accounts', ledgerId: 1, text: 'no;name\n229999;Ny' }),
  );
  await until('the set-up is told', () => told().length > 0);
  expect(told()[0]?.value).toEqual({ ledgerId: null, tables: null });
});
