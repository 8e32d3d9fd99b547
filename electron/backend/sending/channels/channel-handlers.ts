import type { BackendHandlers } from '../../../../shared/contract/calls.ts';
import type { channelCalls } from '../../../../shared/contract/channels.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { queueSummary } from '../../../storage/registry/queue-files.ts';
import { needing } from '../../answering.ts';
import type { Program } from '../../program.ts';
import { attemptMail } from './show-mail.ts';
import { ownChannelFolders, readChannelSettings, saveChannelSettings } from './channel-settings.ts';
import { documentPaper, salesPaper } from './show-paper.ts';
import { tryMail } from './try-mail.ts';

export function channelHandlers({ context }: Program): Pick<BackendHandlers, keyof typeof channelCalls> {
  const { storage, user, secrets, dataFolder } = context;
  return {
    'channels.readSettings': async () =>
      ok({
        settings: await readChannelSettings(storage.read),
        folders: ownChannelFolders(dataFolder),
        password: await secrets.placeOf('smtp-password'),
        passwordFixed: secrets.refusal('smtp-password'),
        queue: await queueSummary(storage.read),
      }),
    'channels.saveSettings': needing(user, 'setup', ({ settings, password }) =>
      saveChannelSettings(context, settings, password),
    ),
    'channels.tryMail': needing(user, 'setup', ({ to }) => tryMail(context, to)),
    'channels.attemptMail': ({ attemptId }) => attemptMail(context, attemptId),
    'channels.salesPaper': ({ id, language }) => salesPaper(context, id, language),
    'channels.documentPaper': ({ id, language }) => documentPaper(context, id, language),
  };
}
