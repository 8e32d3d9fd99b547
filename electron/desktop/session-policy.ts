import { basename } from 'node:path';
import type { Session } from 'electron';

/** The one thing beyond the page that is allowed without asking: putting text on the clipboard when a person copies. */
const allowed = 'clipboard-sanitized-write';

/** Refuses every permission but copying, and lets a download happen only where the person says (PLT-3). */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_, permission, decide) => decide(permission === allowed));
  session.setPermissionCheckHandler((_, permission) => permission === allowed);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (_, item) => {
    item.setSaveDialogOptions({ defaultPath: cleanFileName(item.getFilename()) });
  });
}

/** A name from a document as a proposal for a file: no folders, no control characters, none of the signs Windows refuses. */
export function cleanFileName(name: string): string {
  const last = basename(name.replaceAll('\\', '/'));
  const cleaned = last
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 120);
  return cleaned === '' ? 'document' : /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(cleaned) ? `_${cleaned}` : cleaned;
}
