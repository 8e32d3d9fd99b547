/** The XML namespaces of the formats Ebilag reads and writes. */
export const ublNamespace = 'urn:oasis:names:specification:ubl:schema:xsd:';
/** Utility statements up to about 2022 have root, aggregates and basics of this family (facts/oioubl.md §1). */
export const oioublNamespace = 'urn:oioubl:names:specification:oioubl:schema:xsd:';
export const aggregates = `${ublNamespace}CommonAggregateComponents-2`;
export const basics = `${ublNamespace}CommonBasicComponents-2`;
export const extensions = `${ublNamespace}CommonExtensionComponents-2`;
export const svefakturaInvoice = 'urn:sfti:documents:BasicInvoice:1:0';
export const svefakturaObjects = 'urn:sfti:documents:ObjectEnvelope:1:0';
export const envelopeNamespace = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';

const known = new Set([
  svefakturaInvoice,
  svefakturaObjects,
  envelopeNamespace,
  'urn:sfti:CommonAggregateComponents:1:0',
  'urn:oasis:names:tc:ubl:CommonBasicComponents:1:0',
]);

/** Whether elements of a namespace may be read by their local name. Signatures and private extensions may not. */
export function isKnownNamespace(namespace: string): boolean {
  return namespace.startsWith(ublNamespace) || namespace.startsWith(oioublNamespace) || known.has(namespace);
}

/** The namespace of a UBL 2 document root: `Invoice` → `urn:oasis:…:Invoice-2`. */
export function ublRootNamespace(root: string): string {
  return `${ublNamespace}${root}-2`;
}
