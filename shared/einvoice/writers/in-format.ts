import type { EDocument } from '../../domain/document/document.ts';
import type { WrittenFormat } from './format.ts';
import { oioublIdentity, peppolIdentity, readFormatOf } from './format.ts';
import { asOioubl } from './oioubl/as-oioubl.ts';
import { asPeppol } from './peppol/as-peppol.ts';

/** The document in the words and the arithmetic of a format, as a reader will find it there. */
export function inFormat(document: EDocument, format: WrittenFormat): EDocument {
  const spoken = format === 'peppolBis3' ? asPeppol(document) : asOioubl(document, format);
  const identity =
    format === 'peppolBis3'
      ? { customizationId: peppolIdentity.customization, ublVersion: null }
      : { customizationId: oioublIdentity[format].customization, ublVersion: oioublIdentity[format].ubl };
  return { ...spoken, ...identity, format: readFormatOf(format) };
}
