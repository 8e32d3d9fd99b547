import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChosenProfile } from '../../../shared/domain/transport-profile.ts';
import { oioublXml } from '../testing/invoice-xml.ts';
import { aCard, startTestProgram, type TestProgram } from '../testing/test-program.ts';

let program: TestProgram;

beforeEach(async () => {
  program = await startTestProgram();
  await program.call('vendors.save', { id: null, card: aCard() });
});
afterEach(() => program.close());

const at = (...parts: string[]) => join(program.transportFolder, ...parts);

async function choose(transportProfile: ChosenProfile): Promise<void> {
  await program.call('setup.saveProgram', {
    transportFolder: '',
    transportProfile,
    accessPointId: 'PDK000123',
    gracePeriod: 0,
  });
  program = await program.restart();
  await program.call('transport.refresh', {});
}

async function put(name: string, content: string): Promise<void> {
  await mkdir(join(at(name), '..'), { recursive: true });
  await writeFile(at(name), content);
}

/** Coded, so that nothing stands in the way. */
async function accepted(): Promise<number> {
  const [{ id } = { id: 0 }] = await program.rows();
  await program.code(id);
  await program.call('acceptance.accept', { ids: [id], confirmed: true });
  await program.call('transport.refresh', {});
  return id;
}

describe('PLT-4 with Domibus on the other side', () => {
  test('a document comes from its message folder, and the answer leaves in the folder of its address', async () => {
    await choose('domibus');
    await put('IN/0184_12345678/2f0a@domibus.example/metadata.xml', '<UserMessage/>');
    await put('IN/0184_12345678/2f0a@domibus.example/message.xml', oioublXml({ number: 'INV-1' }));
    expect(await program.call('transport.refresh', {})).toMatchObject({ received: 1, inbox: 1 });
    const id = await accepted();
    const [place = ''] = await readdir(at('OUT'));
    const names = await readdir(at('OUT', place));
    const file = names.find((name) => name !== 'metadata.xml') ?? '';
    expect(await readFile(at('OUT', place, 'metadata.xml'), 'utf8')).toContain(
      'ApplicationResponse-2::ApplicationResponse##',
    );
    await mkdir(at('SENT', place), { recursive: true });
    await rename(at('OUT', place, file), at('SENT', place, file.replace('.xml', '_9c@domibus.example.xml')));
    await program.call('transport.refresh', {});
    expect((await program.page(id)).row.responseStatus).toBe('received');
  });
});

describe('PLT-4 with Oxalis on the other side', () => {
  test('a document that came without its receipt says so in its log, one that came with it does not', async () => {
    await choose('oxalis');
    await put('inbound/0184_1/0184_2/a.doc.xml', oioublXml({ number: 'INV-1' }));
    await put('inbound/0184_1/0184_2/b.doc.xml', oioublXml({ number: 'INV-2' }));
    await put('inbound/0184_1/0184_2/b.receipt.dat', 'Content-Type: multipart/signed');
    expect(await program.call('transport.refresh', {})).toMatchObject({ received: 2, inbox: 2 });
    const said = new Map<string, boolean>();
    for (const { id, documentNo } of await program.rows()) {
      const { log } = await program.page(id);
      said.set(
        documentNo,
        log.some(({ code }) => code === 'receivedUnaccompanied'),
      );
    }
    expect(Object.fromEntries(said)).toEqual({ 'INV-1': true, 'INV-2': false });
    await accepted();
    expect((await readdir(at('outbound'))).filter((name) => name.endsWith('.xml'))).toHaveLength(1);
  });

  test('SET-1 the choice stands in the set-up', async () => {
    await choose('oxalis');
    expect(await program.call('setup.read', {})).toMatchObject({
      transportProfile: 'oxalis',
      accessPointId: 'PDK000123',
    });
  });
});
