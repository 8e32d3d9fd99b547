import { isMailAddress } from '../../../shared/domain/channels/channel-settings.ts';
import { problem } from '../../../shared/domain/problem.ts';
import type { AttemptChannel } from '../../../shared/domain/sending/attempt-channel.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import type { NewLogEntry } from '../../storage/log.ts';
import type { Stamp } from '../log-entry.ts';
import type { GatheredSending } from './gather-sending.ts';
import { type AttemptOptions, queueGathered } from './queue-attempt.ts';

/**
 * *Also send by e-mail*, *also print* (OUT-7): copies beside a document that leaves for the first time. What becomes of them
 * does not speak for the document; sent again, it goes alone, because the copies were made already.
 */
export async function queueCopies(
  tx: WritableStore,
  batch: Stamp & { readonly log: NewLogEntry[] },
  gathered: GatheredSending,
  options: Pick<AttemptOptions, 'attachments'> & { readonly channel: AttemptChannel },
): Promise<void> {
  const { customer, situation } = gathered;
  if (situation.attempts > 0) return;
  if (customer.alsoMail && options.channel !== 'mail') {
    const values = { no: situation.no, customer: customer.name, customerNo: customer.no };
    const fault = isMailAddress(customer.mail.trim()) ? {} : { fault: problem('sending.noMail', values) };
    await copyBy('mail', fault);
  }
  if (customer.alsoPrint && options.channel !== 'print') await copyBy('print', {});

  async function copyBy(channel: AttemptChannel, fault: Pick<AttemptOptions, 'fault'>): Promise<void> {
    const copy = { channel, attachments: options.attachments, copy: true, keepsFaults: true, ...fault };
    await queueGathered(tx, batch, gathered, copy);
  }
}
