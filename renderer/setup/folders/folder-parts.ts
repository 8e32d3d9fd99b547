import { Archive, FileCheck, Inbox, type LucideIcon, MailCheck, Send, TriangleAlert } from 'lucide-react';
import type { ChosenProfile } from '../../../shared/domain/transport/transport-profile.ts';

export interface FolderPart {
  /** As the folder is called on the disk. */
  readonly folder: string;
  /** What it means, as a key of `folders.parts` in the texts. */
  readonly means: 'in' | 'out' | 'sent' | 'failed' | 'responses' | 'outDomibus' | 'outOxalis' | 'evidence';
  readonly icon: LucideIcon;
}

/** What lies where, by the access point's conventions (PLT-4). */
export const folderParts: Readonly<Record<ChosenProfile, readonly FolderPart[]>> = {
  plain: [
    { folder: 'in', means: 'in', icon: Inbox },
    { folder: 'out', means: 'out', icon: Send },
    { folder: 'sent', means: 'sent', icon: Archive },
    { folder: 'failed', means: 'failed', icon: TriangleAlert },
    { folder: 'responses', means: 'responses', icon: MailCheck },
  ],
  domibus: [
    { folder: 'IN', means: 'in', icon: Inbox },
    { folder: 'OUT', means: 'outDomibus', icon: Send },
    { folder: 'SENT', means: 'sent', icon: Archive },
    { folder: 'FAILED', means: 'failed', icon: TriangleAlert },
  ],
  oxalis: [
    { folder: 'inbound', means: 'in', icon: Inbox },
    { folder: 'outbound', means: 'outOxalis', icon: Send },
    { folder: 'sent', means: 'sent', icon: Archive },
    { folder: 'failed', means: 'failed', icon: TriangleAlert },
    { folder: 'evidence', means: 'evidence', icon: FileCheck },
  ],
};
