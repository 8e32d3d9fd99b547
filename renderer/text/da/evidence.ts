import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { evidenceLogCodes, evidenceProblemCodes } from '../../../shared/domain/evidence/evidence-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** The audit log, backups, the export of a period, the shift report (PLT-5). */
export const evidence = {};

export const evidenceProblems = {
  'work.stopped': { what: 'Det blev stoppet, før det var færdigt.', todo: 'Start det igen, når det passer.' },
  'backup.failed': {
    what: 'Der kunne ikke tages en sikkerhedskopi: {{reason}}.',
    todo: 'Kontrollér, at mappen til sikkerhedskopier kan nås, og at der kan skrives i den. Der forsøges igen af sig selv.',
  },
  'backup.noSpace': {
    what: 'En sikkerhedskopi kræver {{needed, bytes}}; der er {{free, bytes}} tilbage i mappen til sikkerhedskopier.',
    todo: 'Skaf plads dér, eller vælg en anden mappe under Dokumentation, Sikkerhedskopier.',
  },
  'backup.unsound': {
    what: 'Sikkerhedskopien {{file}} blev skrevet, men den er ikke hel.',
    todo: 'Kontrollér dataenes integritet: Det, der er galt med dem, er også galt i kopien.',
  },
  'backup.notFound': { what: 'Der er ingen sikkerhedskopi {{file}}.', todo: 'Hent listen over sikkerhedskopier igen.' },
  'backup.notAStore': {
    what: '{{file}} er ikke en sikkerhedskopi fra Ebilag, eller den er beskadiget: {{reason}}.',
    todo: 'Vælg en anden fil. Intet er ændret.',
  },
  'backup.newer': {
    what: 'Sikkerhedskopien er taget af en nyere Ebilag (dataversion {{store}}; dette program kender {{program}}).',
    todo: 'Installér det nyere program. Intet er ændret.',
  },
  'restore.elsewhere': {
    what: 'En anden Ebilag arbejder med denne datamappe.',
    todo: 'Gendan fra den, eller luk den først. Intet er ændret.',
  },
  'restore.failed': {
    what: 'Sikkerhedskopien kunne ikke sættes på plads: {{reason}}.',
    todo: 'Dataene er, som de var før. Kontrollér rettigheder og ledig plads i datamappen.',
  },
} satisfies Record<(typeof evidenceProblemCodes)[number], ProblemSentence>;

export const evidenceLog = {
  backupMade:
    'Sikkerhedskopi {{file}} taget ({{reason, word(of: backupReason)}}): {{size, bytes}}, {{documents, number}} bilag, {{entries, number}} loglinjer.',
  backupFailed: 'Der blev ikke taget nogen sikkerhedskopi.',
  backupsRemoved: 'Ældre sikkerhedskopier gjorde plads ({{count}}): {{files}}.',
  backupsChanged: 'Indstillingerne for sikkerhedskopier er ændret. {{changes}}',
  storeRestored:
    'Gendannet fra {{file}} af {{takenAt, date}}. Det, der var der før, er lagt til side som {{setAside}}; loggen endte dér med linje {{lastId}} ({{hash}}).',
  verified:
    'Integritet kontrolleret: {{documents, number}} bilag, {{entries, number}} loglinjer, {{originals, number}} originaler, fejl: {{count}}.',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof evidenceLogCodes)[number], string>;

/** Words of codes that stand in sentences; part of the glossary in `words.ts`. */
export const evidenceWords = {
  backupReason: { byHand: 'manuelt', automatic: 'automatisk', beforeUpdate: 'før en opdatering' },
  storeFault: {
    database: 'Databasen er beskadiget',
    foreignKey: 'En række peger på en, der ikke findes',
    logChain: 'Loggen er ændret, eller en linje er taget ud, ved linje',
    logCut: 'Linjer sidst i loggen er væk: Den endte med en anden linje',
    documentWithoutContent: 'Et bilag har mistet sit indhold: nummer',
    documentWithoutDelivery: 'Et bilag har mistet oplysningen om, hvordan det ankom: nummer',
    countWrong: 'En tæller for en indbakke er forkert',
    searchIndex: 'Et bilag kan ikke findes ved søgning: nummer',
    utilityReference: 'En forbrugsopgørelse har mistet det, den hører til: bilag',
    voucher: 'Et finansbilag er ikke, hvad der blev bogført: nummer',
  },
};
