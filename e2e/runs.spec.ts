import type { Page } from '@playwright/test';
import { expect, test } from './pages/journey.ts';
import { blockedVendor, held, receiveMixed, unknownVendor } from './pages/mixed-batch.ts';
import { RunsPage } from './pages/runs-page.ts';

const total = 200;
const ready = total - held.documents;
/** Three of a vendor without a card, two of one that was blocked. */
const mended = 5;

/** What is put on paper, without the dialog of the printer. */
async function catchPrint(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = document.querySelector('.print-sheet')?.textContent ?? '';
    };
  });
  return async () => (await page.locator('html').getAttribute('data-printed')) ?? '';
}

test('MASS-1…MASS-5 a mixed batch of 200 is looked at, run, mended, run again, printed and taken back', async ({
  app,
  page,
  program,
}) => {
  test.setTimeout(240_000);
  const runs = new RunsPage(page);
  await program.ownLedger({ gracePeriod: 600 });
  await receiveMixed(program, total);
  await app.goTo('Purchase documents');
  await app.expectCount(total);

  // Mark all, and look first: nothing is written.
  await app.doByPalette('Mark all that are pending');
  const bar = page.getByRole('toolbar', { name: 'Marked documents' });
  await expect(bar).toContainText(`${total} marked`);
  await bar.getByRole('button', { name: 'Dry run' }).click();
  await expect(runs.heading('Dry run: Accept')).toBeVisible();
  await expect(runs.figure('Would be accepted')).toContainText(String(ready), { timeout: 60_000 });
  await expect(page.getByText('Nothing has been written.')).toBeVisible();
  await expect(runs.problems).toHaveCount(held.reasons);
  await page.getByRole('tab', { name: 'Sums' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'V-1 Nordlys Energi A/S' })).toContainText(String(ready));
  await page.getByRole('tab', { name: 'Documents' }).click();

  // The run does what the dry run said.
  await page.getByRole('button', { name: 'Start the run' }).click();
  await expect(runs.heading('Accept')).toBeVisible();
  await expect(app.message(`${ready} documents accepted`)).toBeVisible({ timeout: 60_000 });
  await expect(runs.figure('Accepted')).toContainText(String(ready));
  await expect(runs.figure('Held')).toContainText(String(held.documents));
  await expect(runs.problems).toHaveCount(held.reasons);

  // By problem, and what mends it: the missing vendor is made from one of its documents, with how its strings are read.
  await runs.problems.filter({ hasText: 'Vendor missing' }).click();
  await expect(runs.report).toHaveAttribute('aria-rowcount', '4');
  await runs.row(unknownVendor.vendor).first().getByRole('button', { name: 'Mend' }).click();
  const create = app.dialog(/^Create vendor from/);
  await expect(create.getByRole('textbox', { name: 'Name' })).toHaveValue(unknownVendor.vendor);
  await create.getByText('Read dimension account strings').click();
  await create.getByRole('button', { name: 'Create and choose' }).click();
  await expect(create).toBeHidden();
  await expect(app.document.head.getByText(unknownVendor.vendor)).toBeVisible();
  await page.goBack();
  await expect(runs.heading('Accept')).toBeVisible();

  // On paper stands what the report shows.
  const printed = await catchPrint(page);
  await page.keyboard.press('Control+p');
  await expect.poll(printed).toContain(`Taken in: ${total}`);
  expect(await printed()).toContain('No vendor card has the number');

  // The blocked vendor is freed on its card.
  await runs.problems.filter({ hasText: 'Vendor blocked' }).click();
  await runs.row(blockedVendor.vendor).first().getByRole('button', { name: 'Mend' }).click();
  await page.getByRole('button', { name: 'Unblock' }).click();
  await expect(page.getByText(/^Blocked\. Its documents cannot/)).toBeHidden();
  await app.goTo('Runs');
  await app
    .row('Accept', 'Runs')
    .filter({ hasText: `${ready} of ${total}` })
    .nth(0)
    .click();

  // Only the failed ones are run again.
  await page.getByRole('button', { name: `Run again for ${held.documents}` }).click();
  await expect(page.getByText('Run 3', { exact: false }).first()).toBeVisible();
  await expect(runs.figure('Taken in')).toContainText(String(held.documents));
  await expect(runs.figure('Accepted')).toContainText(String(mended));
  await expect(runs.figure('Held')).toContainText(String(held.documents - mended));

  // The first run as a whole is taken back within the grace period.
  await app
    .row('Accept', 'Runs')
    .filter({ hasText: `${ready} of ${total}` })
    .nth(0)
    .click();
  await page.getByRole('button', { name: 'Undo the run' }).click();
  await expect(app.message(`${ready} taken back`)).toBeVisible({ timeout: 60_000 });
  await app.goTo('Purchase documents');
  const { counts } = { counts: await program.call('documents.counts', { ledgerId: null }) };
  expect(counts.pending.purchase).toBe(total - mended);
});

test('MASS-4 a run is stopped after the document in hand, says so, and goes on', async ({ app, page, program }) => {
  test.setTimeout(180_000);
  const runs = new RunsPage(page);
  await program.ownLedger();
  await receiveMixed(program, total);
  const stopped = await page.evaluate(async () => {
    const call = async (name: string, input: unknown) =>
      (
        await fetch(`/call/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(input),
        })
      ).json() as Promise<{ value: { run: { id: number } } }>;
    const { value } = await call('runs.start', {
      kind: 'reject',
      scope: { view: { inbox: 'purchase', ledgerId: null, conditions: [], search: '' } },
      options: { reason: 'Forkert modtager' },
    });
    await call('runs.stop', { id: value.run.id });
    return value.run.id;
  });
  await app.goTo('Runs');
  await app
    .row(/Reject/, 'Runs')
    .first()
    .click();
  await expect(page.getByText('Stopped.', { exact: true })).toBeVisible();
  await expect(page.getByText(`Run ${stopped}`, { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(runs.figure('Rejected')).toContainText(String(total), { timeout: 60_000 });
  await expect(app.message(`${total} documents rejected`)).toBeVisible();
});
