import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { evidenceLogCodes, evidenceProblemCodes } from '../../../shared/domain/evidence/evidence-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** The audit log, backups, the export of a period, the shift report (PLT-5). */
export const evidence = {};

export const evidenceProblems = {
  'work.stopped': { what: 'It was stopped before it was finished.', todo: 'Start it again when it suits.' },
  'backup.failed': {
    what: 'No backup could be made: {{reason}}.',
    todo: 'Check that the backup folder can be reached and written to. It is tried again by itself.',
  },
  'backup.noSpace': {
    what: 'A backup needs {{needed, bytes}}; the backup folder has {{free, bytes}} left.',
    todo: 'Make room there, or choose another folder under Evidence, Backups.',
  },
  'backup.unsound': {
    what: 'The backup {{file}} was written, but it is not whole.',
    todo: 'Check the integrity of the data: what is wrong with it is wrong in the copy too.',
  },
  'backup.notFound': { what: 'There is no backup {{file}}.', todo: 'Read the list of backups again.' },
  'backup.notAStore': {
    what: '{{file}} is no backup of Ebilag, or it is damaged: {{reason}}.',
    todo: 'Choose another file. Nothing was changed.',
  },
  'backup.newer': {
    what: 'The backup was made by a newer Ebilag (version {{store}} of the data; this program knows {{program}}).',
    todo: 'Install the newer program. Nothing was changed.',
  },
  'restore.elsewhere': {
    what: 'Another Ebilag works with this data folder.',
    todo: 'Restore from within it, or close it first. Nothing was changed.',
  },
  'restore.failed': {
    what: 'The backup could not be put in place: {{reason}}.',
    todo: 'The data is as it was before. Check the rights and the free space of the data folder.',
  },
} satisfies Record<(typeof evidenceProblemCodes)[number], ProblemSentence>;

export const evidenceLog = {
  backupMade:
    'Backup {{file}} made ({{reason, word(of: backupReason)}}): {{size, bytes}}, {{documents, number}} documents, {{entries, number}} log entries.',
  backupFailed: 'No backup was made.',
  backupsRemoved: 'Older backups made room ({{count}}): {{files}}.',
  backupsChanged: 'Settings of the backups changed. {{changes}}',
  storeRestored:
    'Restored from {{file}} of {{takenAt, date}}. What was there before was set aside as {{setAside}}; its log ended with entry {{lastId}} ({{hash}}).',
  verified:
    'Integrity checked: {{documents, number}} documents, {{entries, number}} log entries, {{originals, number}} originals, faults: {{count}}.',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof evidenceLogCodes)[number], string>;

/** Words of codes that stand in sentences; part of the glossary in `words.ts`. */
export const evidenceWords = {
  backupReason: { byHand: 'by hand', automatic: 'by itself', beforeUpdate: 'before an update' },
  storeFault: {
    database: 'The database is damaged',
    foreignKey: 'A row points to one that is not there',
    logChain: 'The log was changed, or an entry taken out, at entry',
    logCut: 'Entries at the end of the log are gone: it ended with another entry',
    documentWithoutContent: 'A document lost its content: number',
    documentWithoutDelivery: 'A document lost how it arrived: number',
    countWrong: 'A counter of an inbox is wrong',
    searchIndex: 'A document cannot be found by searching: number',
    utilityReference: 'A utility statement lost what it belongs to: document',
    voucher: 'A voucher is not what was posted: number',
  },
};
