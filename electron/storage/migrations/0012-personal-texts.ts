import { completeDocument } from '../../../shared/domain/document/complete-document.ts';
import type { EDocument } from '../../../shared/domain/document/document.ts';
import { withoutPersonalTexts } from '../../../shared/domain/document/sensitive-document.ts';
import type { Migration } from './migration.ts';

/**
 * Takes the personal texts out of sensitive documents that arrived before they were taken out on arrival (IN-33), and
 * gives documents without a company number a way to their vendor's others with the same number (ACC-11).
 */
export const personalTexts: Migration = (database) => {
  database.exec(`
    CREATE INDEX documentsWithoutKey ON documents (vendorId, documentNoKey, type) WHERE vendorKey = '' AND vendorId IS NOT NULL;
  `);
  const rows = database
    .prepare(
      `SELECT documentId, content FROM documentContents JOIN documents ON documents.id = documentId
       WHERE sensitive = 1 ORDER BY documentId`,
    )
    .all() as { documentId: number; content: string }[];
  const change = database.prepare('UPDATE documentContents SET content = ? WHERE documentId = ?');
  for (const { documentId, content } of rows) {
    const document = completeDocument(JSON.parse(content) as EDocument);
    change.run(JSON.stringify(withoutPersonalTexts(document)), documentId);
  }
};
