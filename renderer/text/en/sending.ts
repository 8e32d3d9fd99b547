import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { sendingLogCodes, sendingProblemCodes } from '../../../shared/domain/sending/sending-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** Attempts to send, their evidence and status (OUT-4…OUT-8, OUT-11, OUT-12). */
export const sending = {};

export const sendingProblems = {
  'sending.notFound': { what: 'There is no posted sales document {{id}}.', todo: 'Read the list anew.' },
  'sending.attemptNotFound': { what: 'There is no attempt {{id}}.', todo: 'Read the list anew.' },
  'sending.notPosted': { what: 'The document for {{customer}} is a draft.', todo: 'Post it; then it can be sent.' },
  'sending.collectedByPbs': {
    what: '{{no}} to {{customer}} is collected through PBS and is never sent from here.',
    todo: 'Nothing needs doing; the payment service tells the customer.',
  },
  'sending.customerBlocked': {
    what: 'Customer {{customerNo}} {{customer}} is blocked; nothing leaves for it.',
    todo: 'Lift the block on the customer, or cancel {{no}} internally.',
  },
  'sending.noEndpoint': {
    what: 'Customer {{customerNo}} {{customer}} has no endpoint, so {{no}} has nowhere to go.',
    todo: 'Give the customer its endpoint and key type, or another channel.',
  },
  'sending.noMail': {
    what: 'Customer {{customerNo}} {{customer}} has no e-mail address.',
    todo: 'Write it on the customer, or choose another way.',
  },
  'sending.kindNotTaken': {
    what: 'Customer {{customerNo}} {{customer}} does not take this kind of document electronically ({{kind, word(of: documentType)}}).',
    todo: 'Ask the registry what it takes and mark the kind on the customer, or print it.',
  },
  'sending.kindNotInFormat': {
    what: '{{no}} cannot be sent in Peppol BIS Billing 3: {{customer}} takes that, and it knows invoices and credit notes only.',
    todo: 'Let the customer have OIOUBL, or print the document.',
  },
  'sending.alreadySent': {
    what: '{{no}} was sent before ({{status, word(of: sendStatus)}}).',
    todo: 'Open it and choose Send again if it must leave once more.',
  },
  'sending.underWay': {
    what: '{{no}} is on its way ({{status, word(of: sendStatus)}}); sending it now would send it twice.',
    todo: 'Wait for the answer. After a set time without one it can be sent again.',
  },
  'sending.reasonMissing': {
    what: 'A reason is needed: the receiver has the document, or it is taken out here for good.',
    todo: 'Write why; it is kept with the attempt and in the log.',
  },
  'sending.notCancellable': {
    what: '{{no}} cannot be cancelled internally now ({{status, word(of: sendStatus)}}).',
    todo: 'Only what is unsent, has failed or has had no answer can be cancelled. What the receiver has is credited.',
  },
  'sending.noChannel': {
    what: 'The channel of attempt {{attempt}} at {{no}} is not set up on this machine ({{channel, word(of: attemptChannel)}}).',
    todo: 'Set the channel up, or give the customer another one.',
  },
  'sending.interrupted': {
    what: 'The program ended while {{no}} was leaving ({{channel, word(of: attemptChannel)}}); whether it left is not known.',
    todo: 'Look in the mail program whether it was sent. If not, send it again.',
  },
  'sending.orphanReceipt': {
    what: 'The receipt {{file}} belongs to nothing that was sent from here.',
    todo: 'Ask the access point what it is for; try again when that document has been sent, or discard it.',
  },
  'sending.orphanError': {
    what: 'The error {{file}} belongs to nothing that was sent from here: {{text}}',
    todo: 'Ask the access point what it is for, or discard it.',
  },
  'sending.orphanResponse': {
    what: 'The answer {{code}} speaks of {{number}}, which is nothing that was sent from here.',
    todo: 'Look at what it says and ask its sender; try again when that document has been sent, or discard it.',
  },
} satisfies Record<(typeof sendingProblemCodes)[number], ProblemSentence>;

export const sendingLog = {
  sendingQueued: '{{no}} is to leave for {{to}}, attempt {{attempt}} ({{channel, word(of: attemptChannel)}}).',
  sendingQueuedAgain:
    '{{no}} is to leave for {{to}} once more, attempt {{attempt}} ({{channel, word(of: attemptChannel)}}). Reason: {{reason}}',
  sendingAwaited: '{{no}} awaits sending by the next run.',
  sendingLeft: 'Attempt {{attempt}} at {{no}} has left as {{file}}.',
  sendingStatusChanged:
    'Attempt {{attempt}} at {{no}}: {{from, word(of: sendStatus)}} → {{to, word(of: sendStatus)}}, says {{speaker, word(of: speaker)}}. {{code}} {{text}}',
  sendingCancelled: '{{no}} was cancelled internally ({{from, word(of: sendStatus)}} before). Reason: {{reason}}',
  sendingSettingsChanged: 'Settings of sending changed: {{changes}}.',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof sendingLogCodes)[number], string>;
