import { lineCodingText } from '../../../shared/domain/coding/coding-text.ts';
import type { ControlSetup } from '../../../shared/domain/master/control-setup.ts';
import type { PurchaseChange } from '../../../shared/domain/purchase/change-purchase.ts';
import type { PurchaseLineDraft } from '../../../shared/domain/purchase/draft.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import { recordLog } from '../../storage/log.ts';
import { logEntry, type Stamp } from '../log-entry.ts';

interface Dates {
  readonly postingDate: string | null;
  readonly dueDate: string | null;
}

type Lines = readonly Omit<PurchaseLineDraft, 'orderLineNo'>[];

/** From what to what, one entry each (promise 3); nothing changed says nothing. */
export async function logChange(
  tx: WritableStore,
  stamp: Stamp,
  before: Dates & { readonly no: string; readonly documentId: number },
  linesBefore: Lines,
  after: Dates & { readonly lines: Lines },
  { lines }: Pick<PurchaseChange, 'lines'>,
  control: ControlSetup,
): Promise<void> {
  const { documentId, no } = before;
  const changes = [...fieldsLogged(before, after), ...linesLogged(linesBefore, after.lines, control)];
  if (changes.length === 0) return;
  await recordLog(tx, [
    logEntry(stamp, documentId, 'PURCHASE', 'purchaseChanged', { no, lines: String(lines.length) }),
    ...changes.map(([code, values]) => logEntry(stamp, documentId, 'PURCHASE', code, values)),
  ]);
}

type Logged = readonly ['fieldChanged' | 'codingChanged', Readonly<Record<string, string>>];

function fieldsLogged(before: Dates, after: Dates): Logged[] {
  return (['postingDate', 'dueDate'] as const)
    .filter((field) => before[field] !== after[field])
    .map((field) => ['fieldChanged', { field, from: before[field] ?? '', to: after[field] ?? '' }]);
}

function linesLogged(before: Lines, after: Lines, control: ControlSetup): Logged[] {
  const told = new Map(before.map((line) => [line.lineNo, lineCodingText(line, control)]));
  return after.flatMap((line): Logged[] => {
    const from = told.get(line.lineNo);
    const to = lineCodingText(line, control);
    return from === undefined || from === to ? [] : [['codingChanged', { places: `line:${line.lineNo}`, from, to }]];
  });
}
