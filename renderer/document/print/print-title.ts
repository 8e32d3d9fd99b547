import type { InboxRow } from '../../../shared/contract/documents.ts';
import { cleanFileName } from '../attachments/save-file.ts';

/** The name a printed or saved document suggests: type, number and vendor, fit for a file. */
export function printTitle(typeName: string, row: Pick<InboxRow, 'documentNo' | 'vendorName'>): string {
  return cleanFileName(
    [typeName, row.documentNo, row.vendorName]
      .filter((part) => part !== '')
      .join(' ')
      .replace(/\//g, '-'),
    typeName,
  );
}
