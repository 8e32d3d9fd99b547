import { problem } from '../../../../shared/domain/problem.ts';
import { paperTitle } from '../../../paper/mail-words.ts';
import { notePrinted } from '../../../storage/sales/sales-documents.ts';
import { cleanFileName } from '../../../transport/file-names.ts';
import { instantOf, type Context } from '../../context.ts';
import type { AttemptToDeliver, Channel, Delivery } from './channel.ts';
import { documentOf, drawPaper } from './attempt-paper.ts';
import { ownChannelFolders, readChannelSettings } from './channel-settings.ts';
import { putFile } from './mail-channel.ts';

/** Paper (OUT-7): a PDF in the folder of what is to be printed, from where a printer or a person takes it. */
export function printChannel(context: Context): Channel {
  return { speaker: 'program', repeatable: true, deliver: (attempt) => deliver(context, attempt) };
}

async function deliver(context: Context, attempt: AttemptToDeliver): Promise<Delivery> {
  const { language, print } = await readChannelSettings(context.storage.read);
  const document = await documentOf(context, attempt);
  if (document === null) {
    const nothing = problem('channel.nothingToPrint', { id: String(attempt.salesDocumentId) });
    return { outcome: 'refused', problem: nothing, code: null, text: null };
  }
  const folder = print.folder || ownChannelFolders(context.dataFolder).print;
  // A second attempt is a second paper.
  const ending = attempt.no === 1 ? '' : `-${String(attempt.no)}`;
  const fileName = `${cleanFileName(`${paperTitle(document, language)}${ending}`)}.pdf`;
  const delivery = await putFile(folder, fileName, await drawPaper(document, language, new Date(attempt.createdAt)));
  if (delivery.outcome === 'delivered') {
    const at = instantOf(context);
    await context.storage.write((tx) => notePrinted(tx, attempt.salesDocumentId, at));
    context.events.tell('sales.changed', {});
  }
  return delivery;
}
