import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { recordLog } from '../../storage/log.ts';
import { attemptContent, findAttempt } from '../../storage/sending/attempts.ts';
import { findEvidence } from '../../storage/sending/evidence.ts';
import { countSendings, listAttempts, listSendings } from '../../storage/sending/list-sendings.ts';
import { done, needing } from '../answering.ts';
import { instantOf } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import type { Program } from '../program.ts';
import { cancelSending } from './orders/cancel-sending.ts';
import { sendDocuments } from './orders/send-documents.ts';
import { previewUnsent } from './orders/preview-unsent.ts';
import { sendAwaiting } from './orders/send-awaiting.ts';
import { checkSending } from './pages/check-sending.ts';
import { listProblems } from './pages/list-problems.ts';
import { openSending } from './pages/open-sending.ts';
import { readSendingSettings, saveSendingSettings } from './sending-settings.ts';

type Names = Extract<keyof BackendHandlers, `sending.${string}`>;

/** Sending sales documents (OUT-4…OUT-6, OUT-11): looked at by everyone, sent by clerks. */
export function sendingHandlers({ context, transport }: Program): Pick<BackendHandlers, Names> {
  const { storage, archive, user, events } = context;
  const notFound = (id: number) => refuse(problem('sending.notFound', { id: String(id) }));

  /** What was queued leaves at once, and the screen knows of both. */
  async function leave(): Promise<void> {
    events.tell('sending.changed', {});
    await transport.deliverNow();
  }

  return {
    'sending.rows': async ({ sort, history, offset, limit, ...filter }) =>
      ok(
        history
          ? await listAttempts(storage.read, filter, { offset, limit })
          : await listSendings(storage.read, filter, sort, { offset, limit }),
      ),
    'sending.counts': async ({ ledgerId }) => ok({ areas: await countSendings(storage.read, ledgerId) }),
    'sending.open': async ({ id }) => {
      const page = await openSending(context, id);
      return page === null ? notFound(id) : ok(page);
    },
    'sending.content': async ({ attemptId }) => {
      const attempt = await findAttempt(storage.read, attemptId);
      const kept = await attemptContent(storage.read, attemptId);
      return attempt === null || kept === null
        ? refuse(problem('sending.attemptNotFound', { id: String(attemptId) }))
        : ok({ fileName: attempt.fileName, text: kept.content });
    },
    'sending.evidenceFile': async ({ evidenceId }) => {
      const evidence = await findEvidence(storage.read, evidenceId);
      if (evidence?.sha256 == null) return refuse(problem('original.missing', { sha256: '—' }));
      const bytes = await archive.read(evidence.sha256);
      return bytes.ok ? ok({ fileName: evidence.fileName ?? '', text: bytes.value.toString('utf8') }) : bytes;
    },
    'sending.check': async ({ id }) => {
      const checked = await checkSending(context, id);
      return checked === null ? notFound(id) : ok(checked);
    },
    'sending.preview': async ({ filter, after }) => ok(await previewUnsent(context, { filter, after })),
    'sending.sendAwaiting': needing(user, 'clerk', async ({ ledgerId }) => {
      const count = await sendAwaiting(context, ledgerId);
      await leave();
      return ok(count);
    }),
    'sending.send': needing(user, 'clerk', async ({ ids, order, channel, confirmed, reason }) => {
      const wish = { order, channel, confirmed, reason, keepsFaults: false, by: user.name };
      const outcomes = await sendDocuments(context, ids, wish);
      await leave();
      return ok(counted(outcomes));
    }),
    'sending.sendCopy': needing(user, 'clerk', async ({ ids, channel }) => {
      const wish = { order: 'again', channel, confirmed: [], reason: '', keepsFaults: false, by: user.name } as const;
      const outcomes = await sendDocuments(context, ids, { ...wish, copyBy: channel });
      await leave();
      return ok(counted(outcomes));
    }),
    'sending.cancel': needing(user, 'clerk', async ({ ids, reason }) => {
      if (reason === '') return refuse(problem('sending.reasonMissing'));
      const problems: Problem[] = [];
      for (const id of new Set(ids)) {
        const because = await cancelSending(context, id, reason);
        if (because !== null) problems.push(because);
      }
      events.tell('sending.changed', {});
      return ok({ cancelled: new Set(ids).size - problems.length, problems });
    }),
    'sending.causes': async ({ ledgerId }) => ok(await listProblems(storage.read, ledgerId)),
    'sending.settings': async () => ok(await readSendingSettings(storage.read)),
    'sending.saveSettings': needing(user, 'setup', async (settings) => {
      await storage.write(async (tx) => {
        const before = await readSendingSettings(tx);
        await saveSendingSettings(tx, settings);
        const changes = `silenceMinutes: ${String(before.silenceMinutes)} → ${String(settings.silenceMinutes)}`;
        const stamp = { at: instantOf(context), by: user.name };
        await recordLog(tx, [logEntry(stamp, null, 'SENDING', 'sendingSettingsChanged', { changes })]);
      });
      events.tell('sending.changed', {});
      return done;
    }),
  };
}

function counted(outcomes: Awaited<ReturnType<typeof sendDocuments>>) {
  return { queued: outcomes.filter(({ outcome }) => outcome === 'queued').length, outcomes };
}
