import type { EDocument } from '../../domain/document.ts';
import type { CheckLayer, Finding, LayerResult } from '../../domain/finding.ts';
import { checkLayers } from '../../domain/finding.ts';

export interface Checked {
  readonly findings: readonly Finding[];
  readonly layers: readonly LayerResult[];
}

/** The built-in checks over a document that has been read; `noted` is what its reading found. */
export function checkDocument(_document: EDocument, noted: readonly Finding[]): Checked {
  const unchecked: readonly CheckLayer[] = ['schema', 'rules'];
  return {
    findings: noted,
    layers: checkLayers.map((layer) => ({ layer, verdict: unchecked.includes(layer) ? 'notChecked' : 'valid' })),
  };
}
