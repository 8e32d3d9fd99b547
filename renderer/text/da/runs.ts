import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { runsLogCodes, runsProblemCodes } from '../../../shared/domain/runs/runs-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** Runs over many documents, and what they said (MASS-1…MASS-6). */
export const runs = {};

export const runsProblems = {
  'run.notFound': { what: 'Kørslen findes ikke.', todo: 'Gå tilbage til listen over kørsler.' },
  'run.nothing': {
    what: 'Ingen af disse bilag kan medtages i kørslen. Allerede afgjort: {{leftOut}}.',
    todo: 'Markér ventende bilag, og start igen.',
  },
  'run.nothingFailed': {
    what: 'Der er intet i denne kørsel at køre igen.',
    todo: 'Markér andre bilag, og start en ny kørsel.',
  },
  'run.notUnderWay': { what: 'Kørslen er ikke i gang længere.', todo: 'Åbn den for at se, hvad der blev af den.' },
  'run.cannotGoOn': { what: 'Kørslen har ikke mere at gøre.', todo: 'Start en ny.' },
  'run.cannotUndo': {
    what: 'Intet i denne kørsel kan fortrydes længere.',
    todo: 'Åbn et bilag for at se, hvad der er besluttet om det.',
  },
  'run.postingNotPermitted': {
    what: 'Styringsopsætningen tillader ikke, at {{type, word(of: documentType)}} bogføres ved accept.',
    todo: 'Acceptér uden bogføring, eller tillad det i styringsopsætningen.',
  },
  'run.noPostingAllowed': {
    what: 'Styringsopsætningen tillader ikke samtidig accept og bogføring for nogen dokumenttype.',
    todo: 'Tillad det for fakturaer eller kreditnotaer i styringsopsætningen.',
  },
  'run.dimensionsMissing': {
    what: 'Der er ikke valgt en dimension.',
    todo: 'Vælg de dimensioner, hvis forslagsværdier skal indsættes.',
  },
  'run.linesChanged': {
    what: 'Linjerne er ændret eller bogført siden.',
    todo: 'Se på købsdokumentet; det, der er ændret i hånden, bliver stående.',
  },
  'run.decidedSince': { what: 'Bilaget er afgjort igen efter kørslen.', todo: 'Fortryd den afgørelse for sig.' },
} satisfies Record<(typeof runsProblemCodes)[number], ProblemSentence>;

export const runsLog = {
  runStarted: 'Kørsel {{run}} blev startet: {{kind, word(of: runKind)}}, bilag: {{count}}.',
  runEnded: 'Kørsel {{run}} er færdig: {{kind, word(of: runKind)}}, bilag: {{done}}, fejl: {{failed}}.',
  runStopped: 'Kørsel {{run}} blev standset: {{kind, word(of: runKind)}}, bilag: {{done}}, tilbage: {{left}}.',
  runInterrupted: 'Kørsel {{run}} blev afbrudt: {{kind, word(of: runKind)}}, bilag: {{done}}, tilbage: {{left}}.',
  runWentOn: 'Kørsel {{run}} fortsætter.',
  heldInRun: 'Sprunget over i kørsel {{run}} ({{step, word(of: runStep)}}).',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof runsLogCodes)[number], string>;
