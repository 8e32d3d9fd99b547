/** What can be expected to go wrong here; each has its sentence in `renderer/text`. */
export const sendingProblemCodes = [
  'sending.notFound',
  'sending.attemptNotFound',
  'sending.notPosted',
  'sending.collectedByPbs',
  'sending.customerBlocked',
  'sending.noEndpoint',
  'sending.noMail',
  'sending.kindNotTaken',
  'sending.kindNotInFormat',
  'sending.alreadySent',
  'sending.underWay',
  'sending.reasonMissing',
  /** `no`, `question`, at a document of a run: it is asked before it leaves once more */
  'sending.asks',
  'sending.notCancellable',
  'sending.noChannel',
  'sending.interrupted',
  /** `file`, beside evidence: the access point removed it and left neither receipt nor error */
  'sending.noTrace',
  'sending.orphanReceipt',
  'sending.orphanError',
  'sending.orphanResponse',
] as const;

/** What the log says of it. */
export const sendingLogCodes = [
  /** `no`, `attempt`, `to`, `channel` */
  'sendingQueued',
  /** `no`, `attempt`, `to`, `channel`, `reason` */
  'sendingQueuedAgain',
  /** `no` */
  'sendingAwaited',
  /** `kind`, `no` */
  'sendingNotAsked',
  /** `no`, `attempt`, `file` */
  'sendingLeft',
  /** `no`, `attempt`, `from`, `to`: statuses; `speaker`, `code`, `text` */
  'sendingStatusChanged',
  /** `no`, `from`, `reason` */
  'sendingCancelled',
  /** `changes` */
  'sendingSettingsChanged',
] as const;
