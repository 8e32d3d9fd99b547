import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { runsLogCodes, runsProblemCodes } from '../../../shared/domain/runs/runs-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** Runs over many documents, and what they said (MASS-1…MASS-6). */
export const runs = {};

export const runsProblems = {
  'run.notFound': { what: 'Körningen finns inte.', todo: 'Gå tillbaka till listan över körningar.' },
  'run.nothing': {
    what: 'Inget av dessa dokument kan tas med i körningen. Redan avgjorda: {{leftOut}}.',
    todo: 'Markera väntande dokument och starta igen.',
  },
  'run.nothingFailed': {
    what: 'Det finns inget i körningen att köra igen.',
    todo: 'Markera andra dokument och starta en ny körning.',
  },
  'run.notUnderWay': { what: 'Körningen pågår inte längre.', todo: 'Öppna den för att se vad som blev av den.' },
  'run.cannotGoOn': { what: 'Körningen har inget mer att göra.', todo: 'Starta en ny.' },
  'run.cannotUndo': {
    what: 'Inget i körningen kan ångras längre.',
    todo: 'Öppna ett dokument för att se vad som beslutats om det.',
  },
  'run.postingNotPermitted': {
    what: 'Styrinställningarna tillåter inte att {{type, word(of: documentType)}} bokförs vid godkännande.',
    todo: 'Godkänn utan att bokföra, eller tillåt det i styrinställningarna.',
  },
  'run.noPostingAllowed': {
    what: 'Styrinställningarna tillåter inte godkännande med bokföring för någon dokumenttyp.',
    todo: 'Tillåt det för fakturor eller kreditnotor i styrinställningarna.',
  },
  'run.dimensionsMissing': {
    what: 'Ingen dimension är vald.',
    todo: 'Välj de dimensioner vars förvalda värden ska sättas in.',
  },
  'run.linesChanged': {
    what: 'Raderna har ändrats eller bokförts sedan dess.',
    todo: 'Se på inköpsdokumentet; det som ändrats för hand står kvar.',
  },
  'run.decidedSince': { what: 'Dokumentet har avgjorts igen efter körningen.', todo: 'Ångra det beslutet för sig.' },
} satisfies Record<(typeof runsProblemCodes)[number], ProblemSentence>;

export const runsLog = {
  runStarted: 'Körning {{run}} startades: {{kind, word(of: runKind)}}, dokument: {{count}}.',
  runEnded: 'Körning {{run}} är klar: {{kind, word(of: runKind)}}, dokument: {{done}}, fel: {{failed}}.',
  runStopped: 'Körning {{run}} stoppades: {{kind, word(of: runKind)}}, dokument: {{done}}, kvar: {{left}}.',
  runInterrupted: 'Körning {{run}} avbröts: {{kind, word(of: runKind)}}, dokument: {{done}}, kvar: {{left}}.',
  runWentOn: 'Körning {{run}} fortsätter.',
  heldInRun: 'Överhoppad i körning {{run}} ({{step, word(of: runStep)}}).',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof runsLogCodes)[number], string>;
