import type { DocumentFormat } from '../../domain/document/document.ts';
import type { WrittenFormat } from '../../domain/sales/written-format.ts';

export { writtenFormats, type WrittenFormat } from '../../domain/sales/written-format.ts';

/** The format a reader tells such a document to be of. */
export function readFormatOf(format: WrittenFormat): DocumentFormat {
  return format === 'peppolBis3' ? 'peppolBis3' : 'oioubl2';
}

/** Whether the elements that came with UBL 2.1 may be used: OIOUBL 2.02 stands on UBL 2.0. */
export function hasUbl21(format: WrittenFormat): boolean {
  return format !== 'oioubl202';
}

export const oioublIdentity = {
  oioubl21: { ubl: '2.1', customization: 'OIOUBL-2.1' },
  oioubl202: { ubl: '2.0', customization: 'OIOUBL-2.02' },
} as const;

export const peppolIdentity = {
  customization: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
  profile: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
} as const;
