import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { decideSending } from '../../../../shared/domain/sending/decide-sending.ts';
import { findSalesDocument } from '../../../storage/sales/sales-documents.ts';
import type { Context } from '../../context.ts';
import { attachmentBytes, formatOf, gatherSending } from '../gather-sending.ts';
import { writeAttempt } from '../write-attempt.ts';
import { shownDecision } from './open-sending.ts';

/** What would leave now, checked as an attempt is, without making one; null when there is no such document. */
export async function checkSending(
  { storage, archive }: Context,
  id: number,
): Promise<CallOutput<'sending.check'> | null> {
  const attachments = await attachmentBytes(archive, await findSalesDocument(storage.read, id));
  const bytes = attachments.ok ? attachments.value : new Map<number, string>();
  const gathered = await gatherSending(storage.read, id, bytes);
  if (gathered === null) return null;
  const decision = decideSending(gathered.situation, 'again');
  const channel = decision.kind === 'blocked' ? 'eDocument' : decision.channel;
  const written = writeAttempt(gathered.toSend, formatOf(gathered, channel), checkedUuid, bytes);
  return {
    findings: written.ok ? [] : ([...written.findings] as CallOutput<'sending.check'>['findings']),
    unchanged: gathered.situation.unchanged,
    again: shownDecision(decision),
  };
}

/** Nothing leaves under it. */
const checkedUuid = '00000000-0000-4000-8000-000000000000';
