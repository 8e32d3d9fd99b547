import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { RunItem, RunRow } from '../../../shared/contract/runs.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { cleanFileName, saveFile } from '../../document/attachments/save-file.ts';
import { toCsv } from '../../register/csv.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';
import type { Narrowed } from '../report/report-filter.ts';
import { narrowedChips } from '../report/narrowed-chips.ts';
import { reportFilterOf } from '../report/report-filter.ts';
import { readReport } from './read-report.ts';
import { reportTable } from './report-table.ts';

/** What is on the paper: the rows the report shows, and what it is narrowed to. */
export interface RunSheet {
  readonly rows: readonly RunItem[];
  readonly filters: readonly string[];
}

export interface RunPrinting {
  readonly sheet: RunSheet | null;
  readonly print: () => void;
  readonly savePdf: () => void;
  readonly saveCsv: () => void;
}

/** The report on paper, as PDF and as CSV: every row that the filter leaves, not only those on the screen (MASS-5). */
export function usePrintRun(run: Pick<RunRow, 'id' | 'kind' | 'dryRun'>, narrowed: Narrowed): RunPrinting {
  const text = useText();
  const { t, language } = text;
  const backend = useBackend();
  const store = useAppStore();
  const [sheet, setSheet] = useState<RunSheet | null>(null);

  function refuse(problem: Problem): void {
    const { what, todo } = sentence(problem, language);
    store.getState().say({ tone: 'bad', text: what, todo });
  }
  async function rows(): Promise<readonly RunItem[] | null> {
    const read = await readReport(backend, run.id, reportFilterOf(narrowed));
    if (read.ok) return read.value;
    refuse(read.problem);
    return null;
  }
  async function laid(leave: () => void | Promise<void>): Promise<void> {
    const found = await rows();
    if (found === null) return;
    const words = narrowedChips(narrowed, run.dryRun, text).map(({ word }) => word);
    const filters = narrowed.search.trim() === '' ? words : [...words, narrowed.search.trim()];
    flushSync(() => setSheet({ rows: found, filters }));
    await leave();
    setSheet(null);
  }
  const fileName = (ending: string): string =>
    `${cleanFileName(t('runs:print.title', { id: run.id }), String(run.id))}.${ending}`;
  return {
    sheet,
    print: () => void laid(() => window.print()),
    savePdf: () =>
      void laid(async () => {
        const answer = await backend.call('desktop.printToPdf', { fileName: fileName('pdf') });
        if (!answer.ok) refuse(answer.problem);
        else if (answer.value.saved) store.getState().say({ text: t('document:done.pdfSaved') });
      }),
    saveCsv: () =>
      void rows().then((found) => {
        if (found === null) return;
        saveFile(fileName('csv'), new TextEncoder().encode(toCsv(reportTable(found, run, text))));
        store.getState().say({ text: t('runs:done.csv') });
      }),
  };
}
