import type { Migration } from './migration.ts';

/**
 * Targets vouchers are handed over to, the register of what went when (ACT-1), and where each voucher stands with each
 * target. Vouchers nobody has looked at for a target need no row: they come after the last one that was.
 */
export const handOver: Migration = (database) => {
  database.exec(`
    CREATE TABLE handOverTargets (
      id INTEGER PRIMARY KEY,
      ledgerId INTEGER NOT NULL REFERENCES ledgers (id),
      name TEXT NOT NULL,
      nameKey TEXT NOT NULL,
      setup TEXT NOT NULL,
      upToVoucherId INTEGER NOT NULL,
      nextNo INTEGER NOT NULL,
      createdAt TEXT NOT NULL,
      createdBy TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX handOverTargetsByName ON handOverTargets (ledgerId, nameKey);

    CREATE TABLE handOverExports (
      id INTEGER PRIMARY KEY,
      targetId INTEGER NOT NULL REFERENCES handOverTargets (id),
      ledgerId INTEGER NOT NULL REFERENCES ledgers (id),
      no INTEGER NOT NULL,
      targetName TEXT NOT NULL,
      format TEXT NOT NULL,
      folder TEXT NOT NULL,
      fileName TEXT NOT NULL,
      sha256 TEXT NOT NULL REFERENCES originals (sha256),
      size INTEGER NOT NULL,
      vouchers INTEGER NOT NULL,
      status TEXT NOT NULL,
      problem TEXT NOT NULL,
      remarks TEXT NOT NULL,
      createdAt TEXT NOT NULL,
      createdBy TEXT NOT NULL,
      writtenAt TEXT NOT NULL,
      repeats INTEGER NOT NULL,
      repeatedAt TEXT NOT NULL,
      repeatedBy TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX handOverExportsByNo ON handOverExports (targetId, no);
    CREATE UNIQUE INDEX handOverExportsByFile ON handOverExports (folder, fileName);
    CREATE INDEX handOverExportsOfLedger ON handOverExports (ledgerId, id);
    CREATE INDEX handOverExportsOfTarget ON handOverExports (targetId, id);
    CREATE INDEX handOverExportsUnwritten ON handOverExports (id) WHERE status <> 'written';

    CREATE TABLE handOverExportVouchers (
      exportId INTEGER NOT NULL REFERENCES handOverExports (id),
      voucherId INTEGER NOT NULL REFERENCES vouchers (id),
      PRIMARY KEY (exportId, voucherId)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE handOverVouchers (
      targetId INTEGER NOT NULL REFERENCES handOverTargets (id),
      voucherId INTEGER NOT NULL REFERENCES vouchers (id),
      state TEXT NOT NULL,
      exportId INTEGER REFERENCES handOverExports (id),
      refusedAt TEXT NOT NULL,
      refusedBy TEXT NOT NULL,
      reason TEXT NOT NULL,
      problem TEXT NOT NULL,
      PRIMARY KEY (targetId, voucherId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX handOverVouchersOfVoucher ON handOverVouchers (voucherId);
    CREATE INDEX handOverVouchersWaiting ON handOverVouchers (targetId, voucherId) WHERE state = 'waiting';
  `);
};
