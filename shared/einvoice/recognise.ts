import type { DocumentFormat, DocumentType } from '../domain/document/document.ts';
import type { Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem.ts';
import { oioublNamespace, svefakturaInvoice, svefakturaObjects, ublNamespace, ublRootNamespace } from './namespaces.ts';
import type { XmlElement } from './xml.ts';
import { textAt } from './xml.ts';

export interface Recognised {
  readonly type: DocumentType;
  readonly format: DocumentFormat;
}

/** What stands at the top of a file, for the sentence that says why it was not received (IN-5). */
export interface Found {
  readonly root: string | null;
  readonly namespace: string | null;
  readonly customizationId: string | null;
  readonly profileId: string | null;
  /** The document's number, when it could be seen. */
  readonly number: string | null;
}

export const nothingFound: Found = {
  root: null,
  namespace: null,
  customizationId: null,
  profileId: null,
  number: null,
};

const ublRoots: Readonly<Record<string, DocumentType>> = {
  Invoice: 'invoice',
  CreditNote: 'creditNote',
  Order: 'order',
  OrderChange: 'orderChange',
  OrderCancellation: 'orderCancellation',
  Reminder: 'reminder',
  Statement: 'statement',
  UtilityStatement: 'utilityStatement',
  ApplicationResponse: 'applicationResponse',
};

export function foundIn(root: XmlElement): Found {
  return {
    root: root.localName,
    namespace: root.namespace,
    customizationId: textAt(root, 'CustomizationID'),
    profileId: textAt(root, 'ProfileID'),
    number: textAt(root, 'ID'),
  };
}

/**
 * The type and format of a document by its root, namespace and CustomizationID, never by a file name (IN-5). A business
 * document of a type that is not received (order responses, catalogues …) is told from something entirely unknown.
 */
export function recognise(root: XmlElement): Recognised | Problem {
  if (root.namespace === svefakturaInvoice && root.localName === 'Invoice') {
    return { type: textAt(root, 'InvoiceTypeCode') === '381' ? 'creditNote' : 'invoice', format: 'svefaktura1' };
  }
  const type = Object.hasOwn(ublRoots, root.localName) ? ublRoots[root.localName] : undefined;
  const standardRoot = root.namespace === ublRootNamespace(root.localName);
  const utility = type === 'utilityStatement' && root.namespace === `${oioublNamespace}UtilityStatement-2`;
  if (type !== undefined && (standardRoot || utility))
    return { type, format: formatOf(textAt(root, 'CustomizationID')) };

  const { customizationId } = foundIn(root);
  const values = { root: root.localName, namespace: root.namespace, customizationId: customizationId ?? '' };
  // Objects that belong to a Svefaktura travel with it; alone they are no document to work on.
  const business = (standardRoot && root.namespace.startsWith(ublNamespace)) || root.namespace === svefakturaObjects;
  return problem(business ? 'recognise.notReceived' : 'recognise.unknownRoot', values);
}

/** OIOUBL 3 is looked for first: its identifiers carry Peppol's in front of their own. */
function formatOf(customizationId: string | null): DocumentFormat {
  const id = customizationId ?? '';
  if (/^OIOUBL-2\./i.test(id)) return 'oioubl2';
  if (id.includes('urn:fdc:oioubl.dk:trns:')) return 'oioubl3';
  if (/urn:fdc:peppol\.eu:(?:2017:)?poacc:(?:billing:3|trns:[a-z_]+:3)/.test(id)) return 'peppolBis3';
  return 'ubl';
}
