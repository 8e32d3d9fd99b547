import { keyText, type LedgerTables } from '../master/tables.ts';
import { defaultDimensionsOf } from './deciding/coding-tables.ts';
import type { CodingSource } from './coding.ts';

/** A dimension as a purchase line keeps it. */
export interface LineDimension {
  readonly dimension: string;
  readonly value: string;
  readonly valueName: string;
  readonly source: CodingSource;
}

/** A line of an accepted, unposted invoice or credit note that is coded on a G/L account. */
export interface RunLine {
  /** With its purchase document, or with an invoice that was accepted into an order. */
  readonly kept: 'purchase' | 'orderUpdate';
  readonly purchaseId: number;
  readonly no: string;
  readonly documentId: number;
  readonly lineNo: number;
  readonly accountNo: string;
  readonly dimensions: readonly LineDimension[];
}

/** One value the run changes, with the line's dimensions as they were and as they become. */
export interface DimensionChange {
  readonly line: RunLine;
  readonly dimension: string;
  readonly before: string;
  readonly after: string;
}

export interface LineChange {
  readonly line: RunLine;
  readonly dimensions: readonly LineDimension[];
  readonly changes: readonly DimensionChange[];
}

/**
 * *Insert default dimensions from G/L accounts* (COD-10, NS p. 100–101): for the chosen dimensions the account's default
 * wins over what the line has; every other dimension survives. Defaults of assets, items and vendors take no part.
 */
export function planDefaultDimensions(
  tables: LedgerTables,
  lines: Iterable<RunLine>,
  chosen: readonly string[],
): LineChange[] {
  const wanted = new Set(chosen.map((dimension) => keyText([dimension])));
  const planned: LineChange[] = [];
  for (const line of lines) {
    const changes: DimensionChange[] = [];
    let dimensions = line.dimensions;
    for (const { dimension, value } of defaultDimensionsOf(tables, 'account', line.accountNo)) {
      if (value === '' || !wanted.has(keyText([dimension]))) continue;
      const before = dimensions.find((one) => keyText([one.dimension]) === keyText([dimension]));
      if (before !== undefined && keyText([before.value]) === keyText([value])) continue;
      const row = tables.find('dimensionValues', dimension, value);
      const put: LineDimension = {
        dimension: tables.find('dimensions', dimension)?.code ?? dimension,
        value: row?.code ?? value,
        valueName: row?.name ?? '',
        source: 'default',
      };
      dimensions = before === undefined ? [...dimensions, put] : dimensions.map((one) => (one === before ? put : one));
      changes.push({ line, dimension: put.dimension, before: before?.value ?? '', after: put.value });
    }
    if (changes.length > 0) planned.push({ line, dimensions, changes });
  }
  return planned;
}
