/** Statuses of an inbox document (IN-22). */
export const documentStatuses = ['pending', 'accepted', 'rejected', 'processing', 'acceptedAndPosted'] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

/** How far an inbox document is prepared (IN-12). */
export const importStatuses = ['loaded', 'processed', 'ready'] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** Why a document was rejected: by a person, or on arrival (IN-6, IN-7c). */
export const rejectionKinds = ['business', 'profile', 'technical'] as const;
export type RejectionKind = (typeof rejectionKinds)[number];

export const responsibleStatuses = ['notHandled', 'sentForApproval', 'sentForCoding', 'remark'] as const;
export type ResponsibleStatus = (typeof responsibleStatuses)[number];

export const exchangeStatuses = ['processing', 'failed', 'stranded', 'discarded'] as const;
export type ExchangeStatus = (typeof exchangeStatuses)[number];

export const directions = ['in', 'out'] as const;
export type Direction = (typeof directions)[number];

/**
 * A response on its way out (ACC-9): `held` during the grace period, `awaitingSending` once due, `sent` when its file
 * stands in the transport's outgoing folder, `received` after a receipt, `failed` after an error, `cancelled` when taken back.
 * One that was given up (IN-2) stays `failed`: its row in the exchange table is *discarded* and says why.
 */
export const outboxStatuses = ['held', 'awaitingSending', 'sent', 'received', 'failed', 'cancelled'] as const;
export type OutboxStatus = (typeof outboxStatuses)[number];
