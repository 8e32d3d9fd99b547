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
export function* writeRequests(
  format: string,
  { ledger, vouchers, at, programVersion }: FileToWrite,
  requestOf: (voucher: MappedVoucher) => Request,
): Iterable<string> {
  const head = { format, program: `Ebilag ${programVersion}`, generated: at, ledger: ledger.name };
  yield `${writeJson(head, '  ').slice(0, -'\n}'.length)},\n  "requests": [`;
  for (const [index, voucher] of vouchers.entries()) {
    const { path, body } = requestOf(voucher);
    const { externalId, sourceSha256 } = voucher;
    const request = writeJson({ externalId, sourceSha256, method: 'POST', path, body }, '  ');
    // Text in JSON has no line ends of its own.
    yield `${index === 0 ? '' : ','}\n    ${request.replaceAll('\n', '\n    ')}`;
  }
  yield '\n  ]\n}\n';
}
