import { assertNever } from '../../domain/result.ts';
import { writeXml } from '../xml.ts';
import type { Answer } from './answer-content.ts';
import { invoiceResponse } from './invoice-response.ts';
import { oioublResponse } from './oioubl-response.ts';

/** The XML of an answer in the format its order asks for (ACC-3; facts/oioubl.md §2, §13). */
export function writeResponse(answer: Answer): string {
  const { format } = answer.order;
  switch (format) {
    case 'oioubl2':
      return writeXml(oioublResponse(answer));
    case 'peppolInvoiceResponse':
    case 'oioubl3InvoiceResponse':
      return writeXml(invoiceResponse(answer));
    default:
      return assertNever(format);
  }
}
