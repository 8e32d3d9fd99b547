import { DatabaseBackup, FileClock, FolderArchive, ScrollText, ShieldCheck } from 'lucide-react';
import type { Icon } from '../ui/icon.ts';

/** The pages of the evidence in their order; the name stands in the address. */
export const evidencePages = ['log', 'integrity', 'backups', 'period', 'shift'] as const;
export type EvidencePageName = (typeof evidencePages)[number];

export const evidenceIcons: Record<EvidencePageName, Icon> = {
  log: ScrollText,
  integrity: ShieldCheck,
  backups: DatabaseBackup,
  period: FolderArchive,
  shift: FileClock,
};
