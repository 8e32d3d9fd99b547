/** What can be expected to go wrong here; each has its sentence in `renderer/text`. */
export const evidenceProblemCodes = [
  'work.stopped',
  'work.running',
  /** `id` */
  'log.notFound',
  'period.turned',
  /** `folder`, `reason` */
  'period.failed',
  /** `file`: queued when a backup was made that was restored since */
  'outbox.restored',
  /** `reason`: the system's word */
  'backup.failed',
  /** `needed`, `free`: bytes */
  'backup.noSpace',
  /** `file`: written, and not whole when it was opened again */
  'backup.unsound',
  /** `file` */
  'backup.notFound',
  /** `file`, `reason` */
  'backup.notAStore',
  /** `store`, `program`: versions */
  'backup.newer',
  /** Another program works with the data folder */
  'restore.elsewhere',
  /** `reason` */
  'restore.failed',
] as const;

/** What the log says of it. */
export const evidenceLogCodes = [
  /** `file`, `size`, `documents`, `entries`, `reason` (by hand, by itself …) */
  'backupMade',
  /** The entry's problem says why */
  'backupFailed',
  /** `count`, `files`: older backups made room */
  'backupsRemoved',
  /** `changes` */
  'backupsChanged',
  /** `file`, `takenAt`, `setAside`, `lastId`, `hash` (head of the store that was set aside), `doubtful` answers */
  'storeRestored',
  /** `documents`, `entries`, `originals`, `count` of problems */
  'verified',
  /** `from`, `to`, `folder`, `documents`, `entries`, `withheld`, `missing` */
  'periodExported',
  /** A sensitive original went along with an export of a period */
  'originalExported',
  /** `table` (or `all`), `file`: rows of the set-up or vendor cards were taken out as a file */
  'setupExported',
  /** `code`, `no`: a person sent a held answer before its time */
  'answerReleased',
  /** `from`, `to` */
  'standardReasonsChanged',
] as const;
