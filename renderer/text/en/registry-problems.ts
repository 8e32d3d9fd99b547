import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { registryLogCodes, registryProblemCodes } from '../../../shared/domain/registry/registry-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** What can go wrong with registries and channels, and what the log says of them (OUT-7, OUT-9). */
export const registryProblems = {
  'registry.off': {
    what: 'No registry is set up, so nobody was asked.',
    todo: 'Choose a network under Set-up, Registries. Sending does not wait for it.',
  },
  'registry.notAddressable': {
    what: '{{number}} ({{scheme}}) is not a number a registry can be asked for.',
    todo: 'Check the endpoint and its kind on the customer’s card.',
  },
  'registry.namesUnreachable': {
    what: 'The name servers gave no answer about {{zone}} ({{reason}}).',
    todo: 'Check the connection, and the name servers under Set-up, Registries; then look it up again.',
  },
  'registry.publisherUnreadable': {
    what: 'What {{zone}} says about the receiver leads to no address.',
    todo: 'Look it up again later; if it stays so, tell the receiver that their registration is faulty.',
  },
  'registry.publisherUnreachable': {
    what: '{{host}}, where the receiver’s registration lies, did not answer ({{reason}}).',
    todo: 'Look it up again later. Sending does not wait for it.',
  },
  'registry.redirectedTwice': {
    what: '{{host}} passes the question on and on.',
    todo: 'Look it up again later; if it stays so, tell the receiver that their registration is faulty.',
  },
  'registry.answerTooLarge': {
    what: 'The answer of {{host}} is far larger than any registration.',
    todo: 'It was not read. Tell the receiver that their registration is faulty.',
  },
  'registry.answerUnreadable': {
    what: 'The answer of {{host}} is not one of a registry.',
    todo: 'Look it up again later; perhaps a sign-in page of your network answered in its place.',
  },
  'registry.otherParticipant': {
    what: 'The registry was asked about {{asked}} and answered about {{answered}}.',
    todo: 'Nothing was taken from it. Tell the receiver that their registration is faulty.',
  },
  'registry.settingInvalid': {
    what: '“{{text}}” cannot be used there.',
    todo: 'Mend the marked field; nothing was saved.',
  },
  'channel.queueFolderMissing': {
    what: 'Nobody has said yet where the intermediary fetches its documents.',
    todo: 'Choose the folder under Set-up, Channels; what waits leaves then by itself.',
  },
  'channel.folderUnusable': {
    what: 'The folder {{folder}} cannot be used ({{reason}}).',
    todo: 'Check that it is there and can be written to, or choose another under Set-up, Channels.',
  },
  'channel.settingInvalid': {
    what: 'The settings of the channels cannot be used as they are.',
    todo: 'Mend the marked field; nothing was saved.',
  },
  'channel.mailAddressInvalid': {
    what: 'The customer has no e-mail address a mail can go to ({{mail}}).',
    todo: 'Write it on the customer’s card, then send again.',
  },
  'channel.mailServerAway': {
    what: 'The mail server {{host}} cannot be reached now ({{reason}}).',
    todo: 'It is tried again by itself. If it stays so, check the server under Set-up, Channels.',
  },
  'channel.mailSignIn': {
    what: 'The mail server {{host}} does not accept the sign-in of {{user}}.',
    todo: 'Check user and password under Set-up, Channels, then send again. It said: {{answer}}',
  },
  'channel.mailRefused': {
    what: 'The mail server {{host}} refused the mail ({{code}}).',
    todo: 'Read what it said, mend the address or the settings, then send again. It said: {{answer}}',
  },
  'channel.mailUnclear': {
    what: 'The connection to {{host}} broke while the mail was handed over ({{reason}}). Nobody can say whether it has left.',
    todo: 'Ask the receiver, or look into the mail server; send again only if it did not arrive.',
  },
  'channel.noKeyStore': {
    what: 'This machine has no key store the password could be locked in.',
    todo: 'Give it in the environment as EBILAG_SMTP_PASSWORD when the program is started.',
  },
  'channel.passwordGiven': {
    what: 'The password comes from the environment (EBILAG_SMTP_PASSWORD).',
    todo: 'Change it where the program is started.',
  },
  'channel.noMailProgram': {
    what: 'No program of this machine opens mails.',
    todo: 'The mail lies at {{file}}; open it from there.',
  },
  'channel.nothingToPrint': {
    what: 'There is no document to make a paper of.',
    todo: 'Post it first.',
  },
} satisfies Record<(typeof registryProblemCodes)[number], ProblemSentence>;

export const registryLog = {
  registrySetUp: 'Registries set up: {{changes}}',
  registryTypesSet: 'Customer {{no}}: e-document types set as registered: {{changes}}',
  channelsSetUp: 'Channels set up: {{changes}}',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof registryLogCodes)[number], string>;
