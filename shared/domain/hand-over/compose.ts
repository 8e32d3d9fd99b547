import { isZero, sum } from '../amount/amount.ts';
import { problem, type Problem } from '../problem.ts';
import { assertNever } from '../result.ts';
import { checkTarget } from './check-target.ts';
import { writeBusinessCentral } from './formats/json/business-central.ts';
import { writeEconomicCsv } from './formats/csv/economic-csv.ts';
import { writeEconomicJson } from './formats/json/economic-json.ts';
import { writeFortnox } from './formats/json/fortnox.ts';
import { writeJsonLines } from './formats/json/json-lines.ts';
import { sieText, writeSie4i } from './formats/sie/sie-4i.ts';
import { writeUnicontaCsv } from './formats/csv/uniconta-csv.ts';
import type { FileToWrite } from './formats/written-file.ts';
import type { HandOverVoucher } from './hand-over-voucher.ts';
import { mapVoucher, type MappedVoucher } from './map-voucher.ts';
import { formatTraits } from './target.ts';

export interface FileRequest extends Omit<FileToWrite, 'vouchers'> {
  readonly vouchers: readonly HandOverVoucher[];
}

/** What a hand-over would write, or what keeps it from being written. */
export interface ComposedFile {
  /** What the set-up lacks, each once. Not empty: nothing may be written. */
  readonly lacks: readonly Problem[];
  /** Vouchers that cannot go there at all, each with why; the others can. */
  readonly leftOut: readonly { readonly voucherId: number; readonly problem: Problem }[];
  /** The ones in the file. */
  readonly voucherIds: readonly number[];
  /** The file; every character is one its encoding has. Empty when nothing may be written. */
  readonly text: string;
  /** Characters the format could not hold, voucher by voucher. */
  readonly remarks: readonly Problem[];
}

/**
 * Decides what is handed over and how it is written (ACT-1): all of it, before anything is. Step by step, so that a file of
 * thousands of vouchers lets others have their turn.
 */
export function* composeInSteps(request: FileRequest): Generator<void, ComposedFile> {
  const { setup } = request;
  const leftOut: { voucherId: number; problem: Problem }[] = [];
  const mapped: MappedVoucher[] = [];
  const lacks: Problem[] = [...checkTarget(setup)];
  for (const voucher of request.vouchers) {
    const because = cannotGo(voucher, request);
    if (because !== null) {
      leftOut.push({ voucherId: voucher.id, problem: because });
      continue;
    }
    const one = mapVoucher(voucher, setup);
    mapped.push(one.voucher);
    lacks.push(...one.lacks);
    yield;
  }
  const pieces: string[] = [];
  if (lacks.length === 0 && mapped.length > 0)
    for (const piece of piecesOf({ ...request, vouchers: mapped })) {
      pieces.push(piece);
      yield;
    }
  const sieOnly = formatTraits[setup.format].encoding === 'cp437';
  return {
    lacks: eachOnce(lacks),
    leftOut,
    voucherIds: mapped.map(({ id }) => id),
    text: pieces.join(''),
    remarks: sieOnly ? mapped.flatMap(replacedIn) : [],
  };
}

/** The same at once. */
export function composeFile(request: FileRequest): ComposedFile {
  const steps = composeInSteps(request);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The file, a piece a voucher. */
function piecesOf(file: FileToWrite): Iterable<string> {
  const { format } = file.setup;
  switch (format) {
    case 'sie4i':
      return writeSie4i(file);
    case 'economicCsv':
      return writeEconomicCsv(file);
    case 'economicJson':
      return writeEconomicJson(file);
    case 'unicontaCsv':
      return writeUnicontaCsv(file);
    case 'businessCentral':
      return writeBusinessCentral(file);
    case 'fortnox':
      return writeFortnox(file);
    case 'jsonLines':
      return writeJsonLines(file);
    default:
      return assertNever(format);
  }
}

function cannotGo({ no, currency, lines }: HandOverVoucher, { setup, ledger }: FileRequest): Problem | null {
  if (!isZero(sum(lines.map(({ amount }) => amount)))) throw new Error(`Voucher ${no} is out of balance`);
  if (!formatTraits[setup.format].currencies && currency !== ledger.currency)
    return problem('handOver.currencyDiffers', { no, currency, ledgerCurrency: ledger.currency });
  return null;
}

/** What the code page of a SIE file lacks of a voucher's words. */
function replacedIn({ no, text, lines }: MappedVoucher): Problem[] {
  const places = lines.flatMap((line) => Object.values(line.places).flatMap(({ value, name }) => [value, name]));
  const replaced = new Map(
    [no, text, ...lines.map((line) => line.text), ...places]
      .flatMap((words) => sieText(words).replaced)
      .map(({ character, by }) => [character, by]),
  );
  if (replaced.size === 0) return [];
  return [
    problem('handOver.charactersReplaced', {
      no,
      characters: [...replaced.keys()].join(' '),
      by: [...new Set(replaced.values())].join(' '),
    }),
  ];
}

function eachOnce(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}
