import type { EDocument } from '../../../shared/domain/document/document.ts';
import {
  chooseParent,
  parentReferenceOf,
  senderIdentityOf,
  type ParentCandidate,
} from '../../../shared/domain/utility-statements/utility-statement.ts';
import { fold } from '../query/folding.ts';
import type { Migration } from './migration.ts';

/**
 * Utility statements and the invoice or credit note each belongs to (UTS-1). A parent counts its statements; null
 * says that it has none. Those that are here already find their parents.
 */
export const utilityStatements: Migration = (database) => {
  database.exec(`
    ALTER TABLE documents ADD COLUMN utilityStatements INTEGER;
    CREATE INDEX documentsWithUtilityStatements ON documents (inbox, utilityStatements, id, status, ledgerId);

    CREATE TABLE utilityReferences (
      statementId INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
      ledgerId INTEGER NOT NULL,
      parentNo TEXT NOT NULL,
      parentNoKey TEXT NOT NULL,
      reference TEXT NOT NULL,
      parentId INTEGER REFERENCES documents (id) ON DELETE SET NULL,
      followed TEXT NOT NULL,
      followedAt TEXT NOT NULL,
      before TEXT NOT NULL
    ) STRICT;
    CREATE INDEX utilityReferencesWaiting ON utilityReferences (parentNoKey) WHERE parentId IS NULL;
    CREATE INDEX utilityReferencesByParent ON utilityReferences (parentId, statementId) WHERE parentId IS NOT NULL;
  `);
  const statements = database
    .prepare(
      `SELECT documents.id, documents.ledgerId, documentContents.content
       FROM documents JOIN documentContents ON documentContents.documentId = documents.id
       WHERE documents.inbox = 'purchase' AND documents.type = 'utilityStatement' ORDER BY documents.id`,
    )
    .all() as readonly { id: number; ledgerId: number; content: string }[];
  const candidates = database.prepare(
    `SELECT documents.id, type, uuid, issueDate, status, rejectionKind, documentContents.content
     FROM documents JOIN documentContents ON documentContents.documentId = documents.id
     WHERE inbox = 'purchase' AND documentNoKey = ? AND ledgerId = ? ORDER BY documents.id`,
  );
  const insert = database.prepare("INSERT INTO utilityReferences VALUES (?, ?, ?, ?, ?, ?, '', '', '')");
  const count = database.prepare(
    'UPDATE documents SET utilityStatements = coalesce(utilityStatements, 0) + 1 WHERE id = ?',
  );
  for (const { id, ledgerId, content } of statements) {
    const document = JSON.parse(content) as EDocument;
    const reference = parentReferenceOf(document);
    const key = fold(reference?.number ?? '');
    const found = (key === '' ? [] : candidates.all(key, ledgerId)) as readonly CandidateRow[];
    const sender = senderIdentityOf(document);
    const parentId = reference === null ? null : chooseParent(reference, sender, found.map(toCandidate));
    insert.run(id, ledgerId, reference?.number ?? '', key, JSON.stringify({ reference, sender }), parentId);
    if (parentId !== null) count.run(parentId);
  }
};

interface CandidateRow {
  readonly id: number;
  readonly type: string;
  readonly uuid: string;
  readonly issueDate: string;
  readonly status: string;
  readonly rejectionKind: string;
  readonly content: string;
}

function toCandidate(row: CandidateRow): ParentCandidate {
  return {
    id: row.id,
    type: row.type,
    uuid: row.uuid === '' ? null : row.uuid,
    issueDate: row.issueDate === '' ? null : row.issueDate,
    status: row.status as ParentCandidate['status'],
    rejectionKind: row.rejectionKind === '' ? null : (row.rejectionKind as ParentCandidate['rejectionKind']),
    sender: senderIdentityOf(JSON.parse(row.content) as EDocument),
  };
}
