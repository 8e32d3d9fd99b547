import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../shared/domain/result.ts';
import { openArchive } from './archive/archive.ts';
import { reassessPending } from './backend/acceptance/reassess/reassess-pending.ts';
import type { Context } from './backend/context.ts';
import { ownDataFolder } from './backend/data-folder-owner.ts';
import { backUp } from './backend/evidence/back-up.ts';
import { makeBackupsByItself } from './backend/evidence/backups/automatic-backups.ts';
import { LongWork } from './backend/evidence/long-work.ts';
import { finishExports } from './backend/hand-over/deliver-export.ts';
import { exportPeriod } from './backend/evidence/period/export-period.ts';
import { verifyEverything } from './backend/evidence/proof/verify-everything.ts';
import { noteRestoration } from './backend/evidence/restore/note-restoration.ts';
import { readUnknownOriginals } from './backend/evidence/restore/read-unknown.ts';
import { finishPutBack, putBack, type PutBack } from './backend/evidence/restore/put-back.ts';
import { followOtherPrograms } from './backend/follow-other-programs.ts';
import { backendHandlers } from './backend/handlers.ts';
import { keepHouse } from './backend/housekeeping.ts';
import { receivePaths } from './backend/inbound/receive-paths.ts';
import { Receiver } from './backend/inbound/receiver.ts';
import { takeUpInterrupted } from './backend/inbound/take-up.ts';
import { watchJobClock } from './backend/jobs/job-clock.ts';
import { JobRunner } from './backend/jobs/job-runner.ts';
import type { Program } from './backend/program.ts';
import { ProgramEvents } from './backend/program-events.ts';
import { noticeInterrupted } from './backend/runs/interrupted-runs.ts';
import { Runner } from './backend/runs/runner.ts';
import { watchSalesFolder } from './backend/sales/files/sales-folder.ts';
import { provideFirstSetup } from './backend/setup/first-setup.ts';
import { readProgramSettings, saveProgramSettings } from './backend/setup/program-settings.ts';
import { ownTransportFolder } from './backend/setup/try-folder.ts';
import { TransportSlot } from './backend/transport-slot.ts';
import { colleague } from './demo/history/colleague.ts';
import { demoGracePeriod, demoTransportFolder, startDemo } from './demo/start-demo.ts';
import { createParsingPool } from './parsing/pool.ts';
import { openSecretFiles } from './secrets/secret-files.ts';
import { languageOfSystem, periodWords } from './period-words.ts';
import { restartingBackend } from './restarting-backend.ts';
import { openStorage } from './storage/open-storage.ts';
import type { AccessPoint } from './transport/transport.ts';
import type { BackendOptions, Backend } from './opened-backend.ts';

export type { Verification } from './backend/evidence/proof/verify-everything.ts';

/** Opens the store, the archive and the transport, and answers with what the program can do. Used by all hosts. */
export function startBackend(options: BackendOptions): Promise<Result<Backend>> {
  return restartingBackend(openOnce, options);
}

async function openOnce(options: BackendOptions, restart: (backup: string) => void): Promise<Result<Backend>> {
  const { dataFolder, user, log, now = () => new Date(), watch = true } = options;
  await mkdir(dataFolder, { recursive: true });
  const ownership = await ownDataFolder(dataFolder);
  const placed = await putInPlace(options, ownership.isOwner, now());
  if (!placed.ok) {
    await ownership.release();
    return placed;
  }
  const opened = await openStorage({
    file: join(dataFolder, 'ebilag.sqlite'),
    backupFolder: join(dataFolder, 'backups'),
    now,
  });
  if (!opened.ok) {
    await ownership.release();
    return opened;
  }
  const storage = opened.value;
  const archive = await openArchive(join(dataFolder, 'archive'));
  const parsing = options.parsing ?? createParsingPool();
  const events = new ProgramEvents();
  const work = new LongWork(now, () => events.tell('evidence.changed', {}));
  const secrets = options.secrets ?? openSecretFiles(dataFolder);
  const context: Context = { storage, archive, parsing, now, user, events, work, dataFolder, secrets, log };
  if (placed.value !== null) await noteRestoration(context, placed.value);
  const receiver = new Receiver(context);
  await provideFirstSetup(context);
  const settings = await readProgramSettings(storage.read);
  const demo = options.demo === true || settings.demo;
  const fixedTransportFolder = options.transportFolder ?? (demo ? demoTransportFolder(dataFolder) : null);
  const folder = fixedTransportFolder ?? (settings.transportFolder || ownTransportFolder(dataFolder));
  const transport = new TransportSlot(
    context,
    receiver,
    { watches: watch, owns: ownership.isOwner, stabilityWindow: options.stabilityWindow ?? defaultStabilityWindow },
    {
      folder,
      profile: demo ? 'simulated' : settings.transportProfile,
      accessPointId: settings.accessPointId,
      // What the set-up names was there when it was chosen.
      mustExist: fixedTransportFolder === null && settings.transportFolder !== '',
    },
  );
  const runner = new Runner(context, transport);
  await noticeInterrupted(context);
  let accessPoint: AccessPoint | null = null;
  let stopJobClock = (): void => undefined;

  let closing: Promise<void> | null = null;

  async function takeUp(): Promise<void> {
    if (!ownership.isOwner) return;
    try {
      await takeUpInterrupted(context, receiver);
      await finishExports(context);
      if (placed.ok && placed.value !== null) await readUnknownOriginals(context, receiver);
    } catch (error) {
      log(
        `taking up what was interrupted failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }

  async function shutDown(): Promise<void> {
    stopHousekeeping();
    stopJobClock();
    stopBackups();
    stopFollowing();
    await work.finish();
    await runner.close();
    await jobs.settled();
    await stopSalesFolder();
    if (!watch) await reassessment.finish();
    await reassessment.stop();
    await accessPoint?.stop();
    await taking;
    await transport.stop();
    context.events.flush();
    if (options.parsing === undefined) await parsing.close();
    await archive.close();
    await storage.close();
    await ownership.release();
  }

  async function playDemo(): Promise<void> {
    if (accessPoint !== null) return;
    const transportFolder = demoTransportFolder(dataFolder);
    const before = await readProgramSettings(storage.read);
    const gracePeriod = before.demo ? before.gracePeriod : demoGracePeriod;
    await storage.write((tx) => saveProgramSettings(tx, { completed: true, demo: true, transportFolder, gracePeriod }));
    await transport.switchTo({ folder: transportFolder, profile: 'simulated', accessPointId: '' });
    const theirs = { ...context, user: colleague };
    const played = backendHandlers({ ...program, context: theirs, runner: new Runner(theirs, transport) });
    accessPoint = await startDemo({ handlers: played, transportFolder, now, log });
  }

  const jobs = new JobRunner({ context, transport });
  const program: Program = {
    context,
    receiver,
    transport,
    runner,
    jobs,
    dataFolder,
    fixedTransportFolder: options.transportFolder ?? null,
    startDemo: playDemo,
    words: periodWords,
    ownsDataFolder: ownership.isOwner,
    restart,
  };
  const handlers = backendHandlers(program);
  // The list is there at once; what a crash interrupted joins it as it is read again, before anything new is taken.
  const taking = takeUp().then(() => {
    if (closing !== null) return;
    transport.start();
    if (ownership.isOwner && watch) stopJobClock = watchJobClock(context, jobs);
  });
  const stopHousekeeping = ownership.isOwner && watch ? keepHouse(context) : () => undefined;
  const stopBackups = ownership.isOwner && watch ? makeBackupsByItself(context) : () => undefined;
  const stopSalesFolder =
    ownership.isOwner && watch
      ? watchSalesFolder({ context, transport }, options.stabilityWindow ?? defaultStabilityWindow)
      : () => Promise.resolve();
  const reassessment = reassessPending(context);
  const stopFollowing = watch ? followOtherPrograms(context, transport) : () => undefined;
  if (!watch) await taking;
  if (demo && watch) await playDemo();

  return ok({
    handlers,
    onEvent: (listener) => context.events.listen(listener),
    receivePaths: (paths) => receivePaths(context, receiver, paths),
    verify: () => verifyEverything(context),
    backUp: () => backUp(context, 'byHand'),
    exportPeriod: (order) => exportPeriod(context, dataFolder, order, periodWords(languageOfSystem())),
    close: () => (closing ??= shutDown()),
  });
}

/** Ends a restoring that was interrupted, and puts a backup in place of the store where one is asked for. */
async function putInPlace(
  { dataFolder, restoreFrom }: BackendOptions,
  isOwner: boolean,
  now: Date,
): Promise<Result<PutBack | null>> {
  if (isOwner) await finishPutBack(dataFolder);
  if (restoreFrom === undefined) return ok(null);
  return isOwner ? putBack(dataFolder, restoreFrom, now) : refuse(problem('restore.elsewhere'));
}

/** Milliseconds a file must rest before it is taken. */
const defaultStabilityWindow = 1500;
