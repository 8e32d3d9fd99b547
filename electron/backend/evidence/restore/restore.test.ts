import { access, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tamperWith } from '../../../storage/testing/tamper.ts';
import { oioublXml } from '../../testing/invoice-xml.ts';
import { postedSales } from '../../testing/posted-sales.ts';
import { openProgram, startTestProgram, until, type TestProgram } from '../../testing/test-program.ts';

let program: TestProgram;
beforeEach(async () => {
  program = await startTestProgram();
});
afterEach(() => program.close());

const numbers = async (of: TestProgram = program) => (await of.rows()).map(({ documentNo }) => documentNo);
const there = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

async function backedUp(): Promise<string> {
  const made = await program.backend.backUp();
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.file;
}

async function restored(): Promise<void> {
  await until('the program is open again', () => program.events.some(({ name }) => name === 'program.restored'));
}

const lastOfLog = async (of: TestProgram = program) =>
  (
    await of.call('log.rows', {
      from: null,
      to: null,
      by: null,
      step: 'BACKUP',
      kind: null,
      documentId: null,
      onlyProblems: false,
      search: '',
      offset: 0,
      limit: 1,
    })
  ).rows[0];

describe('restoring a backup from within the program (PLT-5, promise 1)', () => {
  test('says first what it would mean', async () => {
    await program.receive(oioublXml({ number: 'A-1' }));
    const file = await backedUp();
    await program.receive(oioublXml({ number: 'A-2' }), oioublXml({ number: 'A-3' }));
    expect(await program.call('backups.preview', { file })).toMatchObject({
      backup: { file, verdict: 'verified', documents: 1 },
      documentsLost: 2,
      originalsMissing: 0,
      originalsUnknown: 2,
      problem: null,
    });
  });

  test('puts it in place, sets the store of before aside, and receives once more what arrived since', async () => {
    const [id = 0] = await program.receive(oioublXml({ number: 'A-1' }));
    const file = await backedUp();
    await program.receive(oioublXml({ number: 'A-2' }));
    await program.call('documents.setField', { id, field: 'remark', value: 'after the backup' });
    await program.call('backups.restore', { file });
    await restored();
    expect((await numbers()).sort()).toEqual(['A-1', 'A-2']);
    expect((await program.page(id)).fields.remark?.value ?? null).toBeNull();
    expect(await readdir(join(program.dataFolder, 'set-aside'))).toHaveLength(1);
    const last = await lastOfLog();
    expect(last?.code).toBe('storeRestored');
    expect(await there(join(program.dataFolder, last?.values['setAside'] ?? ''))).toBe(true);
    expect(await program.backend.verify()).toMatchObject({ ok: true, documents: 2 });
  });

  test('never sends an answer twice: what waited when the backup was made is held back', async () => {
    const [id = 0] = await program.receive(oioublXml({ number: 'A-1' }));
    await program.call('acceptance.reject', { ids: [id], reason: 'Ikke bestilt' });
    const file = await backedUp();
    const waiting = await program.call('outbox.rows', { statuses: [], search: '', offset: 0, limit: 10 });
    expect(waiting.rows.map(({ status }) => status)).toEqual(['held']);
    await program.call('outbox.sendNow', { ids: waiting.rows.map((row) => row.id) });
    await program.call('backups.restore', { file });
    await restored();
    const { rows } = await program.call('outbox.rows', { statuses: [], search: '', offset: 0, limit: 10 });
    expect(rows).toMatchObject([{ status: 'failed', problem: { code: 'outbox.restored' } }]);
  });

  test('never sends an invoice twice either: its attempt has failed until a person says otherwise (OUT-5)', async () => {
    await program.call('transport.refresh', {});
    const sales = postedSales(program.dataFolder);
    await sales.customer();
    const [id = 0] = await sales.post({});
    const out = join(program.transportFolder, 'out');
    await rename(out, `${out}-away`);
    await writeFile(out, 'nothing can be handed over');
    await program.call('sending.send', { ids: [id] });
    expect((await program.call('sending.open', { id })).row.status).toBe('awaitingSending');
    const file = await backedUp();
    await rm(out);
    await rename(`${out}-away`, out);
    await program.call('transport.refresh', {});
    const left = await program.outgoing();
    expect(left).toHaveLength(1);
    await program.call('backups.restore', { file });
    await restored();
    await program.call('transport.refresh', {});
    expect((await program.call('sending.open', { id })).row.status).toBe('failed');
    expect(await program.outgoing()).toEqual(left);
  });

  test('of a damaged backup leaves everything as it was, and says so', async () => {
    await program.receive(oioublXml({ number: 'A-1' }));
    const file = await backedUp();
    tamperWith(join(program.dataFolder, 'backups', file), "update documents set documentNo = 'X'");
    await program.call('backups.restore', { file });
    await restored();
    expect(program.events.filter(({ name }) => name === 'program.restored')).toMatchObject([
      { value: { problem: { code: 'backup.unsound' } } },
    ]);
    expect(await numbers()).toEqual(['A-1']);
    expect(await there(join(program.dataFolder, 'set-aside'))).toBe(false);
  });

  test('takes names of its list and nothing else', async () => {
    for (const file of ['../ebilag.sqlite', '/etc/passwd', 'no-such.sqlite'])
      expect(await program.refused('backups.restore', { file })).toMatchObject({ code: 'backup.notFound' });
  });

  test('is only for the set-up', async () => {
    await program.receive(oioublXml({ number: 'A-1' }));
    const file = await backedUp();
    program = await program.restart({ user: { name: 'bo', initials: 'BO', roles: ['clerk'] } });
    expect(await program.refused('backups.restore', { file })).toMatchObject({ code: 'role.missing' });
  });
});

describe('restoring with the program closed', () => {
  const options = () => ({ dataFolder: program.dataFolder, transportFolder: program.transportFolder });

  test('works also when the store cannot be opened any more', async () => {
    await program.receive(oioublXml({ number: 'A-1' }));
    const file = await backedUp();
    await program.backend.close();
    await writeFile(join(program.dataFolder, 'ebilag.sqlite'), 'this is no database');
    const again = await openProgram(
      { ...options(), restoreFrom: join(program.dataFolder, 'backups', file) },
      dirname(program.dataFolder),
    );
    expect(await numbers(again)).toEqual(['A-1']);
    await again.close();
  });

  test('ends what was interrupted between setting aside and putting in place', async () => {
    await program.receive(oioublXml({ number: 'A-1' }));
    await program.backend.close();
    const store = join(program.dataFolder, 'ebilag.sqlite');
    await rename(store, `${store}.restoring`);
    const again = await openProgram(options(), dirname(program.dataFolder));
    expect(await numbers(again)).toEqual(['A-1']);
    await again.close();
  });

  test('is refused while another program works with the data', async () => {
    await program.receive(oioublXml({ number: 'A-1' }));
    const file = await backedUp();
    await expect(
      openProgram(
        { ...options(), restoreFrom: join(program.dataFolder, 'backups', file) },
        dirname(program.dataFolder),
      ),
    ).rejects.toThrow('restore.elsewhere');
  });
});
