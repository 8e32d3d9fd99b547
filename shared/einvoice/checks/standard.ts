import type { EDocument } from '../../domain/document/document.ts';
import { profileOf } from '../profiles.ts';
import type { Notes } from './note.ts';
import { oioublRule } from './note.ts';

/** Whether the document says by which standard and profile it is to be read, and whether those are supported (IN-6, IN-6b). */
export function checkStandard(document: EDocument, notes: Notes): void {
  const { format, customizationId, profileId, ublVersion } = document;
  if (format === 'ubl')
    notes.add('warning', 'standard.notRecognised', { value: customizationId ?? '' }, 'CustomizationID');
  if (format === 'oioubl2' && ublVersion !== null && ublVersion !== '2.0' && ublVersion !== '2.1') {
    notes.add('remark', 'standard.versionUnusual', { value: ublVersion }, 'UBLVersionID', oioublRule('F-LIB001'));
  }
  if (profileId === null) {
    if (format !== 'svefaktura1') notes.add('remark', 'standard.profileMissing', {}, 'ProfileID');
  } else if (!profileOf(document).supported) {
    notes.add('error', 'standard.profileNotSupported', { value: profileId }, 'ProfileID');
  }
  if (document.copy) notes.add('remark', 'document.copy', { number: document.number }, 'CopyIndicator');
  if (document.sensitiveLevel !== null) notes.add('remark', 'sensitive.marked', { level: document.sensitiveLevel });
}
