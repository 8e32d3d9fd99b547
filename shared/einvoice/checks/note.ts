import type { CheckLayer, Finding, FindingCode, Severity } from '../../domain/finding.ts';

type Rule = NonNullable<Finding['rule']>;

/** The official rules the built-in checks stand for. Ids are not stable between releases, so each names its own. */
export function oioublRule(id: string): Rule {
  return { id, set: 'OIOUBL Schematron', version: '1.17.2' };
}

export function cenRule(id: string): Rule {
  return { id, set: 'EN 16931', version: '2017' };
}

export function peppolRule(id: string): Rule {
  return { id, set: 'Peppol BIS Billing', version: '3.0' };
}

export function peppolAnswerRule(id: string): Rule {
  return { id, set: 'Peppol Invoice Response', version: '3' };
}

/** Nobody reads more findings of one layer. */
const mostNotes = 500;

/** The findings of one layer while they are being gathered. */
export class Notes {
  readonly findings: Finding[] = [];
  readonly layer: CheckLayer;

  constructor(layer: CheckLayer) {
    this.layer = layer;
  }

  add(
    severity: Severity,
    code: FindingCode,
    values: Readonly<Record<string, string>>,
    place: string | null = null,
    rule: Rule | null = null,
  ): void {
    if (this.findings.length >= mostNotes) return;
    this.findings.push({ layer: this.layer, severity, code, values, place, rule });
  }
}
