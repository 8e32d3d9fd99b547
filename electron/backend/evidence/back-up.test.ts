import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dumpTables } from '../../storage/testing/dump-tables.ts';
import { oioublXml } from '../testing/invoice-xml.ts';
import { startTestProgram, type TestProgram } from '../testing/test-program.ts';

let program: TestProgram;
beforeEach(async () => {
  program = await startTestProgram();
});
afterEach(() => program.close());

const backups = () => join(program.dataFolder, 'backups');

describe('a backup (PLT-5)', () => {
  test('is a whole store in one file of its own, opened again and proven before it counts', async () => {
    await program.receive(oioublXml({ number: 'A-1' }), oioublXml({ number: 'A-2' }));
    const made = await program.backend.backUp();
    expect(made).toMatchObject({ ok: true, value: { verified: true } });
    const file = made.ok ? made.value.file : '';
    expect((await readdir(backups())).sort()).toEqual([file, `${file}.json`]);
    expect(dumpTables(join(backups(), file), { documents: 'select documentNo from documents order by id' })).toEqual({
      documents: [{ documentNo: 'A-1' }, { documentNo: 'A-2' }],
    });
  });

  test('asked for twice at once is made once', async () => {
    await program.receive(oioublXml({ number: 'A-1' }));
    const [one, other] = await Promise.all([program.backend.backUp(), program.backend.backUp()]);
    expect(one).toEqual(other);
    expect(await readdir(backups())).toHaveLength(2);
  });

  test('is made while the program goes on writing, and holds one moment of it', async () => {
    await program.receive(oioublXml({ number: 'A-1' }));
    const [made] = await Promise.all([
      program.backend.backUp(),
      program.receive(...Array.from({ length: 10 }, (_, index) => oioublXml({ number: `B-${index}` }))),
    ]);
    expect(made).toMatchObject({ ok: true, value: { verified: true } });
    expect((await program.backend.verify()).ok).toBe(true);
  });

  test('that cannot be written says why, stands in the log, and leaves nothing half behind', async () => {
    await rm(backups(), { recursive: true, force: true });
    await writeFile(backups(), 'a file stands where the folder belongs');
    expect(await program.backend.backUp()).toMatchObject({ ok: false, problem: { code: 'backup.failed' } });
    expect(
      dumpTables(join(program.dataFolder, 'ebilag.sqlite'), {
        log: "select code from log where step = 'BACKUP' order by id",
      }).log,
    ).toEqual([{ code: 'backupFailed' }]);
  });
});
