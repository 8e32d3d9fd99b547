import { mkdir } from 'node:fs/promises';
import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { recordLog } from '../../storage/log.ts';
import { listLedgers } from '../../storage/setup/ledgers.ts';
import { done, needing } from '../answering.ts';
import { instantOf } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import type { Program } from '../program.ts';
import { readProgramSettings, saveProgramSettings } from './program-settings.ts';
import { keepLedger } from './save-ledger.ts';
import { ownTransportFolder, tryFolder } from './try-folder.ts';
import { changePreferences, preferencesOf } from './user-preferences.ts';

type Names = Exclude<
  Extract<keyof BackendHandlers, `setup.${string}` | `preferences.${string}`>,
  'setup.problems' | 'setup.standards'
>;

export function setupHandlers({
  context,
  transport,
  dataFolder,
  fixedTransportFolder,
  startDemo,
}: Program): Pick<BackendHandlers, Names> {
  const { storage, user, events } = context;
  return {
    'setup.read': async () => {
      const settings = await readProgramSettings(storage.read);
      return ok({
        ...settings,
        transportFolder: transport.folder,
        dataFolder,
        ledgers: await listLedgers(storage.read),
      });
    },
    'setup.tryFolder': async ({ folder, profile }) => {
      const trial = await tryFolder(folder.trim(), dataFolder, profile);
      return ok({ ...trial });
    },
    'setup.saveProgram': needing(user, 'setup', async ({ transportFolder, gracePeriod, ...given }) => {
      const own = ownTransportFolder(dataFolder);
      const folder = transportFolder.trim() === '' ? own : transportFolder.trim();
      if (folder !== transport.folder) {
        const trial = await tryFolder(folder, dataFolder);
        if (!trial.usable) return refuse(trial.problem ?? problem('setup.folderUnusable', { folder }));
        // Made now and never again: later a missing folder is one that is away (PLT-4).
        await mkdir(folder, { recursive: true });
      }
      const kept = folder === own ? '' : folder;
      const saved = await storage.write(async (tx) => {
        const before = await readProgramSettings(tx);
        const wanted = {
          transportFolder: kept,
          transportProfile: given.transportProfile ?? before.transportProfile,
          accessPointId: given.accessPointId ?? before.accessPointId,
          gracePeriod,
        };
        await saveProgramSettings(tx, wanted);
        const changes = (Object.keys(wanted) as (keyof typeof wanted)[])
          .filter((field) => before[field] !== wanted[field])
          .map((field) => `${field}: ${before[field]} → ${wanted[field]}`)
          .join('; ');
        const stamp = { at: instantOf(context), by: user.name };
        if (changes !== '') await recordLog(tx, [logEntry(stamp, null, 'SETUP', 'programChanged', { changes })]);
        return wanted;
      });
      // The demo's own folder stays the simulated access point's, whatever the set-up says of real ones.
      const simulated = folder === transport.folder && transport.health().profile === 'simulated';
      const profile = simulated ? 'simulated' : saved.transportProfile;
      if (fixedTransportFolder === null)
        await transport.switchTo({ folder, profile, accessPointId: saved.accessPointId });
      events.tell('setup.changed', {});
      return done;
    }),
    'setup.saveLedger': needing(user, 'setup', ({ id, card }) => keepLedger(context, id, card)),
    'setup.complete': needing(user, 'setup', async () => {
      await storage.write((tx) => saveProgramSettings(tx, { completed: true }));
      events.tell('setup.changed', {});
      return done;
    }),
    'setup.startDemo': needing(user, 'setup', async () => {
      await startDemo();
      events.tell('setup.changed', {});
      return done;
    }),
    'preferences.read': async () => ok(await preferencesOf(context)),
    'preferences.save': async (change) =>
      ok(
        await changePreferences(
          context,
          Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
        ),
      ),
  };
}
