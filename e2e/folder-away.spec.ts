import { rename } from 'node:fs/promises';
import { expect, test } from './pages/journey.ts';

test('a folder that is away is an error, not an empty inbox, and what comes when it is back arrives (UI-13, PLT-4)', async ({
  app,
  program,
}) => {
  await program.ownLedger();
  await program.receive('office-paper');
  await app.expectCount(1);
  await expect(app.status).toContainText('Folder reachable');
  const elsewhere = `${program.transportFolder}-away`;
  await rename(program.transportFolder, elsewhere);
  await expect(app.status).toContainText('Folder not reachable', { timeout: 20_000 });
  await expect(app.row('118204')).toBeVisible();
  await rename(elsewhere, program.transportFolder);
  await expect(app.status).toContainText('Folder reachable', { timeout: 20_000 });
  await program.deliver('office-toner');
  await expect(app.row('118512')).toBeVisible();
});
