import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { registryLogCodes, registryProblemCodes } from '../../../shared/domain/registry/registry-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** What can go wrong with registries and channels, and what the log says of them (OUT-7, OUT-9). */
export const registryProblems = {
  'registry.off': {
    what: 'Inget register är valt, så ingen har tillfrågats.',
    todo: 'Välj ett nätverk under Inställningar, Register. Sändning väntar inte på det.',
  },
  'registry.notAddressable': {
    what: '{{number}} ({{scheme}}) är inget nummer som kan slås upp i ett register.',
    todo: 'Kontrollera elektronisk adress och nyckeltyp på kundkortet.',
  },
  'registry.namesUnreachable': {
    what: 'Namnservrarna gav inget svar om {{zone}} ({{reason}}).',
    todo: 'Kontrollera anslutningen och namnservrarna under Inställningar, Register, och slå upp igen.',
  },
  'registry.publisherUnreadable': {
    what: 'Det {{zone}} uppger om mottagaren leder inte till någon adress.',
    todo: 'Slå upp igen senare. Om det kvarstår, meddela mottagaren att registreringen är felaktig.',
  },
  'registry.publisherUnreachable': {
    what: '{{host}}, där mottagarens registrering finns, svarade inte ({{reason}}).',
    todo: 'Slå upp igen senare. Sändning väntar inte på det.',
  },
  'registry.redirectedTwice': {
    what: '{{host}} skickar frågan vidare gång på gång.',
    todo: 'Slå upp igen senare. Om det kvarstår, meddela mottagaren att registreringen är felaktig.',
  },
  'registry.answerTooLarge': {
    what: 'Svaret från {{host}} är mycket större än någon registrering.',
    todo: 'Det lästes inte. Meddela mottagaren att registreringen är felaktig.',
  },
  'registry.answerUnreadable': {
    what: 'Svaret från {{host}} är inget svar från ett register.',
    todo: 'Slå upp igen senare. Kanske svarade en inloggningssida i ert nätverk i stället.',
  },
  'registry.otherParticipant': {
    what: 'Registret tillfrågades om {{asked}} och svarade om {{answered}}.',
    todo: 'Inget har hämtats därifrån. Meddela mottagaren att registreringen är felaktig.',
  },
  'registry.settingInvalid': {
    what: '”{{text}}” kan inte användas där.',
    todo: 'Rätta det markerade fältet. Inget har sparats.',
  },
  'channel.queueFolderMissing': {
    what: 'Det har ännu inte angetts var förmedlaren hämtar sina dokument.',
    todo: 'Välj mappen under Inställningar, Kanaler. Det som väntar går då iväg av sig självt.',
  },
  'channel.folderUnusable': {
    what: 'Mappen {{folder}} kan inte användas ({{reason}}).',
    todo: 'Kontrollera att den finns och går att skriva i, eller välj en annan under Inställningar, Kanaler.',
  },
  'channel.settingInvalid': {
    what: 'Kanalernas inställningar kan inte användas som de är.',
    todo: 'Rätta det markerade fältet. Inget har sparats.',
  },
  'channel.mailAddressInvalid': {
    what: 'Kunden har ingen e-postadress som det går att skicka till ({{mail}}).',
    todo: 'Skriv den på kundkortet och skicka igen.',
  },
  'channel.mailServerAway': {
    what: 'E-postservern {{host}} kan inte nås just nu ({{reason}}).',
    todo: 'Nya försök görs automatiskt. Om det kvarstår, kontrollera servern under Inställningar, Kanaler.',
  },
  'channel.mailSignIn': {
    what: 'E-postservern {{host}} godtar inte inloggningen för {{user}}.',
    todo: 'Kontrollera användare och lösenord under Inställningar, Kanaler, och skicka igen. Servern svarade: {{answer}}',
  },
  'channel.mailRefused': {
    what: 'E-postservern {{host}} avvisade meddelandet ({{code}}).',
    todo: 'Läs svaret, rätta adressen eller inställningarna och skicka igen. Servern svarade: {{answer}}',
  },
  'channel.mailUnclear': {
    what: 'Anslutningen till {{host}} bröts medan meddelandet lämnades över ({{reason}}). Ingen kan säga om det har gått iväg.',
    todo: 'Fråga mottagaren eller titta på e-postservern. Skicka bara igen om det inte kommit fram.',
  },
  'channel.noKeyStore': {
    what: 'Datorn har inget nyckellager som lösenordet kan låsas in i.',
    todo: 'Ange det i miljövariabeln EBILAG_SMTP_PASSWORD när programmet startas.',
  },
  'channel.passwordGiven': {
    what: 'Lösenordet kommer från miljövariabeln EBILAG_SMTP_PASSWORD.',
    todo: 'Ändra det där programmet startas.',
  },
  'channel.noMailProgram': {
    what: 'Inget program på datorn öppnar e-post.',
    todo: 'Meddelandet ligger i {{file}}; öppna det därifrån.',
  },
  'channel.nothingToPrint': {
    what: 'Det finns inget dokument att göra en utskrift av.',
    todo: 'Bokför det först.',
  },
} satisfies Record<(typeof registryProblemCodes)[number], ProblemSentence>;

export const registryLog = {
  registrySetUp: 'Register inställda: {{changes}}',
  registryTypesSet: 'Kund {{no}}: e-dokumenttyper satta enligt registreringen: {{changes}}',
  channelsSetUp: 'Kanaler inställda: {{changes}}',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof registryLogCodes)[number], string>;
