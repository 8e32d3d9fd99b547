import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { registryLogCodes, registryProblemCodes } from '../../../shared/domain/registry/registry-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** What can go wrong with registries and channels, and what the log says of them (OUT-7, OUT-9). */
export const registryProblems = {
  'registry.off': {
    what: 'Der er ikke valgt noget register, så ingen er blevet spurgt.',
    todo: 'Vælg et netværk under Opsætning, Registre. Afsendelse venter ikke på det.',
  },
  'registry.notAddressable': {
    what: '{{number}} ({{scheme}}) er ikke et nummer, man kan slå op i et register.',
    todo: 'Kontrollér endepunkt og nøgletype på debitorkortet.',
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
  'channel.queueFolderMissing': {
    what: 'Det er endnu ikke angivet, hvor formidleren henter sine dokumenter.',
    todo: 'Vælg mappen under Opsætning, Kanaler. Det, der venter, afgår så af sig selv.',
  },
  'channel.folderUnusable': {
    what: 'Mappen {{folder}} kan ikke bruges ({{reason}}).',
    todo: 'Kontrollér, at den findes, og at der kan skrives i den, eller vælg en anden under Opsætning, Kanaler.',
  },
  'channel.settingInvalid': {
    what: 'Kanalernes opsætning kan ikke bruges, som den står.',
    todo: 'Ret det markerede felt. Intet er gemt.',
  },
  'channel.mailAddressInvalid': {
    what: 'Debitoren har ingen e-mailadresse, der kan sendes til ({{mail}}).',
    todo: 'Skriv den på debitorkortet, og send igen.',
  },
  'channel.mailServerAway': {
    what: 'Mailserveren {{host}} kan ikke nås lige nu ({{reason}}).',
    todo: 'Der prøves igen automatisk. Bliver det ved, så kontrollér serveren under Opsætning, Kanaler.',
  },
  'channel.mailSignIn': {
    what: 'Mailserveren {{host}} godtager ikke login for {{user}}.',
    todo: 'Kontrollér bruger og adgangskode under Opsætning, Kanaler, og send igen. Serveren svarede: {{answer}}',
  },
  'channel.mailRefused': {
    what: 'Mailserveren {{host}} afviste mailen ({{code}}).',
    todo: 'Læs svaret, ret adressen eller opsætningen, og send igen. Serveren svarede: {{answer}}',
  },
  'channel.mailUnclear': {
    what: 'Forbindelsen til {{host}} blev afbrudt, mens mailen blev afleveret ({{reason}}). Ingen kan sige, om den er afgået.',
    todo: 'Spørg modtageren, eller se efter på mailserveren. Send kun igen, hvis den ikke er kommet frem.',
  },
  'channel.noKeyStore': {
    what: 'Maskinen har intet nøglelager, adgangskoden kan låses inde i.',
    todo: 'Angiv den i miljøvariablen EBILAG_SMTP_PASSWORD, når programmet startes.',
  },
  'channel.passwordGiven': {
    what: 'Adgangskoden kommer fra miljøvariablen EBILAG_SMTP_PASSWORD.',
    todo: 'Ret den dér, hvor programmet startes.',
  },
  'channel.noMailProgram': {
    what: 'Intet program på maskinen åbner mails.',
    todo: 'Mailen ligger i {{file}}; åbn den derfra.',
  },
  'channel.nothingToPrint': {
    what: 'Der er intet dokument at danne en udskrift af.',
    todo: 'Bogfør det først.',
  },
} satisfies Record<(typeof registryProblemCodes)[number], ProblemSentence>;

export const registryLog = {
  registrySetUp: 'Registre sat op: {{changes}}',
  registryTypesSet: 'Debitor {{no}}: e-bilagstyper sat efter registreringen: {{changes}}',
  channelsSetUp: 'Kanaler sat op: {{changes}}',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof registryLogCodes)[number], string>;
