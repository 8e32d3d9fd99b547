/** What can be expected to go wrong here; each has its sentence in `renderer/text`. */
export const runsProblemCodes = [
  'run.notFound',
  /** Nothing of what was asked for can be taken in: `leftOut`, what is decided already. */
  'run.nothing',
  /** The same of a run that posts: `leftOut`, what is not accepted, or posted already. */
  'run.nothingAccepted',
  'run.nothingToInsert',
  'run.nothingLoose',
  /** All of it was sent before, or is on its way. */
  'run.nothingToSend',
  /** Nothing in it has failed. */
  'run.nothingFailed',
  'run.notUnderWay',
  'run.cannotGoOn',
  'run.cannotUndo',
  /** `type`, at a document: its kind may not be posted by accepting. */
  'run.postingNotPermitted',
  /** The control setup permits it for no kind of document. */
  'run.noPostingAllowed',
  'run.dimensionsMissing',
  /** At a line's document: its lines are others now. */
  'run.linesChanged',
  /** At a document to be taken back: somebody has decided it again. */
  'run.decidedSince',
] as const;

/** What the log says of it. */
export const runsLogCodes = [
  /** `run`, `kind`, `count`; no document: a run was started */
  'runStarted',
  /** `run`, `kind`, `done`, `failed`; no document */
  'runEnded',
  /** `run`, `done`, `left`; no document: a person stopped it, or the program ended */
  'runStopped',
  'runInterrupted',
  /** `run`; no document */
  'runWentOn',
  /** `run`, `step`: a document was held in a run; the entry's problem says why (MASS-3) */
  'heldInRun',
] as const;
