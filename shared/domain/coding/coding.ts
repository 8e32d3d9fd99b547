import type { AccountKind } from '../master/chart.ts';
import type { Problem } from '../problem.ts';

/**
 * The coding of one document (COD-1…9): what each of its places is coded on, and who decided it. Places are `header`,
 * `line:0`, `charge:0` (header allowance or charge), `duty:0` (tax beside VAT), `prepaid` and `rounding`; numbers count
 * the document's own lists from zero.
 */
export type CodingPlace = 'header' | `line:${number}` | `charge:${number}` | `duty:${number}` | 'prepaid' | 'rounding';

/** Who decides, the strongest first: a person, an alias (it wins over the string, COD-5), the string, a table, a default. */
export const codingSources = ['manual', 'alias', 'string', 'item', 'charge', 'default', 'document'] as const;
export type CodingSource = (typeof codingSources)[number];

/** How a person came to an edit; a suggestion is never applied without one (COD-8). */
export const codingOrigins = ['typed', 'copied', 'lastTime', 'suggestion', 'split'] as const;
export type CodingOrigin = (typeof codingOrigins)[number];

/** What a person has said about one place. Blank fields say nothing; `string` null: the document's own string stands. */
export interface CodingEdit {
  readonly place: CodingPlace;
  readonly string: string | null;
  readonly accountKind: AccountKind | '';
  readonly accountNo: string;
  /** An alias typed where the account stands; it expands as one in a string does. */
  readonly alias: string;
  readonly budget: string;
  readonly vatGroup: string;
  readonly project: string;
  /** Dimension → value; a blank value takes the dimension away. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** The place becomes no line: a prepaid line that is deleted (PAY-8), an uncoded line as the partner allows. */
  readonly leaveOut: boolean;
  readonly origin: CodingOrigin;
}

/** A value with who said it, and who said otherwise and lost. */
export interface Decided<Value> {
  readonly value: Value;
  readonly source: CodingSource;
  readonly overruled: readonly { readonly value: Value; readonly source: CodingSource }[];
}

export interface CodedAccount {
  readonly kind: AccountKind;
  readonly no: string;
  /** Empty when the set-up does not know it. */
  readonly name: string;
}

export interface CodedDimension extends Decided<string> {
  readonly dimension: string;
  readonly valueName: string;
}

/** Something wrong in a string or its values (COD-2), with its place in the text: from the first to after the last character. */
export interface CodingFinding {
  readonly severity: 'error' | 'warning';
  readonly problem: Problem;
  readonly from: number;
  readonly to: number;
}

export type CodedKind = 'header' | 'line' | 'allowance' | 'charge' | 'duty' | 'prepaid' | 'rounding' | 'text';

export interface CodedPlace {
  readonly place: CodingPlace;
  readonly kind: CodedKind;
  readonly description: string;
  /** Net as the document writes it, allowances negative; null for the header and text lines. Decimal text. */
  readonly amount: string | null;
  /** The document's VAT of this place: category as written, rate in percent, amount when stated. */
  readonly vat: { readonly category: string | null; readonly rate: string | null; readonly amount: string | null };
  /** The string as it stands (a person's edit or the document's own), and the document's own. Null: none at all. */
  readonly string: { readonly text: string; readonly original: string | null } | null;
  readonly account: Decided<CodedAccount> | null;
  /** The G/L account in the end: of the asset or item, or the account itself. */
  readonly ledgerAccount: string | null;
  readonly alias: string | null;
  readonly budget: Decided<string> | null;
  readonly vatGroup: Decided<string> | null;
  readonly project: string | null;
  readonly dimensions: readonly CodedDimension[];
  /** Re-posting documents (COD-1, code 99). */
  readonly reposting: { readonly originalNo: string | null; readonly settlementNo: string | null };
  readonly findings: readonly CodingFinding[];
  /** What accepting makes of it: a coded line, a line of text, or nothing (COD-9). `uncoded`: a person must say. */
  readonly fate: 'coded' | 'text' | 'leftOut' | 'uncoded';
}

export interface CodedDocument {
  /** The vendor's partner says that strings are read (COD-3) and the control setup has the codes for it. */
  readonly readsString: boolean;
  /** The header first, then everything that may become a purchase line, in the document's order. */
  readonly places: readonly CodedPlace[];
}
