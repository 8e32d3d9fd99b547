import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { registryLogCodes, registryProblemCodes } from '../../../shared/domain/registry/registry-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** Registry look-up (OUT-9) and the channels beside the transport (OUT-7). */
export const registry = {};

export const registryProblems = {
  'registry.off': {
    what: 'Der er ikke valgt noget register, så ingen er blevet spurgt.',
    todo: 'Vælg et netværk under Opsætning, Registre. Afsendelse venter ikke på det.',
  },
  'registry.notAddressable': {
    what: '{{number}} ({{scheme}}) er ikke et nummer, man kan slå op i et register.',
    todo: 'Kontrollér endpoint og nøgletype på debitorkortet.',
  },
  'registry.namesUnreachable': {
    what: 'Navneserverne gav intet svar om {{zone}} ({{reason}}).',
    todo: 'Kontrollér forbindelsen og navneserverne under Opsætning, Registre, og slå op igen.',
  },
  'registry.publisherUnreadable': {
    what: 'Det, {{zone}} oplyser om modtageren, fører ikke til nogen adresse.',
    todo: 'Slå op igen senere. Bliver det ved, så fortæl modtageren, at registreringen er forkert.',
  },
  'registry.publisherUnreachable': {
    what: '{{host}}, hvor modtagerens registrering ligger, svarede ikke ({{reason}}).',
    todo: 'Slå op igen senere. Afsendelse venter ikke på det.',
  },
  'registry.redirectedTwice': {
    what: '{{host}} sender spørgsmålet videre igen og igen.',
    todo: 'Slå op igen senere. Bliver det ved, så fortæl modtageren, at registreringen er forkert.',
  },
  'registry.answerTooLarge': {
    what: 'Svaret fra {{host}} er langt større end nogen registrering.',
    todo: 'Det blev ikke læst. Fortæl modtageren, at registreringen er forkert.',
  },
  'registry.answerUnreadable': {
    what: 'Svaret fra {{host}} er ikke et svar fra et register.',
    todo: 'Slå op igen senere. Måske svarede en loginside på jeres netværk i stedet.',
  },
  'registry.otherParticipant': {
    what: 'Registret blev spurgt om {{asked}} og svarede om {{answered}}.',
    todo: 'Intet er taget derfra. Fortæl modtageren, at registreringen er forkert.',
  },
  'registry.settingInvalid': {
    what: '»{{text}}« kan ikke bruges der.',
    todo: 'Ret det markerede felt. Intet er gemt.',
  },
} satisfies Record<(typeof registryProblemCodes)[number], ProblemSentence>;

export const registryLog = {
  registrySetUp: 'Registre sat op: {{changes}}',
  registryTypesSet: 'Debitor {{no}}: e-bilagstyper sat efter registreringen: {{changes}}',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof registryLogCodes)[number], string>;
