import { dimensionFindings, ruleFindings, type Owner } from '../coding/deciding/place-dimensions.ts';
import { nowhere } from '../coding/deciding/findings.ts';
import type { LedgerTables } from '../master/tables.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import type { PurchaseLineDraft } from '../purchase/draft.ts';
import type { Stop } from '../stop.ts';
import { OnLines } from './on-lines.ts';

/** Rules a document may be accepted against, but not posted (NS p. 79, 99). */
const rules: Readonly<Partial<Record<ProblemCode, ProblemCode>>> = {
  'coding.dimensionRequired': 'posting.dimensionRequired',
  'coding.dimensionSame': 'posting.dimensionSame',
  'coding.dimensionNone': 'posting.dimensionNone',
};

/** Dimensions that are required, known, not blocked, and not blocked together, on every line that costs something (POST-1). */
export function dimensionStops(
  lines: readonly PurchaseLineDraft[],
  vendorNo: string,
  purchaseId: number,
  tables: LedgerTables,
): Stop[] {
  const said = new OnLines(purchaseId);
  for (const line of lines) {
    if (line.kind === 'text' || line.accountKind === '' || line.place === '') continue;
    const owners: Owner[] = [
      { kind: line.accountKind, no: line.accountNo },
      { kind: 'vendor', no: vendorNo },
    ];
    const dimensions = line.dimensions.map((dimension) => ({ ...dimension, overruled: [] }));
    const findings = [
      ...dimensionFindings(tables, dimensions, () => nowhere),
      ...ruleFindings(tables, dimensions, owners, () => nowhere),
    ];
    for (const { problem } of findings) said.add(ofPosting(problem), line);
  }
  return said.stops();
}

function ofPosting({ code, values }: Problem): Problem {
  return { code: rules[code] ?? code, values };
}
