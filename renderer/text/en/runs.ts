import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { runsLogCodes, runsProblemCodes } from '../../../shared/domain/runs/runs-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** Runs over many documents, and what they said (MASS-1…MASS-6). */
export const runs = {};

export const runsProblems = {
  'run.notFound': { what: 'There is no such run.', todo: 'Go back to the list of runs.' },
  'run.nothing': {
    what: 'None of these documents can be taken into the run. Already decided: {{leftOut}}.',
    todo: 'Mark documents that wait, and start it again.',
  },
  'run.nothingFailed': {
    what: 'There is nothing in this run to do again.',
    todo: 'Mark other documents and start a new run.',
  },
  'run.notUnderWay': { what: 'The run is not under way any more.', todo: 'Open it to see what became of it.' },
  'run.cannotGoOn': { what: 'This run has nothing left to do.', todo: 'Start a new one.' },
  'run.cannotUndo': {
    what: 'Nothing of this run can be taken back any more.',
    todo: 'Open a document to see what was decided of it.',
  },
  'run.postingNotPermitted': {
    what: 'The control setup does not let {{type, word(of: documentType)}} be posted by accepting.',
    todo: 'Accept it in a run without posting, or permit it in the control setup.',
  },
  'run.noPostingAllowed': {
    what: 'The control setup permits accept and post for no kind of document.',
    todo: 'Permit it for invoices or credit notes in the control setup.',
  },
  'run.dimensionsMissing': {
    what: 'No dimension was chosen.',
    todo: 'Choose the dimensions whose defaults are put in.',
  },
  'run.linesChanged': {
    what: 'The lines have been changed or posted since.',
    todo: 'Look at the purchase document; what was changed by hand stays.',
  },
  'run.decidedSince': {
    what: 'The document has been decided again since the run.',
    todo: 'Take that decision back by itself.',
  },
} satisfies Record<(typeof runsProblemCodes)[number], ProblemSentence>;

export const runsLog = {
  runStarted: 'Run {{run}} was started: {{kind, word(of: runKind)}}, documents: {{count}}.',
  runEnded: 'Run {{run}} is done: {{kind, word(of: runKind)}}, documents: {{done}}, failed: {{failed}}.',
  runStopped: 'Run {{run}} was stopped: {{kind, word(of: runKind)}}, documents: {{done}}, left: {{left}}.',
  runInterrupted: 'Run {{run}} was interrupted: {{kind, word(of: runKind)}}, documents: {{done}}, left: {{left}}.',
  runWentOn: 'Run {{run}} goes on.',
  heldInRun: 'Held in run {{run}} ({{step, word(of: runStep)}}).',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof runsLogCodes)[number], string>;
