import { type SalesKind, salesKinds } from '../sales/customer.ts';
import { type WrittenFormat, writtenFormats } from '../sales/written-format.ts';

/** What a registry is asked about: what we write (OUT-3), and what a customer can be sent (SET-6). */
export interface RegisteredType {
  readonly kind: SalesKind;
  readonly format: WrittenFormat;
}

export const documentTypeScheme = 'busdox-docid-qns';

const roots: Readonly<Record<SalesKind, string>> = {
  invoice: 'Invoice',
  creditNote: 'CreditNote',
  reminder: 'Reminder',
  statement: 'Statement',
};
const peppolBilling = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const customisations: Readonly<Record<WrittenFormat, { readonly id: string; readonly version: string }>> = {
  oioubl21: { id: 'OIOUBL-2.1', version: '2.1' },
  oioubl202: { id: 'OIOUBL-2.02', version: '2.0' },
  peppolBis3: { id: peppolBilling, version: '2.1' },
};

/** The name of a type of document in the registries, without its scheme; null where the format has no such type. */
export function documentTypeId({ kind, format }: RegisteredType): string | null {
  if (format === 'peppolBis3' && kind !== 'invoice' && kind !== 'creditNote') return null;
  const root = roots[kind];
  const { id, version } = customisations[format];
  return `urn:oasis:names:specification:ubl:schema:xsd:${root}-2::${root}##${id}::${version}`;
}

const typesById: ReadonlyMap<string, RegisteredType> = new Map(
  salesKinds.flatMap((kind) =>
    writtenFormats.flatMap((format): readonly [string, RegisteredType][] => {
      const id = documentTypeId({ kind, format });
      return id === null ? [] : [[id, { kind, format }]];
    }),
  ),
);

/** The inverse of {@link documentTypeId}; null for the many types Ebilag does not write. */
export function typeOfDocumentId(id: string): RegisteredType | null {
  return typesById.get(id.trim()) ?? null;
}
