import { keyText, type LedgerTables, type MasterRow } from '../../master/tables.ts';
import { problem, type Problem } from '../../problem.ts';
import { blockedCombinationsOf, defaultDimensionsOf } from './coding-tables.ts';
import type { CodedDimension, CodingFinding, Decided } from '../coding.ts';
import { decide, type Said } from './decided.ts';

type OwnerKind = MasterRow<'defaultDimensions'>['ownerKind'];

/** An account, asset, item or vendor whose default dimensions and rules hold for a place, the nearest first. */
export interface Owner {
  readonly kind: OwnerKind;
  readonly no: string;
}

/** Gathers what is said of dimensions; a blank value of a person takes the dimension away. */
export class SaidDimensions {
  readonly #said = new Map<string, { readonly dimension: string; readonly said: Said<string>[] }>();

  add(dimension: string, value: string, source: Said<string>['source']): void {
    const key = keyText([dimension]);
    const entry = this.#said.get(key);
    if (entry === undefined) this.#said.set(key, { dimension, said: [{ value, source }] });
    else entry.said.push({ value, source });
  }

  /** Default dimensions are asked for only where no string speaks (NS p. 79). */
  addDefaults(tables: LedgerTables, owners: readonly Owner[]): void {
    for (const { kind, no } of owners)
      for (const { dimension, value, rule } of defaultDimensionsOf(tables, kind, no))
        if (value !== '' && rule !== 'none') this.add(dimension, value, 'default');
  }

  decided(tables: LedgerTables): CodedDimension[] {
    const decided: CodedDimension[] = [];
    for (const { dimension, said } of this.#said.values()) {
      const winner: Decided<string> | null = decide(said, (value) => keyText([value]));
      if (winner === null || winner.value === '') continue;
      const row = tables.find('dimensionValues', dimension, winner.value);
      decided.push({
        ...winner,
        dimension: tables.find('dimensions', dimension)?.code ?? dimension,
        value: row?.code ?? winner.value,
        valueName: row?.name ?? '',
      });
    }
    return decided;
  }
}

/** Where a dimension's value, or its name, stands in the text of the place's string; nothing of it: 0 to 0. */
export type SpanOf = (
  dimension: CodedDimension,
  part?: 'name' | 'value',
) => { readonly from: number; readonly to: number };

/** What is wrong with the dimensions of a place: unknown or blocked ones, and combinations that are blocked (COD-2). */
export function dimensionFindings(
  tables: LedgerTables,
  dimensions: readonly CodedDimension[],
  spanOf: SpanOf,
): CodingFinding[] {
  const findings: CodingFinding[] = [];
  const values = new Map(dimensions.map((one) => [keyText([one.dimension]), one]));
  for (const one of dimensions) {
    const row = tables.find('dimensions', one.dimension);
    const because = row === null || row.blocked === 'yes' ? dimensionProblem(row, one) : valueProblem(tables, one);
    if (because !== null)
      findings.push({
        severity: 'error',
        problem: because,
        ...spanOf(one, because.code.startsWith('coding.dimension') ? 'name' : 'value'),
      });
    for (const row of blockedCombinationsOf(tables, one.dimension)) {
      const other = values.get(keyText([row.dimension2]));
      if (other === undefined || !matches(row.value1, one.value) || !matches(row.value2, other.value)) continue;
      const spans = [spanOf(one), spanOf(other)].toSorted((a, b) => b.to - a.to);
      findings.push({
        severity: 'error',
        problem: problem('coding.combinationBlocked', {
          dimension1: one.dimension,
          value1: one.value,
          dimension2: other.dimension,
          value2: other.value,
          places: '',
        }),
        ...(spans[0] ?? { from: 0, to: 0 }),
      });
    }
  }
  return findings;
}

function dimensionProblem(row: MasterRow<'dimensions'> | null, { dimension }: CodedDimension): Problem {
  return problem(row === null ? 'coding.dimensionUnknown' : 'coding.dimensionBlocked', { dimension, places: '' });
}

function valueProblem(tables: LedgerTables, { dimension, value }: CodedDimension): Problem | null {
  const known = tables.find('dimensionValues', dimension, value);
  if (known === null) return problem('coding.valueUnknown', { dimension, value, places: '' });
  return known.blocked === 'yes' ? problem('coding.valueBlocked', { dimension, value, places: '' }) : null;
}

function matches(blocked: string, value: string): boolean {
  return blocked === '' || keyText([blocked]) === keyText([value]);
}

/**
 * Where the dimensions break a rule of the account or vendor. A warning: a document may be accepted so and mended on the
 * purchase document, or by the run of COD-10; posting is what does not let it through (NS p. 79).
 */
export function ruleFindings(
  tables: LedgerTables,
  dimensions: readonly CodedDimension[],
  owners: readonly Owner[],
  spanOf: SpanOf,
): CodingFinding[] {
  const findings: CodingFinding[] = [];
  const values = new Map(dimensions.map((one) => [keyText([one.dimension]), one]));
  for (const { kind, no } of owners) {
    for (const { dimension, value, rule } of defaultDimensionsOf(tables, kind, no)) {
      const has = values.get(keyText([dimension]));
      const facts = { dimension, kind, no, value: has?.value ?? '', expected: value, places: '' };
      const warn = (because: Problem): void => {
        findings.push({
          severity: 'warning',
          problem: because,
          ...(has === undefined ? { from: 0, to: 0 } : spanOf(has)),
        });
      };
      if (rule === 'required' && has === undefined) warn(problem('coding.dimensionRequired', facts));
      else if (rule === 'same' && keyText([has?.value ?? '']) !== keyText([value]))
        warn(problem('coding.dimensionSame', facts));
      else if (rule === 'none' && has !== undefined) warn(problem('coding.dimensionNone', facts));
    }
  }
  return findings;
}
