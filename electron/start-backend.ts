import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackendHandlers } from '../shared/contract/calls.ts';
import type { ProgramEvent } from '../shared/contract/events.ts';
import type { ReceiptCounts } from '../shared/contract/exchange.ts';
import type { Problem } from '../shared/domain/problem.ts';
import { ok, type Result } from '../shared/domain/result.ts';
import { openArchive } from './archive/archive.ts';
import { reassessPending } from './backend/acceptance/reassess/reassess-pending.ts';
import type { Context } from './backend/context.ts';
import { ownDataFolder } from './backend/data-folder-owner.ts';
import { backUp, type BackupMade } from './backend/evidence/back-up.ts';
import { LongWork } from './backend/evidence/long-work.ts';
import { finishExports } from './backend/hand-over/deliver-export.ts';
import { followOtherPrograms } from './backend/follow-other-programs.ts';
import { backendHandlers } from './backend/handlers.ts';
import { keepHouse } from './backend/housekeeping.ts';
import { receivePaths } from './backend/inbound/receive-paths.ts';
import { Receiver } from './backend/inbound/receiver.ts';
import { takeUpInterrupted } from './backend/inbound/take-up.ts';
import { watchJobClock } from './backend/jobs/job-clock.ts';
import { JobRunner } from './backend/jobs/job-runner.ts';
import { ProgramEvents } from './backend/program-events.ts';
import { noticeInterrupted } from './backend/runs/interrupted-runs.ts';
import { Runner } from './backend/runs/runner.ts';
import { provideFirstSetup } from './backend/setup/first-setup.ts';
import { readProgramSettings, saveProgramSettings } from './backend/setup/program-settings.ts';
import { ownTransportFolder } from './backend/setup/try-folder.ts';
import { TransportSlot } from './backend/transport-slot.ts';
import { verifyEverything } from './backend/verify-everything.ts';
import { demoGracePeriod, demoTransportFolder, startDemo } from './demo/start-demo.ts';
import { createParsingPool, type ParsingPool } from './parsing/pool.ts';
import { openSecretFiles } from './secrets/secret-files.ts';
import type { SecretStore } from './secrets/secret-store.ts';
import { openStorage } from './storage/open-storage.ts';
import type { AccessPoint } from './transport/transport.ts';

/** Who works with the program. A single user starts with every role (SET-13). */
export interface ProgramUser {
  readonly name: string;
  readonly initials: string;
  /** Null: every role. */
  readonly roles: readonly string[] | null;
}

export interface BackendOptions {
  /** Store and archive; made when missing. */
  readonly dataFolder: string;
  readonly user: ProgramUser;
  readonly now?: () => Date;
  /** Overrides the folder of the set-up. */
  readonly transportFolder?: string;
  /** Fills the demo ledger at the first start and lets the simulated access point deliver (PLT-8). */
  readonly demo?: boolean;
  /** False: nothing is scanned or sent by itself; `refresh` and the orders do it (command line). Default true. */
  readonly watch?: boolean;
  /** Milliseconds a file in the transport folder must rest before it is taken; default 1500. */
  readonly stabilityWindow?: number;
  /** Readers that several backends of one process share; whoever made them closes them. Default: a pool of its own. */
  readonly parsing?: ParsingPool;
  /** Where passwords are kept; default: the environment, or files only their owner may read. */
  readonly secrets?: SecretStore;
  /** Lines for whoever looks after the program; never for the person at the screen. */
  readonly log: (line: string) => void;
}

export interface Verification {
  readonly ok: boolean;
  readonly documents: number;
  readonly problems: readonly Problem[];
  /** Worth saying, and no fault. */
  readonly remarks: readonly Problem[];
}

/** The program without a face: what every host carries calls to. */
export interface Backend {
  readonly handlers: BackendHandlers;
  /** Facts after their commit; answers with the function that stops listening. */
  readonly onEvent: (listener: (event: ProgramEvent) => void) => () => void;
  /** Files and folders (recursive) read in without the transport; the sources stay (IN-35, PLT-1b `ingest`). */
  readonly receivePaths: (paths: readonly string[]) => Promise<Result<ReceiptCounts>>;
  /** Store, archive and log chain (PLT-1b `verify`). */
  readonly verify: () => Promise<Verification>;
  /** A backup of the store, proven; for hosts that work without a window (PLT-1b `backup`). */
  readonly backUp: () => Promise<Result<BackupMade>>;
  readonly close: () => Promise<void>;
}

/** Opens the store, the archive and the transport, and answers with what the program can do. Used by all hosts. */
export async function startBackend(options: BackendOptions): Promise<Result<Backend>> {
  const { dataFolder, user, log, now = () => new Date(), watch = true } = options;
  await mkdir(dataFolder, { recursive: true });
  const opened = await openStorage({
    file: join(dataFolder, 'ebilag.sqlite'),
    backupFolder: join(dataFolder, 'backups'),
    now,
  });
  if (!opened.ok) return opened;
  const storage = opened.value;
  const ownership = await ownDataFolder(dataFolder);
  const archive = await openArchive(join(dataFolder, 'archive'));
  const parsing = options.parsing ?? createParsingPool();
  const events = new ProgramEvents();
  const work = new LongWork(now, () => events.tell('evidence.changed', {}));
  const secrets = options.secrets ?? openSecretFiles(dataFolder);
  const context: Context = { storage, archive, parsing, now, user, events, work, dataFolder, secrets, log };
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
    } catch (error) {
      log(
        `taking up what was interrupted failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }

  async function shutDown(): Promise<void> {
    stopHousekeeping();
    stopJobClock();
    stopFollowing();
    await runner.close();
    await jobs.settled();
    if (!watch) await reassessment.finish();
    await reassessment.stop();
    await accessPoint?.stop();
    await taking;
    await work.finish();
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
    accessPoint = await startDemo({ handlers, transportFolder, now, log });
  }

  const jobs = new JobRunner({ context, transport });
  const handlers = backendHandlers({
    context,
    receiver,
    transport,
    runner,
    jobs,
    dataFolder,
    fixedTransportFolder: options.transportFolder ?? null,
    startDemo: playDemo,
  });
  // The list is there at once; what a crash interrupted joins it as it is read again, before anything new is taken.
  const taking = takeUp().then(() => {
    if (closing !== null) return;
    transport.start();
    if (ownership.isOwner && watch) stopJobClock = watchJobClock(context, jobs);
  });
  const stopHousekeeping = ownership.isOwner && watch ? keepHouse(context) : () => undefined;
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
    close: () => (closing ??= shutDown()),
  });
}

/** Milliseconds a file must rest before it is taken. */
const defaultStabilityWindow = 1500;
