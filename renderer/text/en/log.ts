import type { LogCode } from '../../../shared/domain/log-code.ts';

/** What a log entry says (IN-12, SET-13). */
export const log = {
  received: 'Received as {{file}} ({{source, word(of: deliverySource)}}).',
  receivedAgain:
    'The same bytes arrived once more as {{file}} ({{source, word(of: deliverySource)}}); no second document was made.',
  rejectedOnArrival: 'Rejected on arrival: the profile {{profile}} is not supported.',
  vendorFound: 'Vendor {{no}} {{name}} found by {{by, word(of: vendorKey)}}.',
  vendorChosen: 'Vendor {{no}} {{name}} chosen.',
  vendorChoiceTakenBack: 'The choice of vendor was taken back.',
  vendorIdentifiedAnew: 'Identified anew after a vendor card was changed: {{no}} {{name}}.',
  missing: 'Something keeps the document from being ready.',
  warningConfirmed: 'A warning was seen and confirmed.',
  accepted: 'Accepted as {{kind, word(of: purchaseKind)}} {{no}}.',
  rejected: 'Rejected: {{reason}}',
  acceptUndone: 'The acceptance was undone; {{no}} was taken back.',
  rejectUndone: 'The rejection was undone. Its reason was: {{reason}}',
  answerQueued: 'The answer {{code}} to {{to}} is queued as {{no}}.',
  answerCancelled: 'The answer {{code}} ({{no}}) was cancelled before it left.',
  answerSent: 'The answer {{code}} ({{no}}) was handed over as {{file}}.',
  answerReceived: 'The answer {{code}} ({{no}}) was received.',
  answerFailed: 'The answer {{code}} ({{no}}) failed: {{text}}',
  answerQueuedAgain: 'The answer {{code}} ({{no}}) is queued again.',
  answerArrived: 'An answer arrived from {{from}}: {{code}}. {{reason}}',
  fieldChanged: '{{field, word(of: field)}} changed from “{{from}}” to “{{to}}”.',
  notADuplicate: 'Said to be no duplicate of {{number}}: {{reason}}',
  originalOpened: 'The original with sensitive data was opened.',
  originalRefused: 'The original with sensitive data was asked for and refused.',
  exchangeRetried: 'The exchange row of {{file}} was tried again.',
  exchangeDiscarded: 'The exchange row of {{file}} was discarded: {{reason}}',
} satisfies Record<LogCode, string>;
