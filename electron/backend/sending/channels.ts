import type { Context } from '../context.ts';
import type { Channels } from './channels/channel.ts';
import { mailChannel } from './channels/mail-channel.ts';
import { printChannel } from './channels/print-channel.ts';
import { queueChannel } from './channels/queue-channel.ts';

/** The channels there are beside the access point, opened once for a program. */
export function openChannels(context: Context): Channels {
  return { queue: queueChannel(context), mail: mailChannel(context), print: printChannel(context) };
}
