import { createHash } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExchangeRow } from '../../../shared/contract/exchange.ts';
import type { ExchangeStatus } from '../../../shared/domain/status.ts';
import { oioublXml } from '../testing/invoice-xml.ts';
import { aCard, startTestProgram, type TestProgram } from '../testing/test-program.ts';

let program: TestProgram;

beforeEach(async () => {
  program = await startTestProgram();
  await program.call('vendors.save', { id: null, card: aCard() });
  await grace(0);
});
afterEach(() => program.close());

async function grace(gracePeriod: number): Promise<void> {
  await program.call('setup.saveProgram', { transportFolder: program.transportFolder, gracePeriod });
}
async function accepted(): Promise<number> {
  const [id = 0] = await program.receive(oioublXml());
  await program.call('acceptance.accept', { ids: [id], confirmed: true });
  return id;
}
async function rows(statuses: ExchangeStatus[] = []): Promise<ExchangeRow[]> {
  const window = { inbox: null, search: '', offset: 0, limit: 10 };
  return (await program.call('exchange.rows', { statuses, direction: 'out', ...window })).rows;
}
const answers = async () =>
  (await program.call('outbox.rows', { statuses: [], search: '', offset: 0, limit: 10 })).rows;
const counts = () => program.call('documents.counts', { ledgerId: null });
const refresh = () => program.call('transport.refresh', {});

/** Accepted, handed over, and sent back by the access point with its words. */
async function failed(): Promise<{ id: number; row: ExchangeRow; file: string }> {
  const id = await accepted();
  await refresh();
  const [file = ''] = await program.outgoing();
  await rename(join(program.transportFolder, 'out', file), join(program.transportFolder, 'failed', file));
  await writeFile(join(program.transportFolder, 'failed', `${file}.error`), 'EBMS:0004 receiver unknown');
  await refresh();
  const [row] = await rows();
  if (row === undefined) throw new Error('no row');
  return { id, row, file };
}

describe('IN-2 an answer on its way out stands in the exchange table', () => {
  test('from its release until it has left, with its content as the original', async () => {
    await accepted();
    const [row] = await rows();
    const [answer] = await answers();
    const { text } = await program.call('outbox.content', { id: answer?.id ?? 0 });
    expect(row).toMatchObject({
      direction: 'out',
      type: 'applicationResponse',
      inbox: 'purchase',
      partner: 'Nordlys Energi A/S',
      file: answer?.file,
      status: 'processing',
      attempts: 1,
      size: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex'),
    });
    const original = await program.call('exchange.original', { sequence: row?.sequence ?? 0 });
    expect(original).toMatchObject({ fileName: answer?.file, text });
    expect(Buffer.from(original.base64, 'base64').toString()).toBe(text);
    expect((await program.call('exchange.report', {})).counts).toEqual([
      { direction: 'out', type: 'applicationResponse', status: 'processing', count: 1 },
    ]);
    await refresh();
    expect(await program.outgoing()).toEqual([answer?.file]);
    expect(await rows()).toEqual([]);
    expect(await rows(['discarded'])).toEqual([]);
  });

  test('not while it is held, and when it is let go before the time', async () => {
    await grace(300);
    await accepted();
    expect(await rows()).toEqual([]);
    await refresh();
    expect(await rows()).toEqual([]);
    await program.call('outbox.sendNow', { ids: (await answers()).map(({ id }) => id) });
    expect(await program.outgoing()).toHaveLength(1);
    expect(await rows()).toEqual([]);
  });

  test('with the reason and the number of tries while the outgoing folder is away', async () => {
    await refresh();
    await rename(program.transportFolder, `${program.transportFolder}-away`);
    await writeFile(program.transportFolder, 'in the way');
    await accepted();
    await program.call('outbox.sendNow', { ids: (await answers()).map(({ id }) => id) });
    expect(await rows()).toMatchObject([
      { status: 'processing', attempts: 2, problem: { code: 'transport.writeFailed' } },
    ]);
    expect(await counts()).toMatchObject({ needsYou: 0, failedExchange: { purchase: 0 } });
    await rm(program.transportFolder);
    await rename(`${program.transportFolder}-away`, program.transportFolder);
    await refresh();
    expect(await rows()).toEqual([]);
    expect(await program.outgoing()).toHaveLength(1);
  });

  test('after a stop in between it is no arrival to be read again: it leaves, once', async () => {
    await accepted();
    program = await program.restart();
    expect(await rows()).toMatchObject([{ status: 'processing', problem: null, attempts: 1 }]);
    await refresh();
    program = await program.restart();
    await refresh();
    expect(await program.outgoing()).toHaveLength(1);
    expect(await rows()).toEqual([]);
    expect(await program.rows()).toHaveLength(1);
  });
});

describe('IN-2 an answer the transport sent back', () => {
  test("stands there as failed in the transport's words, and needs somebody once (IN-3)", async () => {
    const { row, file } = await failed();
    expect(row).toMatchObject({ status: 'failed', file, transportError: 'EBMS:0004 receiver unknown', problem: null });
    expect(await counts()).toMatchObject({
      failedExchange: { purchase: 1, reminders: 0, statements: 0, responses: 0 },
      failedExchangeOther: 0,
      outboxFailed: 1,
      needsYou: 1,
    });
    expect(program.events.map(({ name }) => name)).toContain('exchange.changed');
  });

  test('tried again it leaves as a new attempt under a new name, and its row goes', async () => {
    const { row, file } = await failed();
    expect(await program.call('exchange.retry', { sequences: [row.sequence] })).toEqual({ retried: 1, problems: [] });
    const [second = ''] = await program.outgoing();
    expect(second).not.toBe(file);
    expect(await answers()).toMatchObject([{ status: 'sent', attempt: 2, file: second, transportError: null }]);
    expect(await rows()).toEqual([]);
    expect(await counts()).toMatchObject({ outboxFailed: 0, needsYou: 0 });
    expect((await program.call('exchange.retry', { sequences: [row.sequence] })).problems).toMatchObject([
      { code: 'exchange.notFailed' },
    ]);
    expect(await program.outgoing()).toHaveLength(1);
  });

  test('given up with a reason it stays failed, needs nobody and never leaves by itself', async () => {
    const { id, row } = await failed();
    const sequences = [row.sequence, row.sequence];
    expect(await program.call('exchange.discard', { sequences, reason: 'Ringet til dem' })).toEqual({ discarded: 1 });
    expect(await rows()).toEqual([]);
    expect(await rows(['discarded'])).toMatchObject([{ discardReason: 'Ringet til dem' }]);
    expect(await answers()).toMatchObject([{ status: 'failed', transportError: 'EBMS:0004 receiver unknown' }]);
    expect(await counts()).toMatchObject({ failedExchange: { purchase: 0 }, outboxFailed: 0, needsYou: 0 });
    expect((await program.page(id)).log[0]).toMatchObject({
      by: 'anna',
      step: 'EXCHANGE',
      code: 'exchangeDiscarded',
      values: { file: row.file, reason: 'Ringet til dem' },
    });
    expect((await program.call('exchange.retry', { sequences })).problems).toMatchObject([
      { code: 'exchange.notFailed' },
    ]);
    program = await program.restart();
    await refresh();
    expect(await program.outgoing()).toEqual([]);
    expect(await program.backend.verify()).toMatchObject({ ok: true });
  });

  test('given up, a clerk may still send it again from the outbox: once', async () => {
    const { row } = await failed();
    await program.call('exchange.discard', { sequences: [row.sequence], reason: 'Ringet til dem' });
    const [answer] = await answers();
    expect(await program.call('outbox.sendAgain', { ids: [answer?.id ?? 0] })).toEqual({ queued: 1, problems: [] });
    expect(await program.outgoing()).toHaveLength(1);
    expect([...(await rows()), ...(await rows(['discarded']))]).toEqual([]);
  });

  test('is left alone by people without the role', async () => {
    const { row } = await failed();
    program = await program.restart({ user: { name: 'per', initials: 'PE', roles: ['clerk'] } });
    const { sequence } = row;
    expect((await program.refused('exchange.retry', { sequences: [sequence] })).code).toBe('role.missing');
    expect((await program.refused('exchange.discard', { sequences: [sequence], reason: 'x' })).code).toBe(
      'role.missing',
    );
    expect(await rows()).toMatchObject([{ status: 'failed' }]);
  });
});
