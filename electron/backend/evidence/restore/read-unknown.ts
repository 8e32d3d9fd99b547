import type { Context } from '../../context.ts';
import type { Arrival } from '../../inbound/arrival.ts';
import { receiveAll, type Receiver } from '../../inbound/receiver.ts';
import { unknownOriginals } from '../backups/preview-restore.ts';

/**
 * What arrived after a restored backup was made is still in the archive: it is received once more, so that nothing is lost
 * (promise 1). The names the files came with are not known any more.
 */
export async function readUnknownOriginals(context: Context, receiver: Receiver): Promise<number> {
  const hashes = await unknownOriginals(context.storage.read, context.archive);
  const arrivals = hashes.map((sha256) => async (): Promise<Arrival | null> => {
    const bytes = await context.archive.read(sha256);
    if (!bytes.ok) return null;
    return {
      fileName: `archive-${sha256.slice(0, 12)}.xml`,
      size: bytes.value.length,
      source: 'file',
      arrivedAt: null,
      interrupted: false,
      load: async () => bytes.value,
      done: async () => undefined,
    };
  });
  await receiveAll(context, receiver, arrivals);
  context.events.flush();
  return hashes.length;
}
