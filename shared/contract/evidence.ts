/** The audit log, backups, the export of a period, the shift report (PLT-5). */
export const evidenceCalls = {} as const;
