import type { Finding, FindingCode } from '../../../domain/finding.ts';

/** What keeps a document from being written, and where: the code has its sentence among the findings. */
export type WritingProblem = Finding & { readonly place: string };

type Rule = Finding['rule'];

/** The problems of a document while they are gathered; the same thing is told once at a place. */
export class WritingNotes {
  readonly problems: WritingProblem[] = [];
  readonly #seen = new Set<string>();

  add(code: FindingCode, values: Readonly<Record<string, string>>, place: string, rule: Rule = null): void {
    this.#push({ layer: 'required', severity: 'error', code, values, place, rule });
  }

  missing(element: string, rule: Rule = null, place: string = element): void {
    this.add('required.missing', { element }, place, rule);
  }

  /** Findings of the checks every document that is read goes through. */
  take(findings: readonly Finding[]): void {
    for (const finding of findings) this.#push({ ...finding, severity: 'error', place: finding.place ?? 'Document' });
  }

  #push(found: WritingProblem): void {
    const key = `${found.code} ${found.place} ${found.values['element'] ?? ''} ${found.values['value'] ?? ''}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.problems.push(found);
  }
}
