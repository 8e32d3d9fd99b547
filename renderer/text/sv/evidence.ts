import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { evidenceLogCodes, evidenceProblemCodes } from '../../../shared/domain/evidence/evidence-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** The audit log, backups, the export of a period, the shift report (PLT-5). */
export const evidence = {};

export const evidenceProblems = {
  'work.stopped': { what: 'Det stoppades innan det var klart.', todo: 'Starta det igen när det passar.' },
  'backup.failed': {
    what: 'Det gick inte att ta någon säkerhetskopia: {{reason}}.',
    todo: 'Kontrollera att mappen för säkerhetskopior går att nå och skriva i. Det görs ett nytt försök av sig självt.',
  },
  'backup.noSpace': {
    what: 'En säkerhetskopia kräver {{needed, bytes}}; i mappen för säkerhetskopior finns {{free, bytes}} kvar.',
    todo: 'Frigör utrymme där, eller välj en annan mapp under Dokumentation, Säkerhetskopior.',
  },
  'backup.unsound': {
    what: 'Säkerhetskopian {{file}} skrevs, men den är inte hel.',
    todo: 'Kontrollera uppgifternas integritet: det som är fel med dem är fel även i kopian.',
  },
  'backup.notFound': {
    what: 'Det finns ingen säkerhetskopia {{file}}.',
    todo: 'Läs in listan över säkerhetskopior igen.',
  },
  'backup.notAStore': {
    what: '{{file}} är ingen säkerhetskopia från Ebilag, eller så är den skadad: {{reason}}.',
    todo: 'Välj en annan fil. Inget har ändrats.',
  },
  'backup.newer': {
    what: 'Säkerhetskopian togs av en nyare Ebilag (dataversion {{store}}; det här programmet känner {{program}}).',
    todo: 'Installera det nyare programmet. Inget har ändrats.',
  },
  'restore.elsewhere': {
    what: 'En annan Ebilag arbetar med den här datamappen.',
    todo: 'Återställ därifrån, eller stäng den först. Inget har ändrats.',
  },
  'restore.failed': {
    what: 'Säkerhetskopian kunde inte sättas på plats: {{reason}}.',
    todo: 'Uppgifterna är som de var tidigare. Kontrollera rättigheter och ledigt utrymme i datamappen.',
  },
} satisfies Record<(typeof evidenceProblemCodes)[number], ProblemSentence>;

export const evidenceLog = {
  backupMade:
    'Säkerhetskopia {{file}} tagen ({{reason, word(of: backupReason)}}): {{size, bytes}}, {{documents, number}} dokument, {{entries, number}} loggrader.',
  backupFailed: 'Ingen säkerhetskopia togs.',
  backupsRemoved: 'Äldre säkerhetskopior fick lämna plats ({{count}}): {{files}}.',
  backupsChanged: 'Inställningarna för säkerhetskopior har ändrats. {{changes}}',
  storeRestored:
    'Återställt från {{file}} av {{takenAt, date}}. Det som fanns tidigare har lagts åt sidan som {{setAside}}; loggen slutade där med rad {{lastId}} ({{hash}}).',
  verified:
    'Integriteten kontrollerad: {{documents, number}} dokument, {{entries, number}} loggrader, {{originals, number}} original, fel: {{count}}.',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof evidenceLogCodes)[number], string>;

/** Words of codes that stand in sentences; part of the glossary in `words.ts`. */
export const evidenceWords = {
  backupReason: { byHand: 'manuellt', automatic: 'automatiskt', beforeUpdate: 'före en uppdatering' },
  storeFault: {
    database: 'Databasen är skadad',
    foreignKey: 'En rad pekar på en som inte finns',
    logChain: 'Loggen har ändrats, eller en rad har tagits bort, vid rad',
    logCut: 'Rader i slutet av loggen är borta: den slutade med en annan rad',
    documentWithoutContent: 'Ett dokument har förlorat sitt innehåll: nummer',
    documentWithoutDelivery: 'Ett dokument har förlorat uppgiften om hur det kom in: nummer',
    countWrong: 'En räknare för en inkorg är fel',
    searchIndex: 'Ett dokument går inte att hitta vid sökning: nummer',
    utilityReference: 'En förbrukningsspecifikation har förlorat det den hör till: dokument',
    voucher: 'En verifikation är inte det som bokfördes: nummer',
  },
};
