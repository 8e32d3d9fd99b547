import type {
  SendingAttempt,
  SendingDecisionView,
  SendingEvidence,
  SendingPage,
} from '../../../../shared/contract/sending.ts';
import { causeOf } from '../../../../shared/domain/sending/cause.ts';
import { decideSending, mayCancel, type SendingDecision } from '../../../../shared/domain/sending/decide-sending.ts';
import { isWithReceiver } from '../../../../shared/domain/sending/verdict.ts';
import type { ReadableStore } from '../../../storage/connection/handles.ts';
import { findSalesDocument } from '../../../storage/sales/sales-documents.ts';
import { attemptsOf, type StoredAttempt } from '../../../storage/sending/attempts.ts';
import { countOfCause } from '../../../storage/sending/causes.ts';
import { evidenceOf, type StoredEvidence } from '../../../storage/sending/evidence.ts';
import { findSending } from '../../../storage/sending/sending-row.ts';
import type { Context } from '../../context.ts';
import { attachmentBytes, gatherSending } from '../gather-sending.ts';

/** A document on its way with every attempt and its evidence (OUT-4b); null when there is none. */
export async function openSending({ storage, archive }: Context, id: number): Promise<SendingPage | null> {
  const db = storage.read;
  const row = await findSending(db, id);
  const attachments = await attachmentBytes(archive, await findSalesDocument(db, id));
  const gathered = await gatherSending(db, id, attachments.ok ? attachments.value : new Map());
  if (row === null || gathered === null) return null;
  const { customer, toSend, situation } = gathered;
  const attempts = await attemptsOf(db, id);
  const latest = attempts.find((attempt) => attempt.id === row.attemptId) ?? null;
  const earlier = attempts.find(
    (attempt) => attempt.id !== row.attemptId && !attempt.copy && isWithReceiver(attempt.status),
  );
  const cause = causeOf(row);
  return {
    row,
    customer: {
      id: customer.id,
      no: customer.no,
      name: customer.name,
      endpoint: situation.customer.endpoint,
      format: customer.format,
      mail: customer.mail,
    },
    orderNo: toSend.references.find(({ kind }) => kind === 'order')?.id ?? null,
    document: toSend as SendingPage['document'],
    attempts: await Promise.all(attempts.map((attempt) => shownAttempt(db, attempt))),
    earlierReceived: earlier === undefined || isWithReceiver(row.status) ? null : earlier.no,
    again: shownDecision(decideSending(situation, 'again')),
    cancellable: mayCancel(row.status, latest !== null && latest.stagedAt !== null),
    cause: cause === null ? null : { ...cause, others: Math.max(0, (await countOfCause(db, cause.key)) - 1) },
  };
}

export function shownDecision(decision: SendingDecision): SendingDecisionView {
  switch (decision.kind) {
    case 'goes':
      return { kind: 'goes', channel: decision.channel, questions: [], problem: null };
    case 'asks':
      return { kind: 'asks', channel: decision.channel, questions: [...decision.questions], problem: null };
    case 'blocked':
      return { kind: 'blocked', channel: null, questions: [], problem: decision.problem };
  }
}

async function shownAttempt(db: ReadableStore, attempt: StoredAttempt): Promise<SendingAttempt> {
  const { salesDocumentId: _document, ledgerId: _ledger, area: _area, cause: _cause, fileName, ...rest } = attempt;
  const { stagedAt: _staged, sentAt: _sent, ...shown } = rest;
  return {
    ...shown,
    fileName: fileName === '' ? null : fileName,
    evidence: (await evidenceOf(db, attempt.id)).map(shownEvidence),
  };
}

function shownEvidence({ sha256, attemptId: _attempt, findings, ...rest }: StoredEvidence): SendingEvidence {
  return { ...rest, findings: [...findings] as SendingEvidence['findings'], hasFile: sha256 !== null };
}
