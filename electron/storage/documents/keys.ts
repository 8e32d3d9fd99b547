import { toMinorUnits } from '../../../shared/domain/amount/amount.ts';
import { isCitizenScheme } from '../../../shared/domain/document/citizen-number.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { personKey } from '../query/person-key.ts';
import type { LegalKey } from './new-document.ts';

/** Stands for *no amount*: below every amount, so that the list sorts it first. */
export const noAmount = Number.MIN_SAFE_INTEGER;

/** Hundredths for sorting; an amount too large to be held exactly sorts like none. */
export function amountKey(value: string | null): number {
  return value === null ? noAmount : (toMinorUnits(value) ?? noAmount);
}

/** A party's key as one text; empty when it has none. A citizen's number does not stand in it (IN-9). */
export function legalKeyText(key: LegalKey | null): string {
  if (key === null || key.id === '') return '';
  return `${key.scheme} ${isCitizenScheme(key.scheme) ? personKey(key.id) : key.id}`;
}

const perError = 1_000_000;
const perWarning = 1_000;

/** Findings as one number, the worst weighing most: more errors, then more warnings, then more remarks. */
export function findingsRank(errors: number, warnings: number, remarks: number): number {
  return Math.min(errors, 999) * perError + Math.min(warnings, 999) * perWarning + Math.min(remarks, 999);
}

/** The ranks of documents whose worst finding is of this severity (or that have none): first and last. */
export const rankRanges = {
  error: [perError, Number.MAX_SAFE_INTEGER],
  warning: [perWarning, perError - 1],
  remark: [1, perWarning - 1],
  none: [0, 0],
} as const;

export function countFindings(findings: readonly Finding[]): {
  errors: number;
  warnings: number;
  remarks: number;
  findingsRank: number;
} {
  const of = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const errors = of('error');
  const warnings = of('warning');
  const remarks = of('remark');
  return { errors, warnings, remarks, findingsRank: findingsRank(errors, warnings, remarks) };
}
