import { postingLogCodes } from './posting/posting-codes.ts';
import { runsLogCodes } from './runs/runs-codes.ts';
import { handOverLogCodes } from './hand-over/hand-over-codes.ts';
import { jobsLogCodes } from './jobs/jobs-codes.ts';
import { evidenceLogCodes } from './evidence/evidence-codes.ts';
import { salesLogCodes } from './sales/sales-codes.ts';
import { sendingLogCodes } from './sending/sending-codes.ts';
import { registryLogCodes } from './registry/registry-codes.ts';

/** What a log entry is about (IN-12, SET-13); the column *step* of a document's log. */
export const logSteps = [
  'RECEIVE',
  'VENDOR',
  'PAYTO',
  'CHECK',
  'ACCEPT',
  'REJECT',
  'UNDO',
  'RESPONSE',
  'FIELD',
  'ORIGINAL',
  'DUPLICATE',
  'EXCHANGE',
  'ORDER',
  'PURCHASE',
  'SETUP',
  'CODING',
  'PAYMENT',
  'POSTING',
  'RUN',
  'HANDOVER',
  'JOB',
  'BACKUP',
  'SALES',
  'SENDING',
  'REGISTRY',
] as const;
export type LogStep = (typeof logSteps)[number];

/** Every log code has a sentence under `log.` in `renderer/text`; the values it is made from stand beside it. */
export const logCodes = [
  /** `file`, `source` (transport, file, commandLine) */
  'received',
  /** `file`, `source`: the same bytes once more */
  'receivedAgain',
  /** `file`: the access point left no receipt or message data beside it */
  'receivedUnaccompanied',
  /** `profile` */
  'rejectedOnArrival',
  /** `no`, `name`, `by`: the keys that decided, separated by blanks */
  'vendorFound',
  /** `no`, `name`, `from`: number and name, or a dash */
  'vendorChosen',
  /** `from` */
  'vendorChoiceTakenBack',
  /** `no`, `name`: a change of the card or of another one led to another vendor, or to none (empty) */
  'vendorIdentifiedAnew',
  /** The entry's problem says what */
  'missing',
  /** A warning a person has seen and confirmed: the entry's problem */
  'warningConfirmed',
  /** `no`, `kind` */
  'accepted',
  /** `no`, `invoice`: the order an invoice updated */
  'orderUpdated',
  /** `no`: the order a change replaced */
  'orderReplaced',
  /** `no` */
  'orderCancelled',
  /** `use`, `from`: `update`, `createNew`, or `none` for what the partner says */
  'orderUseChosen',
  /** `no`, `from`; a dash: the number series */
  'purchaseNoChosen',
  /** `no`, `lines` */
  'purchaseChanged',
  /** A utility statement, of which nothing is made */
  'acceptedStatusOnly',
  'acceptUndoneStatusOnly',
  /** `no`: the invoice or credit note whose decision a utility statement took over */
  'acceptedWithParent',
  /** `no`, `reason` */
  'rejectedWithParent',
  /** `no` */
  'undoneWithParent',
  /** `no`: a utility statement found the invoice or credit note it belongs to */
  'parentFound',
  /** `no`: a utility statement that belongs to this document */
  'statementFound',
  /** `reason` */
  'rejected',
  /** `no`: the number of the purchase document that was taken back */
  'acceptUndone',
  /** `reason` */
  'rejectUndone',
  /** `code`, `to`, `no` */
  'answerQueued',
  /** `code`, `no` */
  'answerCancelled',
  /** `code`, `no`, `file` */
  'answerSent',
  'answerReceived',
  /** `code`, `no`, `file`, `text`: the transport's words */
  'answerFailed',
  'answerQueuedAgain',
  /** `code`, `from`, `reason`: somebody answered a document of ours */
  'answerArrived',
  /** `field`, `from`, `to` */
  'fieldChanged',
  /** `places` (`line:1 header`), `from`, `to`: dimension account strings with the VAT group behind them */
  'codingChanged',
  /** `text`, `no`: a suggestion rule of this vendor */
  'codingRuleKept',
  /** `no`, `count`: default dimensions of the accounts put into lines of the purchase document (COD-10) */
  'dimensionsInserted',
  'dimensionsTakenBack',
  /** `account`, `means`, `from` */
  'paymentChosen',
  /** `type`, `from` */
  'incompleteChosen',
  /** `from` */
  'paymentChoiceTakenBack',
  /** `account`, `from` (those of the card), `no`, `name`: a person made sure that a new account is the vendor's (PAY-3) */
  'accountConfirmed',
  'accountConfirmationWithdrawn',
  /** `account`, `from`, `no`, `name`: accepting wrote it on the vendor's card */
  'vendorAccountAdded',
  'vendorCardTypeChanged',
  /** `account`, `no`, `name`: undoing took it from the card again, or left it because it is used or was changed since */
  'vendorUpdateTakenBack',
  'vendorUpdateKept',
  /** `no`, `name`, `changes`: field by field from → to; no document, the card (SET-13) */
  'vendorCardMade',
  'vendorCardChanged',
  'vendorCardDeleted',
  /** `no`, `name`: a person's number was looked at (IN-33) */
  'personNumberShown',
  /** `number`, `reason` */
  'notADuplicate',
  'originalOpened',
  'originalRefused',
  /** `file`, `sequence` */
  'exchangeRetried',
  /** `file`, `sequence`, `reason` */
  'exchangeDiscarded',
  /** `table`, `key`, `changes`: field by field from → to; no document, the set-up (SET-13) */
  'setupRowAdded',
  'setupRowChanged',
  'setupRowDeleted',
  /** `table` (or `all`), `added`, `changed` */
  'setupImported',
  /** `ledger`, `added` */
  'setupStandardAdded',
  /** `rows` */
  'setupUndone',
  /** `ledger`, `changes` */
  'controlChanged',
  /** `name`, `changes` */
  'ledgerMade',
  'ledgerChanged',
  /** `changes` */
  'programChanged',
  /** `series`, `changes` */
  'seriesChanged',
  /** `series`, `ledger`, `changes` */
  'ledgerSeriesChanged',
  /** `created` */
  'partnersCreated',
  ...postingLogCodes,
  ...runsLogCodes,
  ...handOverLogCodes,
  ...jobsLogCodes,
  ...evidenceLogCodes,
  ...salesLogCodes,
  ...sendingLogCodes,
  ...registryLogCodes,
] as const;
export type LogCode = (typeof logCodes)[number];
