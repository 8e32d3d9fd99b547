import type { EDocument } from '../../domain/document/document.ts';
import type { CheckLayer, Finding, LayerResult, LayerVerdict } from '../../domain/finding.ts';
import { checkLayers } from '../../domain/finding.ts';
import { recountEn16931 } from './arithmetic/en16931.ts';
import { recountOioubl2 } from './arithmetic/oioubl2.ts';
import { recountPeppolOrder } from './arithmetic/order.ts';
import { recountStatement } from './arithmetic/statement.ts';
import { recountSvefaktura } from './arithmetic/svefaktura.ts';
import { checkCodes } from './codes.ts';
import { checkIdentifiers } from './identifiers.ts';
import { Notes } from './note.ts';
import { checkRequired } from './required.ts';
import { checkStandard } from './standard.ts';

export interface Checked {
  readonly findings: readonly Finding[];
  /** All of `checkLayers`, in their order. */
  readonly layers: readonly LayerResult[];
}

type Check = (document: EDocument, notes: Notes) => void;

/**
 * The built-in checks over a document that has been read (IN-7, IN-7b); `noted` is what its reading found. They are
 * findings only (IN-7c). A layer that rests on a failed one is not checked, and never looks valid; schema and rules need a
 * validation pack and are not checked here.
 */
export function checkDocument(document: EDocument, noted: readonly Finding[]): Checked {
  const findings: Finding[] = [];
  const verdicts = new Map<CheckLayer, LayerVerdict>([['wellFormed', 'valid']]);
  const run = (layer: CheckLayer, check: Check, before: readonly Finding[] = []): void => {
    const notes = new Notes(layer);
    check(document, notes);
    const found = [...before, ...notes.findings];
    findings.push(...found);
    verdicts.set(layer, found.some(breaksLayer) ? 'invalid' : 'valid');
  };

  run('standard', checkStandard);
  run('required', checkRequired, noted);
  run('codeLists', checkCodes);
  run('identifiers', checkIdentifiers);
  const recount = recountOf(document);
  if (recount !== null && !findings.some(spoilsArithmetic)) run('arithmetic', recount);
  return { findings, layers: checkLayers.map((layer) => ({ layer, verdict: verdicts.get(layer) ?? 'notChecked' })) };
}

function breaksLayer({ severity, code }: Finding): boolean {
  return severity === 'error' || code === 'standard.notRecognised';
}

/** Amounts that are none, or of several currencies, have no sum. */
function spoilsArithmetic({ code, severity, values }: Finding): boolean {
  if (severity !== 'error') return false;
  if (code === 'required.amountInvalid' || code === 'required.percentInvalid' || code === 'codes.currencyMixed')
    return true;
  return code === 'required.missing' && (values['element'] ?? '').endsWith('Amount');
}

/** An order is the sum of an invoice to come. */
function recountOrder(format: EDocument['format']): Check | null {
  return format === 'oioubl2' ? recountOioubl2 : recountPeppolOrder;
}

/** The arithmetic of the format; null for types that have no totals to recount. */
function recountOf({ type, format }: EDocument): Check | null {
  if (type === 'statement') return recountStatement;
  if (type === 'order' || type === 'orderChange') return recountOrder(format);
  if (type !== 'invoice' && type !== 'creditNote' && type !== 'reminder') return null;
  switch (format) {
    case 'oioubl2':
      return recountOioubl2;
    case 'oioubl3':
    case 'peppolBis3':
    case 'ubl':
      return type === 'reminder' ? null : recountEn16931;
    case 'svefaktura1':
      return recountSvefaktura;
  }
}
