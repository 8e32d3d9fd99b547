import type { Migration } from './migration.ts';

/** Answers on their way out get their row in the exchange table (IN-2): one each, found by the answer. */
export const outgoingExchange: Migration = (database) => {
  database.exec(`
    CREATE UNIQUE INDEX exchangeByAnswer ON exchange (outboxId) WHERE outboxId IS NOT NULL;

    INSERT INTO exchange (direction, type, inbox, partner, file, claimedPath, source, sha256, size, status,
      transportError, problem, attempts, outboxId, createdAt, updatedAt, discardReason)
    SELECT 'out', 'applicationResponse', documents.inbox, outbox.receiver, outbox.fileName, '', 'transport', '',
      length(CAST(outbox.content AS BLOB)), CASE outbox.status WHEN 'failed' THEN 'failed' ELSE 'processing' END,
      outbox.transportError, outbox.problem, outbox.attempt, outbox.id, outbox.createdAt, outbox.releaseAt, ''
    FROM outbox JOIN documents ON documents.id = outbox.documentId
    WHERE outbox.status IN ('awaitingSending', 'failed')
    ORDER BY outbox.id;
  `);
};
