import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { registryLogCodes, registryProblemCodes } from '../../../shared/domain/registry/registry-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** Registry look-up (OUT-9) and the channels beside the transport (OUT-7). */
export const registry = {};

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
} satisfies Record<(typeof registryProblemCodes)[number], ProblemSentence>;

export const registryLog = {
  registrySetUp: 'Registries set up: {{changes}}',
  registryTypesSet: 'Customer {{no}}: e-document types set as registered: {{changes}}',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof registryLogCodes)[number], string>;
