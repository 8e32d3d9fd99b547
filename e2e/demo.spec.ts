import { expect, test } from './pages/journey.ts';

test.describe('the demo (PLT-8, UI-1)', () => {
  test.use({ ledger: 'demo' });

  test('fills the inbox, and more arrives while one watches: count, rail and failed badge follow', async ({ app }) => {
    const inbox = app.place('Purchase documents');
    await expect
      .poll(async () => Number(await app.list().getAttribute('aria-rowcount')), { timeout: 40_000 })
      .toBeGreaterThan(40);
    const before = Number(await app.list().getAttribute('aria-rowcount'));
    const needsBefore = await inbox.innerText();
    await expect
      .poll(async () => Number(await app.list().getAttribute('aria-rowcount')), { timeout: 40_000 })
      .toBeGreaterThan(before);
    await expect.poll(() => inbox.innerText()).not.toBe(needsBefore);
    await expect(app.place('Exchange')).toContainText(/[23]/);
  });

  test('answers: what is accepted is sent and then received, by itself (ACC-3)', async ({ app, program }) => {
    await expect(app.row('118512').first()).toBeVisible({ timeout: 40_000 });
    await program.call('preferences.save', { afterDecision: 'stay' });
    await program.ready('N-0418');
    await app.search.fill('N-0418');
    await app.open('N-0418');
    await app.document.accept.click();
    await app.document
      .action(/^Send now/)
      .first()
      .click();
    await expect(app.document.decision).toContainText(/No endpoint found/, { timeout: 30_000 });
  });
});
