import { schemeName } from '../../shared/einvoice/paper/identifiers.ts';

/** An endpoint as people call it: `Org.nr 5599001236`, not `0007 5599001236`. */
export function endpointWords({ id, scheme }: { readonly id: string; readonly scheme: string | null }): string {
  return `${schemeName(scheme)} ${id}`;
}
