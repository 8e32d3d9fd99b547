import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { channelDefaults } from '../../../../shared/domain/channels/channel-settings.ts';
import { aNewCustomer, startSalesProgram } from '../../testing/sales-program.ts';

test('what goes along is a file of the mail; what was attached for this side only stays here (OUT-2, OUT-7)', async () => {
  const program = await startSalesProgram();
  try {
    const mail = { ...channelDefaults.mail, from: 'faktura@kyst.example', fromName: 'Kyst' };
    await program.call('channels.saveSettings', { settings: { ...channelDefaults, mail }, password: null });
    await aNewCustomer(program, { no: 'D00002', channel: 'mail', mail: 'regning@skovby.example' });
    const id = await program.draft({ customerNo: 'D00002' });
    for (const [fileName, exported] of [
      ['Deltagere.pdf', true],
      ['Internt notat.pdf', false],
    ] as const) {
      const base64 = Buffer.from(`%PDF-1.7 ${fileName}`).toString('base64');
      await program.call('sales.attach', { id, fileName, base64, exported });
    }
    await program.call('sales.post', { id, send: false });
    await program.call('sending.send', { ids: [id] });
    await program.call('transport.refresh', {});
    const folder = join(program.dataFolder, 'mail');
    const [file = ''] = await readdir(folder);
    const { attachments } = await PostalMime.parse(await readFile(join(folder, file)));
    const names = attachments.map(({ filename }) => filename);
    expect(names).toContain('Deltagere.pdf');
    expect(names.join()).not.toMatch(/notat/i);
  } finally {
    await program.close();
  }
});
