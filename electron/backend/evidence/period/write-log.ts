import { logRange, storedEntries, type PeriodQuestion } from '../../../storage/evidence/period.ts';
import { turn, type Watching } from '../../../storage/evidence/watching.ts';
import type { ReadableStore } from '../../../storage/connection/handles.ts';
import { entryOf } from '../../../storage/log.ts';
import { csvLine, type PeriodFiles } from './period-files.ts';
import type { PeriodWords } from './period-words.ts';

/**
 * The log of the period twice: as it is stored, so that anybody can compute its hashes anew, and as sentences for a
 * spreadsheet. Nothing between its first and its last entry is left out, or the chain could not be followed.
 */
export async function writeLog(
  db: ReadableStore,
  files: PeriodFiles,
  { from, to }: Pick<PeriodQuestion, 'from' | 'to'>,
  words: PeriodWords,
  watching: Watching,
): Promise<number> {
  const { label } = words;
  const chain = await files.grow('log/log.jsonl', '');
  const heads = (['number', 'time', 'person', 'step', 'document', 'what'] as const).map((name) => label(name));
  const readable = await files.grow('log/log.csv', `\uFEFF${csvLine(heads)}`);
  const range = await logRange(db, from, to);
  let written = 0;
  for (let next = range?.first ?? 0; range !== null && next <= range.last && !watching.isStopped();) {
    const rows = await storedEntries(db, next, range.last);
    const last = rows.at(-1);
    if (last === undefined) break;
    next = last.id + 1;
    written += rows.length;
    await chain.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    await readable.write(
      rows
        .map((row) => {
          const { id, at, by, step, documentId, code, values, problem } = {
            ...entryOf(row),
            documentId: row.documentId,
          };
          const what = words.sentence(code, values) + (problem === null ? '' : ` ${words.problem(problem)}`);
          return csvLine([String(id), at, by, step, documentId === null ? '' : String(documentId), what]);
        })
        .join(''),
    );
    watching.reached('log', last.id - range.first + 1, range.last - range.first + 1);
    await turn();
  }
  return written;
}
