// Scheduled jobs.

export interface JobsTables {}
