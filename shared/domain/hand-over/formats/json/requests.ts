import type { JsonValue } from './exact-json.ts';
import { writeJson } from './exact-json.ts';
import type { MappedVoucher } from '../../map-voucher.ts';
import type { FileToWrite } from '../written-file.ts';

/** One call of an interface of the books, ready to be sent. */
export interface Request {
  readonly path: string;
  readonly body: JsonValue;
}

/**
 * The file of a format that is an interface over HTTPS: a list of requests to be sent one after the other, each with the
 * external id, by which a second try can be told from a first, and the checksum of the original document.
 */
export function writeRequests(
  format: string,
  { ledger, vouchers, at, programVersion }: FileToWrite,
  requestOf: (voucher: MappedVoucher) => Request,
): string {
  const requests = vouchers.map((voucher): JsonValue => {
    const { path, body } = requestOf(voucher);
    return {
      externalId: voucher.externalId,
      sourceSha256: voucher.sourceSha256,
      method: 'POST',
      path,
      body,
    };
  });
  const file = { format, program: `Ebilag ${programVersion}`, generated: at, ledger: ledger.name, requests };
  return `${writeJson(file, '  ')}\n`;
}
