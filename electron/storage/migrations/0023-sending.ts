import type { Migration } from './migration.ts';

/**
 * Attempts to send with their evidence (OUT-4b), and for every posted sales document one row that says how far its sending
 * has come (OUT-6): it appears with the posting, and is what lists are made of.
 */
export const sending: Migration = (database) => {
  database.exec(`
    CREATE TABLE attempts (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uuid TEXT NOT NULL UNIQUE,
      salesDocumentId INTEGER NOT NULL REFERENCES salesDocuments (id),
      ledgerId INTEGER NOT NULL, area TEXT NOT NULL,
      no INTEGER NOT NULL,
      channel TEXT NOT NULL, format TEXT NOT NULL, receiver TEXT NOT NULL, fileName TEXT NOT NULL,
      status TEXT NOT NULL, attention INTEGER NOT NULL, since TEXT NOT NULL,
      speaker TEXT NOT NULL, code TEXT NOT NULL, text TEXT NOT NULL, problem TEXT, cause TEXT NOT NULL,
      delay TEXT, stagedAt TEXT NOT NULL, sentAt TEXT NOT NULL, silentAt TEXT NOT NULL,
      copy INTEGER NOT NULL, reason TEXT NOT NULL, createdAt TEXT NOT NULL, createdBy TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX attemptsByDocument ON attempts (salesDocumentId, no);
    CREATE UNIQUE INDEX attemptsByFileName ON attempts (fileName) WHERE fileName <> '';
    CREATE INDEX attemptsToDeliver ON attempts (id) WHERE status = 'awaitingSending';
    CREATE INDEX attemptsToFallSilent ON attempts (silentAt) WHERE status = 'awaitingResponse';
    CREATE INDEX attemptsByChannel ON attempts (channel, id) WHERE status IN ('awaitingResponse', 'noAnswer');
    CREATE INDEX "attempts by area" ON attempts (area, id, ledgerId, status);

    CREATE TABLE attemptContents (
      attemptId INTEGER PRIMARY KEY REFERENCES attempts (id),
      content TEXT NOT NULL, fingerprint TEXT NOT NULL, sha256 TEXT NOT NULL, sha1 TEXT NOT NULL
    ) STRICT;
    CREATE INDEX attemptContentsBySha256 ON attemptContents (sha256) WHERE sha256 <> '';
    CREATE INDEX attemptContentsBySha1 ON attemptContents (sha1) WHERE sha1 <> '';

    CREATE TABLE attemptEvidence (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      attemptId INTEGER NOT NULL REFERENCES attempts (id),
      at TEXT NOT NULL, cameAt TEXT NOT NULL,
      says TEXT NOT NULL, speaker TEXT NOT NULL, form TEXT NOT NULL,
      code TEXT NOT NULL, text TEXT NOT NULL, problem TEXT, findings TEXT NOT NULL,
      fileName TEXT NOT NULL, sha256 TEXT NOT NULL, source TEXT NOT NULL,
      documentId INTEGER REFERENCES documents (id) ON DELETE SET NULL,
      by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX attemptEvidenceByAttempt ON attemptEvidence (attemptId, at, id);
    CREATE UNIQUE INDEX attemptEvidenceBySource ON attemptEvidence (attemptId, source) WHERE source <> '';
    CREATE INDEX attemptEvidenceByDocument ON attemptEvidence (documentId) WHERE documentId IS NOT NULL;

    CREATE TABLE transmissions (
      messageId TEXT NOT NULL PRIMARY KEY,
      attemptId INTEGER NOT NULL REFERENCES attempts (id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX transmissionsByAttempt ON transmissions (attemptId);

    CREATE TABLE sendings (
      salesDocumentId INTEGER PRIMARY KEY REFERENCES salesDocuments (id),
      ledgerId INTEGER NOT NULL, area TEXT NOT NULL, kind TEXT NOT NULL,
      no TEXT NOT NULL, customerId INTEGER NOT NULL, customerNameKey TEXT NOT NULL,
      issueDate TEXT NOT NULL, totalMinor INTEGER NOT NULL,
      attemptId INTEGER REFERENCES attempts (id),
      attempts INTEGER NOT NULL, status TEXT NOT NULL, attention INTEGER NOT NULL, since TEXT NOT NULL,
      channel TEXT NOT NULL, code TEXT NOT NULL, cause TEXT NOT NULL
    ) STRICT;
    CREATE INDEX sendingsByStatus ON sendings (status, ledgerId, area, salesDocumentId);
    CREATE INDEX sendingsByCause ON sendings (cause, ledgerId, salesDocumentId) WHERE cause <> '';
    CREATE INDEX sendingsByCustomer ON sendings (customerId, salesDocumentId);
    CREATE INDEX "sendings by attention"
      ON sendings (area, attention, issueDate DESC, salesDocumentId DESC, ledgerId, status, kind);
    ${sorts
      .map(
        (column) => `CREATE INDEX "sendings by ${column}"
        ON sendings (area, ${column}, salesDocumentId, ledgerId, status, kind);`,
      )
      .join('\n')}

    CREATE TRIGGER "sendings open" AFTER UPDATE OF status ON salesDocuments
      WHEN new.status = 'posted' AND old.status <> 'posted' BEGIN ${open('new')}; END;
    CREATE TRIGGER "sendings open at once" AFTER INSERT ON salesDocuments
      WHEN new.status = 'posted' BEGIN ${open('new')}; END;
    ${open('salesDocuments')} FROM salesDocuments WHERE status = 'posted';
  `);
};

/** The columns the lists sort by. */
const sorts = ['no', 'customerNameKey', 'issueDate', 'totalMinor', 'since', 'status'];

/** A posted document, unsent as yet. */
function open(row: string): string {
  const of = (column: string) => `${row}.${column}`;
  return `INSERT INTO sendings
    SELECT ${of('id')}, ${of('ledgerId')},
      CASE ${of('kind')} WHEN 'reminder' THEN 'reminders' WHEN 'statement' THEN 'statements' ELSE 'documents' END,
      ${['kind', 'no', 'customerId', 'customerNameKey', 'issueDate', 'totalMinor'].map(of).join(', ')},
      NULL, 0, 'unsent', 3, ${of('postedAt')}, '', '', ''`;
}
