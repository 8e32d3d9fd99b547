import { rename } from 'node:fs/promises';
import { expect, test } from './pages/journey.ts';

test('a scheduled job is made, run, edited, switched off and deleted, each with its message (IN-4, UI-30)', async ({
  app,
  page,
  program,
}) => {
  await program.ownLedger();
  await app.goTo('Scheduled jobs');
  await page.getByRole('main').getByRole('button', { name: 'New job' }).first().click();
  const form = app.dialog('New job');
  await form.getByRole('textbox', { name: 'Name' }).fill('Morning round');
  await form.getByRole('textbox', { name: 'Time' }).fill('25:00');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toContainText('A time such as 06:30.');
  await form.getByRole('textbox', { name: 'Time' }).fill('06:15');
  for (const day of ['Sat', 'Sun']) await form.getByRole('checkbox', { name: day }).press('Space');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  await expect(app.row('Morning round', 'Scheduled jobs')).toContainText('Never run');
  await expect(page.getByRole('main')).toContainText('Monday to Friday at 06:15');
  await expect(page.getByRole('main').locator('code')).toContainText('jobs run "Morning round" --data');

  await program.deliver('office-paper');
  await page.getByRole('button', { name: /^Run now/ }).click();
  await expect(app.message(/1 file taken in: 1 to the inbox|Nothing new in the folder/)).toBeVisible();
  await expect(app.row('Morning round', 'Scheduled jobs')).toContainText('Done');
  await expect(page.getByRole('list', { name: 'History' }).getByRole('listitem')).toHaveCount(1);

  await page.keyboard.press('e');
  const edit = app.dialog('Edit Morning round');
  await edit.getByRole('radio', { name: 'Again and again' }).press('Space');
  await edit.getByRole('textbox', { name: 'Every … minutes' }).fill('30');
  await edit.getByRole('textbox', { name: 'Every … minutes' }).press('Enter');
  await expect(page.getByRole('main')).toContainText('Every 30 minutes, Monday to Friday');

  await page.keyboard.press('s');
  await expect(app.row('Morning round', 'Scheduled jobs')).toContainText('Switched off');
  await page.keyboard.press('u');
  await expect(app.row('Morning round', 'Scheduled jobs')).toContainText('Done');

  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(app.row('Morning round', 'Scheduled jobs')).toHaveCount(0);
  await expect(app.row('Backup', 'Scheduled jobs')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(page.getByRole('list', { name: 'History' }).getByRole('listitem')).toHaveCount(1);
});

test('a job that cannot do its work says why, is counted in the rail, and recovers', async ({ app, page, program }) => {
  await program.ownLedger();
  await program.call('jobs.save', {
    id: null,
    card: {
      name: 'Morning round',
      kind: 'refresh',
      ledgerId: null,
      options: {},
      rhythm: { kind: 'daily', at: '06:15', weekdays: [1, 2, 3, 4, 5] },
      enabled: true,
    },
  });
  await app.goTo('Scheduled jobs');
  await app.row('Morning round', 'Scheduled jobs').click();
  const elsewhere = `${program.transportFolder}-away`;
  await rename(program.transportFolder, elsewhere);
  await page.getByRole('button', { name: /^Run now/ }).click();
  await expect(app.message(/Morning round failed\./)).toBeVisible();
  await expect(app.place('Scheduled jobs')).toContainText('1');
  await expect(app.row('Morning round', 'Scheduled jobs')).toContainText('Failed');
  await expect(page.getByRole('main')).toContainText('It did not do its work.');
  await rename(elsewhere, program.transportFolder);
  await page.getByRole('button', { name: /^Run now/ }).click();
  await expect(app.row('Morning round', 'Scheduled jobs')).toContainText('Done');
  await expect(app.place('Scheduled jobs')).not.toContainText('1');
});
