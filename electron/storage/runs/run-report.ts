import { sql, type Expression, type SqlBool } from 'kysely';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { RunItem, RunSum } from '../../../shared/contract/runs.ts';
import { fromMinorUnits } from '../../../shared/domain/amount/amount.ts';
import type { DocumentType } from '../../../shared/domain/document/document.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { ItemOutcome, RunStep } from '../../../shared/domain/runs/run.ts';
import { runSumKinds } from '../../../shared/domain/runs/run-sums.ts';
import type { Stop } from '../../../shared/domain/stop.ts';
import { containsPattern } from '../query/folding.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import { readMade, readOutcomes } from './run-items.ts';

/** What a report is narrowed to. */
export interface ReportScope {
  readonly outcomes: readonly ItemOutcome[];
  readonly problem: string | null;
  readonly sum: { readonly kind: string; readonly key: string; readonly currency: string } | null;
  readonly search: string;
}

/** The report's rows as a query over `runItems` joined with what they are about; the plans test explains the same. */
export function reportQuery(db: ReadableStore, runId: number, { outcomes, problem, sum, search }: ReportScope) {
  let query = queries(db)
    .selectFrom('runItems')
    .leftJoin('documents', 'documents.id', 'runItems.documentId')
    .leftJoin('salesDocuments', 'salesDocuments.id', 'runItems.salesDocumentId')
    .where('runItems.runId', '=', runId);
  if (outcomes.length > 0) query = query.where('runItems.outcome', 'in', outcomes);
  if (problem !== null)
    query = query.where('runItems.problem', '=', problem).where('runItems.problem', '<>', sql.lit(''));
  if (sum !== null)
    query = query.where('runItems.position', 'in', (from) =>
      from
        .selectFrom('runSums')
        .select('position')
        .where('runSums.runId', '=', runId)
        .where('runSums.kind', '=', sum.kind)
        .where('runSums.key', '=', sum.key)
        .where('runSums.currency', '=', sum.currency),
    );
  for (const word of search.split(/\s+/u).filter((one) => one !== '')) query = query.where(contains(word));
  return query;
}

function contains(word: string): Expression<SqlBool> {
  const pattern = containsPattern(word);
  return sql<SqlBool>`(documents."documentNoKey" glob ${pattern} or documents."vendorNameKey" glob ${pattern}
    or salesDocuments."searchText" glob ${pattern})`;
}

/** A window of what became of a run's documents, in the order of work. */
export async function readReport(
  db: ReadableStore,
  runId: number,
  scope: ReportScope,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: RunItem[]; readonly total: number }> {
  const query = reportQuery(db, runId, scope);
  const counted = await query.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await query
    .select([
      'runItems.position',
      'runItems.documentId',
      'runItems.salesDocumentId',
      'documents.type',
      'documents.documentNo',
      'documents.vendorName',
      'documents.amountInclVat',
      'documents.currency',
      'salesDocuments.kind',
      'salesDocuments.no',
      'salesDocuments.customerName',
      'salesDocuments.total',
      'salesDocuments.currency as salesCurrency',
      'runItems.outcome',
      'runItems.step',
      'runItems.stops',
      'runItems.made',
      'runItems.at',
    ])
    .orderBy('runItems.position')
    .offset(offset)
    .limit(limit)
    .execute();
  return {
    rows: rows.map((row): RunItem => {
      const made = readMade(row.made);
      return {
        position: row.position,
        subject: row.salesDocumentId === null ? 'document' : 'salesDocument',
        documentId: row.salesDocumentId ?? row.documentId ?? 0,
        type: (row.kind ?? row.type) as DocumentType,
        documentNo: row.no ?? row.documentNo ?? '',
        partnerName: row.customerName ?? row.vendorName ?? '',
        amountInclVat: orNull(row.total ?? row.amountInclVat ?? ''),
        currency: orNull(row.salesCurrency ?? row.currency ?? ''),
        outcome: row.outcome as ItemOutcome,
        step: orNull(row.step) as RunStep | null,
        stops: JSON.parse(row.stops) as RunItem['stops'],
        at: orNull(row.at),
        made: made?.purchase ?? null,
        voucher: made?.voucher ?? null,
        changes: (made?.lines ?? []).flatMap(({ lineNo, changes }) => changes.map((change) => ({ lineNo, ...change }))),
      };
    }),
    total: Number(counted.total),
  };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

type Overview = Pick<CallOutput<'runs.open'>, 'outcomes' | 'problems' | 'sums'>;

/** What a run came to: documents by outcome and by what held them, and the sums of those that went through. */
export async function readOverview(db: ReadableStore, runId: number): Promise<Overview> {
  const outcomes = await readOutcomes(db, runId);
  return {
    outcomes: Object.entries(outcomes).map(([outcome, documents]) => ({
      outcome: outcome as ItemOutcome,
      documents: documents ?? 0,
    })),
    problems: await readProblems(db, runId),
    sums: await readSums(db, runId),
  };
}

async function readProblems(db: ReadableStore, runId: number): Promise<Overview['problems']> {
  const groups = await queries(db)
    .selectFrom('runItems')
    .select(({ fn }) => ['problem', fn.countAll<number>().as('documents'), fn.min('position').as('first')])
    .where('runId', '=', runId)
    .where('problem', '<>', sql.lit(''))
    .groupBy('problem')
    .execute();
  const sorted = groups.sort((a, b) => Number(b.documents) - Number(a.documents) || a.problem.localeCompare(b.problem));
  const problems: Overview['problems'] = [];
  for (const { problem, documents, first } of sorted) {
    const row = await queries(db)
      .selectFrom('runItems')
      .select('stops')
      .where('runId', '=', runId)
      .where('position', '=', first)
      .executeTakeFirstOrThrow();
    const stops = JSON.parse(row.stops) as readonly Stop[];
    const one = stops.find((stop) => stop.problem.code === problem)?.problem;
    problems.push({
      problem:
        one === undefined ? { code: problem as Problem['code'], values: {} } : { ...one, values: { ...one.values } },
      documents: Number(documents),
    });
  }
  return problems;
}

async function readSums(db: ReadableStore, runId: number): Promise<RunSum[]> {
  const rows = await queries(db)
    .selectFrom('runSums')
    .select(({ fn }) => [
      'kind',
      'key',
      'currency',
      fn.max('name').as('name'),
      fn.countAll<number>().as('documents'),
      fn.sum<number>('first').as('first'),
      fn.sum<number>('second').as('second'),
    ])
    .where('runId', '=', runId)
    .groupBy(['kind', 'key', 'currency'])
    .orderBy('kind')
    .orderBy('key')
    .orderBy('currency')
    .execute();
  const order = (kind: string): number => runSumKinds.findIndex((one) => one === kind);
  return rows
    .map(({ kind, key, name, currency, documents, first, second }): RunSum => {
      return {
        kind: kind as RunSum['kind'],
        key,
        name,
        currency,
        documents: Number(documents),
        first: fromMinorUnits(Number(first)),
        second: fromMinorUnits(Number(second)),
      };
    })
    .sort((a, b) => order(a.kind) - order(b.kind));
}
