import { mkdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EvidenceFolder } from '../evidence-folder.ts';
import { FeedbackFolders } from '../feedback-folders.ts';
import { IncomingFolder } from '../incoming.ts';
import { OutgoingFolder } from '../outgoing.ts';
import type { FolderProfile } from '../folder-profile.ts';

/**
 * Oxalis and Oxalis-NG (facts/transport.md e.1). Their inbound server writes
 * `inbound/<receiver>/<sender>/<transmission id>.doc.xml` and only then the receipt beside it: no marker, no lock, no
 * rename, so a document waits for its receipt, and long for one that never comes. Nothing is an outbox to them: a script
 * sends what lies in `outbound/` with `oxalis-standalone -f outbound -e evidence` and moves each file to `sent/` or, with
 * an `.error` beside it, to `failed/`; receipts in `evidence/` bear the transmission's name, not the document's.
 */
export function oxalisProfile(folder: string, stabilityWindow: number): FolderProfile {
  const feedback = new FeedbackFolders(folder, stabilityWindow);
  const evidence = new EvidenceFolder(join(folder, 'evidence'), stabilityWindow);
  return {
    profile: 'oxalis',
    folder,
    made: ['inbound', 'outbound', 'sent', 'failed', 'evidence'],
    inName: 'inbound',
    outName: 'outbound',
    incoming: new IncomingFolder({ folder: join(folder, 'inbound'), stabilityWindow, companion: hasReceipt }),
    needsAddress: false,
    outgoing: new OutgoingFolder(join(folder, 'outbound'), join(folder, '.ebilag-staged')),
    news: async () => [...(await feedback.news()), ...(await evidence.news())],
    newsWaits: () => feedback.waits || evidence.waits,
    tellAgain(path) {
      feedback.tellAgain(path);
      evidence.tellAgain(path);
    },
    released: (file) => putReceiptAside(join(folder, 'inbound'), file.name),
    watched: ['inbound', 'failed', 'evidence'],
  };
}

/** Hidden, so that receipts of what was taken do not pile up among what nobody knows. */
const receivedFolder = '.received';

/** The receipt of a document that was taken is over too: it is kept, at the same place below a folder of its own. */
async function putReceiptAside(inbound: string, name: string): Promise<void> {
  for (const receipt of receiptsOf(name)) {
    if ((await stat(join(inbound, receipt)).catch(() => null)) === null) continue;
    const aside = join(inbound, receivedFolder, receipt);
    await mkdir(dirname(aside), { recursive: true }).catch(() => undefined);
    // One that is held by somebody stays where it is.
    await rename(join(inbound, receipt), aside).catch(() => undefined);
  }
}

/** `<id>.doc.xml` of the default persister, `<id>.xml` of the temporary one, which calls its receipt evidence. */
function hasReceipt(name: string, names: ReadonlySet<string>): boolean {
  return receiptsOf(name).some((receipt) => names.has(receipt));
}

function receiptsOf(name: string): readonly string[] {
  const stem = name.replace(/(?:\.doc)?\.xml$/iu, '');
  return [`${stem}.receipt.dat`, `${stem}.evidence.dat`];
}
