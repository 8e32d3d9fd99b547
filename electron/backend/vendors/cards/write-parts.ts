import type { MasterTable } from '../../../../shared/domain/master/tables.ts';
import type { RowValues } from '../../../../shared/domain/master/validate-row.ts';
import type { WritableStore } from '../../../storage/connection/handles.ts';
import { masterWhere } from '../../../storage/master/master-rows.ts';
import type { Stamp } from '../../log-entry.ts';
import { writeRow } from '../../master/rows/save-row.ts';
import { takeBack } from '../../master/setup-order.ts';

/** What comes with a new card: values of its partner beside the default, and its bank accounts (SET-4, SET-5). */
export interface CardParts {
  readonly partner: RowValues;
  readonly accounts: readonly RowValues[];
}

/**
 * Writes the parts of a new card that has its partner already; a fault takes the whole transaction back. Answers with
 * the tables it wrote in.
 */
export async function writeParts(
  tx: WritableStore,
  stamp: Stamp,
  vendorNo: string,
  { partner, accounts }: CardParts,
): Promise<MasterTable[]> {
  const write = async (table: MasterTable, id: number | null, values: RowValues): Promise<void> => {
    const written = await writeRow(tx, stamp, { table, ledgerId: null }, id, { ...values, vendorNo });
    const problem = written.ok ? written.value.faults[0]?.problem : written.problem;
    if (problem !== undefined) takeBack(problem);
  };
  const said = Object.keys(partner).length > 0;
  if (said) {
    const [given] = await masterWhere(tx, { table: 'vendorPartners', ledgerId: null }, 'vendorNo', [vendorNo]);
    await write('vendorPartners', given?.id ?? null, partner);
  }
  for (const account of accounts) await write('vendorBankAccounts', null, account);
  return [
    ...(said ? (['vendorPartners'] as const) : []),
    ...(accounts.length > 0 ? (['vendorBankAccounts'] as const) : []),
  ];
}
