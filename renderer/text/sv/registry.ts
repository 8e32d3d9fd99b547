import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { registryLogCodes, registryProblemCodes } from '../../../shared/domain/registry/registry-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** Registry look-up (OUT-9) and the channels beside the transport (OUT-7). */
export const registry = {};

export const registryProblems = {
  'registry.off': {
    what: 'Inget register är valt, så ingen har tillfrågats.',
    todo: 'Välj ett nätverk under Inställningar, Register. Sändning väntar inte på det.',
  },
  'registry.notAddressable': {
    what: '{{number}} ({{scheme}}) är inget nummer som kan slås upp i ett register.',
    todo: 'Kontrollera endpoint och nyckeltyp på kundkortet.',
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
} satisfies Record<(typeof registryProblemCodes)[number], ProblemSentence>;

export const registryLog = {
  registrySetUp: 'Register inställda: {{changes}}',
  registryTypesSet: 'Kund {{no}}: e-dokumenttyper satta enligt registreringen: {{changes}}',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof registryLogCodes)[number], string>;
