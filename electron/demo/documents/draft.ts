import type { DocumentType } from '../../../shared/domain/document/document.ts';
import type { FindingCode } from '../../../shared/domain/finding.ts';
import type { ProblemCode } from '../../../shared/domain/problem.ts';
import type { VendorKey } from './vendors.ts';

/** A demo document is described by what a person would say about it; the renderers turn that into a real file. */
export type DemoFormat = 'oioubl-2.02' | 'oioubl-2.1' | 'oioubl-3' | 'peppol-bis-3' | 'svefaktura-1.0';

/** VAT of a line: a rate in percent, or why there is none. */
export type Vat = '25' | '12' | '6' | '19' | '15' | 'zero' | 'exempt' | 'export' | 'reverseCharge' | 'withinEu';

export interface DraftLine {
  readonly text: string;
  /** Longer text under the item's name. */
  readonly details?: string;
  readonly itemNo?: string;
  readonly quantity: string;
  /** Code of UN/ECE recommendation 20. */
  readonly unit: string;
  readonly price: string;
  /** The price is for this many units; 1 when not given. */
  readonly per?: string;
  readonly vat?: Vat;
  readonly note?: string;
  readonly accounting?: string;
  readonly orderLine?: string;
  /** Given in the line's own amount; only Peppol and Svefaktura count it, OIOUBL has it in the price. */
  readonly discount?: { readonly reason: string; readonly amount: string };
  readonly properties?: Readonly<Record<string, string>>;
}

export interface DraftCharge {
  readonly kind: 'allowance' | 'charge';
  readonly reason: string;
  readonly reasonCode?: string;
  readonly amount: string;
  /** Percent of the base the amount was made from. */
  readonly percent?: string;
  readonly base?: string;
  readonly vat?: Vat;
}

/** A duty other than VAT, paid on top of the lines (facts §5): so much per unit. */
export interface DraftDuty {
  readonly scheme: string;
  readonly name: string;
  /** A code of the tax category list; the common one is `Excise`. */
  readonly category: string;
  readonly quantity: string;
  readonly unit: string;
  readonly perUnit: string;
}

export type DraftPayment =
  | { readonly means: 'bank'; readonly account?: 'changed' }
  | { readonly means: 'fik71' | 'fik75' | 'giro04'; readonly reference: string }
  | { readonly means: 'fik73' | 'giro01'; readonly note: string }
  | { readonly means: 'iban' }
  | { readonly means: 'directDebit'; readonly agreement: string }
  | { readonly means: 'nemKonto' }
  | { readonly means: 'card'; readonly account: string; readonly network: string }
  | { readonly means: 'bankgiro'; readonly reference: string };

export type DraftAttachment =
  | {
      readonly kind: 'pdf';
      readonly name: string;
      readonly title: string;
      readonly pages: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'png' | 'gif' | 'tiff';
      readonly name: string;
      readonly title: string;
      readonly lines: readonly string[];
      readonly bars?: readonly number[];
    }
  | { readonly kind: 'jpeg'; readonly name: string; readonly title: string }
  | { readonly kind: 'text' | 'csv' | 'xml'; readonly name: string; readonly title: string; readonly text: string };

export interface DraftReference {
  readonly number: string;
  readonly issued: number;
}

interface DraftBase {
  /** Name of the draft in tests and in its file's name. */
  readonly key: string;
  readonly vendor: VendorKey;
  readonly number: string;
  /** Days before the day the demo starts; times of arrival are made from it and {@link arrivalTime}. */
  readonly issued: number;
  /** Days before the start of the demo on which it arrived; 0 means it is delivered while one watches. */
  readonly arrived: number;
  readonly notes?: readonly string[];
  readonly currency?: string;
  readonly encoding?: 'utf-8' | 'utf-8-bom' | 'iso-8859-1';
  readonly newline?: 'lf' | 'crlf';
  /** Envelopes around it; two exist in the wild (facts §13). */
  readonly envelopes?: 0 | 1 | 2;
  readonly profile?: string;
  /** What becomes of it; the default is a document in the inbox without any finding above *remark*. */
  readonly expect?: Expectation;
}

export interface DraftInvoice extends DraftBase {
  readonly kind: 'invoice' | 'creditNote';
  readonly format: DemoFormat;
  readonly due?: number;
  readonly lines: readonly DraftLine[];
  readonly charges?: readonly DraftCharge[];
  readonly duties?: readonly DraftDuty[];
  readonly payment?: DraftPayment;
  readonly terms?: string;
  readonly prepaid?: { readonly amount: string; readonly issued: number };
  readonly rounding?: string;
  readonly order?: DraftReference;
  readonly credits?: DraftReference;
  readonly accounting?: string;
  readonly accountingCode?: string;
  readonly attachments?: readonly DraftAttachment[];
  /** Who ordered: contact id in OIOUBL, buyer reference in Peppol. Null leaves it out. */
  readonly buyerReference?: string | null;
  readonly buyerContact?: string;
  readonly sensitive?: string;
  readonly payee?: VendorKey;
  readonly period?: { readonly start: number; readonly end: number };
  readonly delivered?: number;
  readonly copy?: boolean;
  /** The sender's own arithmetic is wrong by this much; everything else is right. */
  readonly wrongTotal?: string;
}

export interface DraftOrder extends DraftBase {
  readonly kind: 'order' | 'orderChange';
  readonly lines: readonly DraftLine[];
  readonly changes?: DraftReference;
  readonly deliveryWanted: number;
}

export interface DraftReminder extends DraftBase {
  readonly kind: 'reminder';
  readonly sequence: string;
  readonly invoices: readonly (DraftReference & { readonly amount: string })[];
  readonly fee?: string;
  readonly payment: DraftPayment;
  readonly due: number;
}

export interface DraftStatement extends DraftBase {
  readonly kind: 'statement';
  readonly period: { readonly start: number; readonly end: number };
  readonly entries: readonly {
    readonly text: string;
    readonly debit?: string;
    readonly credit?: string;
    readonly invoice?: DraftReference;
    readonly broughtForward?: boolean;
  }[];
}

export interface DraftUtilityStatement extends DraftBase {
  readonly kind: 'utilityStatement';
  readonly family: 'oasis' | 'oioubl';
  readonly statementType: string;
  readonly parent: DraftReference;
  readonly points: readonly {
    readonly id: string;
    readonly place: string;
    readonly meter: string;
    readonly unit: string;
    readonly previous: string;
    readonly latest: string;
    readonly lines: readonly DraftLine[];
  }[];
  readonly readingType: string;
}

/** A file that is no document, as access points deliver them too. */
export interface DraftStranger extends DraftBase {
  readonly kind: 'stranger';
  readonly text: string;
}

/** The same bytes once more: the access point delivered twice (IN-1). */
export interface DraftRepeat extends DraftBase {
  readonly kind: 'repeat';
  readonly of: string;
}

export type Draft =
  DraftInvoice | DraftOrder | DraftReminder | DraftStatement | DraftUtilityStatement | DraftStranger | DraftRepeat;

/** What the program is to make of a document; a test holds every draft to it. */
export type Expectation =
  | { readonly outcome: 'inbox'; readonly findings: readonly FindingCode[] }
  | { readonly outcome: 'rejected'; readonly findings: readonly FindingCode[] }
  | { readonly outcome: 'failed'; readonly problem: ProblemCode }
  | { readonly outcome: 'repeated' };

export const clean: Expectation = { outcome: 'inbox', findings: [] };

/** The document type a draft is read as, or null when it is none. */
export function typeOf(draft: Draft): DocumentType | null {
  return draft.kind === 'stranger' || draft.kind === 'repeat' ? null : draft.kind;
}
