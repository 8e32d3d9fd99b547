import type { EDocument } from '../domain/document/document.ts';
import type { Finding, LayerResult } from '../domain/finding.ts';
import type { Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem.ts';
import { assertNever } from '../domain/result.ts';
import { searchTextOf, type SearchText } from '../domain/search/search-text.ts';
import { checkDocument } from './checks/check-document.ts';
import { openEnvelopes } from './envelope.ts';
import type { ReaderInput } from './parts/header.ts';
import { Reading } from './reading.ts';
import { readApplicationResponse } from './readers/application-response.ts';
import { readInvoice } from './readers/invoice.ts';
import { readOrderCancellation } from './readers/order-cancellation.ts';
import { readOrder } from './readers/order.ts';
import { readReminder } from './readers/reminder.ts';
import { readStatement } from './readers/statement.ts';
import { readSvefaktura } from './readers/svefaktura/document.ts';
import { readUtilityStatement } from './readers/utility-statement.ts';
import type { Found } from './recognise.ts';
import { foundIn, nothingFound, recognise } from './recognise.ts';
import type { XmlElement } from './xml.ts';
import { TreeLimitError, parseXml, textAt } from './xml.ts';

/** What became of a file: a document with what the checks found, or the reason why it is none (IN-5, IN-7). */
export type ReadOutcome =
  | {
      readonly kind: 'document';
      readonly document: EDocument;
      readonly findings: readonly Finding[];
      /** All layers of `checkLayers` in their order; `schema` and `rules` are never checked here (IN-7b). */
      readonly layers: readonly LayerResult[];
      readonly searchText: SearchText;
    }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly found: Found };

/** Reads the text of a file that a strict parser has found well-formed. */
export function readDocument(text: string): ReadOutcome {
  try {
    return readRoot(parseXml(text));
  } catch (error) {
    if (error instanceof TreeLimitError) return failed(limitProblem(error), nothingFound);
    throw error;
  }
}

export function limitProblem(error: TreeLimitError): Problem {
  return problem(error.limit === 'depth' ? 'gate.tooDeep' : 'gate.tooManyAttributes', { limit: String(error.maximum) });
}

function failed(because: Problem, found: Found): ReadOutcome {
  return { kind: 'failed', problem: because, found };
}

function readRoot(outermost: XmlElement): ReadOutcome {
  const opened = openEnvelopes(outermost);
  if ('code' in opened) return failed(opened, foundIn(outermost));
  const { root, envelopes } = opened;
  const found = foundIn(root);
  const recognised = recognise(root);
  if ('code' in recognised) return failed(recognised, found);
  const number = textAt(root, 'ID');
  if (number === null) return failed(problem('read.numberMissing', { root: root.localName }), found);

  const reading = new Reading(root, recognised.format);
  const document = readerOf({ reading, recognised, envelopes, number });
  const { findings, layers } = checkDocument(document, reading.findings);
  return { kind: 'document', document, findings, layers, searchText: searchTextOf(document) };
}

function readerOf(input: ReaderInput): EDocument {
  const { type, format } = input.recognised;
  if (format === 'svefaktura1') return readSvefaktura(input);
  switch (type) {
    case 'invoice':
    case 'creditNote':
      return readInvoice(input);
    case 'order':
    case 'orderChange':
      return readOrder(input);
    case 'orderCancellation':
      return readOrderCancellation(input);
    case 'reminder':
      return readReminder(input);
    case 'statement':
      return readStatement(input);
    case 'utilityStatement':
      return readUtilityStatement(input);
    case 'applicationResponse':
      return readApplicationResponse(input);
    default:
      return assertNever(type);
  }
}
