import type { ReportFilter, RunItem } from '../../../shared/contract/runs.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Backend } from '../../backend.ts';

const portion = 200;

/** Every row of a report that the filter leaves, for paper and files. */
export async function readReport(
  backend: Pick<Backend, 'call'>,
  id: number,
  filter: ReportFilter,
): Promise<Result<readonly RunItem[]>> {
  const rows: RunItem[] = [];
  for (;;) {
    const answer = await backend.call('runs.report', { ...filter, id, offset: rows.length, limit: portion });
    if (!answer.ok) return answer;
    rows.push(...answer.value.rows);
    if (answer.value.rows.length === 0 || rows.length >= answer.value.total) return ok(rows);
  }
}
