import type { ProfileRow } from '../../../shared/domain/answer.ts';
import type { EDocument } from '../../../shared/domain/document.ts';

const nesProfile5 = /^urn:www\.nesubl\.eu:profiles:profile5:ver\d/iu;

/** What the document's profile says about support and answers (IN-6). */
export function profileOf(document: EDocument): ProfileRow {
  const id = document.profileId ?? '';
  if (nesProfile5.test(id)) return { supported: true, asksForAnswer: false, neverAnswer: true };
  return { supported: true, asksForAnswer: /(?:BilSim|PayBas|Utility)R-1\.\d$/u.test(id), neverAnswer: false };
}
