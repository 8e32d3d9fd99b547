import type { MasterTable } from '../tables.ts';
import type { FieldFault, RowValues } from '../validate-row.ts';

export interface ExistingRow {
  readonly id: number;
  readonly values: RowValues;
}

export interface PlannedRow {
  readonly line: number;
  readonly table: MasterTable;
  readonly change: 'added' | 'changed' | 'same' | 'faulty';
  readonly key: string;
  readonly id: number | null;
  readonly before: RowValues | null;
  readonly after: RowValues;
  readonly faults: readonly FieldFault[];
}
