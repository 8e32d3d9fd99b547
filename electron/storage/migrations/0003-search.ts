import type { EDocument } from '../../../shared/domain/document/document.ts';
import { searchTextOf } from '../../../shared/domain/search/search-text.ts';
import { withVendorNo } from '../search/vendor-text.ts';
import type { Migration } from './migration.ts';

/**
 * The search (UI-34): a text per document and a full-text index over it, kept in step by triggers. Documents that are
 * here already are indexed now; the texts are derived, so they may be made by the code of today. No index of beginnings:
 * measured, it nearly doubles what the search costs an arrival and saves a beginning of one to three letters nothing
 * that a person would notice at 100,000 documents.
 */
export const search: Migration = (database) => {
  database.exec(`
    CREATE TABLE searchTexts (
      documentId INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
      numbers TEXT NOT NULL,
      vendor TEXT NOT NULL,
      text TEXT NOT NULL,
      amounts TEXT NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE documentSearch USING fts5 (
      numbers, vendor, text, amounts,
      content = 'searchTexts', content_rowid = 'documentId',
      tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER searchTextsIndexed AFTER INSERT ON searchTexts BEGIN
      INSERT INTO documentSearch (rowid, numbers, vendor, text, amounts) VALUES (new.documentId, new.numbers, new.vendor, new.text, new.amounts);
    END;
    CREATE TRIGGER searchTextsForgotten AFTER DELETE ON searchTexts BEGIN
      INSERT INTO documentSearch (documentSearch, rowid, numbers, vendor, text, amounts)
        VALUES ('delete', old.documentId, old.numbers, old.vendor, old.text, old.amounts);
    END;
    CREATE TRIGGER searchTextsChanged AFTER UPDATE ON searchTexts BEGIN
      INSERT INTO documentSearch (documentSearch, rowid, numbers, vendor, text, amounts)
        VALUES ('delete', old.documentId, old.numbers, old.vendor, old.text, old.amounts);
      INSERT INTO documentSearch (rowid, numbers, vendor, text, amounts) VALUES (new.documentId, new.numbers, new.vendor, new.text, new.amounts);
    END;
  `);
  const insert = database.prepare(
    'INSERT INTO searchTexts (documentId, numbers, vendor, text, amounts) VALUES (?, ?, ?, ?, ?)',
  );
  const next = database.prepare(`
    SELECT documents.id, documents.vendorNo, documentContents.content
    FROM documents JOIN documentContents ON documentContents.documentId = documents.id
    WHERE documents.id > ? ORDER BY documents.id LIMIT 500`);
  for (let after = 0; ;) {
    const rows = next.all(after) as { id: number; vendorNo: string; content: string }[];
    for (const row of rows) {
      const text = searchTextOf(JSON.parse(row.content) as EDocument);
      insert.run(row.id, text.numbers, withVendorNo(text.vendor, row.vendorNo), text.text, text.amounts);
      after = row.id;
    }
    if (rows.length < 500) return;
  }
};
