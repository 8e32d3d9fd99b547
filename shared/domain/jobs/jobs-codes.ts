/** What can be expected to go wrong here; each has its sentence in `renderer/text`. */
export const jobsProblemCodes = [
  'job.notFound',
  /** `name` */
  'job.nameTaken',
  /** `name` */
  'job.running',
  'job.ledgerMissing',
  /** `kind`, `option` */
  'job.optionMissing',
  /** The program ended while the job ran */
  'job.interrupted',
] as const;

/** What the log says of it. */
export const jobsLogCodes = [
  /** `name`, `changes`: field by field from → to */
  'jobMade',
  'jobChanged',
  /** `name` */
  'jobRemoved',
  'jobRestored',
  /** `name`: a person let it run */
  'jobRunByHand',
  /** `name`; the entry's problem says why. Said when it begins to fail, not every time it goes on failing */
  'jobFailed',
  /** `name`: it works again */
  'jobRecovered',
] as const;
