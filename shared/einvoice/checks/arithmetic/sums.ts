import { add, formatDecimal, subtract, sum, within } from '../../../domain/amount/amount.ts';
import type { AllowanceCharge, Amount, DocumentLine, EDocument } from '../../../domain/document/document.ts';
import type { Finding, FindingCode } from '../../../domain/finding.ts';
import type { Notes } from '../note.ts';

type Rule = Finding['rule'];

export function valueOf(amount: Amount | null): string {
  return amount?.value ?? '0';
}

export function sumOf(amounts: readonly Amount[]): string {
  return sum(amounts.map(({ value }) => value));
}

/** The lines that count: sub-lines explain their parent. */
export function countedLines(document: EDocument): readonly DocumentLine[] {
  return document.lines.filter(({ parentId }) => parentId === null);
}

export function allowancesOf(list: readonly AllowanceCharge[]): readonly Amount[] {
  return list.filter(({ charge }) => !charge).map(({ amount }) => amount);
}

export function chargesOf(list: readonly AllowanceCharge[]): readonly Amount[] {
  return list.filter(({ charge }) => charge).map(({ amount }) => amount);
}

/** Charges less allowances. */
export function netOf(list: readonly AllowanceCharge[]): string {
  return subtract(sumOf(chargesOf(list)), sumOf(allowancesOf(list)));
}

export function plus(...values: readonly string[]): string {
  return values.reduce((total, value) => add(total, value), '0');
}

/** Compares what the document states with what we compute; a stated amount that is missing is no arithmetic. */
export class Recount {
  readonly notes: Notes;

  constructor(notes: Notes) {
    this.notes = notes;
  }

  /** Equal after rounding both to two decimals. */
  exact(code: FindingCode, stated: Amount | null, ours: string, place: string, rule: Rule): void {
    if (stated === null || formatDecimal(stated.value) === formatDecimal(ours)) return;
    this.#report(code, stated, ours, place, rule);
  }

  near(code: FindingCode, stated: Amount | null, ours: string, tolerance: string, place: string, rule: Rule): void {
    if (stated === null || within(stated.value, ours, tolerance)) return;
    this.#report(code, stated, ours, place, rule);
  }

  /** Any of several readings of the rules may be meant. */
  nearAny(
    code: FindingCode,
    stated: Amount | null,
    ours: readonly string[],
    tolerance: string,
    place: string,
    rule: Rule,
  ): void {
    const [first] = ours;
    if (stated === null || first === undefined || ours.some((each) => within(stated.value, each, tolerance))) return;
    this.#report(code, stated, first, place, rule);
  }

  #report(code: FindingCode, stated: Amount, ours: string, place: string, rule: Rule): void {
    const values = {
      theirs: formatDecimal(stated.value),
      ours: formatDecimal(ours),
      currency: stated.currency ?? '',
      element: place,
    };
    this.notes.add('error', code, values, place, rule);
  }
}
